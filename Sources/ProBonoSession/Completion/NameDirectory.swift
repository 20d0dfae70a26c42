import Glibc
import ProBonoModel

/// The folded names of one kind of record in their order, and every word of them in order, so that the names that begin
/// with something, or hold a word that does, are found among a million in microseconds.
struct NameDirectory: Sendable {
  /// A place in a name from which on it is looked at.
  private struct Start: Sendable {
    /// The first eight bytes from there, the first one highest: most comparisons need no more.
    var lead: UInt64
    var number: Int32
    /// How many bytes of the name stand before.
    var offset: UInt16
  }

  /// The bytes of all names, one behind the other; those of names that are gone remain until they are the greater part.
  private var pool: [UInt8] = []
  /// Where in the pool the name of each number lies; empty where there is no name.
  private var spans: [Range<UInt32>] = []
  /// The names in their order.
  private var beginnings: [Start] = []
  /// Their second and further words in order.
  private var words: [Start] = []

  /// How many names there are.
  var count: Int { beginnings.count }

  /// Takes over the names of a table.
  /// - Parameter changed: the numbers of the records that may have changed since the last time; nil for all. Where they are
  ///   many, all names are looked at.
  mutating func update<Row>(to table: Table<Row>, changed: [Int32]?) {
    guard let changed, changed.count <= Self.fewChanges else { return update(to: table.foldedNames) }
    for number in changed {
      let name = table.foldedName(of: number)
      guard !isName(name, at: Int(number)) else { continue }
      removeStarts(of: Int(number))
      store(name, at: Int(number))
      insertStarts(of: Int(number))
    }
  }

  /// Takes over names by their numbers. It looks at every name and sorts only those that are new.
  mutating func update(to names: [String?]) {
    let numbers = 0..<max(spans.count, names.count)
    let changed = numbers.filter { !isName($0 < names.count ? names[$0] : nil, at: $0) }
    guard !changed.isEmpty else { return }
    var isOutdated = [Bool](repeating: false, count: max(spans.count, names.count))
    for number in changed { isOutdated[number] = true }
    beginnings.removeAll { isOutdated[Int($0.number)] }
    words.removeAll { isOutdated[Int($0.number)] }
    if pool.count > 2 * spans.reduce(0, { $0 + $1.count }) + 1 << 16 { compact() }
    for number in changed { store(number < names.count ? names[number] : nil, at: number) }
    let added = changed.filter { !spans[$0].isEmpty }
    beginnings = merged(beginnings, added.map { start(of: Int32($0), at: 0) })
    words = merged(words, added.flatMap(wordStarts))
  }

  /// So many names are put in their places one by one, which moves what stands behind them.
  private static let fewChanges = 100

  // MARK: Finding

  /// The numbers of the names that begin with folded bytes, in the order of the names.
  func numbers(beginningWith wanted: [UInt8]) -> some RandomAccessCollection<Int32> {
    beginnings[range(of: wanted, in: beginnings)].lazy.map(\.number)
  }

  /// The numbers of the names whose second or further word begins so, in the order of what follows; a number may come
  /// more than once.
  func numbers(withWordBeginningWith wanted: [UInt8]) -> some RandomAccessCollection<Int32> {
    words[range(of: wanted, in: words)].lazy.map(\.number)
  }

  /// The numbers of at most so many names, spread evenly over all.
  func sample(atMost limit: Int) -> some Sequence<Int32> {
    let step = max(1, (beginnings.count + limit - 1) / max(1, limit))
    return stride(from: 0, to: beginnings.count, by: step).lazy.map { [beginnings] in beginnings[$0].number }
  }

  /// The folded name of a number.
  func name(of number: Int32) -> ArraySlice<UInt8> {
    let span = spans[Int(number)]
    return pool[Int(span.lowerBound)..<Int(span.upperBound)]
  }

  private func range(of wanted: [UInt8], in starts: [Start]) -> Range<Int> {
    let first = starts.partitioningIndex { !precedes($0, wanted) }
    return first..<starts[first...].partitioningIndex { !begins($0, wanted) }
  }

  // MARK: Names

