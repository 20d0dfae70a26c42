/// What `add association` and `change association` say.
public struct AssociationDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var place: Edit<String> = .unchanged
  public var causes = ListEdit<Spanned<String>>()
  public var capacity: Edit<Int> = .unchanged
  public var status: Edit<StatusChoice> = .unchanged
  public var note: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<AssociationDetails>(described)
  static let changes = ClauseList<AssociationDetails>(
    described + [
      Clause(Words.name, .newName, \.newName, isRequired: true, help: "Another name.", example: "name \"Asso Y\"")
    ])

  private static let described: [Clause<AssociationDetails>] = [
    Clause(
      Words.in, .place, \.place, help: "Where the association is; its needs are there too.", example: "in Roubaix"),
    Clause(
      Words.causes, listOf: .cause, \.causes, help: "What the association works for.", example: "causes education"),
    Clause(
      Words.capacity, .integer(Limits.capacity), \.capacity,
      help: "The most engagements at a time; without it there is no limit.", example: "capacity 2"),
    Clause(
      Words.status, .choice(), \.status, help: "Whether its needs are open at all.", example: "status paused"),
    Clause(Words.note, .text, \.note, help: "Anything worth remembering.", example: "note \"call after 2 pm\""),
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
      Clause(Words.name, .newName, \.newName, isRequired: true, help: "Another name.", example: "name \"Atelier Sud\"")
    ])

  private static let described: [Clause<CompanyDetails>] = [
    Clause(Words.in, .place, \.place, help: "Where the company is.", example: "in Lille"),
    Clause(Words.causes, listOf: .cause, \.causes, help: "What the company cares about.", example: "causes digital"),
    Clause(Words.note, .text, \.note, help: "Anything worth remembering.", example: "note \"marathon in June\""),
  ]
}
