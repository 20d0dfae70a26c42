extension RandomAccessCollection {
  /// The first index whose element belongs to the second part, where all of the first part come before; the end where none
  /// does. It is found by halving: the elements asked about are as many as the count has binary digits.
  @inlinable
  public func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, self.count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsToSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
