import ProBonoText
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "a name is found whatever its case, accents, ligatures, blanks, dashes and apostrophes",
    arguments: [
      ("Chloé", "chloe"),
      ("CHLOE\u{301}", "chloe"),
      ("Œuvre", "oeuvre"),
      ("Lætitia", "laetitia"),
      ("L’Île", "l'ile"),
      ("Lʼîle d‘Yeu", "l'ile d'yeu"),
      ("Straße", "strasse"),
      ("GROẞ", "gross"),
      ("Łódź", "lodz"),
      ("Đakovo", "dakovo"),
      ("Tromsø", "tromso"),
      ("İzmir Diyarbakır", "izmir diyarbakir"),
      ("Þórshöfn", "thorshofn"),
      ("Saint‑Denis — La Réunion", "saint-denis - la reunion"),
      ("  Asso\u{A0}\u{202F} Bleue\t\n", "asso bleue"),
      ("Zero\u{200B}width\u{FEFF}", "zerowidth"),
      ("ＡＣＭＥ　１２＿＇", "acme 12_'"),
      ("ﬁnance ª Ǆ", "finance a dz"),
      ("ΆΣς ᾳ", "ασσ α"),
      ("Ёлка Йод", "елка иод"),
      ("東京 ギガ हिन्दी", "東京 ギガ हिन्दी"),
      ("a ≠ b", "a = b"),
      ("", ""),
      (" \t ", ""),
    ])
  func examples(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test("a word of the taxonomy may be written with blanks, underscores or dashes")
  func words() {
    #expect(Folding.foldWord("Graphic Design") == "graphic-design")
    #expect(Folding.foldWord("graphic_design") == "graphic-design")
    #expect(Folding.foldWord("Community – Management") == "community-management")
    #expect(Folding.foldWord("Numérique") == "numerique")
    #expect(Folding.fold("graphic_design") == "graphic_design")
  }

  @Test(
    "the bytes that are lent are those of the folded text", arguments: ["", "Zoé  d’Arc ", "Data_Science -- 東京", "a-B"])
  func lentBytes(text: String) {
    for asWord in [false, true] {
      let lent = Folding.withFolded(text, asWord: asWord) { bytes in bytes.indices.map { bytes[$0] } }
      #expect(lent == Array((asWord ? Folding.foldWord(text) : Folding.fold(text)).utf8))
    }
  }

  @Test("a sign of ASCII folds alike wherever it stands in a long name")
  func signsInLongNames() {
    for sign in UInt8(0x21)..<0x80 {
      let written = String(decoding: [sign], as: UTF8.self)
      for place in 0..<16 {
        let (front, back) = (String(repeating: "x", count: place), String(repeating: "x", count: 15 - place))
        #expect(Folding.fold(front + written + back) == front + Folding.fold(written) + back)
        #expect(Folding.foldWord(front + written + back) == front + Folding.foldWord(written) + back)
      }
    }
  }

  @Test("what has an equivalent of ASCII folds to it")
  func equivalentsOfASCII() {
    #expect(Folding.fold("\u{212A}\u{37E}\u{1FEF}") == "k;`")
  }

  @Test("folding twice is folding once, for every scalar alone and among others")
  func idempotence() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a \(Character(scalar)) -B"
      let folded = Folding.fold(text)
      if Folding.fold(folded) != folded { Issue.record("U+\(String(value, radix: 16)) in fold") }
      let word = Folding.foldWord(text)
      if Folding.foldWord(word) != word { Issue.record("U+\(String(value, radix: 16)) in foldWord") }
    }
  }

  @Test("a letter and an accent fold like the accented letter")
  func decomposition() {
    let accents: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30C}", "\u{327}"]
    for letter in "aAcCeEiInNoOuUyYzZαΑеЕ" {
      for accent in accents {
        var decomposed = String(letter)
        decomposed.unicodeScalars.append(accent)
        #expect(Folding.fold(decomposed) == Folding.fold(String(letter)))
      }
    }
    #expect(Folding.fold("É") == Folding.fold("E\u{301}"))
    #expect(Folding.fold("ΐ") == Folding.fold("ι\u{308}\u{301}"))
  }

  @Test("the case of a letter of our scripts makes no difference")
  func letterCase() {
    for range in [UInt32(0x41)...0x24F, 0x370...0x52F, 0x1E00...0x1FFF, 0x2C60...0x2C7F, 0xA640...0xA7C9] {
      for scalar in range.compactMap(Unicode.Scalar.init) where scalar.properties.isUppercase {
        let text = String(Character(scalar))
        let lower = scalar.properties.lowercaseMapping
        if Folding.fold(text) != Folding.fold(lower) { Issue.record("U+\(String(scalar.value, radix: 16))") }
      }
    }
  }
}
