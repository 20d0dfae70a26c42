import ProBonoModel

/// The towns that names have turned out to mean. A name means the same town whatever the book, and the same few are written
/// again and again; looking one up takes as long as all the rest of a statement.
final class TownMemory {
  private struct Key: Hashable {
    let name: String
    let country: String?
  }

  /// How many names are kept: more than people write, less than a hostile file has.
  private static let limit = 50_000

  private var places: [Key: Place] = [:]

  /// The place of a name, as it was resolved before with this country preferred.
  func place(named name: String, preferring country: String?) -> Place? { places[Key(name: name, country: country)] }

  /// Keeps what a name means with this country preferred.
  func keep(_ place: Place, named name: String, preferring country: String?) {
    if places.count >= Self.limit { places.removeAll() }
    places[Key(name: name, country: country)] = place
  }
}
