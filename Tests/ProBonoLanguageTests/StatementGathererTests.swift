import PropertyTesting
import Testing

@testable import ProBonoLanguage

@Suite("Gathering lines into statements")
struct StatementGathererTests {
  /// The pieces that lines come to, each with the number of its first line.
  private func pieces(_ lines: [String]) -> [String] {
    var gatherer = StatementGatherer()
    var pieces = lines.compactMap { gatherer.add(Array($0.utf8)) }
    if let last = gatherer.flush() { pieces.append(last) }
    return pieces.map { "\($0.firstLine):\(String(decoding: $0.bytes, as: UTF8.self).dropLast())" }
  }

  @Test("a line waits until it is clear that the next does not go on with it")
  func waits() {
    #expect(pieces(["match", "undo"]) == ["1:match", "2:undo"])
    #expect(pieces(["need web", "for \"A\"", "match"]) == ["1:need web\nfor \"A\"", "3:match"])
    #expect(
      pieces(["need web", "", "# c", "  pour \"A\"", "match"]) == ["1:need web\n\n# c\n  pour \"A\"", "5:match"])
    #expect(pieces([]).isEmpty)
  }

  @Test("open brackets, commas and backslashes hold a statement open")
  func openEnds() {
    #expect(
      pieces(["need web (", "hours 4", ") for \"A\"", "match"]) == ["1:need web (\nhours 4\n) for \"A\"", "4:match"])
    #expect(pieces(["need web,", "", "layout for \"A\"", "match"]) == ["1:need web,\n\nlayout for \"A\"", "4:match"])
    #expect(pieces(["need \\", "web for \"A\"", "match"]) == ["1:need \\\nweb for \"A\"", "3:match"])
    #expect(
      pieces(["need \"c#\", web \\", "3 for \"A\"", "match"]) == ["1:need \"c#\", web \\\n3 for \"A\"", "3:match"])
    #expect(pieces(["show \"(\"", "match # (", "undo # \\", "redo"]).count == 4)
  }

  @Test("a semicolon ends a statement whatever comes next")
  func semicolon() {
    #expect(pieces(["match;", "for \"A\""]) == ["1:match;", "2:for \"A\""])
    var gatherer = StatementGatherer()
    _ = gatherer.add(Array("match;".utf8))
    #expect(gatherer.flushWhereEnded() != nil)
    _ = gatherer.add(Array("match".utf8))
    #expect(gatherer.flushWhereEnded() == nil)
  }

  @Test("a backslash holds a line open for one line")
  func backslashThenBlank() {
    var gatherer = StatementGatherer()
    _ = gatherer.add(Array("match \\".utf8))
    #expect(gatherer.isUnfinished)
    _ = gatherer.add([])
    #expect(!gatherer.isUnfinished)
  }

  @Test(
    "Enter opens a line where something is open",
    arguments: [
      ("need web (", true), ("need web,", true), ("need \\", true), ("need web, # c", true), ("scenario {", true),
      ("match", false), ("need web for \"A\"", false), ("show \"open (", false), ("match # (,", false), ("", false),
      ("need web (\nhours 4", true), ("need web (\nhours 4)", false), ("need \"c#\" \\", true),
    ])
  func unfinished(text: String, expected: Bool) { #expect(StatementGatherer.isUnfinished(text) == expected) }

  @Test("whatever the lines, the pieces hold each statement whole")
  func agreesWithParser() {
    var random = SplitMix64(seed: 7)
    let lines = [
      "match", "need web", "for \"A\"", "hours 3,", "layout", "need web (", ")", "# note", "", "undo;", "\"x",
      "as \"N\" \\",
      "c#, \\", "list volunteers", "where (open", "or hours > 3)",
    ]
    for _ in 0..<500 {
      let chosen = (0..<Int.random(in: 1...8, using: &random)).map { _ in lines.randomElement(using: &random) ?? "" }
      var gatherer = StatementGatherer()
      var gathered = chosen.compactMap { gatherer.add(Array($0.utf8)) }
      if let last = gatherer.flush() { gathered.append(last) }
      let apart = gathered.flatMap {
        Parser.parse(Source(name: "", bytes: $0.bytes)).statements.map { shape(of: $0.node) }
      }
      let together = Parser.parse(Source(name: "", text: chosen.joined(separator: "\n"))).statements.map {
        shape(of: $0.node)
      }
      #expect(apart == together, "\(chosen)")
    }
  }
}
