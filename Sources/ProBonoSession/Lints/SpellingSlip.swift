/// One slip of the finger between two spellings: a letter left out, put in, taken for another, or two neighbours swapped.
struct SpellingSlip {
  /// The letters of the first spelling that differ from the second: none where one was left out.
  let range: Range<Int>

  /// Nil where the spellings are the same or further apart.
  init?(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) {
    guard abs(a.count - b.count) <= 1, a != b else { return nil }
    let shorter = min(a.count, b.count)
    var front = 0
    while front < shorter, a[front] == b[front] { front += 1 }
    var back = 0
    while back < shorter - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
    let (rest, otherRest) = (front..<(a.count - back), front..<(b.count - back))
    switch (rest.count, otherRest.count) {
    case (0...1, 0...1): break
    case (2, 2)
    where a[rest.lowerBound] == b[otherRest.lowerBound + 1] && a[rest.lowerBound + 1] == b[otherRest.lowerBound]:
      break
    default: return nil
    }
    range = rest
  }
}

/// Spellings, found again by any that is one slip from them.
///
/// Two spellings that are one slip apart become the same when at most one letter of each is left out; so each is kept
/// under itself and under all it becomes by leaving one letter out. That takes time in proportion to the length of a
/// spelling, however many there are.
struct SpellingNeighbourhood {
  private var spellings: [[Unicode.Scalar]] = []
  /// The number of the first spelling that was kept under each hash. Hashes of different texts may be equal: what is
  /// found is compared.
  private var firstNumbers: [UInt64: Int32] = [:]

  /// The lengths, in letters, of spellings that are kept: in shorter ones another letter is another name, and longer ones
  /// would take too long.
  static let lengths = 5...64
  /// The most spellings that are kept: about 100 MB.
  static let limit = 100_000

  /// Keeps a spelling.
  /// - Returns: the numbers, from 0 in the order in which they were kept, of spellings that may be one slip from it; nil
  ///   where it is not kept.
  mutating func insert(_ spelling: [Unicode.Scalar]) -> [Int]? {
    guard Self.lengths ~= spelling.count, spellings.count < Self.limit else { return nil }
    var neighbours: Set<Int> = []
    let number = Int32(spellings.count)
    for hash in Self.hashes(of: spelling) {
      if let first = firstNumbers[hash] {
        neighbours.insert(Int(first))
      } else {
        firstNumbers[hash] = number
      }
    }
    neighbours.remove(spellings.count)
    spellings.append(spelling)
    return neighbours.sorted()
  }

  /// The spelling of a number.
  subscript(number: Int) -> [Unicode.Scalar] { spellings[number] }

  /// Hashes of the spelling and of all it becomes by leaving one letter out: polynomials over the letters, modulo 2⁶⁴,
  /// which are made of those of what stands before and behind the gap.
  private static func hashes(of spelling: [Unicode.Scalar]) -> [UInt64] {
    let count = spelling.count
    var front: [UInt64] = [0]
    var powers: [UInt64] = [1]
    for scalar in spelling {
      front.append((front.last ?? 0) &* base &+ UInt64(scalar.value) &+ 1)
      powers.append((powers.last ?? 1) &* base)
    }
    var hashes = [front[count]]
    for gap in 0..<count {
      let back = front[count] &- front[gap + 1] &* powers[count - gap - 1]
      hashes.append(front[gap] &* powers[count - gap - 1] &+ back)
    }
    return hashes
  }

  /// An odd multiplier with its bits well spread (the fractional part of the golden ratio).
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
}
