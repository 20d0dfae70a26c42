/// The verbs that look over the whole: `gaps` over the skills asked for and offered, `log` over what was done.
extension Verbs {
  static let looking: [Verb] = [.gaps, .log]
}

extension Verb {
  static let gaps = Verb(
    Word("gaps", fr: "manques"), "Shows which skills are short, where, and whom to look for; changes nothing.",
    forms: [
      Form(
        "gaps [in PLACE [within N km]] [top N]",
        help: "Open seats by skill and place, the most unfilled first; then whom one more of would help most.",
        example: "gaps in Lille within 20 km top 5")
    ]
  ) { (parser) throws(SyntaxFailure) in
    var request = GapsRequest()
    if parser.take(Keywords.in, as: .clause) {
      _ = parser.take(RecordKind.place.word, as: .connector)
      request.place = try parser.wordOrName(expecting: .place)
      if parser.take(Words.within, as: .clause) { request.radius = try Grammar.kilometres.read(&parser) }
    }
    if parser.take(Keywords.top, as: .clause) { request.top = try parser.integer(in: Limits.rows, unit: "rows") }
    return .gaps(request)
  }

  static let log = Verb(
    Word("log", fr: "journal"), "Lists the statements that changed the book in this conversation.",
    forms: [
      Form(
        "log [N]", help: "Oldest first, what `undo` took back at the end; the last N where a number is given.",
        example: "log 20")
    ]
  ) { (parser) throws(SyntaxFailure) in .log(last: try parser.statementCount()) }
}

extension Parser {
  /// How many statements are meant, where a number stands here.
  mutating func statementCount() throws(SyntaxFailure) -> Spanned<Int>? {
    note(.integer(Limits.rows, unit: "statements"))
    guard token.kind == .word, let first = foldedWord.utf8.first, first.isDigit || first == UInt8(ascii: "-") else {
      return nil
    }
    return try integer(in: Limits.rows, unit: "statements")
  }
}
