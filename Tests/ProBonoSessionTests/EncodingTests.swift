import ProBonoSession
import Testing

@Suite("Files that are no UTF-8")
struct EncodingTests {
  private static let table = "nom;heures\nChloé;12\n".unicodeScalars.map { UInt8($0.value) }

  @Test("a table in Windows-1252 is imported, with a warning that shows what depends on it")
  func guessed() {
    let talk = Conversation()
    _ = talk.files.write(Self.table, to: "a.csv")
    #expect(talk.run("import volunteers from \"a.csv\"\nexpect count(volunteers where name = Chloé) = 1") == .fine)
    #expect(talk.diagnostics.isEmpty)
    #expect(talk.warnings.count == 1)
    #expect(talk.warnings.allSatisfy { $0.contains("warning[guessed-encoding]") && $0.contains("\"Chloé\"") })
  }

  @Test("where such a table is wrong, it is said how it was read")
  func guessedAndWrong() {
    let talk = Conversation()
    _ = talk.files.write(Self.table + Array("Luc;dix\n".utf8), to: "a.csv")
    #expect(talk.run("import volunteers from \"a.csv\"") == .failed)
    #expect(talk.warnings.isEmpty)
    #expect(talk.diagnostics.allSatisfy { $0.contains("was read as Windows-1252: \"Chloé\"") })
  }

  @Test("a table in UTF-16 is imported without a word")
  func utf16() {
    let talk = Conversation()
    let bytes = "\u{FEFF}name\thours\r\nChloé\t12\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    _ = talk.files.write(bytes, to: "a.txt")
    #expect(talk.run("import volunteers from \"a.txt\"\nexpect count(volunteers where name = Chloé) = 1") == .fine)
    #expect(talk.warnings.isEmpty)
  }

  @Test("a session with such a table is saved all the same")
  func saved() {
    let talk = Conversation()
    _ = talk.files.write(Self.table, to: "a.csv")
    talk.run("import volunteers from \"a.csv\"\nsave session to \"s.pb\"")
    #expect(talk.diagnostics.isEmpty)
    #expect(talk.files.text("s.pb")?.contains("import volunteers from \"a.csv\"") == true)
  }

  @Test("statements that are no UTF-8 are told once, beside what else is wrong", arguments: [false, true])
  func statements(isFile: Bool) {
    let talk = Conversation()
    let text = "add volunteer \"Chloé\"\nneeed web\nadd volunteer \"Zoé\"\nadd volunteer \"Léa\"\n"
    _ = talk.files.write(text.unicodeScalars.map { UInt8($0.value) }, to: "f.pb")
    #expect((isFile ? talk.session.run(file: "f.pb") : talk.run("source \"f.pb\"")) == .unreadable)
    #expect(talk.codes == ["invalid-utf8", "unknown-verb"])
  }

  @Test("statements in UTF-16 are told as that, and nothing else is wrong with them")
  func statementsInUTF16() {
    let talk = Conversation()
    let text = "\u{FEFF}" + String(repeating: "add volunteer \"Chloé\"\r\n", count: 20_000)
    _ = talk.files.write(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "f.pb")
    #expect(talk.session.run(file: "f.pb") == .unreadable)
    #expect(talk.codes == ["utf-16"])
  }
}
