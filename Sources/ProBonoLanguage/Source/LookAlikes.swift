/// Characters that look like those of the language: what word processors, mobile keyboards and keyboards of other scripts
/// write in their place.
extension Unicode.Scalar {
  /// Whether it is passed over between tokens: white space of any kind, and what has no width.
  var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" || self == "\u{200B}" }

  /// Whether a word may hold this character beyond ASCII: a letter, mark or digit of any script, or a dash or an
  /// apostrophe of any kind. Words are compared folded, so all of them are harmless.
  var continuesWord: Bool {
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return Self.dashes.contains(self) || Self.apostrophes.contains(self) || Self.unseen.contains(self)
    }
  }

  /// The dashes that fold to `-`: hyphens, also one that does not break, the dashes of typography, the minus sign, and
  /// the small and full-width ones.
  private static let dashes: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}",
    "\u{FF0D}",
  ]

  /// The apostrophes that fold to `'` and are no letters: quotation marks, the acute accent, the prime.
  private static let apostrophes: Set<Unicode.Scalar> = [
    "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{FF07}",
  ]

  /// What has no width, folds to nothing and parts no words: the hyphen for the end of a line, and joiners.
  private static let unseen: Set<Unicode.Scalar> = ["\u{AD}", "\u{200C}", "\u{200D}", "\u{2060}"]

  /// The sign of the language that it looks like; nil where it is no sign's likeness. Outside of names it can mean nothing
  /// else, but it is diagnosed rather than read: a text is to show what it means.
  var likenessOfSign: String? { Self.likenesses[self] }

  private static let likenesses: [Unicode.Scalar: String] = {
    let signs: [(sign: String, likenesses: [Unicode.Scalar])] = [
      // Full-width and small forms, and the commas and semicolons of other scripts.
      (",", ["\u{FF0C}", "\u{FE50}", "\u{3001}", "\u{60C}", "\u{201A}"]),
      (";", ["\u{FF1B}", "\u{FE54}", "\u{61B}", "\u{37E}"]),
      ("(", ["\u{FF08}", "\u{FE59}"]), (")", ["\u{FF09}", "\u{FE5A}"]),
      ("{", ["\u{FF5B}", "\u{FE5B}"]), ("}", ["\u{FF5D}", "\u{FE5C}"]),
      ("=", ["\u{FF1D}", "\u{FE66}"]), ("<", ["\u{FF1C}", "\u{FE64}"]), (">", ["\u{FF1E}", "\u{FE65}"]),
      ("<=", ["\u{2266}", "\u{2A7D}"]), (">=", ["\u{2267}", "\u{2A7E}"]),
      ("$", ["\u{FF04}", "\u{FE69}"]), ("#", ["\u{FF03}", "\u{FE5F}"]),
    ]
    var result: [Unicode.Scalar: String] = [:]
    for (sign, likenesses) in signs {
      for likeness in likenesses { result[likeness] = sign }
    }
    return result
  }()
}
