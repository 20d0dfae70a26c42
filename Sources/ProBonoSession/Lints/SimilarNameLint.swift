import ProBonoEvaluator
import ProBonoLanguage

/// A name that is one slip of the finger from another one of its kind: one of the two is probably mistyped.
///
/// What differs in a number, or in a word of a few letters, is no slip: "Lot 1" and "Lot 2", "Asso X" and "Asso Y".
/// Beyond the limits of `SpellingNeighbourhood` names are not compared.
struct SimilarNameLint: Lint {
  private struct Mention {
    let name: Spanned<String>
    var isGiven: Bool
  }

  /// The names of one kind.
  private struct Names {
    var known: [String: Int?] = [:]
    var mentions: [Mention] = []
    var neighbourhood = SpellingNeighbourhood()
  }

  /// A name that is like another, before it is known whether a statement gives it to a record.
  private struct Suspect {
    let mention: NameMention
    let statement: SourceRange
    /// The numbers of both names of the kind.
    let number: Int
    let other: Int
  }

  private var names: [NameKind: Names] = [:]
  private var suspects: [Suspect] = []
  /// The names that `merge` makes one: that they are alike is known.
  private var merged: [NameKind: Set<String>] = [:]

  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard !scene.isExpectedToFail else { return [] }
    if case .merge(let request) = statement.node {
      for name in [request.duplicate, request.survivor] {
        merged[request.kind, default: []].insert(NameMention(kind: request.kind, name: name).key)
      }
    }
    for mention in statement.mentions { look(at: mention, in: statement) }
    return []
  }

  private mutating func look(at mention: NameMention, in statement: Statement) {
    let key = mention.key
    var names = self.names.removeValue(forKey: mention.kind) ?? Names()
    defer { self.names[mention.kind] = names }
    if let known = names.known[key] {
      if let known, mention.isGiven { names.mentions[known].isGiven = true }
      return
    }
    let spelling = Array(key.unicodeScalars)
    guard let neighbours = names.neighbourhood.insert(spelling) else {
      names.known[key] = .some(nil)
      return
    }
    let number = names.mentions.count
    names.known[key] = number
    names.mentions.append(Mention(name: mention.name, isGiven: mention.isGiven))
    let other = neighbours.first { neighbour in
      let otherSpelling = names.neighbourhood[neighbour]
      guard let slip = SpellingSlip(spelling, otherSpelling), let back = SpellingSlip(otherSpelling, spelling) else {
        return false
      }
      return Self.isSlip(slip.range, of: spelling) && Self.isSlip(back.range, of: otherSpelling)
    }
    guard let other else { return }
    suspects.append(Suspect(mention: mention, statement: statement.range, number: number, other: other))
  }

  /// Whether the word around the letters is long enough for a slip, and they are no digits.
  private static func isSlip(_ range: Range<Int>, of spelling: [Unicode.Scalar]) -> Bool {
    guard !spelling[range].contains(where: { $0.properties.numericType != nil }) else { return false }
    var start = range.lowerBound
    while start > 0, spelling[start - 1].properties.isAlphabetic { start -= 1 }
    var end = range.upperBound
    while end < spelling.count, spelling[end].properties.isAlphabetic { end += 1 }
    return end - start >= shortestWord
  }

  /// The fewest letters of a word in which another letter is taken for a slip.
  private static let shortestWord = 4

  mutating func finish() -> [LintFinding] {
    suspects.compactMap { suspect in
      let kind = suspect.mention.kind
      guard let names = names[kind], merged[kind]?.contains(suspect.mention.key) != true else { return nil }
      let other = names.mentions[suspect.other]
      // A name that nothing bears is the mistyped one.
      let isMistyped = other.isGiven && !names.mentions[suspect.number].isGiven
      var finding = LintFinding(
        .similarName(kind, suspect.mention.name.value, other: other.name.value), at: suspect.mention.name.range,
        in: suspect.statement, suggestion: isMistyped ? other.name.value : nil)
      finding.diagnostic.notes = [Note(.firstGiven(kind, other.name.value), at: other.name.range)]
      return finding
    }
  }
}
