import ProBonoText

/// Looking for the entries of a history that contain a text; case and accents make no difference.
struct HistorySearch {
  /// What is looked for.
  private(set) var query: String
  /// The entries found, newest first.
  private(set) var matches: [String] = []
  /// Which of them is chosen; 0 where none was found.
  private(set) var selection = 0

  /// The entries, newest first, and what they are compared by: `String.contains` is too slow for long histories.
  private let candidates: [(entry: String, folded: [UInt8])]
  /// More than anybody looks through; a longer query finds the rest.
  private static let limit = 200

  init(_ query: String, in history: History) {
    self.query = query
    candidates = history.entries.reversed().map { ($0, Array(Folding.fold($0).utf8)) }
    search()
  }

  var selected: String? { matches.indices.contains(selection) ? matches[selection] : nil }

  mutating func append(_ scalar: Unicode.Scalar) {
    query.unicodeScalars.append(scalar)
    search()
  }

  mutating func deleteBackward() {
    guard query.popLast() != nil else { return }
    search()
  }

  /// Goes so many entries towards the older ones, or back where negative; stays within the entries found.
  mutating func move(by distance: Int) {
    selection = min(max(0, selection + distance), max(0, matches.count - 1))
  }

  private mutating func search() {
    let wanted = Array(Folding.fold(query).utf8)
    let found = candidates.lazy.filter { Self.contains($0.folded, wanted) }
    matches = found.prefix(Self.limit).map(\.entry)
    selection = 0
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = bytes[...]
    while rest.count >= wanted.count, let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// How the search looks under the prompt of its own.
  func menu(_ wording: SearchWording) -> Menu {
    guard !matches.isEmpty else { return Menu(items: [Menu.Item(display: wording.nothingFound)]) }
    return Menu(items: matches.map { Menu.Item(display: $0) }, selection: selection)
  }
}
