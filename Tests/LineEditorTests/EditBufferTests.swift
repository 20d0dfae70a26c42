import Testing

@testable import LineEditor

@Suite("Editing a text")
struct EditBufferTests {
  @Test("a cursor inside a character is moved to its beginning")
  func boundaries() {
    #expect(EditBuffer("aé", cursor: 2).cursor == 1)
    #expect(EditBuffer("e\u{301}", cursor: 1).cursor == 0)
    #expect(EditBuffer("abc", cursor: 99).cursor == 3)
    #expect(EditBuffer("abc", cursor: -1).cursor == 0)
  }

  @Test("moving up and down keeps the column, counted in columns of the terminal")
  func vertically() {
    var buffer = EditBuffer("日本語\nabcdef\nx", cursor: 14)
    let isInSecondLineThen = [buffer.moveUp(), buffer.cursor == 6, buffer.moveUp()]
    #expect(isInSecondLineThen == [true, true, false])
    let isBackThen = [
      buffer.moveDown(), buffer.cursor == 14, buffer.moveDown(), buffer.isCursorAtEnd, buffer.moveDown(),
    ]
    #expect(isBackThen == [true, true, true, true, false])
  }

  @Test("words end where letters, digits and underscores do")
  func words() {
    let buffer = EditBuffer("graphic-design  café", cursor: 8)
    #expect(buffer.wordStart == 0)
    #expect(buffer.wordEnd == 14)
    #expect(buffer.blankDelimitedStart == 0)
    #expect(EditBuffer("one  ").blankDelimitedStart == 0)
    #expect(EditBuffer("").wordEnd == 0)
  }

  @Test("a combining mark joins the character before it")
  func combining() {
    var buffer = EditBuffer("ex", cursor: 1)
    buffer.insert("\u{301}")
    #expect(buffer.text == "e\u{301}x")
    #expect(buffer.cursor == 3)
    buffer.deleteBackward()
    #expect(buffer.text == "x")
    buffer.deleteBackward()
    #expect(buffer.text == "x")
    buffer.deleteForward()
    buffer.deleteForward()
    #expect(buffer.isEmpty)
  }

  @Test("undo goes back step by step, redo forth again, and a new change ends that")
  func undo() {
    var stack = UndoStack()
    for text in ["o", "on", "one", "one ", "one t", "one two", "one"] { stack.record(EditBuffer(text)) }
    let undone = (0..<4).map { _ in stack.undo()?.text }
    #expect(undone == ["one two", "one", "", nil])
    let redone = stack.redo()?.text
    #expect(redone == "one")
    stack.record(EditBuffer("other"))
    let afterChange = [stack.redo()?.text, stack.undo()?.text]
    #expect(afterChange == [nil, "one"])
  }

  @Test("pieces that are let go cannot be put in again")
  func killRingForgets() {
    var ring = KillRing()
    for piece in ["Ada", "web", "Ada Lovelace"] { ring.keep(piece, .forward, continues: false) }
    ring.remove { $0.contains("Ada") }
    #expect(ring.current == "web")
    ring.rotate()
    #expect(ring.current == "web")
    ring.remove { _ in true }
    #expect(ring.current == nil)
    ring.rotate()
    #expect(ring.current == nil)
  }

  @Test("cuts in a row are one piece, and pieces come back in turn")
  func killing() {
    var ring = KillRing()
    ring.keep("two", .backward, continues: false)
    ring.keep("one ", .backward, continues: true)
    ring.keep(" three", .forward, continues: true)
    #expect(ring.current == "one two three")
    ring.keep("x", .forward, continues: false)
    ring.keep("", .forward, continues: false)
    #expect(ring.current == "x")
    ring.rotate()
    #expect(ring.current == "one two three")
    ring.rotate()
    #expect(ring.current == "x")
  }

  @Test("completion puts in what all have in common, then one after the other")
  func completion() {
    let completions = ["Zoé Martin", "Zoé Petit"].map { Completion(replacement: $0, replaces: 4..<6) }
    var session = CompletionSession(Completions(completions), in: EditBuffer("add zo x", cursor: 6))
    #expect(session.shown.text == "add Zoé  x")
    #expect(session.accepted == nil)
    session.move(by: -1)
    #expect(session.shown.text == "add Zoé Petit x")
    session.move(by: 1)
    #expect(session.accepted?.text == "add Zoé Martin x")
    #expect(session.accepted?.cursor == "add Zoé Martin ".utf8.count)
  }

  @Test("a completer that names a range outside of the text does no harm")
  func wrongRange() {
    let completion = Completion(replacement: "x", replaces: 90..<99)
    #expect(
      CompletionSession.line(EditBuffer("é"), completedWith: completion, appendingSpace: true).text == "éx ")
  }
}
