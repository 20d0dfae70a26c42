import ProBonoText
import Testing

@testable import ProBonoSession

/// The grey letters behind a text, and its colours.
@Suite("While a statement is typed")
struct ContinuationTests {
  private let talk: Conversation = {
    let talk = Conversation()
    talk.run(
      """
      add association "Le Relais"
      add volunteer "Alice Martin"
      add volunteer "Zoé Petit"
      """)
    return talk
  }()

  @Test(
    "the only thing that can follow is proposed",
    arguments: [
      ("export plan ", "to"), ("export plan", " to"), ("mat", "ch"), ("show volunteer \"Al", "ice Martin\""),
      ("accept \"Alice Martin\"", " for"),
    ])
  func only(text: String, rest: String) { #expect(talk.session.continuation(of: text) == .only(rest)) }

  @Test("what is spelt otherwise than it was begun is not proposed: it could not be put behind")
  func otherSpelling() {
    #expect(talk.session.continuation(of: "show volunteer \"zoe p") == nil)
    #expect(talk.session.continuation(of: "MAT") == nil)
  }

  @Test("where several things can follow, they are told as the help writes them, what is needed first")
  func choices() {
    #expect(talk.session.continuation(of: "add volunteer \"X\" hours ") == .choices("N"))
    #expect(talk.session.continuation(of: "add volunteer \"X\" hours") == .choices(" N"))
    guard case .choices(let clauses) = talk.session.continuation(of: "add volunteer \"X\"") else {
      Issue.record("nothing is told")
      return
    }
    #expect(clauses.hasPrefix(" skills SKILL [LEVEL], … · in PLACE · within N [km]"))
    guard case .choices(let needed) = talk.session.continuation(of: "need web ") else {
      Issue.record("nothing is told")
      return
    }
    #expect(needed.hasPrefix("for \"ASSOCIATION\""))
  }

  @Test(
    "nothing is told in a comment, behind a mistake and at the beginning",
    arguments: ["# x", "match # x ", "foo bar ", "; "])
  func nothing(text: String) { #expect(talk.session.continuation(of: text) == nil) }

  /// The pieces of a text that are of a kind.
  private func pieces(_ kind: Highlight.Kind, of text: String, cursor: Int? = nil) -> [String] {
    talk.session.highlights(of: text, cursor: cursor).filter { $0.kind == kind }.map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
  }

  @Test("names, skills and places that nothing bears are unknown, those that the text itself adds are not")
  func unknownNames() {
    #expect(pieces(.unknown, of: "show volunteer \"alice martin\"").isEmpty)
    #expect(pieces(.unknown, of: "show volunteer \"Alise\"") == ["\"Alise\""])
    #expect(pieces(.unknown, of: "montrer bénévole « Alise »") == ["« Alise »"])
    #expect(pieces(.unknown, of: "add volunteer \"X\" skills web 3, wep in Lille") == ["wep"])
    #expect(pieces(.unknown, of: "add volunteer \"X\" in Nowheretown") == ["Nowheretown"])
    #expect(pieces(.unknown, of: "add volunteer \"X\"; show volunteer \"x\"; show \"y\"") == ["\"y\""])
  }

  @Test("what is being written is not called unknown yet, nor a verb that is begun a mistake")
  func atTheCursor() {
    let text = "add volunteer \"X\" skills wep"
    #expect(pieces(.unknown, of: text, cursor: text.utf8.count).isEmpty)
    #expect(pieces(.unknown, of: text, cursor: 3) == ["wep"])
    #expect(pieces(.mistake, of: "mat", cursor: 3).isEmpty)
    #expect(pieces(.mistake, of: "mat", cursor: 0) == ["mat"])
    #expect(pieces(.mistake, of: "xyz", cursor: 3) == ["xyz"])
  }

  @Test("of a name that is not closed the quote stands out")
  func openQuote() {
    #expect(pieces(.openQuote, of: "show \"Ali") == ["\""])
    #expect(pieces(.name, of: "show «Ali") == ["Ali"])
    #expect(pieces(.mistake, of: "show «Ali").isEmpty)
  }

  @Test(
    "the bracket or quote at the cursor, or else before it, stands out with its other one",
    arguments: [
      ("expect (a)", 7, ["(", ")"]), ("expect (a)", 10, ["(", ")"]), ("expect (a)", 9, ["(", ")"]),
      ("expect (a)", 8, ["(", ")"]),
      ("show \"a(b\"", 5, ["\"", "\""]), ("show \"a(b\"", 7, []), ("expect ((a) and b", 7, []),
      ("show «é»", 5, ["«", "»"]),
      ("what if { match }", 17, ["{", "}"]), ("# (a)", 3, []), (")(", 1, []),
    ])
  func pairs(text: String, cursor: Int, signs: [String]) { #expect(pieces(.pair, of: text, cursor: cursor) == signs) }

  @Test(
    "whatever is typed, highlights and continuations do no harm",
    arguments: ["«", "\"\\", "\u{1B}[", "é(", "{{{", "\u{0}"])
  func anything(text: String) {
    for end in 0...text.utf8.count {
      let begun = String(decoding: Array(text.utf8.prefix(end)), as: UTF8.self)
      _ = talk.session.continuation(of: begun)
      for highlight in talk.session.highlights(of: begun, cursor: end) {
        #expect(highlight.range.upperBound <= begun.utf8.count)
      }
    }
  }
}
