import ProBonoLanguage
import Testing

/// A source in which places are marked by keycaps (1️⃣, 2️⃣…), which are no part of it.
struct MarkedSource {
  let source: Source
  /// The byte offset of each marker, by its number.
  let offsets: [Int: Int]

  init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}",
        let number = character.unicodeScalars.first?.properties.numericValue
      {
        offsets[Int(number)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    source = Source(name: "test.pb", text: text)
    self.offsets = offsets
  }
}

/// What a diagnostic is expected to say.
struct Finding: Equatable, CustomStringConvertible {
  var marker: Int
  var code: String
  /// The characters that it points at.
  var text: String
  var suggestion: String?

  init(_ marker: Int, _ code: String, at text: String, suggests suggestion: String? = nil) {
    self.marker = marker
    self.code = code
    self.text = text
    self.suggestion = suggestion
  }

  var description: String { "\(marker): \(code) at ‘\(text)’\(suggestion.map { ", suggests \($0)" } ?? "")" }
}

/// Expects exactly these diagnostics of a marked source, in this order.
func expectFindings(
  _ marked: String, _ expected: [Finding], sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedSource(marked)
  let found = Parser.parse(marked.source).diagnostics.map { diagnostic in
    Finding(
      marked.offsets.first { $0.value == diagnostic.range.start }?.key ?? -1, diagnostic.problem.code,
      at: marked.source.text(of: diagnostic.range), suggests: diagnostic.suggestion)
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// The statements of a text that has no mistake.
func statements(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [Statement.Node] {
  let (statements, diagnostics) = Parser.parse(Source(name: "", text: text))
  #expect(diagnostics.isEmpty, "\(diagnostics)", sourceLocation: sourceLocation)
  return statements.map(\.node)
}

/// The one statement of a text.
func statement(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Statement.Node {
  let all = statements(text, sourceLocation: sourceLocation)
  #expect(all.count == 1, sourceLocation: sourceLocation)
  return try #require(all.first, sourceLocation: sourceLocation)
}

/// What a value of the syntax tree says, without the places where it is written.
func shape(of value: Any) -> String {
  if value is SourceRange { return "" }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional { return mirror.children.first.map { shape(of: $0.value) } ?? "nil" }
  if mirror.children.isEmpty { return mirror.displayStyle == .collection ? "[]" : "\(value)" }
  let parts = mirror.children.map { child in "\(child.label ?? "")=\(shape(of: child.value))" }
  return "(\(parts.joined(separator: " ")))"
}
