import ProBonoText
import Testing

@testable import ProBonoPresentation

@Suite("The grid of a table")
struct TextGridTests {
  @Test("columns are aligned by what is seen, numbers to the right")
  func alignment() {
    #expect(
      lines([.text, .number, .text], [["東京", "7", "x"], ["é", "1234", ""], ["", "", "y"]])
        == ["東京      7   x", "é      1234", "              y"])
  }

  @Test("a column without text takes no room")
  func emptyColumn() {
    #expect(lines([.text, .text, .text], [["a", "", "b"], ["c", "", "d"]]) == ["a   b", "c   d"])
  }

  @Test("the widest columns are cut first")
  func cutting() {
    let rows = [["short", "a rather long title", "42"]]
    #expect(lines([.text, .text, .number], rows, width: 24) == ["short   a rather l…   42"])
    #expect(lines([.text, .text, .number], rows, width: 1) == ["short   a rathe…   42"])
  }

  @Test("prose goes on below, in its column")
  func prose() {
    #expect(
      lines([.label, .prose], [["hours N", "how many hours there are"]], width: 22)
        == ["hours N   how many", "          hours there", "          are"])
  }

  @Test("no line is wider than the room where the columns can be cut to it")
  func widths() {
    for width in 30...90 {
      let rows = [["Chloé 東京 Martin-Duval de la Tour", "1: graphic-design 4", "744"], ["Ada", "web", "12"]]
      for line in lines([.text, .text, .number], rows, width: width) { #expect(DisplayWidth.of(line) <= width) }
    }
  }

  private func lines(_ columns: [TextGrid.Column], _ rows: [[String]], width: Int? = nil) -> [String] {
    var grid = TextGrid(columns)
    for row in rows { grid.append(row.map { StyledText($0) }) }
    return grid.lines(width: width).map { $0.text(usesColour: false) }
  }
}
