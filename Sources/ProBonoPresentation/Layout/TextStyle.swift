/// How a piece of text stands out where colours are shown. No style carries a meaning that the words do not.
enum TextStyle: String, Sendable {
  case strong = "1"
  case faint = "2"
  case bad = "31"
  case good = "32"
  case warning = "33"
  case note = "34"

  /// The text between the ANSI sequences (ECMA-48, Select Graphic Rendition) that turn the style on and everything off.
  func painted(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
