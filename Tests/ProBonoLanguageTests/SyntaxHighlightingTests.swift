import ProBonoLanguage
import PropertyTesting
import Testing

@Suite("Highlighting")
struct SyntaxHighlightingTests {
  private func spans(_ text: String) -> [String] {
    SyntaxHighlighting.spans(of: text).map { span in
      "\(span.kind):\(String(decoding: Array(text.utf8)[span.range], as: UTF8.self))"
    }
  }

  @Test("verbs, clauses, names, numbers and comments each have their kind")
  func kinds() {
    #expect(
      spans("need web 3 for \"Asso X\" hours 12 # soon") == [
        "verb:need", "number:3", "clause:for", "name:\"Asso X\"", "clause:hours", "number:12", "comment:# soon",
      ])
    #expect(spans("besoin graphisme pour « X »") == ["verb:besoin", "clause:pour", "name:« X »"])
  }

  @Test("a value is no clause, whatever its word")
  func values() {
    #expect(
      spans("add volunteer \"A\" skills for, remote in in") == [
        "verb:add", "name:\"A\"", "clause:skills", "clause:in",
      ])
  }

  @Test("what cannot be read is a mistake")
  func mistakes() {
    #expect(spans("neeed web") == ["mistake:neeed"])
    #expect(spans("show \"open") == ["verb:show", "mistake:\"open"])
    #expect(spans("need c# for \"A\"").contains("mistake:c#"))
  }

  @Test("each statement begins anew, on its line or behind a semicolon")
  func statements() {
    #expect(
      spans("match; undo\n# c\nneed web\n  for \"A\"") == [
        "verb:match", "verb:undo", "comment:# c", "verb:need", "clause:for", "name:\"A\"",
      ])
  }

  @Test("spans are in order, within the text, and do not overlap")
  func order() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let text = TokenSoup.random(using: &random)
      var end = 0
      for span in SyntaxHighlighting.spans(of: text) {
        #expect(span.range.lowerBound >= end && span.range.upperBound <= text.utf8.count && !span.range.isEmpty)
        end = span.range.upperBound
      }
    }
  }
}
