/// A skill of the taxonomy.
public struct Skill: Record {
  /// The English word: `graphic-design`.
  public var name: String
  /// The French word, where there is one: `graphisme`.
  public var french: String?
  /// Further words that mean the same.
  public var aliases: [String] = []
  /// The wider skill: who has this one can fill a seat that asks for the wider one.
  public var parent: ID<Skill>?

  /// A skill without other names and parent.
  public init(name: String) { self.name = name }

  public var otherNames: [String] { (french.map { [$0] } ?? []) + aliases }
}

/// What an association works for, or a volunteer cares about.
public struct Cause: Record {
  /// The English word: `education`.
  public var name: String
  /// The French word, where there is one.
  public var french: String?
  /// Further words that mean the same.
  public var aliases: [String] = []

  /// A cause without other names.
  public init(name: String) { self.name = name }

  public var otherNames: [String] { (french.map { [$0] } ?? []) + aliases }
}

/// A place that the book knows: a town of the gazetteer that something is in, or one added by hand.
public struct Place: Record {
  /// The name, with what tells it from others where that is needed: `Valence, FR`.
  public var name: String
  /// Two letters; empty where not known.
  public var country: String
  public var coordinates: Coordinates
  /// The number of the town in the gazetteer; nil for a place added by hand or imported.
  public var town: Int32?

  /// A place on the globe.
  public init(name: String, country: String = "", coordinates: Coordinates, town: Int32? = nil) {
    self.name = name
    self.country = country
    self.coordinates = coordinates
    self.town = town
  }
}
