import ProBonoTables
import PropertyTesting
import Testing

@Suite("Encodings of tables")
struct TableEncodingTests {
  private static let text = "nom;ville\r\nChloé L'Hôte;Liège\r\nBjörk;Zürich\r\n"
  private static let records = [["nom", "ville"], ["Chloé L'Hôte", "Liège"], ["Björk", "Zürich"]]

  @Test("UTF-16 is read in either order of bytes, with or without its mark", arguments: [true, false], [true, false])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + Self.text + "日本;👩🏽‍🚀\r\n"
    let (records, encoding) = try read(utf16(text, isBigEndian: isBigEndian))
    #expect(records == Self.records + [["日本", "👩🏽‍🚀"]])
    #expect(encoding == .utf16)
  }

  @Test("the Unicode text of spreadsheets is parted by tabs")
  func tabs() throws {
    let (records, _) = try read(utf16("\u{FEFF}nom\tville\r\n\"Durand, Léa\"\tLille\r\n", isBigEndian: false))
    #expect(records == [["nom", "ville"], ["Durand, Léa", "Lille"]])
  }

  @Test("half a character of UTF-16 is told with its cell, and the rest is read")
  func halfCharacters() throws {
    let lead: [UInt8] = [0x3D, 0xD8]
    let bytes = utf16("\u{FEFF}a,b\n1,2", isBigEndian: false) + lead + utf16("\n3,4\n5,6", isBigEndian: false) + [0x37]
    var reader = CSVReader(bytes)
    #expect(try reader.next())
    #expect(throws: TableProblem(.invalidText, line: 2, column: 2)) { try reader.next() }
    #expect(try reader.next())
    #expect(reader.cells.map(reader.text) == ["3", "4"])
    #expect(throws: TableProblem(.invalidText, line: 4, column: 2)) { try reader.next() }
    #expect(try !reader.next())
  }

  @Test("a file that is no UTF-8 is Windows-1252, and shows a cell whose letters depend on that")
  func windows1252() throws {
    let (records, encoding) = try read(Self.text.unicodeScalars.map { UInt8($0.value) })
    #expect(records == Self.records)
    #expect(encoding == .windows1252(sample: "Chloé L'Hôte"))
  }

  @Test("a cell of the first line is shown only where no other depends on the encoding")
  func sampleOfFirstLine() throws {
    let (_, encoding) = try read("n°;prénom\n1;Zoé\n".unicodeScalars.map { UInt8($0.value) })
    #expect(encoding == .windows1252(sample: "Zoé"))
    let (_, other) = try read("n°;prénom\n1;Ada\n".unicodeScalars.map { UInt8($0.value) })
    #expect(other == .windows1252(sample: "n°"))
  }

  @Test("every byte that Windows-1252 has a character for is read as that")
  func allBytes() throws {
    let bytes = (0x80...0xFF).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }.map(UInt8.init)
    let (records, _) = try read(bytes)
    let beyondLatin1 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    let latin1 = String(String.UnicodeScalarView((0xA0...0xFF).compactMap(Unicode.Scalar.init)))
    #expect(records == [[beyondLatin1 + latin1]])
  }

  @Test(
    "a byte without a character in Windows-1252 is wrong, in whatever file", arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  func unassigned(byte: UInt8) throws {
    var reader = CSVReader(Array("nom\nChlo".utf8) + [0xE9, 0x0A, byte, 0x0A])
    #expect(reader.encoding == .utf8)
    #expect(try reader.next())
    #expect(throws: TableProblem(.invalidText, line: 2, column: 1)) { try reader.next() }
    #expect(throws: TableProblem(.invalidText, line: 3, column: 1)) { try reader.next() }
  }

  @Test("a file of UTF-8 with a damaged letter stays UTF-8, and is wrong there")
  func damaged() throws {
    var reader = CSVReader(Array("nom\nChloé\nZoé\nIr".utf8) + [0xE9] + Array("ne\n".utf8))
    #expect(reader.encoding == .utf8)
    for _ in 0..<3 { #expect(try reader.next()) }
    #expect(throws: TableProblem(.invalidText, line: 4, column: 1)) { try reader.next() }
  }

  @Test("what looks like UTF-8 by chance makes no other encoding of Windows-1252")
  func chance() throws {
    // `É»` is a letter of two bytes in UTF-8.
    let (records, encoding) = try read("«SOCIÉTÉ»,é\n".unicodeScalars.map { UInt8($0.value) })
    #expect(records == [["«SOCIÉTÉ»", "é"]])
    #expect(encoding == .windows1252(sample: "«SOCIÉTÉ»"))
  }

  @Test("a sample is a part of a long cell")
  func longSample() throws {
    let cell = String(repeating: "a", count: 1_000) + "é" + String(repeating: "b", count: 1_000)
    let (_, encoding) = try read("x,y\n1,\(cell)\n".unicodeScalars.map { UInt8($0.value) })
    #expect(
      encoding
        == .windows1252(sample: String(repeating: "a", count: 30) + "é" + String(repeating: "b", count: 29)))
  }

  @Test("UTF-8 with or without its mark is UTF-8", arguments: ["", "\u{FEFF}"])
  func utf8(mark: String) throws {
    let (records, encoding) = try read(Array((mark + Self.text).utf8))
    #expect(records == Self.records)
    #expect(encoding == .utf8)
  }

  @Test("whatever bytes come, the same ones are read the same way to their end")
  func anything() {
    var random = SplitMix64(seed: 7)
    let marks: [[UInt8]] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0, 0x61], [0x61, 0]]
    for round in 0..<2_000 {
      let bytes = marks[round % marks.count] + (0..<Int(random.next() % 40)).map { _ in UInt8(random.next() % 256) }
      #expect(events(of: bytes) == events(of: bytes))
    }
  }

  /// What reading comes to, record by record; it ends for every file.
  private func events(of bytes: [UInt8]) -> [String] {
    var reader = CSVReader(bytes)
    var events = ["\(reader.encoding)"]
    var goesOn = true
    while goesOn {
      do throws(TableProblem) {
        goesOn = try reader.next()
        events.append(reader.cells.map(reader.text).joined(separator: "|"))
      } catch {
        events.append("\(error)")
      }
    }
    return events
  }

  private func read(_ bytes: [UInt8]) throws -> (records: [[String]], encoding: TableEncoding) {
    var reader = CSVReader(bytes)
    var records: [[String]] = []
    while try reader.next() { records.append(reader.cells.map(reader.text)) }
    return (records, reader.encoding)
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }
}
