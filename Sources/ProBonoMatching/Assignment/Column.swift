import Glibc

/// A column of trivial values of fixed length, released with its owner; every access is checked.
///
/// The kernels write one column while they read another of the same owner. Writing does not count as mutation of the
/// owner, which spares them the uniqueness checks and copies of an array.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  /// The memory itself, for loops that keep the address in a register.
  let elements: UnsafeMutableBufferPointer<Element>

  init(repeating element: Element, count: Int) {
    elements = .allocate(capacity: count)
    elements.initialize(repeating: element)
  }

  init(copying other: borrowing Column<Element>) {
    elements = .allocate(capacity: other.count)
    _ = elements.initialize(fromContentsOf: other.elements)
  }

  /// The elements at some places of another column, in the order of the places.
  init(_ places: [Int32], of other: borrowing Column<Element>) {
    elements = .allocate(capacity: places.count)
    for (index, place) in places.enumerated() { elements.initializeElement(at: index, to: other[place]) }
  }

  deinit {
    elements.deallocate()
  }

  var count: Int { elements.count }

  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: elements.count), "index out of range")
      return elements[index]
    }
    nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: elements.count), "index out of range")
      elements[index] = newValue
    }
  }

  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }

  /// The values as an array.
  func array() -> [Element] { Array(elements) }
}

/// A column of trivial values that grows at its end.
///
/// Its memory is that of `malloc`, which makes room behind what is there where it can, and moves the pages of more than 32 MB
/// without touching them: a very large column that doubles is not copied.
struct GrowingColumn<Element: BitwiseCopyable>: ~Copyable {
  private(set) var elements = UnsafeMutableBufferPointer<Element>(start: nil, count: 0)
  private(set) var count = 0

  init(capacity: Int) { reserve(max(capacity, 16)) }

  init(copying other: borrowing GrowingColumn<Element>) {
    self.init(capacity: other.count)
    _ = elements.initialize(fromContentsOf: other.elements[..<other.count])
    count = other.count
  }

  deinit { free(elements.baseAddress) }

  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
      return elements[index]
    }
    nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
      elements[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    if count == elements.count { reserve(2 * count) }
    elements.initializeElement(at: count, to: element)
    count += 1
  }

  /// Appends `added` copies of an element, to be overwritten.
  mutating func append(repeating element: Element, count added: Int) {
    if count + added > elements.count { reserve(max(2 * count, count + added)) }
    elements[count..<(count + added)].initialize(repeating: element)
    count += added
  }

  mutating func removeLast() -> Element {
    let last = self[count - 1]
    count -= 1
    return last
  }

  /// Takes so many elements from the end.
  mutating func removeLast(_ removed: Int) {
    precondition(removed >= 0 && removed <= count, "more than there are")
    count -= removed
  }

  mutating func removeAll() { count = 0 }

  private mutating func reserve(_ capacity: Int) {
    guard let memory = realloc(elements.baseAddress, capacity * MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    elements = UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Element.self, capacity: capacity), count: capacity)
  }
}

/// The members of numbered groups in two flat columns (compressed sparse rows).
struct GroupedMembers: ~Copyable {
  private let start: Column<Int32>
  private let members: Column<Int32>

  /// Groups the members `0..<groups.count` by their group; a negative group is none.
  init(groups: borrowing Column<Int32>, groupCount: Int) {
    start = Column(repeating: 0, count: groupCount + 1)
    for member in 0..<groups.count where groups[member] >= 0 {
      start[groups[member] + 1] += 1
    }
    for group in 0..<groupCount {
      start[group + 1] += start[group]
    }
    members = Column(repeating: 0, count: Int(start[groupCount]))
    let next = Column<Int32>(repeating: 0, count: groupCount)
    for member in 0..<groups.count where groups[member] >= 0 {
      let group = groups[member]
      members[start[group] + next[group]] = Int32(member)
      next[group] += 1
    }
  }

  var groupCount: Int { start.count - 1 }

  /// Where the members of a group stand, for the subscript.
  func range(of group: Int32) -> Range<Int32> { start[group]..<start[group + 1] }

  /// How many members a group has.
  func count(of group: Int32) -> Int32 { start[group + 1] - start[group] }

  /// The member at a position of a group's range.
  subscript(position: Int32) -> Int32 { members[position] }
}