  private func isName(_ name: String?, at number: Int) -> Bool {
    let span = number < spans.count ? spans[number] : 0..<0
    guard var name else { return span.isEmpty }
    // Byte by byte this would be most of what a statement takes in a large book.
    return name.withUTF8 { bytes in
      pool.withUnsafeBytes { pool in
        let count = min(bytes.count, Self.nameLimit)
        guard span.count == count else { return false }
        guard count > 0, let stored = pool.baseAddress, let bytes = bytes.baseAddress else { return true }
        return memcmp(stored + Int(span.lowerBound), bytes, count) == 0
      }
    }
  }

  private mutating func store(_ name: String?, at number: Int) {
    while spans.count <= number { spans.append(0..<0) }
    spans[number] = 0..<0
    // What would go beyond the range of an offset is found no more; that is four gigabytes of names.
    guard let name, let start = UInt32(exactly: pool.count),
      let end = UInt32(exactly: pool.count + min(name.utf8.count, Self.nameLimit))
    else { return }
    pool.append(contentsOf: name.utf8.prefix(Self.nameLimit))
    spans[number] = start..<end
  }

  /// The longest part of a name that counts, in bytes, so that offsets in names are small.
  private static let nameLimit = 2_000

  private mutating func compact() {
    var kept: [UInt8] = []
    for number in spans.indices {
      let start = UInt32(clamping: kept.count)
      kept += name(of: Int32(number))
      spans[number] = start..<UInt32(clamping: kept.count)
    }
    pool = kept
  }

  // MARK: Starts

  private func start(of number: Int32, at offset: Int) -> Start {
    Start(
      lead: Self.lead(of: name(of: number).dropFirst(offset)), number: number, offset: UInt16(clamping: offset))
  }

  /// The first eight bytes, the first one highest, with zeros where there are fewer.
  private static func lead(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var lead: UInt64 = 0
    var shift: UInt64 = 56
    for byte in bytes.prefix(8) {
      lead |= UInt64(byte) << shift
      shift = shift &- 8
    }
    return lead
  }

  /// The second and further words of a name.
  private func wordStarts(of number: Int) -> [Start] {
    let offsets = WordStarts.offsets(in: name(of: Int32(number))).filter { $0 > 0 }
    return offsets.map { start(of: Int32(number), at: $0) }
  }

  private mutating func insertStarts(of number: Int) {
    guard !spans[number].isEmpty else { return }
    insert(start(of: Int32(number), at: 0), into: &beginnings)
    for word in wordStarts(of: number) { insert(word, into: &words) }
  }

  private func insert(_ start: Start, into starts: inout [Start]) {
    starts.insert(start, at: starts.partitioningIndex { !precedes($0, start) })
  }

  private mutating func removeStarts(of number: Int) {
    guard number < spans.count, !spans[number].isEmpty else { return }
    remove(start(of: Int32(number), at: 0), from: &beginnings)
    for word in wordStarts(of: number) { remove(word, from: &words) }
  }

  private func remove(_ start: Start, from starts: inout [Start]) {
    let index = starts.partitioningIndex { !precedes($0, start) }
    if index < starts.count, starts[index].number == start.number { starts.remove(at: index) }
  }

  private func rest(of start: Start) -> ArraySlice<UInt8> { name(of: start.number).dropFirst(Int(start.offset)) }

  private func precedes(_ left: Start, _ right: Start) -> Bool {
    if left.lead != right.lead { return left.lead < right.lead }
    let (leftRest, rightRest) = (rest(of: left).dropFirst(8), rest(of: right).dropFirst(8))
    if leftRest.lexicographicallyPrecedes(rightRest) { return true }
    return leftRest.elementsEqual(rightRest) && left.number < right.number
  }

  private func precedes(_ start: Start, _ wanted: [UInt8]) -> Bool {
    rest(of: start).lexicographicallyPrecedes(wanted)
  }

  private func begins(_ start: Start, _ wanted: [UInt8]) -> Bool { rest(of: start).starts(with: wanted) }

  /// Both together in order; the first are in order already.
  private func merged(_ sorted: [Start], _ added: [Start]) -> [Start] {
    let added = added.sorted(by: precedes)
    guard !sorted.isEmpty else { return added }
    var result: [Start] = []
    result.reserveCapacity(sorted.count + added.count)
    var index = 0
    for start in added {
      // Long stretches between two new ones are taken over at once.
      let next = sorted[index...].partitioningIndex { !precedes($0, start) }
      result += sorted[index..<next]
      result.append(start)
      index = next
    }
    return result + sorted[index...]
  }
}
