import ProBonoText

/// The names of one table's records, whatever their spelling, and the numbers of the records.
struct NameIndex: Sendable {
  private var numbers: [String: Int32] = [:]
  /// The key of each record's own name, by number; nil where there is no record.
  private(set) var keys: [String?] = []
  /// Words of the taxonomy may be written with a space or a `-`; for names a space is a space.
  private let holdsWords: Bool

  init(ofWords holdsWords: Bool) { self.holdsWords = holdsWords }

  /// The number of the record of that name.
  subscript(name: String) -> Int32? { numbers[key(name)] }

  /// The numbers of all records in the order of the keys of their names; no two are equal.
  var sortedNumbers: [Int32] {
    var entries: [(key: String, number: Int32)] = []
    entries.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() {
      if let key { entries.append((key, Int32(number))) }
    }
    entries.sort { ($0.key, $0.number) < ($1.key, $1.number) }
    return entries.map(\.number)
  }

  /// Lets a record be found by its name, and by its other names where they are free.
  mutating func insert(_ number: Int32, name: String, otherNames: [String]) {
    for name in otherNames {
      let key = key(name)
      if numbers[key] == nil { numbers[key] = number }
    }
    let key = key(name)
    numbers[key] = number
    while keys.count <= number { keys.append(nil) }
    keys[Int(number)] = key
  }

  /// Lets a record no longer be found.
  mutating func remove(_ number: Int32, name: String, otherNames: [String]) {
    keys[Int(number)] = nil
    for name in [name] + otherNames {
      let key = key(name)
      if numbers[key] == number { numbers[key] = nil }
    }
  }

  private func key(_ name: String) -> String { holdsWords ? Folding.foldWord(name) : Folding.fold(name) }
}
