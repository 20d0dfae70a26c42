import Glibc
import Testing

/// Input that no person would write. It gets a diagnostic and a status like any other mistake, soon, and steers no
/// terminal. (The tests give up on a program that does not end; they assert nothing about time.)
@Suite("Hostile input")
struct HostileInputTests {
  private let program: Program

  init() throws { program = try Program() }

  /// Runs bytes as a file and expects one mistake.
  private func expectMistake(_ code: String, at position: String, status: Int32 = 2, in bytes: [UInt8]) throws {
    try program.folder.write(bytes, to: "a.pb")
    let result = try program.run("run", "a.pb")
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("error[\(code)]"))
    #expect(result.errors.contains("a.pb:\(position)\n"))
    #expect(result.errors.utf8.count < 2_000)
    #expect(!result.errors.holdsControls)
  }

  private static func many(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(text.utf8, count: count).joined())
  }

  @Test("ten megabytes on one line")
  func longLine() throws {
    let name = Self.many("x", 10_000_000)
    try expectMistake("unterminated-string", at: "1:15", in: Array("add volunteer \"".utf8) + name)
    try expectMistake("unknown-word", at: "1:9", in: Array("help ab ".utf8) + Self.many("ab ", 500_000))
  }

  @Test("a quote that is still open at the end of ten megabytes")
  func unterminatedQuote() throws {
    let comments = Self.many("# nothing that counts, but a lot of it\n", 260_000)
    try expectMistake("unterminated-string", at: "260001:15", in: comments + Array("add volunteer \"open".utf8))
  }

  @Test("nesting 100,000 deep", arguments: ["(", "{"])
  func nesting(bracket: String) throws {
    try expectMistake("unexpected-text", at: "1:7", in: Array("match ".utf8) + Self.many(bracket, 100_000))
  }

  @Test("conditions nested 100,000 deep")
  func nestedConditions() throws {
    let condition = Self.many("(", 100_000) + Array("hours > 1".utf8) + Self.many(")", 100_000)
    try expectMistake("nested-too-deep", at: "1:223", in: Array("list volunteers where ".utf8) + condition)
    try program.folder.write(
      Array("list volunteers where ".utf8) + Self.many("not ", 100_000) + Array("hours > 1".utf8), to: "not.pb")
    #expect(try program.run("run", "not.pb").status == 0)
  }

  @Test("a million semicolons are nothing to do")
  func semicolons() throws {
    try program.folder.write(Self.many(";", 1_000_000), to: "a.pb")
    for result in [try program.run("run", "a.pb"), try program.run([], input: Self.many(";", 1_000_000))] {
      #expect(result.status == 0)
      #expect(result.output.isEmpty && result.errors.isEmpty)
    }
  }

  @Test("a pipe that opens a bracket on each of a million lines")
  func openPipe() throws {
    let result = try program.run([], input: Self.many("(\n", 1_000_000))
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("standard input:1:1\n"))
    #expect(result.errors.utf8.count < 10_000)
  }

  @Test("a file that runs itself, directly, by another path, or through another file")
  func circle() throws {
    try program.folder.write("source \"a.pb\"\n", to: "a.pb")
    try program.folder.write("add volunteer \"Zoé\"\nsource \"./../\(folderName)/b.pb\"\n", to: "b.pb")
    try program.folder.write("source \"d.pb\"\n", to: "c.pb")
    try program.folder.write("source \"c.pb\"\n", to: "d.pb")
    for name in ["a.pb", "b.pb", "c.pb"] {
      let result = try program.run("run", name)
      #expect(result.status == 3)
      #expect(result.errors.contains("error[source-circle]"))
    }
  }

  private var folderName: Substring { program.folder.root.split(separator: "/").last ?? "" }

  @Test("NUL, control characters and bytes that are no UTF-8 are told where they stand, escaped")
  func controls() throws {
    let bytes =
      Array("add volunteer \"a\0b\"\n\0\0add\n".utf8) + [0xFF, 0xFE, 0xC3, 0x0A]
      + Array("add volunteer \"\u{1B}[31mred\u{9B}0m\"\nadd volunteer \"\u{202E}live\"\n\u{7}\u{8}\u{7F}\n".utf8)
      + Array("add volunteer \"a\u{85}b\"\n".utf8)
    try program.folder.write(bytes, to: "a.pb")
    for result in [try program.run("run", "a.pb"), try program.run(["--keep-going"], input: bytes)] {
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("error[control-character]: the control character U+0000 cannot stand here"))
      #expect(result.errors.contains(#"\u{1B}[31mred"#))
      #expect(!result.errors.holdsControls && !result.errors.contains("\u{202E}"))
      for line in 1...6 { #expect(result.errors.contains(":\(line):")) }
    }
  }

  @Test("bytes that are no UTF-8 on the command line")
  func invalidArgument() throws {
    try program.folder.write("exec \"$PB\" -c \"$(printf 'add \\377\\033[31m')\"\n", to: "a.sh")
    let process = try program.shell("a.sh")
    #expect(process.status == 2)
    #expect(!process.errors.holdsControls)
  }

  @Test("a table that holds anything")
  func table() throws {
    try program.folder.write(
      [0x00, 0xFF, 0x22, 0x0A, 0x1B, 0x5B, 0x33, 0x31, 0x6D] + Self.many("\"", 99_999), to: "a.csv")
    let table = try program.run("-c", "import volunteers from \"a.csv\"; count volunteers")
    #expect(table.status == 3)
    #expect(table.output.isEmpty)
    #expect(!table.errors.holdsControls)
  }

  @Test("random bytes never crash the program, nor do they come back raw")
  func randomBytes() throws {
    // A linear congruential generator (Knuth's MMIX), so that every run is the same.
    var state: UInt64 = 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = [
      "add", "volunteer", "\"x\"", "need", "match", "in", "hours", "9", "(", ")", "{", "}", ";", "\n", ",", "\\\n",
      "where", "=", "#",
    ]
    for _ in 0..<20 {
      let noise = (0..<2_000).map { _ in UInt8(next(256)) }
      let sentences = Array((0..<2_000).map { _ in words[next(words.count)] }.joined(separator: " ").utf8)
      for bytes in [noise, sentences] {
        let result = try program.run(["--keep-going"], input: bytes)
        #expect(result.status.map { [0, 2, 3, 4].contains($0) } == true)
        #expect(!(result.output + result.errors).holdsControls)
      }
    }
  }
}
