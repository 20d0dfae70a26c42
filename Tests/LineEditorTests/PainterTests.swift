import ProcessTesting
import Testing

@testable import LineEditor

@Suite("Sending pictures to the terminal")
struct PainterTests {
  private func picture(_ text: String, columns: Int = 20, menu: Menu? = nil) -> Frame {
    frame(
      EditorState(
        prompt: Prompt(primary: "> ", continuation: ". ", style: .plain), buffer: EditBuffer(text), menu: menu,
        size: TerminalSize(columns: columns, rows: 8)))
  }

  @Test("the same picture again sends nothing")
  func nothingNew() {
    var painter = Painter(isColoured: true)
    #expect(!painter.paint(picture("one")).isEmpty)
    #expect(painter.paint(picture("one")).isEmpty)
  }

  @Test("only rows that differ are sent")
  func differences() {
    var painter = Painter(isColoured: true)
    _ = painter.paint(picture("first\nsecond"))
    let output = painter.paint(picture("first\nsecond!"))
    #expect(output.contains("second!"))
    #expect(!output.contains("first"))
  }

  @Test("without colours, other styles remain")
  func colours() {
    let row = Style(colour: .red, bold: true)
    #expect(row.selection(coloured: true) == "\u{1B}[1;31m")
    #expect(row.selection(coloured: false) == "\u{1B}[1m")
    #expect(Style.plain.selection(coloured: true).isEmpty)
  }

  @Test("whatever was shown before, the terminal shows the picture", arguments: [4, 7, 20])
  func anySequence(columns: Int) {
    let menu = Menu(items: [Menu.Item(display: "one", summary: "x"), Menu.Item(display: "日本")], selection: 0)
    let texts = [
      "", "a", "abcdefgh\n\nsecond", "日本語日本語", "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine", "abcd",
      "e\u{301}\t\u{1B}x",
      String(repeating: "x", count: 100),
    ]
    let frames = texts.flatMap { [picture($0, columns: columns), picture($0, columns: columns, menu: menu)] }
    for first in frames {
      for second in frames {
        var painter = Painter(isColoured: true)
        var screen = Screen(columns: columns, height: 8)
        screen.feed("before\r\n" + painter.paint(first) + painter.paint(second))
        #expect(screen.lines.suffix(second.trimmed.count) == second.trimmed[...])
        #expect(screen.column == second.cursor.column)
        #expect(screen.unknown.isEmpty)
        screen.feed(painter.leave() + "after")
        #expect(screen.lines.joined().hasSuffix("after"))
      }
    }
  }

  @Test("leaving puts the cursor below the picture, clearing at the top of the screen")
  func leaving() {
    var painter = Painter(isColoured: false)
    var screen = Screen(columns: 20, height: 8)
    screen.feed(painter.paint(picture("one\ntwo")) + painter.leave() + "out\r\n")
    #expect(screen.lines == ["> one", ". two", "out"])
    screen.feed(painter.clearScreen() + painter.paint(picture("x")))
    #expect(screen.lines == ["> x"])
  }
}

extension Frame {
  /// The rows as a screen tells them: without blanks at their ends, and without empty rows at the end.
  fileprivate var trimmed: [String] {
    var lines = rows.map { row in String(row.text.reversed().drop { $0 == " " }.reversed()) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
