import ProBonoLanguage
import ProBonoText

/// A statement that grows by clauses; one of which there is nothing to say is left out.
struct ClauseText {
  private(set) var text: String

  /// A statement of which the beginning is known.
  init(_ beginning: String) { text = beginning }

  /// Adds words.
  mutating func add(_ words: String) { text += " \(words)" }

  /// Adds a clause whose value needs no quotes.
  mutating func add(_ clause: String, _ value: (some CustomStringConvertible)?) {
    if let value { add("\(clause) \(value)") }
  }

  /// Adds a clause with a name or a text.
  mutating func add(_ clause: String, quoting value: String?) {
    if let value { add("\(clause) \(Source.quoted(value))") }
  }

  /// Adds a clause with several values.
  mutating func add(_ clause: String, list values: [String]) {
    if !values.isEmpty { add("\(clause) \(values.joined(separator: ", "))") }
  }

  /// Adds a clause with a rating in tenths.
  mutating func add(_ clause: String, tenths: Int32?) {
    if let tenths { add("\(clause) \(tenths / 10).\(tenths % 10)") }
  }
}
