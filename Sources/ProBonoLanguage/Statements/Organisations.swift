/// What `add association` and `change association` say.
public struct AssociationDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var place: Edit<String> = .unchanged
  public var causes = ListEdit<Spanned<String>>()
  public var capacity: Edit<Int> = .unchanged
  public var needsAtOnce: Edit<Int> = .unchanged
  public var status: Edit<StatusChoice> = .unchanged
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<AssociationDetails>(described)
  static let changes = ClauseList<AssociationDetails>(
    described + [
      Clause(
        always: Words.name, .newName, \.newName, help: Phrase("Another name.", fr: "Un autre nom."),
        example: "name \"Asso Y\"")
    ])

  private static let described: [Clause<AssociationDetails>] = [
    Clause(
      Words.in, .place, \.place,
      help: Phrase(
        "Where the association is; its needs are there too.", fr: "Le lieu de l'association ; ses besoins y sont aussi."
      ), example: "in Roubaix"),
    Clause(
      Words.causes, listOf: .cause, \.causes,
      help: Phrase("What the association works for.", fr: "Ce pour quoi l'association agit."),
      example: "causes education"),
    Clause(
      Words.capacity, .integer(Limits.capacity), \.capacity,
      help: Phrase(
        "The most engagements at a time; without it there is no limit.",
        fr: "Le plus d'engagements à la fois ; sans limite par défaut."), example: "capacity 2"),
    Clause(
      Words.needsAtOnce, .integer(Limits.needsAtOnce), \.needsAtOnce,
      help: Phrase(
        "The most needs in which somebody is engaged at a time; without it there is no limit.",
        fr: "Le plus de besoins où quelqu'un est engagé à la fois ; sans limite par défaut."),
      example: "needs-at-once 2"),
    Clause(
      Words.status, .choice(), \.status,
      help: Phrase("Whether its needs are open at all.", fr: "Si ses besoins sont ouverts du tout."),
      example: "status paused"),
    Clause(
      Words.note, .text, \.note, help: Phrase("Anything worth remembering.", fr: "Tout ce qui mérite d'être retenu."),
      example: "note \"call after 2 pm\""),
  ]
}

/// What `add company` and `change company` say.
public struct CompanyDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var place: Edit<String> = .unchanged
  public var causes = ListEdit<Spanned<String>>()
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<CompanyDetails>(described)
  static let changes = ClauseList<CompanyDetails>(
    described + [
      Clause(
        always: Words.name, .newName, \.newName, help: Phrase("Another name.", fr: "Un autre nom."),
        example: "name \"Atelier Sud\"")
    ])

  private static let described: [Clause<CompanyDetails>] = [
    Clause(
      Words.in, .place, \.place, help: Phrase("Where the company is.", fr: "Le lieu de l'entreprise."),
      example: "in Lille"),
    Clause(
      Words.causes, listOf: .cause, \.causes,
      help: Phrase("What the company cares about.", fr: "Ce qui est cher à l'entreprise."), example: "causes digital"),
    Clause(
      Words.note, .text, \.note, help: Phrase("Anything worth remembering.", fr: "Tout ce qui mérite d'être retenu."),
      example: "note \"marathon in June\""),
  ]
}
