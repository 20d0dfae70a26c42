import ProBonoEvaluator
import ProBonoLanguage
import PropertyTesting
import Testing

@testable import ProBonoSession

/// A file of which a few bytes come at a time.
private final class Trickle: FileStream {
  private let bytes: [UInt8]
  private var random: SplitMix64

  init(_ text: String, seed: UInt64) {
    bytes = Array(text.utf8)
    random = SplitMix64(seed: seed)
  }

  func read(atMost count: Int, from offset: Int) -> Result<[UInt8], FileFailure> {
    .success(Array(bytes[offset...].prefix(min(count, Int.random(in: 1...40, using: &random)))))
  }
}

/// A disk that fails after some bytes.
private final class BrokenStream: FileStream {
  func read(atMost count: Int, from offset: Int) -> Result<[UInt8], FileFailure> {
    offset == 0 ? .success(Array("today 2026-01-01\nhelp\n".utf8)) : .failure(.other("Input/output error"))
  }
}

@Suite("Reading files piece by piece")
struct StatementReaderTests {
  private static let lines = [
    "today 2026-11-23", "add volunteer \"Zoé\" skills web 3", "  hours 12", "in Lille", "# a comment", "", "   ",
    "what if {", "}", "scenario \"S\" {", "expect error unknown-skill {", "count volunteers", "---", "  ---", "3",
    "add volunteer \"unclosed", "need web,", "  law", "nonsense", "help; help", "match \\", "expect (", ")", "\u{FEFF}",
    "; ;", "« é »", "undo",
  ]

  /// What was read, where, and what is wrong, as text.
  private func summary(_ parsed: Parser.Parsed, in source: Source) -> String {
    func place(_ range: SourceRange) -> String {
      let start = source.position(of: range.start)
      return "\(start.line):\(start.column) \(start.offset)+\(range.end - range.start)"
    }
    switch parsed {
    case .statement(let statement): return "\(place(statement.range)) \(source.text(of: statement.range))"
    case .failure(let diagnostics, let range):
      return place(range) + diagnostics.map { " \($0.problem.code) \(place($0.range))" }.joined()
    }
  }

  @Test("a file gives the same statements and mistakes at the same places, whatever the pieces and who reads them")
  func pieces() throws {
    for seed in 0..<1_500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...14, using: &random)
      let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
      let text = (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }.joined(separator: lineBreak)
      let whole = Source(name: "f.pb", text: text)
      var parser = Parser(whole)
      var expected: [String] = []
      var doubtful: [String] = []
      while let parsed = parser.next() {
        expected.append(summary(parsed, in: whole))
        if case .statement(let statement) = parsed, !statement.node.hasBlock { continue }
        doubtful.append(summary(parsed, in: whole))
      }
      let pieceSize = Int.random(in: 1...60, using: &random)
      var reader = StatementReader(Trickle(text, seed: seed), name: "f.pb", pieceSize: pieceSize)
      var found: [String] = []
      while let next = try reader.next() { found.append(summary(next.parsed, in: next.source)) }
      #expect(found == expected, "\(text)")
      reader = StatementReader(Trickle(text, seed: seed), name: "f.pb", pieceSize: pieceSize, skipsStatements: true)
      found = []
      while let next = try reader.next() { found.append(summary(next.parsed, in: next.source)) }
      #expect(found == doubtful, "\(text)")
    }
  }

  @Test("a file that cannot be read to its end says so behind the statements that could be read")
  func failure() throws {
    var reader = StatementReader(BrokenStream(), name: "f.pb")
    #expect(try reader.next() != nil)
    #expect(throws: FileFailure.other("Input/output error")) { try reader.next() }
  }

  @Test("no more than a piece of a large file is held")
  func memory() throws {
    let line = "add volunteer \"Somebody\" skills web 3 in Lille\n"
    let text = String(repeating: line, count: 100_000)
    var reader = StatementReader(BytesInMemory(Array(text.utf8)), name: "f.pb")
    var count = 0
    var largest = 0
    while let next = try reader.next() {
      count += 1
      largest = max(largest, next.source.bytes.count)
    }
    #expect(count == 100_000)
    #expect(largest <= 1 << 18)
  }
}
