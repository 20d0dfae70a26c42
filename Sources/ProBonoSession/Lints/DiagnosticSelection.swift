import ProBonoLanguage

/// The first diagnostics of a text, in the order of their places, and how many more there are: a text may be wrong a
/// million times.
public struct DiagnosticSelection: Sendable {
  private var kept: [Diagnostic] = []
  private let limit: Int
  /// How many there are in all.
  public private(set) var count = 0

  /// An empty selection that keeps at most so many.
  init(limit: Int) { self.limit = limit }

  /// The first diagnostics in the order of their places.
  public var first: [Diagnostic] { Array(sorted.prefix(limit)) }

  /// How many there are besides the first.
  public var further: Int { count - min(count, limit) }

  /// Takes one more, in whatever order they come.
  mutating func insert(_ diagnostic: Diagnostic) {
    count += 1
    kept.append(diagnostic)
    // Sorting now and then costs less than keeping all.
    if kept.count >= 2 * limit + Self.slack { kept = first }
  }

  private static let slack = 1_000

  private var sorted: [Diagnostic] {
    kept.sorted { ($0.range.start, $0.range.end, $0.problem.code) < ($1.range.start, $1.range.end, $1.problem.code) }
  }
}
