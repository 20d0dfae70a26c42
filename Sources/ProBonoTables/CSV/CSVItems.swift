/// The values of a cell that holds a list, parted by `|`.
public struct CSVItems: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let cell: CSVCell
  private var position: Int

  @usableFromInline
  init(of cell: CSVCell, in bytes: [UInt8]) {
    self.bytes = bytes
    self.cell = cell
    position = cell.start
  }

  /// How many values there are at most.
  public var limit: Int {
    let bytes = bytes.span
    var count = 1
    for index in cell.start..<cell.end where bytes[index] == UInt8(ascii: "|") { count += 1 }
    return count
  }

  /// The next value that is not blank.
  public mutating func next() -> CSVCell? {
    let file = bytes
    let bytes = file.span
    while position < cell.end {
      var end = position
      while end < cell.end, bytes[end] != UInt8(ascii: "|") { end += 1 }
      let item = cell.part(position..<end).trimmed(in: bytes)
      position = end + 1
      if !item.isEmpty { return item }
    }
    return nil
  }
}
