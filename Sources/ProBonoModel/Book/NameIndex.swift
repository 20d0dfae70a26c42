import ProBonoText

/// Finds the records of one table by their names, whatever the spelling.
///
/// It keeps no names: the name of a record is folded anew where it could be the one asked for. So a million people take a
/// quarter of the memory of a dictionary of folded names, and are found in a fraction of the time.
@usableFromInline
struct NameIndex: Sendable {
  /// The numbers of the records by their folded names.
  private var numbers = HashedNumbers()
  /// The numbers of the records by their folded other names, which few records have.
  private var otherNames: [String: Int32] = [:]
  /// Words of the taxonomy may be written with a space or a `-`; for names a space is a space.
  private let holdsWords: Bool
  private let hasher = ByteHasher()

  init(ofWords holdsWords: Bool) { self.holdsWords = holdsWords }

  /// The number of the record of that name.
  /// - Parameter nameOf: the name of a record by its number.
  @usableFromInline
  func number(of name: String, nameOf: (Int32) -> String) -> Int32? {
    let number = numbers.first(hash: hash(name)) { Self.isSame(nameOf($0), name, asWord: holdsWords) }
    return number ?? (otherNames.isEmpty ? nil : otherNames[key(name)])
  }

  /// Lets a record be found by its name, and by its other names where they are free.
  mutating func insert(_ number: Int32, name: String, otherNames others: [String]) {
    for name in others {
      let key = key(name)
      if otherNames[key] == nil { otherNames[key] = number }
    }
    numbers.insert(number, hash: hash(name))
  }

  /// Lets the records from `first` on be found by their names, up to the first whose name is taken.
  /// - Parameter nameOf: the name of a record by its number, of the new ones too; they have no other names.
  /// - Returns: how many can be found.
  mutating func insertNew(from first: Int32, count: Int, nameOf: (Int32) -> String) -> Int {
    let hashes = (0..<Int32(count)).map { hash(nameOf(first + $0)) }
    let holdsWords = holdsWords
    return numbers.insertNew(from: first, hashes: hashes) { Self.isSame(nameOf($0), nameOf($1), asWord: holdsWords) }
  }

  /// Lets a record no longer be found.
  mutating func remove(_ number: Int32, name: String, otherNames others: [String]) {
    for name in others {
      let key = key(name)
      if otherNames[key] == number { otherNames[key] = nil }
    }
    numbers.remove(number, hash: hash(name))
  }

  private func key(_ name: String) -> String { holdsWords ? Folding.foldWord(name) : Folding.fold(name) }

  private static func isSame(_ left: String, _ right: String, asWord: Bool) -> Bool {
    // Most names are written as they were before.
    left == right
      || Folding.withFolded(left, asWord: asWord) { left in
        Folding.withFolded(right, asWord: asWord) { FoldedName.areEqual(left, $0) }
      }
  }

  private func hash(_ name: String) -> UInt32 {
    // What a closure has of `self` would be copied with all of it.
    let hasher = hasher
    return Folding.withFolded(name, asWord: holdsWords) { FoldedName.hash($0, hasher) }
  }
}
