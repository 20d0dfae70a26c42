import ProBonoText
import Testing

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "what would steer the terminal or hide is shown as an escape",
    arguments: [
      ("\u{1B}[31mred", #"\u{1B}[31mred"#),
      ("a\nb\tc\rd\0e", #"a\nb\tc\rd\0e"#),
      ("\r\n", #"\r\n"#),
      ("\u{7F}\u{9B}2J", #"\u{7F}\u{9B}2J"#),
      ("abc\u{202E}fdp.exe", #"abc\u{202E}fdp.exe"#),
      ("\u{2066}x\u{2069}\u{61C}", #"\u{2066}x\u{2069}\u{61C}"#),
      ("line\u{2028}paragraph\u{2029}", #"line\u{2028}paragraph\u{2029}"#),
      ("\u{E000}\u{F0000}\u{E0041}", #"\u{E000}\u{F0000}\u{E0041}"#),
    ])
  func escapes(text: String, shown: String) {
    #expect(Escaping.escaped(text) == shown)
  }

  @Test("ordinary text stays as it is", arguments: ["Chloé", #"a\b"#, "東京 👩‍💻 e\u{301}", "", "« non »\u{A0}!"])
  func ordinary(text: String) {
    #expect(Escaping.escaped(text) == text)
    #expect(text.unicodeScalars.allSatisfy { !Escaping.needsEscaping($0) })
  }

  @Test("nothing that needs escaping is left after escaping")
  func complete() {
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) where Escaping.needsEscaping(scalar) {
      if Escaping.escaped(String(Character(scalar))).unicodeScalars.contains(where: Escaping.needsEscaping) {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
