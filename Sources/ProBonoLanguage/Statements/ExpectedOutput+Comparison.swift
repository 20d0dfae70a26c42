/// Comparing what was printed with what is expected. `...` stands for the rest of a line or, alone, for any number of lines.
extension ExpectedOutput {
  private static let elision = "..."

  /// The first expected line that what was printed does not fit; nil where all fits. Blanks at the ends of lines do not
  /// count. Where lines are missing at the end, it is the number of the lines that are expected.
  public func firstDifference(from actual: [String]) -> Int? {
    let actual = actual.map(Self.trimmed)
    // The places of the printed lines at which the expected lines so far can end: elisions leave a choice.
    var reached: Set<Int> = [0]
    for (index, line) in lines.map(Self.trimmed).enumerated() {
      var next: Set<Int> = []
      if Self.isElision(line) {
        if let first = reached.min() { next = Set(first...actual.count) }
      } else {
        for place in reached where place < actual.count && Self.fits(actual[place], line) { next.insert(place + 1) }
      }
      guard !next.isEmpty else { return index }
      reached = next
    }
    return reached.contains(actual.count) ? nil : min(lines.count, actual.count)
  }

  /// Where an expected line stands; the closing mark for one behind the last.
  public func place(ofLine index: Int, in source: Source) -> SourceRange {
    var line = source.lineRange(around: contentRange.start)
    for _ in 0..<index where line.end < contentRange.end { line = source.lineRange(around: line.end + 1) }
    return line
  }

  private static func isElision(_ line: String) -> Bool { line.drop { $0 == " " } == elision }

  private static func fits(_ actual: String, _ expected: String) -> Bool {
    expected.hasSuffix(elision) ? actual.hasPrefix(expected.dropLast(elision.count)) : actual == expected
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
    return String(line)
  }
}
