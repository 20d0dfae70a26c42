/// What `add skill`, `add cause` and their `change` say.
public struct TermDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var aliases = ListEdit<Spanned<String>>()
  public var parent: Edit<String> = .unchanged

  /// Says nothing.
  public init() {}

  /// The clauses of skills, which have families.
  static let skillClauses = ClauseList<TermDetails>(skill)
  static let skillChanges = ClauseList<TermDetails>(skill + [rename])
  /// The clauses of causes, which have none.
  static let causeClauses = ClauseList<TermDetails>(cause)
  static let causeChanges = ClauseList<TermDetails>(cause + [rename])

  private static let cause: [Clause<TermDetails>] = [
    Clause(
      Words.aliases, listOf: .skill, \.aliases,
      help: "Other words that mean the same.", example: "aliases gardening, \"green spaces\"")
  ]
  private static let skill =
    cause + [
      Clause(
        Words.parent, .skill, \.parent,
        help: "The wider skill: who has this one can fill a seat that asks for the wider one.",
        example: "parent digital")
    ]
  private static let rename = Clause<TermDetails>(
    Words.name, .skill, \.newName, isRequired: true, help: "Another word for it.", example: "name user-research")
}

/// What `add place` and `change place` say.
public struct PlaceDetails: Sendable {
  public var newName: Edit<String> = .unchanged
  public var coordinates: Edit<Degrees> = .unchanged

  /// Says nothing.
  public init() {}

  static let clauses = ClauseList<PlaceDetails>(described)
  static let changes = ClauseList<PlaceDetails>(
    described + [
      Clause(Words.name, .newName, \.newName, isRequired: true, help: "Another name.", example: "name \"Hameau Vert\"")
    ])

  private static let described: [Clause<PlaceDetails>] = [
    Clause(
      Words.coordinates, .degrees, \.coordinates, isRequired: true,
      help: "Latitude and longitude in degrees, north and east positive.", example: "at 50.63, 3.06")
  ]
}

/// A place on the globe as it was written.
public struct Degrees: Hashable, Sendable {
  /// -90…90, north positive.
  public var latitude: Double
  /// -180…180, east positive.
  public var longitude: Double
}

extension Grammar where Value == Spanned<Degrees> {
  /// `50.63, 3.06`
  static var degrees: Grammar {
    Grammar("LATITUDE, LONGITUDE") { (parser) throws(SyntaxFailure) in
      let latitude = try parser.degrees(within: 90)
      guard parser.take(.comma, noting: .comma) else { throw parser.unexpected() }
      let longitude = try parser.degrees(within: 180)
      return Spanned(
        Degrees(latitude: latitude.value, longitude: longitude.value), latitude.range.through(longitude.range))
    }
  }
}
