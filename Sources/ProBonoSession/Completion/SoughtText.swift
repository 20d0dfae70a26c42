import ProBonoText

/// What was typed of a word or name so far, to be completed.
struct SoughtText: Sendable {
  /// As it was typed, without quotes.
  let text: String
  /// Whether it stands in quotes that are not closed.
  let isQuoted: Bool
  /// Its bytes as names are compared; a blank at the end has been typed to be matched.
  let folded: [UInt8]
  /// Its bytes as words of the grammar are compared.
  let foldedWord: [UInt8]

  init(_ text: String, isQuoted: Bool) {
    self.text = text
    self.isQuoted = isQuoted
    let name = Array(Folding.fold(text).utf8)
    folded = name.isEmpty || text.last?.isWhitespace != true ? name : name + [UInt8(ascii: " ")]
    foldedWord = Array(Folding.foldWord(text).utf8)
  }

  var isEmpty: Bool { folded.isEmpty }

  /// Whether it says enough to be looked for letter by letter.
  var isLongEnoughForLetters: Bool { folded.count >= 2 }
}
