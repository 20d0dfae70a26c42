import ProBonoText

/// The names of one table's records, whatever their spelling, and the numbers of the records.
struct NameIndex: Sendable {
  private var numbers: [String: Int32] = [:]
  /// Words of the taxonomy may be written with a space or a `-`; for names a space is a space.
  private let holdsWords: Bool

  init(ofWords holdsWords: Bool) { self.holdsWords = holdsWords }

  /// The number of the record of that name.
  subscript(name: String) -> Int32? { numbers[key(name)] }

  /// Lets a record be found by its name, and by its other names where they are free.
  mutating func insert(_ number: Int32, name: String, otherNames: [String]) {
    for name in otherNames {
      let key = key(name)
      if numbers[key] == nil { numbers[key] = number }
    }
    numbers[key(name)] = number
  }

  /// Lets a record no longer be found.
  mutating func remove(_ number: Int32, name: String, otherNames: [String]) {
    for name in [name] + otherNames {
      let key = key(name)
      if numbers[key] == number { numbers[key] = nil }
    }
  }

  private func key(_ name: String) -> String { holdsWords ? Folding.foldWord(name) : Folding.fold(name) }
}
