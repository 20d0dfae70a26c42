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
      help: Phrase("Other words that mean the same.", fr: "D'autres mots de même sens."),
      example: "aliases gardening, \"green spaces\"")
  ]
  private static let skill =
    cause + [
      Clause(
        Words.parent, .skill, \.parent,
        help: Phrase(
          "The wider skill: who has this one can fill a seat that asks for the wider one.",
          fr: "La compétence plus large : qui a celle-ci peut tenir un poste qui demande la plus large."),
        example: "parent digital")
    ]
  private static let rename = Clause<TermDetails>(
    always: Words.name, .skill, \.newName, help: Phrase("Another word for it.", fr: "Un autre mot pour la dire."),
    example: "name user-research")
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
      Clause(
        always: Words.name, .newName, \.newName, help: Phrase("Another name.", fr: "Un autre nom."),
        example: "name \"Hameau Vert\"")
    ])

  private static let described: [Clause<PlaceDetails>] = [
    Clause(
      always: Words.coordinates, .degrees, \.coordinates,
      help: Phrase(
        "Latitude and longitude in degrees, north and east positive.",
        fr: "Latitude et longitude en degrés, positives vers le nord et l'est."), example: "at 50.63, 3.06")
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
    let shape = Shape.sequence([.value(.number), .sign(.comma), .value(.number)])
    return Grammar(shape) { (parser) throws(SyntaxFailure) in
      let latitude = try parser.degrees(within: 90)
      try parser.expect(.comma, noting: .comma)
      let longitude = try parser.degrees(within: 180)
      return Spanned(
        Degrees(latitude: latitude.value, longitude: longitude.value), latitude.range.through(longitude.range))
    }
  }
}
