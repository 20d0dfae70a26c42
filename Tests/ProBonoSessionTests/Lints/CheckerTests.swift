import ProBonoEvaluator
import ProBonoLanguage
import Testing

@testable import ProBonoSession

@Suite("Checking a text")
struct CheckerTests {
  @Test("a text that does not parse has mistakes alone, in their order, the first twenty told")
  func mistakes() throws {
    let text = "let a = 1\n" + String(repeating: "neeed web\n", count: 50)
    let report = try #require(Checker().check(Source(name: "a.pb", text: text)))
    #expect(report.mistakes.count == 50)
    #expect(report.mistakes.first.count == 20)
    #expect(report.mistakes.further == 30)
    #expect(report.warnings.count == 0)
  }

  @Test("a mistake in an expect error is one unless it is the mistake that is expected")
  func expectedMistakes() throws {
    func mistakes(_ text: String) throws -> [String] {
      try #require(Checker().check(Source(name: "a.pb", text: text))).mistakes.first.map(\.problem.code)
    }
    #expect(try mistakes("expect error unknown-verb { foo }") == [])
    #expect(try mistakes("expect error unknown-clause { foo }") == ["unknown-verb"])
  }

  @Test("a code that is expected and that there is not is a mistake, in blocks as well")
  func unknownCodes() throws {
    let text = """
      expect error unknown-skil { match }
      what if { expect error no-hours { match } }
      expect error name-taken { match }
      let code = x
      expect error $code { match }
      """
    let report = try #require(Checker().check(Source(name: "a.pb", text: text)))
    #expect(report.mistakes.first.map(\.problem.code) == ["unknown-code", "unknown-code"])
    #expect(report.mistakes.first.first?.suggestion == "unknown-skill")
  }

  @Test("a fix writes the signs that others look like, all of a statement at once")
  func lookAlikes() throws {
    let text =
      "need web（hours 4），layout　for «A»\u{FF1B} list volunteers where hours\u{FF1E}\u{FF1D}\u{FF04}x　\u{FF03}why"
    let fixed = try #require(Checker().fix(Source(name: "a.pb", text: text)))
    #expect(fixed.corrections == 8)
    let right = "need web(hours 4),layout　for «A»; list volunteers where hours>=$x　#why"
    #expect(String(decoding: fixed.source.bytes, as: UTF8.self) == right)
    #expect(try #require(Checker().check(fixed.source)).mistakes.count == 0)
  }

  @Test("of very many warnings the first in the text are told")
  func manyWarnings() throws {
    let text = (0..<5_000).map { "let a\($0) = 1" }.joined(separator: "\n")
    let report = try #require(Checker().check(Source(name: "a.pb", text: text)))
    #expect(report.warnings.count == 5_000)
    #expect(report.warnings.further == 4_980)
    #expect(
      report.warnings.first.map(\.problem) as? [LintProblem] == (0..<20).map { LintProblem.unusedVariable("a\($0)") })
  }

  @Test("a check that is interrupted has no report")
  func interrupted() {
    let text = String(repeating: "match\n", count: 2_000)
    #expect(Checker().check(Source(name: "a.pb", text: text), isCancelled: { true }) == nil)
  }

  @Test("a fix takes away comments that silence nothing, and leaves all else as it was")
  func fix() throws {
    let text = "# pb:ignore no-hours\nmatch # pb:ignore no-hours\r\n  # pb:ignore no-hours, past-date\nmatch"
    let fixed = try #require(Checker().fix(Source(name: "a.pb", text: text)))
    #expect(fixed.corrections == 2)
    #expect(String(decoding: fixed.source.bytes, as: UTF8.self) == "match\r\n  # pb:ignore no-hours, past-date\nmatch")
  }
}
