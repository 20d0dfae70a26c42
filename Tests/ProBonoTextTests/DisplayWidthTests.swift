import ProBonoText
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "a character takes as many columns as the terminal gives it",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("œ", 1), ("…", 1), ("─", 1), ("א", 1),
      ("東", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("🙂", 2), ("👩‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("☝🏽", 2), ("🇫🇷", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
      ("\u{301}", 0), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{1B}", 0), ("\t", 0), ("\r\n", 0), ("\u{7F}", 0),
      ("\u{85}", 0),
    ] as [(Character, Int)])
  func characters(character: Character, columns: Int) {
    #expect(DisplayWidth.of(character) == columns)
  }

  @Test("a text is as wide as its characters together")
  func texts() {
    #expect(DisplayWidth.of("") == 0)
    #expect(DisplayWidth.of("Asso X") == 6)
    #expect(DisplayWidth.of("Chloé 🇫🇷 東京") == 13)
    #expect(DisplayWidth.of("a\tb") == 2)
  }

  @Test("what is cut ends in an ellipsis and is never too wide")
  func truncation() {
    #expect(DisplayWidth.truncated("Chloé Martin", to: 20) == "Chloé Martin")
    #expect(DisplayWidth.truncated("Chloé Martin", to: 12) == "Chloé Martin")
    #expect(DisplayWidth.truncated("Chloé Martin", to: 6) == "Chloé…")
    #expect(DisplayWidth.truncated("東京都", to: 6) == "東京都")
    #expect(DisplayWidth.truncated("東京都", to: 5) == "東京…")
    #expect(DisplayWidth.truncated("東京都", to: 4) == "東…")
    #expect(DisplayWidth.truncated("東京都", to: 1) == "…")
    #expect(DisplayWidth.truncated("abc", to: 0) == "")
    #expect(DisplayWidth.truncated("abc", to: -3) == "")
    #expect(DisplayWidth.truncated("", to: -3) == "")
    for text in ["Fédération 👩‍💻 des ❤️ assos", "e\u{301}e\u{301}e\u{301}", "🇫🇷🇧🇪🇨🇭"] {
      for columns in 0...30 {
        #expect(DisplayWidth.of(DisplayWidth.truncated(text, to: columns)) <= columns)
      }
    }
  }

  @Test("what is padded has the columns asked for, or was wider before")
  func padding() {
    #expect(DisplayWidth.padded("é", to: 3) == "é  ")
    #expect(DisplayWidth.padded("42", to: 4, alignRight: true) == "  42")
    #expect(DisplayWidth.padded("東", to: 3) == "東 ")
    #expect(DisplayWidth.padded("long", to: 2) == "long")
    #expect(DisplayWidth.padded("", to: -1) == "")
  }
}
