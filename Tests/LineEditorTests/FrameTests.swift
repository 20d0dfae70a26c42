import ProBonoText
import Testing

@testable import LineEditor

@Suite("The picture of the edit line")
struct FrameTests {
  private func picture(
    _ text: String, cursor: Int? = nil, prompt: String = "> ", columns: Int = 20, rows: Int = 10, hint: Hint? = nil,
    menu: Menu? = nil, spans: [StyledSpan] = []
  ) -> Frame {
    frame(
      EditorState(
        prompt: Prompt(primary: prompt, continuation: ". ", style: .plain),
        buffer: EditBuffer(text, cursor: cursor), spans: spans, hint: hint, menu: menu,
        size: TerminalSize(columns: columns, rows: rows)))
  }

  @Test("the prompt stands before the text, the cursor after it")
  func simple() {
    let frame = picture("match all")
    #expect(frame.rows.map(\.text) == ["> match all"])
    #expect(frame.cursor == Frame.Position(row: 0, column: 11))
  }

  @Test("a text longer than the width goes on in the next row")
  func wrapping() {
    let frame = picture("abcdefghijklmnop", cursor: 9, columns: 8)
    #expect(frame.rows.map(\.text) == ["> abcdef", "ghijklmn", "op"])
    #expect(frame.cursor == Frame.Position(row: 1, column: 3))
  }

  @Test("a cursor after the last column stands at the beginning of the next row")
  func cursorAfterFullRow() {
    let frame = picture("abcdef", columns: 8)
    #expect(frame.rows.map(\.text) == ["> abcdef", ""])
    #expect(frame.cursor == Frame.Position(row: 1, column: 0))
    #expect(picture("abcdefg", cursor: 6, columns: 8).cursor == Frame.Position(row: 1, column: 0))
  }

  @Test("a wide character that does not fit at the end of a row is not cut in two, and the cursor goes with it")
  func wideAtTheEdge() {
    let frame = picture("abcde日本", cursor: 5, columns: 8)
    #expect(frame.rows.map(\.text) == ["> abcde", "日本"])
    #expect(frame.cursor == Frame.Position(row: 1, column: 0))
  }

