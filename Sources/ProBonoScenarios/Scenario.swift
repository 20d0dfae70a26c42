import ProBonoLanguage
import ProBonoSession

/// A test: a scenario block of a file, or a file that has none.
public struct Scenario: Sendable {
  /// The file.
  public let path: String
  /// Its name; nil for a whole file.
  public let name: String?
  /// Where it stands in the file; nil for a whole file.
  let range: SourceRange?
  /// What stands above it in its file outside all scenarios.
  let background: [SourceRange]
  /// Its tags and those of its file, folded, in their order.
  public let tags: [String]

  /// The scenarios of a file: its blocks, or all of it where it has none or does not parse.
  static func scenarios(of source: Source) -> [Scenario] {
    var parser = Parser(source)
    var found: [Scenario] = []
    var start = source.bytes.count
    var previousEnd = 0
    var background: [SourceRange] = []
    while let parsed = parser.next() {
      guard case .statement(let statement) = parsed, parsed.diagnostics.isEmpty else {
        return [whole(source, tags: tags(in: source, from: 0, to: start))]
      }
      start = min(start, statement.range.start)
      if case .scenario(let name, _) = statement.node {
        let fileTags = tags(in: source, from: 0, to: start)
        let own = previousEnd == 0 ? [] : tags(in: source, from: previousEnd, to: statement.range.start)
        found.append(
          Scenario(
            path: source.name, name: name.value, range: statement.range, background: background, tags: fileTags + own))
      } else {
        background.append(statement.range)
      }
      previousEnd = statement.range.end
    }
    guard found.isEmpty else { return found }
    return [whole(source, tags: tags(in: source, from: 0, to: start))]
  }

  /// A file that is one scenario, or of which nobody knows what it is.
  static func whole(_ source: Source, tags: [String] = []) -> Scenario {
    Scenario(path: source.name, name: nil, range: nil, background: [], tags: tags)
  }

  /// The tags of the comments `# tags: a, b` between two places.
  private static func tags(in source: Source, from start: Int, to end: Int) -> [String] {
    let text = source.text(of: SourceRange(start: start, end: end))
    return text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      let words = line.drop { $0 == " " || $0 == "\t" }
      guard words.first == "#" else { return [] }
      let comment = words.dropFirst().drop { $0 == " " }
      guard comment.lowercased().hasPrefix("tags:") else { return [] }
      return comment.dropFirst("tags:".count).split(separator: ",").map(Tags.folded).filter { !$0.isEmpty }
    }
  }
}
