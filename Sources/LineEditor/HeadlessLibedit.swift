import CLibedit
import Glibc

/// libedit without a picture: it decodes keys, runs emacs or vi commands and the person's `.editrc`, and owns the line.
/// What it would draw goes nowhere.
final class HeadlessLibedit {
  private let editor: OpaquePointer
  /// Whether `.editrc` has asked for vi.
  let isVi: Bool
  private let nowhere: UnsafeMutablePointer<FILE>
  /// The line as read last, since libedit's own is expensive to decode when it is long.
  private var scalars: [wchar_t] = []
  private var cursor = 0
  private var decoded = EditBuffer()

  /// - Parameter program: the name by which `.editrc` can tell programs apart.
  init(program: String, input: Int32, output: Int32) throws(LineEditorError) {
    // Opened before libedit looks at the locale: it would drop every character beyond ASCII.
    clibedit_use_utf8()
    guard let nowhere = fopen("/dev/null", "r+e") else { throw .unavailable }
    guard let editor = el_init_fd(program, nowhere, nowhere, nowhere, input, output, output) else {
      fclose(nowhere)
      throw .unavailable
    }
    self.nowhere = nowhere
    self.editor = editor
    isVi = Self.bindKeys(of: editor)
    clibedit_set_reader(editor) { editor, character in LineEditor.read(into: character, for: editor) }
    // Its picture of the screen is never seen; a fixed size keeps it clear of terminals of one column.
    clibedit_set_capability(editor, "co", "80")
    clibedit_set_capability(editor, "li", "24")
    // While editing, Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys, and Enter and Ctrl-J are what they are.
    for mode in ["-isig", "-icrnl", "-inlcr", "-ixon"] { clibedit_set_editing_tty(editor, mode) }
  }

  deinit {
    // With editing off, el_end does not touch the terminal; it would throw away what was typed ahead.
    clibedit_set_edit_mode(editor, false)
    el_end(editor)
    fclose(nowhere)
  }

  /// What stands for the Escape key pressed alone in vi mode: a control character that no keyboard sends.
  static let escapeKey: Unicode.Scalar = "\u{9C}"
  /// The same while a menu is open.
  static let escapeKeyInMenu: Unicode.Scalar = "\u{9B}"

  /// Makes our commands known and binds keys, the person's own included; returns whether they chose vi.
  private static func bindKeys(of editor: OpaquePointer) -> Bool {
    for command in EditCommand.allCases {
      clibedit_add_command(editor, command.name, command.summary, command.function)
    }
    clibedit_set_editor(editor, "emacs")
    for key in EditCommand.idleKeys { clibedit_bind(editor, key, "ed-ignore", false) }
    for command in EditCommand.allCases {
      for key in command.keys { clibedit_bind(editor, key, command.name, false) }
    }
    el_source(editor, nil)
    clibedit_set_edit_mode(editor, true)
    guard clibedit_is_vi(editor) else { return false }
    // Going over to vi has emptied the key map.
    for command in EditCommand.allCases {
      for key in command.keys { clibedit_bind(editor, key, command.name, false) }
      for key in command.viCommandKeys { clibedit_bind(editor, key, command.name, true) }
    }
    clibedit_bind(editor, #"\234"#, "vi-command-mode", false)
    return true
  }

  /// Whom libedit's callbacks concern; not retained, so it has to own this object.
  func setClient(_ client: LineEditor) {
    clibedit_set_client_data(editor, Unmanaged.passUnretained(client).toOpaque())
  }

  /// The client of the editor that a callback is handed.
  static func client(of editor: OpaquePointer?) -> LineEditor? {
    guard let data = editor.flatMap(clibedit_client_data) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// Reads keys and runs commands until one of them ends the line.
  func readLine() {
    var count: Int32 = 0
    el_wgets(editor, &count)
  }

  /// Takes the terminal to editing mode, or back to how it was.
  func prepareTerminal(editing: Bool) { clibedit_prepare_terminal(editor, editing) }

  /// The line and the cursor.
  ///
  /// libedit moves by Unicode scalars: a cursor that it left inside a character is at the beginning of it here.
  var buffer: EditBuffer {
    get {
      guard let line = el_wline(editor)?.pointee, let start = line.buffer, let end = line.lastchar else {
        return EditBuffer()
      }
      let current = UnsafeBufferPointer(start: start, count: max(0, end - start))
      let cursor = max(0, min(current.count, line.cursor - start))
      if cursor != self.cursor || current.count != scalars.count
        || memcmp(start, scalars, current.count * MemoryLayout<wchar_t>.stride) != 0
      {
        scalars = Array(current)
        self.cursor = cursor
        let before = Self.utf8(current[..<cursor])
        let text = String(decoding: before + Self.utf8(current[cursor...]), as: UTF8.self)
        decoded = EditBuffer(text, cursor: before.count)
      }
      return decoded
    }
    set {
      guard newValue != buffer else { return }
      // Only what differs, so that vi's own undo and registers hold no more than that.
      let target = newValue.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      let common = zip(scalars, target).prefix { $0 == $1 }.count
      let tail = zip(scalars[common...].reversed(), target[common...].reversed()).prefix { $0 == $1 }.count
      let removed = scalars.count - tail - common
      move(to: scalars.count - tail)
      if removed > 0 { el_deletestr(editor, Int32(clamping: removed)) }
      let inserted = Array(target[common..<target.count - tail]) + [0]
      if inserted.count > 1 { el_winsertstr(editor, inserted) }
      move(to: newValue.text.utf8.prefix(newValue.cursor).count { $0 & 0xC0 != 0x80 })
      clibedit_refresh(editor)
    }
  }

  private static func utf8(_ characters: Slice<UnsafeBufferPointer<wchar_t>>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count)
    for character in characters {
      if 0..<0x80 ~= character {
        bytes.append(UInt8(truncatingIfNeeded: character))
      } else {
        let scalar = Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }

  private func move(to place: Int) {
    let current = Int(el_cursor(editor, 0))
    el_cursor(editor, Int32(clamping: place - current))
  }
}
