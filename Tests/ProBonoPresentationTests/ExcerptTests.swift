import ProBonoLanguage
import ProBonoText
import Testing

@testable import ProBonoPresentation

@Suite("The excerpt of a line")
struct ExcerptTests {
  @Test(
    "the mark stands under the very characters",
    arguments: [
      ("need ", "desing", " for"), ("", "ad", ""), ("need ", "", ""), ("\tneed\t", "desing", "\t4"),
      ("add \"東京\" ", "huors", " 3"), ("add \"", "東京", "\""), ("add \"e\u{301}e\u{301}\" ", "x", ""),
      ("add \"👩‍💻🇫🇷\" ", "huors", " 3"), ("add \"\u{1B}[31m\" ", "huors", " 3"), ("a", "\u{0}", "b"),
      ("\u{FEFF}", "ad", " volunteer"),
    ])
  func mark(front: String, marked: String, behind: String) {
    let source = Source(name: "t", text: "\u{FEFF}first\n" + front + marked + behind + "\r\nlast")
    let start = "\u{FEFF}first\n".utf8.count + front.utf8.count
    let range = SourceRange(start: start, end: start + marked.utf8.count)
    let excerpt = Excerpt(of: range, in: source, columns: 100)
    let shown = { (text: String) in Escaping.escaped(text.replacing("\t", with: " ")) }
    #expect(excerpt.text == shown(front) + shown(marked) + shown(behind))
    #expect(excerpt.indentation == DisplayWidth.of(shown(front)))
    #expect(excerpt.width == max(1, DisplayWidth.of(shown(marked))))
  }

  @Test("a line that is too wide is cut around the range, and the mark still fits")
  func window() {
    let word = "désing東"
    for front in [0, 3, 40, 5_000] {
      for behind in [0, 3, 40, 5_000] {
        for columns in [16, 30, 80] {
          let text = String(repeating: "é ", count: front) + word + String(repeating: " 東", count: behind)
          let start = 3 * front
          let range = SourceRange(start: start, end: start + word.utf8.count)
          let excerpt = Excerpt(of: range, in: Source(name: "t", text: text), columns: columns)
          #expect(DisplayWidth.of(excerpt.text) <= columns)
          #expect(cut(excerpt.text, from: excerpt.indentation, columns: excerpt.width) == word)
        }
      }
    }
  }

  @Test("a range that is wider than the room shows its beginning")
  func wideRange() {
    let text = "need " + String(repeating: "x", count: 1_000) + " for"
    let excerpt = Excerpt(of: SourceRange(start: 5, end: 1_005), in: Source(name: "t", text: text), columns: 40)
    #expect(DisplayWidth.of(excerpt.text) <= 40)
    #expect(excerpt.text.hasSuffix("x…"))
    #expect(excerpt.indentation + excerpt.width <= 40)
  }

  @Test("a range over several lines shows its first")
  func severalLines() {
    let source = Source(name: "t", text: "match\nneed web\n  for\nmatch")
    let excerpt = Excerpt(of: SourceRange(start: 11, end: 20), in: source, columns: 40)
    #expect(excerpt.text == "need web")
    #expect(excerpt.indentation == 5)
    #expect(excerpt.width == 3)
  }

  @Test("a place in the middle of a character marks the whole of it")
  func insideCharacter() {
    let source = Source(name: "t", text: "ab e\u{301} c")
    let excerpt = Excerpt(of: SourceRange(start: 4, end: 6), in: source, columns: 40)
    #expect(excerpt.indentation == 3)
    #expect(excerpt.width == 1)
  }

  @Test("no range and no bytes are out of bounds")
  func anyRange() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x80, 0xE9, 0x0A, 0xF0, 0x9F, 0x0D, 0x0A, 0xC3]
    for count in 0...bytes.count {
      let source = Source(name: "t", bytes: Array(bytes.prefix(count)))
      for start in -1...12 {
        for end in -1...12 {
          let excerpt = Excerpt(of: SourceRange(start: start, end: end), in: source, columns: 0)
          #expect(excerpt.width >= 1)
        }
      }
    }
  }

  /// What is shown in some columns of a text.
  private func cut(_ text: String, from first: Int, columns: Int) -> String {
    var result = ""
    var column = 0
    for character in text {
      if column >= first, column < first + columns { result.append(character) }
      column += DisplayWidth.of(character)
    }
    return result
  }
}
