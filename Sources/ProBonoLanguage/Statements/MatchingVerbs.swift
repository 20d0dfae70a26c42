/// The verbs that explore matches: `match`, `why`.
extension Verbs {
  static let matching: [Verb] = [.match, .why]
}

extension Verb {
  static let match = Verb(
    Word("match", fr: "apparier", also: "matcher"),
    "Finds the best plan over all open needs, or ranks candidates; changes nothing.",
    forms: [
      Form("match", help: "The best plan, and the proof that it is.", example: "match"),
      Form("match verified", help: "The same, its proof checked anew over all pairs.", example: "match verified"),
      Form(
        "match in PLACE [within N km]", help: "The best plan over the open needs of a place.", example: "match in Lille"
      ),
      Form(
        "match \"NEED\" [seat N] [top N]", help: "Candidates for a need, seat by seat, best first.",
        example: "match \"New site\" top 5"),
      Form(
        "match volunteer \"NAME\" [top N]", help: "Seats that a volunteer could fill, best first.",
        example: "match volunteer \"Driss\""),
      Form(
        "match for \"ASSOCIATION\" [top N]", help: "Who could help an association.", example: "match for \"Asso X\""),
    ]
  ) { (parser) throws(SyntaxFailure) in
    if parser.take(Keywords.verified, as: .choice) { return .match(.plan(verified: true)) }
    if parser.take(Keywords.in, as: .clause) {
      _ = parser.take(RecordKind.place.word, as: .connector)
      let place = try parser.wordOrName(expecting: .place)
      let radius = parser.take(Words.within, as: .clause) ? try Grammar.kilometres.read(&parser) : nil
      return .match(.planInPlace(place, radius: radius))
    }
    if parser.take(Keywords.for, as: .clause) {
      let association = try parser.name(expecting: .name(.association))
      return .match(.association(association, top: try parser.top()))
    }
    if parser.take(RecordKind.volunteer.word, as: .choice) {
      let volunteer = try parser.name(expecting: .name(.volunteer))
      return .match(.volunteer(volunteer, top: try parser.top()))
    }
    let saysNeed = parser.take(RecordKind.need.word, as: .choice)
    parser.note(.name(.need))
    guard saysNeed || parser.token.kind == .string else { return .match(.plan(verified: false)) }
    let need = try parser.name(expecting: .name(.need))
    let seat = try parser.seatNumber()
    return .match(.need(need, seat: seat, top: try parser.top()))
  }

  static let why = Verb(
    Word("why", fr: "pourquoi"), "Explains a pair: each criterion of its score, or each rule that forbids it.",
    forms: [
      Form(
        "why \"VOLUNTEER\" for \"NEED\" [seat N]", help: "The score, criterion by criterion.",
        example: "why \"Driss\" for \"New site\""),
      Form(
        "why not \"VOLUNTEER\" for \"NEED\" [seat N]",
        help: "Each rule that forbids the pair, and the smallest change that would allow it.",
        example: "why not \"Bruno\" for \"New site\""),
      Form(
        "why \"VOLUNTEER\" not \"VOLUNTEER\" for \"NEED\" [seat N]", help: "Two people side by side.",
        example: "why \"Driss\" not \"Alice Martin\" for \"New site\""),
    ]
  ) { (parser) throws(SyntaxFailure) in
    var question = WhyRequest.Question.why
    if parser.take(Keywords.not, as: .connector) { question = .whyNot }
    let volunteer = try parser.name(expecting: .name(.volunteer))
    if case .why = question, parser.take(Keywords.not, as: .connector) {
      question = .rather(than: try parser.name(expecting: .name(.volunteer)))
    }
    try parser.expect(Keywords.for, as: .connector)
    let need = try parser.name(expecting: .name(.need))
    return .why(WhyRequest(question: question, volunteer: volunteer, need: need, seat: try parser.seatNumber()))
  }
}

extension Parser {
  /// `top N`, where it stands here.
  fileprivate mutating func top() throws(SyntaxFailure) -> Spanned<Int>? {
    take(Keywords.top, as: .clause) ? try integer(in: 1...1_000_000, unit: "candidates") : nil
  }
}
