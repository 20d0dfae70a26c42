/// Finds numbers by the hashes of what they stand for, which it does not hold: whoever asks says whether a number is the
/// one. So what is hashed can lie as bytes in a file or an array, and no key is made an object of its own.
public struct HashedNumbers: Sendable {
  /// Open addressing with linear probing, at most half full; as many slots as a power of two.
  @usableFromInline var slots = [Slot](repeating: .free, count: 16)
  /// How many numbers there are.
  public private(set) var count = 0

  @usableFromInline
  struct Slot: BitwiseCopyable, Sendable {
    @usableFromInline let hash: UInt32
    /// -1 where the slot is free.
    @usableFromInline let number: Int32

    @usableFromInline
    init(hash: UInt32, number: Int32) {
      self.hash = hash
      self.number = number
    }

    static let free = Slot(hash: 0, number: -1)
  }

  /// No numbers.
  public init() {}

  /// The number of that hash that is the one asked for.
  @inlinable @inline(__always)
  public func first(hash: UInt32, where isIt: (Int32) -> Bool) -> Int32? {
    var place = home(of: hash)
    while true {
      let slot = slots[place]
      if slot.number < 0 { return nil }
      if slot.hash == hash, isIt(slot.number) { return slot.number }
      place = after(place)
    }
  }

  /// Adds a number, 0 or above, that is not there.
  public mutating func insert(_ number: Int32, hash: UInt32) {
    if count >= slots.count / 2 { grow() }
    insert(Slot(hash: hash, number: number))
    count += 1
  }

  /// Adds the numbers from `first` on, one a hash, up to the first that is the same as one that is there.
  ///
  /// Many at once take a third of the time: the slots lie all over memory, and one after the other each would be waited
  /// for.
  ///
  /// - Parameter areSame: whether two numbers of one hash stand for the same.
  /// - Returns: how many were added.
  public mutating func insertNew(
    from first: Int32, hashes: [UInt32], areSame: (Int32, Int32) -> Bool
  ) -> Int {
    while count + hashes.count > slots.count / 2 { grow() }
    // Looked at without a decision that hangs on them, so that the processor fetches many at a time.
    let slotsBefore = hashes.map { slots[home(of: $0)] }
    for (offset, hash) in hashes.enumerated() {
      let number = first + Int32(offset)
      // Where the slot was taken, and where it is now, what is there may be the same.
      let isFree = slotsBefore[offset].number < 0 && slots[home(of: hash)].number < 0
      if !isFree, self.first(hash: hash, where: { areSame($0, number) }) != nil { return offset }
      insert(Slot(hash: hash, number: number))
      count += 1
    }
    return hashes.count
  }

  /// Takes a number away, where it is there.
  public mutating func remove(_ number: Int32, hash: UInt32) {
    var place = home(of: hash)
    while slots[place].number >= 0, slots[place].number != number { place = after(place) }
    guard slots[place].number == number else { return }
    free(place)
    count -= 1
  }

  // MARK: Slots

  /// Where a number would be if all slots were free.
  @inlinable
  func home(of hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  @inlinable
  func after(_ place: Int) -> Int { (place + 1) & (slots.count - 1) }

  private mutating func insert(_ slot: Slot) {
    var place = home(of: slot.hash)
    while slots[place].number >= 0 { place = after(place) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .free, count: 2 * old.count)
    for slot in old where slot.number >= 0 { insert(slot) }
  }

  /// Empties a slot, and moves up those behind it that found slots before it taken.
  private mutating func free(_ place: Int) {
    var hole = place
    var next = after(hole)
    while slots[next].number >= 0 {
      let fromHome = (next - home(of: slots[next].hash)) & (slots.count - 1)
      let fromHole = (next - hole) & (slots.count - 1)
      if fromHome >= fromHole {
        slots[hole] = slots[next]
        hole = next
      }
      next = after(next)
    }
    slots[hole] = .free
  }
}
