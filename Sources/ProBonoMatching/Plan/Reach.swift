import ProBonoModel

/// The places where somebody lives that are not too far from one place.
struct Reach: Sendable {
  struct Stretch: BitwiseCopyable, Sendable {
    let place: Int32
    let kilometres: Int32
  }

  /// Ascending by place.
  let stretches: [Stretch]

  /// How far it is from a place; nil where that is too far.
  func kilometres(from place: Int32) -> Int32? {
    let found = stretches.partitioningIndex { $0.place >= place }
    return found < stretches.count && stretches[found].place == place ? stretches[found].kilometres : nil
  }

  /// A degree of latitude is this long at least, in kilometres, rounded down.
  private static let degree = 111.0

  init(to target: ID<Place>, from places: [Int32], within radius: Int32, in book: Book) {
    guard let target = book.places[target]?.coordinates else {
      stretches = []
      return
    }
    var stretches: [Stretch] = []
    for place in places {
      guard let home = book.places[ID(number: place)]?.coordinates,
        abs(home.latitude - target.latitude) * Self.degree < Double(radius) + 1
      else { continue }
      let kilometres = home.kilometres(to: target)
      if kilometres <= Int(radius) { stretches.append(Stretch(place: place, kilometres: Int32(kilometres))) }
    }
    self.stretches = stretches
  }
}
