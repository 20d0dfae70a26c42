import ProBonoLanguage

/// The wording of outcomes and diagnostics in one place: what there is to say comes in as data, and leaves as a sentence.
///
/// Each sentence is said by `say`, which takes it once a language, so that none can lack one; the functions of the
/// extensions choose among sentences and put the facts in. Only what describes a verb or a clause is worded elsewhere,
/// beside the verb or the clause.
///
/// French sentences address nobody, and are so built that the gender of a volunteer, whom nobody asked for it, does not
/// show.
public struct Catalogue: Sendable {
  /// The language of the messages.
  public let language: InterfaceLanguage

  /// The messages of a language.
  public init(language: InterfaceLanguage = .english) { self.language = language }

  /// The sentence in the catalogue's language.
  func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .french: french()
    }
  }

  /// What has a name in each language.
  func say(_ phrase: Phrase) -> String { phrase[language] }

  // MARK: Parts of sentences

  /// A number of things with its noun: `1 seat`, `3 seats`.
  func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(grouped(count)) \(number(count, singular, plural))"
  }

  /// The form of a word that goes with a number of things. French has the singular for none as well.
  func number(_ count: Int, _ singular: String, _ plural: String) -> String {
    switch language {
    case .english: count == 1 ? singular : plural
    case .french: (-1...1).contains(count) ? singular : plural
    }
  }

  /// A number with its thousands set apart: `100,000`, in French by no-break spaces.
  func grouped(_ number: Int) -> String {
    let separator = say(",", "\u{A0}")
    let digits = Array(String(number.magnitude).utf8)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }

  /// A number of tenths in a sentence: `4.5`, in French `4,5`.
  func tenths(_ number: Int) -> String { Self.tenths(number, mark: say(".", ",")) }

  /// A number of tenths as statements and tables have it, whatever the language: `4.5`.
  static func tenths(_ number: Int, mark: String = ".") -> String {
    let magnitude = number.magnitude
    return "\(number < 0 ? "-" : "")\(magnitude / 10)\(mark)\(magnitude % 10)"
  }

  /// Some items as a sentence has them: `a, b or c`.
  func alternatives(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + say(" or ", " ou ") + last
  }

  /// The first of some items and how many more there are, so that no line grows without end.
  func few(_ items: [String]) -> [String] {
    guard items.count > Self.itemLimit else { return items }
    let others = items.count - Self.itemLimit
    return items.prefix(Self.itemLimit) + [say("\(grouped(others)) more", counted(others, "autre", "autres"))]
  }

  /// A scalar by its number: `U+001B`.
  func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A name as the command language writes it, in quotes.
  func quoted(_ name: String) -> String { Source.quoted(name) }

  /// Text that somebody wrote, in the quotes of the language; only its beginning where it is longer than a name would be.
  func cited(_ text: String) -> String {
    say("\"\(beginning(of: text))\"", "«\u{A0}\(beginning(of: text))\u{A0}»")
  }

  /// A piece of a statement as it was written: a name keeps its own quotes.
  func asWritten(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "\"“”„«»＂".unicodeScalars.contains(first) else { return cited(text) }
    return beginning(of: text)
  }

  /// A word of the command language, set apart from the sentence around it.
  func code(_ words: String) -> String { "`\(words)`" }

  /// A word of the grammar in the catalogue's language.
  func word(_ word: Word) -> String { say(word.en, word.fr) }

  /// The text, or its beginning where it is longer than a name would be.
  func beginning(of text: String) -> String {
    // A text has no more scalars than bytes.
    guard text.utf8.count > Self.citationLimit else { return text }
    var beginning = text.unicodeScalars[...]
    let end = beginning.index(beginning.startIndex, offsetBy: Self.citationLimit, limitedBy: beginning.endIndex)
    guard let end, end < beginning.endIndex else { return text }
    beginning = beginning[..<end]
    return String(Substring(beginning)) + "…"
  }

  /// No more items are listed in one line.
  private static let itemLimit = 8
  /// The most scalars of what somebody wrote that are repeated to them.
  private static let citationLimit = 80
}
