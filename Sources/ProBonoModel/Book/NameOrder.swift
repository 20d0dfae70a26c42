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
    /// How many bytes the folded name has, and where they begin in `bytes`.
    let length: Int32
    let start: Int
    /// The first bytes of a name of ASCII as a number, which decides about most pairs of names; `notASCII` of another one.
    let prefix: UInt64

    static let notASCII = UInt64.max

    var range: Range<Int> { start..<(start + Int(length)) }
  }

  @usableFromInline
  init(ofWords holdsWords: Bool) { self.holdsWords = holdsWords }

  /// Adds a record, whose number is above those before it.
  @usableFromInline
  mutating func append(_ number: Int32, name: String) {
    let start = bytes.count
    let prefix = Folding.withFolded(name, asWord: holdsWords) { name in
      name.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      return FoldedName.isASCII(name) ? Self.prefix(of: name) : Entry.notASCII
    }
    let entry = Entry(number: number, length: Int32(bytes.count - start), start: start, prefix: prefix)
    if isAscending, let last = entries.last { isAscending = !precedes(entry, last) }
    entries.append(entry)
  }

  /// The first eight bytes of a name, the first of them the highest; nothing is less than any byte.
  private static func prefix(of name: Span<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<min(name.count, 8) { prefix |= UInt64(name[index]) << UInt64(56 - 8 * index) }
    return prefix
  }

  /// The numbers in the order of the names, and of the numbers where names are equal.
  @usableFromInline
  var numbers: [Int32] {
    guard !isAscending else { return entries.map(\.number) }
    // Numbers ascend, and the sort is stable.
    return entries.sorted(by: precedes).map(\.number)
  }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if left.prefix != right.prefix, left.prefix != Entry.notASCII, right.prefix != Entry.notASCII {
      return left.prefix < right.prefix
    }
    let bytes = bytes.span
    return FoldedName.precedes(bytes.extracting(left.range), bytes.extracting(right.range))
  }
}
