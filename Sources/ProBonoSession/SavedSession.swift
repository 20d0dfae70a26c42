import ProBonoLanguage
import ProBonoPresentation

/// The text of a file of statements, taken apart so that it can be written anew.
enum SavedSession {
  /// The statements, each with the comments behind it, in their order. What the file expects at its end is left out where
  /// it was itself written by `save session`, which then expects it of another plan. Nil where something does not parse.
  static func statements(of source: Source) -> [String]? {
    let text = source.text(of: SourceRange(start: 0, end: source.bytes.count))
    let heading = InterfaceLanguage.allCases.map { Catalogue(language: $0).savedSession + "\n" }.first(
      where: text.hasPrefix)
    var parser = Parser(source, from: heading?.utf8.count ?? 0)
    var starts: [Int] = []
    var end = source.bytes.count
    while let parsed = parser.next() {
      guard case .statement(let statement) = parsed else { return nil }
      if case .expect = statement.node, heading != nil {
        end = min(end, statement.range.start)
      } else {
        end = source.bytes.count
      }
      starts.append(statement.range.start)
    }
    starts.removeAll { $0 >= end }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : end
      let text = source.text(of: SourceRange(start: index == 0 ? heading?.utf8.count ?? 0 : starts[index], end: next))
      // One line break ends the line; those behind it are empty lines.
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
  }
}
