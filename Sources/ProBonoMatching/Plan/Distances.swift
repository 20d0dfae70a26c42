import ProBonoModel

/// Distances between the places of a book, computed where they are asked for.
public struct Distances {
  private var rows: [ID<Place>: [Int32]] = [:]

  /// No distances yet.
  public init() {}

  /// Kilometres from a place to each place of the book, by number; -1 where there is none.
  public mutating func row(to id: ID<Place>, in book: Book) -> [Int32]? {
    if let row = rows[id] { return row }
    guard let target = book.places[id] else { return nil }
    var row = [Int32](repeating: -1, count: Int(book.places.nextID.number))
    for (other, place) in book.places.all {
      row[Int(other.number)] = Int32(place.coordinates.kilometres(to: target.coordinates))
    }
    rows[id] = row
    return row
  }
}
