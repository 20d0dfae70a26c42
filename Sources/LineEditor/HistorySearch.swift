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
    let found = candidates.lazy.filter { Self.position(of: wanted, in: $0.folded) != nil }
    matches = found.prefix(Self.limit).map(\.entry)
    selection = 0
  }

  private static func position(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first else { return 0 }
    var rest = bytes[...]
    while rest.count >= wanted.count, let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// How the search looks under the prompt of its own.
  func menu(_ wording: EditorWording) -> Menu {
    guard !matches.isEmpty else { return Menu(items: [Menu.Item(display: wording.nothingFound)]) }
    // Only what stands near the choice is seen, and what is found where costs time.
    let near = selection - Self.visibleItems...selection + Self.visibleItems
    let items = matches.enumerated().map { index, entry in
      let display = MenuLayout.oneLine(entry)
      return Menu.Item(display: display, emphasis: near.contains(index) ? range(in: display) : nil)
    }
    return Menu(items: items, selection: selection)
  }

  /// More than a menu shows.
  private static let visibleItems = 20

  /// Where in a text what is looked for stands, in bytes of UTF-8: the characters whose folded letters hold it.
  private func range(in text: String) -> Range<Int>? {
    let wanted = Array(Folding.fold(query).utf8)
    guard !wanted.isEmpty else { return nil }
    var folded: [UInt8] = []
    var origins: [Range<Int>] = []
    var offset = 0
    for character in text.prefix(Self.searchedCharacters) {
      let origin = offset..<offset + character.utf8.count
      let letters = character.isWhitespace ? " " : Folding.fold(String(character))
      // Runs of blanks count as one.
      if letters != " " || folded.last != UInt8(ascii: " ") {
        folded += letters.utf8
        origins += repeatElement(origin, count: letters.utf8.count)
      }
      offset = origin.upperBound
    }
    guard let start = Self.position(of: wanted, in: folded) else { return nil }
    return origins[start].lowerBound..<origins[start + wanted.count - 1].upperBound
  }

  /// No more characters of an entry are looked at for what is to be shown as found.
  private static let searchedCharacters = 2_000
}