  @Test(
    "the cursor stands as far right as the text before it is wide",
    arguments: [("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("ﺍ", 1)])
  func widths(text: String, width: Int) {
    #expect(picture(text).cursor.column == 2 + width)
  }

  @Test("control characters are shown escaped, a tab as blanks")
  func controls() {
    let frame = picture("a\u{1B}[2Jb\tc\u{7F}\r")
    #expect(frame.rows.map(\.text).joined() == #"> a\u{1B}[2Jb   c\u{7F}\r"#)
    #expect(picture("x", prompt: "\u{7}> ").rows.first?.text == #"\u{7}> x"#)
  }

  @Test("further lines have the continuation prompt")
  func continuation() {
    let frame = picture("need x\n  hours 3\n", cursor: 9)
    #expect(frame.rows.map(\.text) == ["> need x", ".   hours 3", ". "])
    #expect(frame.cursor == Frame.Position(row: 1, column: 4))
  }

  @Test("a prompt takes at most half the width")
  func longPrompt() {
    #expect(picture("x", prompt: "a very long prompt> ").rows.first?.text == "a very lo…x")
  }

  @Test("spans give the text its looks, wherever they come from")
  func highlighting() {
    let bold = Style(bold: true)
    let spans = [StyledSpan(range: 0..<3, style: bold), StyledSpan(range: 90..<99, style: bold)]
    #expect(
      picture("add you", spans: spans).rows[0].runs == [
        Frame.Run(text: "> ", style: .plain), Frame.Run(text: "add", style: bold),
        Frame.Run(text: " you", style: .plain),
      ])
  }

  @Test("a hint follows the text in grey and does not move the cursor")
  func hints() {
    let frame = picture("mat", hint: .proposal("ch all"))
    #expect(frame.rows[0].text == "> match all")
    #expect(frame.rows[0].runs.last == Frame.Run(text: "ch all", style: Style(colour: .grey)))
    #expect(frame.cursor.column == 5)
  }

  @Test("an explanation is cut to its row, and what was dropped is marked")
  func explanations() {
    #expect(picture("add ", hint: .explanation("a very long explanation")).rows.map(\.text) == ["> add a very long …"])
    #expect(picture("ma", hint: .proposal("tch\nall")).rows.map(\.text) == ["> match …"])
    var state = EditorState(
      prompt: Prompt(primary: "> ", continuation: ". "), buffer: EditBuffer("one"),
      size: TerminalSize(columns: 20, rows: 5))
    state.mark = "^C"
    #expect(frame(state).rows.map(\.text) == ["> one^C"])
  }

  @Test("what is looked for stands out in an item, and is within sight however long that is")
  func emphasis() {
    let menu = Menu(
      items: [
        Menu.Item(display: "one two three", emphasis: 4..<7),
        Menu.Item(display: "something very long before two", emphasis: 27..<30),
        Menu.Item(display: "broken", emphasis: 90..<99),
      ], selection: 1)
    let rows = picture("", menu: menu).rows
    #expect(rows.dropFirst().map(\.text) == ["  one two three", "› …ng before two", "  broken"])
    #expect(rows[1].runs.map(\.text) == ["  one ", "two", " three"])
  }

  @Test("what does not fit into a menu is counted, with what was not even listed")
  func furtherItems() {
    let menu = Menu(items: [Menu.Item(display: "one")], furtherCount: 41)
    #expect(picture("", menu: menu).rows.map(\.text) == ["> ", "  one", "  … and 41 more"])
  }

  @Test("a menu stands below, its summaries cut to the width")
  func menus() {
    let menu = Menu(
      items: [
        Menu.Item(display: "match", summary: "propose the best plan there is"),
        Menu.Item(display: "need", summary: "an association asks"),
      ], selection: 1)
    let frame = picture("m", menu: menu)
    #expect(frame.rows.map(\.text) == ["> m", "  match  propose t…", "› need   an associ…"])
    #expect(frame.rows.allSatisfy { $0.width <= 20 })
    #expect(frame.cursor == Frame.Position(row: 0, column: 3))
  }

  @Test("a long menu shows the items around the selection and says how many there are besides")
  func longMenu() {
    let items = (1...50).map { Menu.Item(display: "item \($0)") }
    let frame = picture("", rows: 9, menu: Menu(items: items, selection: 20))
    #expect(frame.rows.map(\.text) == ["> ", "  item 20", "› item 21", "  item 22", "  … and 47 more"])
  }

  @Test("a text higher than the terminal is shown around the cursor")
  func tallText() {
    let text = (0..<10_000).map(String.init).joined(separator: "\n")
    let middle = text.utf8.count / 2
    let frame = picture(text, cursor: middle, rows: 6)
    #expect(frame.rows.count == 6)
    #expect(frame.rows.indices.contains(frame.cursor.row))
    let line = EditBuffer(text).line(around: middle)
    #expect(frame.rows[frame.cursor.row].text == ". " + EditBuffer(text)[line])
  }

  @Test(
    "every picture fits its terminal", arguments: [1, 2, 3, 5, 20, 80, 400], [1, 2, 3, 24])
  func sizes(columns: Int, rows: Int) {
    let text = "add volunteer \"Zoé\" 日本語\n\u{1B}\t" + String(repeating: "é", count: 1_000)
    let menu = Menu(items: [Menu.Item(display: "日本語日本語", summary: "a\nb"), Menu.Item(display: "")], selection: 0)
    for cursor in [0, 5, 24, 40, 500, text.utf8.count] {
      for menu in [nil, menu] {
        let frame = picture(text, cursor: cursor, columns: columns, rows: rows, menu: menu)
        #expect(frame.rows.count <= rows)
        #expect(frame.rows.indices.contains(frame.cursor.row))
        #expect(frame.rows.allSatisfy { $0.width <= max(4, columns) })
        #expect(frame.cursor.column < max(4, columns))
      }
    }
  }
}
