import ProBonoText

/// Puts the records of one table in the order of their folded names.
@usableFromInline
struct NameOrder {
  private let holdsWords: Bool
  /// The folded names one after the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Whether each name so far comes before the next: many files are in the order of their names.
  private var isAscending = true

  private struct Entry: BitwiseCopyable {
    let number: Int32
    /// Where the folded name lies in `bytes`.
    let start: Int
    let end: Int
  }

  @usableFromInline
  init(ofWords holdsWords: Bool) { self.holdsWords = holdsWords }

  /// Adds a record, whose number is above those before it.
  @usableFromInline
  mutating func append(_ number: Int32, name: String) {
    let start = bytes.count
    Folding.withFolded(name, asWord: holdsWords) { name in
      for index in name.indices { bytes.append(name[index]) }
    }
    let entry = Entry(number: number, start: start, end: bytes.count)
    if isAscending, let last = entries.last { isAscending = !precedes(entry, last) }
    entries.append(entry)
  }

  /// The numbers in the order of the names, and of the numbers where names are equal.
  @usableFromInline
  var numbers: [Int32] {
    guard !isAscending else { return entries.map(\.number) }
    // Numbers ascend, and the sort is stable.
    return entries.sorted(by: precedes).map(\.number)
  }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    let bytes = bytes.span
    return FoldedName.precedes(
      bytes.extracting(left.start..<left.end), bytes.extracting(right.start..<right.end))
  }
}
