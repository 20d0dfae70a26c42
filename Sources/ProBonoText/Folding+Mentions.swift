extension Folding {
  /// Whether a text speaks of somebody by name, in any spelling by which the name is found; a longer word that only
  /// holds the name is another.
  public static func mentions(_ name: String, in text: String) -> Bool {
    let (name, text) = (Array(fold(name).utf8), Array(fold(text).utf8))
    guard !name.isEmpty, name.count <= text.count else { return false }
    return (0...text.count - name.count).contains { start in
      text[start..<start + name.count].elementsEqual(name)
        && !(start > 0 && isPartOfWord(text[start - 1]))
        && !(start + name.count < text.count && isPartOfWord(text[start + name.count]))
    }
  }

  /// Whether a byte of a folded text surely goes on with a word. What is not ASCII may be a mark between two words, and a
  /// person is rather found once too often.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
