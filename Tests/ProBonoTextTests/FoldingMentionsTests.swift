import ProBonoText
import Testing

@Suite("Names that a text speaks of")
struct FoldingMentionsTests {
  @Test(
    "a name is found in any spelling, and not within a longer word",
    arguments: [
      ("Chloé", "add volunteer \"CHLOE\"", true), ("Chloé Petit", "a friend of chloe   PETIT.", true),
      ("Al", "add volunteer \"Alice\"", false), ("Al", "Al", true), ("ice", "Alice", false), ("Al", "alice, al", true),
      ("D’Été", "Zoé d'ete", true), ("日本", "「日本」", true), ("日本", "show \"日本\"", true),
      ("", "x", false), ("x", "", false), ("a-b", "a-b c", true),
    ])
  func mentions(name: String, text: String, isMentioned: Bool) {
    #expect(Folding.mentions(name, in: text) == isMentioned)
  }
}
