import ProBonoText

/// Gathers what begins with what was typed, what holds a word that does, and, where these are few, what has its letters
/// in order, whatever case and accents.
struct SuggestionCollector {
  /// Something that could be written.
  struct Candidate {
    let text: String
    var endsWord = true
    /// What it is; asked only of those that are shown.
    let summary: () -> String
  }

  let sought: SoughtText
  private let limit: Int
  private let isLooseWelcome: Bool
  private var names = Shelf()
  private var words = Shelf()
  /// Words of the grammar that are found neither at their beginning nor at that of a further word.
  private var passedOver: [(folded: [UInt8], candidate: Candidate)] = []
  /// Looks for names letter by letter.
  private var looseSearches: [() -> [(gaps: Int, candidate: Candidate)]] = []
  private var seen: Set<String> = []
  private var furtherCount = 0

  /// Candidates by how well they match.
  private struct Shelf {
    private var candidates: [[Candidate]] = [[], []]

    subscript(quality: MatchQuality) -> [Candidate] { candidates[quality.rawValue] }
    var isEmpty: Bool { candidates.allSatisfy(\.isEmpty) }
    var count: Int { candidates.reduce(0) { $0 + $1.count } }

    mutating func put(_ candidate: Candidate, _ quality: MatchQuality) {
      candidates[quality.rawValue].append(candidate)
    }

    /// Keeps the first so many of each quality; how many are gone.
    mutating func cut(to limit: Int) -> Int {
      let before = count
      candidates = candidates.map { Array($0.prefix(limit)) }
      return before - count
    }
  }

  /// Fewer than so many, and what has the letters in order is offered as well.
  private static let fewMatches = 10
  /// How many names are looked at letter by letter.
  private static let sampleLimit = 20_000
  /// How many names are looked at for those that the statement means first.
  private static let preferenceLimit = 1_000
  /// How many names stand before the words where nothing was typed yet.
  private static let namesBeforeWords = 20

  /// - Parameters:
  ///   - limit: the most suggestions.
  ///   - loosely: whether to look letter by letter too.
  init(_ sought: SoughtText, limit: Int, loosely: Bool) {
    self.sought = sought
    self.limit = limit
    isLooseWelcome = loosely && sought.isLongEnoughForLetters
  }

  // MARK: Gathering

  /// Adds a word of the grammar or of the taxonomy, unless a quote was typed.
  mutating func add(word: String, _ summary: @escaping @autoclosure () -> String) {
    guard !sought.isQuoted, !seen.contains(word) else { return }
    let folded = Array(Folding.foldWord(word).utf8)
    let candidate = Candidate(text: word, summary: summary)
    guard let quality = MatchQuality.ofWords(sought.foldedWord, in: folded) else {
      passedOver.append((folded, candidate))
      return
    }
    seen.insert(word)
    words.put(candidate, quality)
  }

  /// Adds another word for something that was added: it is offered only to those who began with it.
  mutating func add(other word: String, _ summary: @escaping @autoclosure () -> String) {
    if Array(Folding.foldWord(word).utf8).starts(with: sought.foldedWord) { add(word: word, summary()) }
  }

  /// Adds something that is known to begin with what was typed, before the words of the grammar.
  mutating func add(_ candidate: Candidate, _ quality: MatchQuality = .beginning) {
    if seen.insert(candidate.text).inserted { names.put(candidate, quality) }
  }

  /// Adds the names of a directory.
  ///
  /// - Parameters:
  ///   - first: the numbers of records that the statement means before all others.
  ///   - isMeantFirst: whether it means the record of a number rather than others.
  ///   - candidate: what to write for the record of a number.
  mutating func add(
    _ directory: NameDirectory, first: [Int32] = [], meaningFirst isMeantFirst: ((Int32) -> Bool)? = nil,
    _ candidate: @escaping (Int32) -> Candidate?
  ) {
    let beginning = directory.numbers(beginningWith: sought.folded)
    let word = sought.isEmpty ? nil : directory.numbers(withWordBeginningWith: sought.folded)
    var taken: Set<Int32> = []
    for number in first.prefix(limit) where directory.name(of: number).starts(with: sought.folded) {
      if taken.insert(number).inserted, let candidate = candidate(number) { add(candidate) }
    }
    take(beginning, .beginning, meaningFirst: isMeantFirst, &taken, candidate)
    if let word { take(word, .word, meaningFirst: isMeantFirst, &taken, candidate) }
    guard isLooseWelcome else { return }
    looseSearches.append { [sought] in
      var found: [(gaps: Int, number: Int32)] = []
      for number in directory.sample(atMost: Self.sampleLimit) where !taken.contains(number) {
        guard let gaps = MatchQuality.gaps(of: sought.folded, in: directory.name(of: number)) else { continue }
        found.append((gaps, number))
      }
      let nearest = found.sorted { ($0.gaps, $0.number) < ($1.gaps, $1.number) }.prefix(Self.fewMatches)
      return nearest.compactMap { gaps, number in candidate(number).map { (gaps, $0) } }
    }
  }

  private mutating func take(
    _ numbers: some RandomAccessCollection<Int32>, _ quality: MatchQuality,
    meaningFirst isMeantFirst: ((Int32) -> Bool)?,
    _ taken: inout Set<Int32>, _ candidate: (Int32) -> Candidate?
  ) {
    var window = Array(numbers.prefix(isMeantFirst == nil ? limit : max(limit, Self.preferenceLimit)))
    if let isMeantFirst { window = window.filter(isMeantFirst) + window.filter { !isMeantFirst($0) } }
    for number in window.prefix(limit) where taken.insert(number).inserted {
      if let candidate = candidate(number) { add(candidate, quality) }
    }
    furtherCount += max(0, numbers.count - limit)
  }

  // MARK: Handing over

  /// The suggestions, best first, for a range of the text.
  mutating func suggestions(for range: Range<Int>) -> Suggestions {
    if sought.isEmpty, !words.isEmpty { furtherCount += names.cut(to: Self.namesBeforeWords) }
    // Who has typed letters means a word rather than a name without its quotes.
    let shelves = sought.isEmpty ? [names, words] : [words, names]
    let firm = [MatchQuality.beginning, .word].flatMap { quality in shelves.flatMap { $0[quality] } }
    let loose = firm.count < Self.fewMatches && isLooseWelcome ? looseMatches(besides: firm) : []
    furtherCount += max(0, firm.count - limit)
    return Suggestions(
      range: range,
      items: firm.prefix(limit).map { Self.suggestion($0, isLoose: false) }
        + loose.map { Self.suggestion($0, isLoose: true) },
      furtherCount: furtherCount)
  }

  private static func suggestion(_ candidate: Candidate, isLoose: Bool) -> Suggestion {
    Suggestion(text: candidate.text, summary: candidate.summary(), endsWord: candidate.endsWord, isLoose: isLoose)
  }

  /// What has the letters in order: names, and words where nothing else is found.
  private func looseMatches(besides firm: [Candidate]) -> [Candidate] {
    var found = looseSearches.flatMap { $0() }
    if firm.isEmpty {
      found += passedOver.compactMap { folded, candidate in
        MatchQuality.gaps(of: sought.foldedWord, in: folded).map { ($0, candidate) }
      }
    }
    var seen = seen
    let nearest = found.enumerated().sorted { ($0.element.gaps, $0.offset) < ($1.element.gaps, $1.offset) }
    let candidates = nearest.map(\.element.candidate).filter { seen.insert($0.text).inserted }
    return Array(candidates.prefix(Self.fewMatches - firm.count))
  }
}
