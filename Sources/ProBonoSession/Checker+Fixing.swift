import ProBonoLanguage

extension Checker {
  /// The text with all corrections made that cannot be wrong, and how many these were; nil where there was no time.
  ///
  /// One correction may show the next mistake, so the text is read again, a few times at most.
  /// - Parameter isCancelled: asked now and then; true gives up.
  public func fix(_ source: Source, isCancelled: () -> Bool = { false }) -> (source: Source, corrections: Int)? {
    var source = source
    var count = 0
    for _ in 0..<Self.rounds {
      guard let corrections = certainCorrections(of: source, isCancelled: isCancelled) else { return nil }
      guard !corrections.isEmpty else { break }
      var bytes: [UInt8] = []
      var written = 0
      for correction in corrections {
        bytes += source.bytes[written..<correction.range.start]
        bytes += Array(correction.replacement.utf8)
        written = correction.range.end
      }
      bytes += source.bytes[written...]
      source = Source(name: source.name, bytes: bytes, firstLine: source.firstLine)
      count += corrections.count
    }
    return (source, count)
  }

  private static let rounds = 5

  /// Corrections in the order of their places, of which none touches the next.
  private func certainCorrections(of source: Source, isCancelled: () -> Bool) -> [Correction]? {
    guard let report = check(source, limit: Self.fixLimit, isCancelled: isCancelled) else { return nil }
    let certain = (report.mistakes.first + report.warnings.first).compactMap(\.correction).filter(\.isCertain)
    var end = -1
    let sorted = certain.map { $0.written(in: source) }.sorted {
      ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
    }
    return sorted.filter { correction in
      guard correction.range.start > end, correction.range.end <= source.bytes.count else { return false }
      end = correction.range.end
      return true
    }
  }

  /// The most mistakes, and the most warnings, that are looked at in one round.
  private static let fixLimit = 10_000
}
