/// The verbs that decide: `accept`, `decline`, `withdraw`, and those that tell how an engagement goes on.
extension Verbs {
  static let decisions: [Verb] = [.accept, .decline, .withdraw] + engagements
}

extension Verb {
  static let accept = Verb(
    Word("accept", fr: "accepter"), "Begins an engagement: the pair keeps its seat from now on.",
    forms: [
      Form(
        "accept \"VOLUNTEER\" for \"NEED\" [seat N]",
        help: "The seat that the plan gives that person, else the best free one.",
        example: "accept \"Driss\" for \"New site\""),
      Form("accept all", help: "Every pair of the plan last shown.", example: "accept all"),
    ]
  ) { (parser) throws(SyntaxFailure) in
    if parser.take(Keywords.all, as: .choice) { return .decide(.acceptAll) }
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.for])
    return .decide(.accept(volunteer: volunteer, need: need, seat: try parser.seatNumber()))
  }

  static let decline = Verb(
    Word("decline", fr: "refuser", also: "décliner"), "Records a no: the pair is not proposed again.",
    forms: [
      Form(
        "decline \"VOLUNTEER\" for \"NEED\" [because REASON [\"TEXT\"]]",
        help: "Reasons: availability, interest, requirements, no-response, distance, other.",
        example: "decline \"Chloé\" for \"New site\" because availability \"in January\"")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.for])
    return .decide(.decline(volunteer: volunteer, need: need, try parser.reason()))
  }

  static let withdraw = Verb(
    Word("withdraw", fr: "désister"),
    "Ends an accepted engagement: the seat is open again, the pair is not proposed again.",
    forms: [
      Form(
        "withdraw \"VOLUNTEER\" from \"NEED\" [because REASON [\"TEXT\"]]",
        help: "Reasons: availability, interest, requirements, no-response, no-show, distance, other.",
        example: "withdraw \"Driss\" from \"New site\" because availability")
    ]
  ) { (parser) throws(SyntaxFailure) in
    let (volunteer, need) = try parser.pair(joinedBy: [Keywords.from, Keywords.for])
    return .decide(.withdraw(volunteer: volunteer, need: need, try parser.reason()))
  }
}

extension Parser {
  /// A volunteer and a need.
  mutating func pair(
    joinedBy connectors: [Word]
  ) throws(SyntaxFailure) -> (volunteer: Spanned<String>, need: Spanned<String>) {
    let volunteer = try name(expecting: .name(.volunteer))
    try expect(oneOf: connectors)
    return (volunteer, try name(expecting: .name(.need)))
  }

  /// One of several words that say the same here.
  mutating func expect(oneOf words: [Word]) throws(SyntaxFailure) {
    for word in words where take(word, as: .connector) { return }
    throw unexpected()
  }

  /// `because availability "in January"`, where it stands here.
  mutating func reason() throws(SyntaxFailure) -> Reason? {
    guard take(Keywords.because, as: .clause) else { return nil }
    let code: Spanned<ReasonChoice> = try choice()
    note(.text)
    return Reason(code: code, text: token.kind == .string ? try text(expecting: .text) : nil)
  }
}
