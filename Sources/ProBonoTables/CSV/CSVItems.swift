/// The values of a cell that holds a list, parted by `|`.
public struct CSVItems: Sequence, IteratorProtocol {
  private let csv: CSVReader
  private let cell: CSVCell
  private var position: Int

  init(of cell: CSVCell, in csv: CSVReader) {
    self.csv = csv
    self.cell = cell
    position = cell.start
  }

  /// The next value that is not blank.
  public mutating func next() -> CSVCell? {
    while position < cell.end {
      var end = position
      while end < cell.end, csv.bytes[end] != UInt8(ascii: "|") { end += 1 }
      let item = csv.trimmed(cell.part(position..<end))
      position = end + 1
      if !item.isEmpty { return item }
    }
    return nil
  }
}
