/// What our commands do.
extension LineEditor {
  func perform(_ command: EditCommand) {
    var buffer = libedit.buffer
    undoStack.record(buffer)
    if lastCommand?.line != buffer { lastCommand = nil }
    let session = completion.flatMap { $0.shown == buffer ? $0 : nil }
    // What is deleted of what is to be completed leaves the menu open, like what is typed on.
    if command != .deleteBackward { completion = nil }
    change(&buffer, by: command, menu: session)
    libedit.buffer = buffer
    lastCommand = (command, buffer)
  }

  private func change(_ buffer: inout EditBuffer, by command: EditCommand, menu session: CompletionSession?) {
    switch command {
    case .accept: accept(&buffer, menu: session)
    case .insertNewline: buffer.insert("\n")
    case .interrupt: result = .interrupted
    case .suspend: suspend()
    case .clearScreen: clearScreen()
    case .paste: buffer.insert(takePaste())

    case .left: buffer.moveLeft()
    case .right: if !takeHint(into: &buffer, wholly: true) { buffer.moveRight() }
    case .up: if !moveSelection(of: session, by: -1, in: &buffer) { goUp(&buffer) }
    case .down: if !moveSelection(of: session, by: 1, in: &buffer) { goDown(&buffer) }
    case .lineStart: buffer.move(to: buffer.line(around: buffer.cursor).lowerBound)
    case .lineEnd:
      if !takeHint(into: &buffer, wholly: true) { buffer.move(to: buffer.line(around: buffer.cursor).upperBound) }
    case .wordLeft: buffer.move(to: buffer.wordStart)
    case .wordRight: if !takeHint(into: &buffer, wholly: false) { buffer.move(to: buffer.wordEnd) }

    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .deleteForwardOrLeave:
      if buffer.isEmpty { result = .endOfInput } else { buffer.deleteForward() }

    case .killToLineEnd:
      let end = buffer.line(around: buffer.cursor).upperBound
      // At the end of a line, its newline goes.
      kill(buffer.cursor..<(end == buffer.cursor ? min(end + 1, buffer.end) : end), .forward, in: &buffer)
    case .killToLineStart:
      kill(buffer.line(around: buffer.cursor).lowerBound..<buffer.cursor, .backward, in: &buffer)
    case .killWordForward: kill(buffer.cursor..<buffer.wordEnd, .forward, in: &buffer)
    case .killWordBackward: kill(buffer.wordStart..<buffer.cursor, .backward, in: &buffer)
    case .killToBlank: kill(buffer.blankDelimitedStart..<buffer.cursor, .backward, in: &buffer)
    case .yank: if let piece = killRing.current { buffer.insert(piece) }
    case .yankPrevious: yankPrevious(in: &buffer)

    case .undo: if let state = undoStack.undo() { buffer = state }
    case .redo: if let state = undoStack.redo() { buffer = state }

    case .transpose: buffer.transpose()
    case .uppercaseWord: buffer.changeWord { $0.uppercased() }
    case .lowercaseWord: buffer.changeWord { $0.lowercased() }
    case .capitaliseWord: buffer.changeWord(Self.capitalised)

    case .complete:
      if let settled = session?.settled {
        buffer = settled
      } else if !moveSelection(of: session, by: 1, in: &buffer) {
        complete(&buffer)
      }
    case .completeBackward: if !moveSelection(of: session, by: -1, in: &buffer) { complete(&buffer) }
    case .pageUp: moveSelectionPage(of: session, by: -Self.pageLength, in: &buffer)
    case .pageDown: moveSelectionPage(of: session, by: Self.pageLength, in: &buffer)
    case .cancel: if let session { buffer = session.origin }
    case .searchHistory: searchHistory(from: &buffer)
    case .lastArgument: putInLastArgument(&buffer)
    case .openEditor: openEditor(with: &buffer)
    }
  }

  /// Enter: takes the completion that is chosen, runs a complete input, or opens a continuation line.
  private func accept(_ buffer: inout EditBuffer, menu session: CompletionSession?) {
    if let chosen = session?.accepted {
      buffer = chosen
    } else if validator?.isComplete(buffer.text) ?? true {
      result = .line(buffer.text)
    } else {
      buffer.insert("\n")
    }
  }

  // MARK: Pasting

  /// The text between the marks of a bracketed paste.
  private func takePaste() -> String {
    Terminal.text(of: input.take(until: Array("\u{1B}[201~".utf8), limit: 64 << 20)[...])
  }

  // MARK: Completion and hint

  private func complete(_ buffer: inout EditBuffer) {
    guard let completions = completer?.completions(for: buffer.text, at: buffer.cursor), !completions.items.isEmpty
    else { return }
    let session = CompletionSession(completions, in: buffer)
    if let settled = session.settled {
      buffer = settled
    } else {
      buffer = session.shown
      completion = session
    }
  }

  /// Asks anew what can stand at the cursor, where somebody has typed on while the menu is open.
  func narrowCompletion() {
    guard let session = completion, case let buffer = libedit.buffer, session.shown != buffer else { return }
    let completions = completer?.completions(for: buffer.text, at: buffer.cursor)
    completion = completions.flatMap { session.narrowed(to: $0, in: buffer) }
  }

  /// Chooses another completion of the menu, if there is one.
  private func moveSelection(of session: CompletionSession?, by distance: Int, in buffer: inout EditBuffer) -> Bool {
    guard var session else { return false }
    session.move(by: distance)
    buffer = session.shown
    completion = session
    return true
  }

  /// Chooses the completion a page further, if there is a menu.
  private func moveSelectionPage(of session: CompletionSession?, by distance: Int, in buffer: inout EditBuffer) {
    guard var session else { return }
    session.movePage(by: distance)
    buffer = session.shown
    completion = session
  }

  /// One item less than a menu shows, so that one of them can be seen again.
  private static let pageLength = 8

  /// Takes the hint into the line, all of it or its first word, if there is one.
  private func takeHint(into buffer: inout EditBuffer, wholly: Bool) -> Bool {
    guard case .proposal(let hint) = hint(for: buffer) else { return false }
    var piece = EditBuffer(hint, cursor: 0)
    piece.move(to: wholly ? piece.end : piece.wordEnd)
    buffer.insert(String(piece[0..<piece.cursor]))
    return true
  }

  // MARK: Words and texts

  /// A word with a capital at its beginning, wherever letters begin in it.
  private static func capitalised(_ word: Substring) -> String {
    guard let first = word.firstIndex(where: \.isLetter) else { return String(word) }
    return word[..<first] + word[first].uppercased() + word[word.index(after: first)...].lowercased()
  }

  private func putInLastArgument(_ buffer: inout EditBuffer) {
    var walk = lastCommand?.command == .lastArgument ? lastArgument : nil
    if walk == nil { walk = LastArgument(at: buffer.cursor, in: history) }
    walk?.goBack(in: &buffer)
    lastArgument = walk
  }

  private func openEditor(with buffer: inout EditBuffer) {
    let text = buffer.text
    guard let edited = outsideOfEditing({ ExternalEditor.edit(text, fileExtension: fileExtension) }) else { return }
    buffer = EditBuffer(edited)
  }

  // MARK: History

  private func goUp(_ buffer: inout EditBuffer) {
    guard !buffer.moveUp() else { return }
    var walk = currentWalk(at: buffer)
    if let older = walk.up() { buffer = older }
    self.walk = walk
  }

  private func goDown(_ buffer: inout EditBuffer) {
    guard !buffer.moveDown() else { return }
    var walk = currentWalk(at: buffer)
    if let newer = walk.down() { buffer = newer }
    self.walk = walk
  }

  /// The walk under way, unless the text was changed since.
  private func currentWalk(at buffer: EditBuffer) -> HistoryWalk {
    if let walk, walk.shown.text == buffer.text { return walk }
    return HistoryWalk(from: buffer, in: history)
  }

  // MARK: Cutting

  private func kill(_ range: Range<Int>, _ direction: KillRing.Direction, in buffer: inout EditBuffer) {
    killRing.keep(buffer.remove(range), direction, continues: lastCommand?.command.isKill ?? false)
  }

  private func yankPrevious(in buffer: inout EditBuffer) {
    guard lastCommand?.command == .yank || lastCommand?.command == .yankPrevious, let yanked = killRing.current else {
      return
    }
    killRing.rotate()
    guard let previous = killRing.current else { return }
    buffer.replace(max(0, buffer.cursor - yanked.utf8.count)..<buffer.cursor, with: previous)
  }
}

extension EditCommand {
  fileprivate var isKill: Bool {
    switch self {
    case .killToLineEnd, .killToLineStart, .killWordForward, .killWordBackward, .killToBlank: true
    default: false
    }
  }
}
