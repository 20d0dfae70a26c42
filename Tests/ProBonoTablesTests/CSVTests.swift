import ProBonoTables
import PropertyTesting
import Testing

@Suite("Comma-separated values")
struct CSVTests {
  @Test("reading gives back what was written, whatever the cells hold", arguments: [",", ";"])
  func identity(separator: Unicode.Scalar) throws {
    var random = SplitMix64(seed: 42)
    let pieces = [
      "a", "Zoë", "été", "1", " ", "\t", ",", ";", "|", "\"", "\"\"", "\n", "\r", "\r\n", "\u{FEFF}", "=1+1", "-", "@",
      "",
      "日本", "👩🏽‍🚀",
    ]
    for _ in 0..<2_000 {
      let columns = Int(random.next() % 5) + 1
      let records = (0...Int(random.next() % 5)).map { _ in
        (0..<columns).map { _ in
          (0..<Int(random.next() % 5)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
        }
      }
      var writer = CSVWriter(separator: UInt8(ascii: separator))
      for record in records { writer.write(record) }
      #expect(try read(writer.bytes) == records, "\(String(decoding: writer.bytes, as: UTF8.self))")
    }
  }

  @Test("records may end with LF, CR LF, CR or the file")
  func lineBreaks() throws {
    #expect(try read("a,b\n1,2\r\n3,4\r5,6") == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test("empty lines and a byte-order mark are passed over")
  func emptyLines() throws {
    #expect(try read("\u{FEFF}\n\r\na,b\n\n\n1,\n,\n") == [["a", "b"], ["1", ""], ["", ""]])
    #expect(try read("") == [])
    #expect(try read("\n\r\n") == [])
  }

  @Test("the separator is the one that the first line has more of, outside quotes")
  func separator() throws {
    #expect(try read("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
    #expect(try read("\"a;;;\",b\n1;5,2\n") == [["a;;;", "b"], ["1;5", "2"]])
    #expect(try read("a\n1\n") == [["a"], ["1"]])
  }

  @Test("a quoted cell may hold separators, quotes and line breaks; a quote further inside a cell is itself")
  func quotes() throws {
    #expect(
      try read("\"a,b\",\"c\"\"d\"\"\",\"\"\n\"e\r\nf\",5\" pipe,\"\"\"\"\n")
        == [["a,b", "c\"d\"", ""], ["e\r\nf", "5\" pipe", "\""]])
  }

  @Test("a record knows its line, and a cell too, line breaks in quotes counted")
  func lines() throws {
    var reader = CSVReader(Array("a,b\n\n\"1\n2\",\"3\r\n4\"\r5,6\n".utf8))
    var lines: [[Int]] = []
    while try reader.next() { lines.append([reader.line] + reader.cells.map(\.line)) }
    #expect(lines == [[1, 1, 1], [3, 3, 4], [6, 6, 6]])
  }

  @Test("what is wrong with a record is told with its place, and reading goes on behind it")
  func problems() throws {
    var bytes = Array("a,b\n1,\"2\" 3\n4,5\n6,".utf8)
    bytes += [0xC3, 0x28]
    bytes += Array("\n7,8\n\n\"9\n".utf8) + [0x81] + Array("\",10\n11,\"12\n\n".utf8)
    var reader = CSVReader(bytes)
    var events: [String] = []
    var goesOn = true
    while goesOn {
      do throws(TableProblem) {
        goesOn = try reader.next()
        if goesOn { events.append(reader.cells.map(reader.text).joined(separator: "|")) }
      } catch {
        events.append("\(error.reason) \(error.line):\(error.column ?? 0)")
      }
    }
    #expect(
      events == [
        "a|b", "textAfterQuote 2:2", "4|5", "invalidText 4:2", "7|8", "invalidText 7:1", "unterminatedQuote 9:2",
      ])
  }

  @Test("a byte that is no UTF-8 is told with its cell, among quoted cells and others", arguments: 0..<6)
  func invalidByte(place: Int) throws {
    let cells = ["a", "\"b, b\"", "a cell of more than eight bytes", "", "\"\"", "e"]
    var bytes: [UInt8] = []
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      var cell = Array(cell.utf8)
      if number == place { cell.insert(0x81, at: cell.first == UInt8(ascii: "\"") ? 1 : cell.count) }
      bytes += cell
    }
    var reader = CSVReader(bytes + Array("\n1,2,3,4,5,6\n".utf8))
    #expect(throws: TableProblem(.invalidText, line: 1, column: place + 1)) { try reader.next() }
    let goesOn = try reader.next()
    #expect(goesOn)
    #expect(reader.cells.map(reader.text) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test("a record may have more cells than the one before, quoted ones among them")
  func manyCells() throws {
    for count in [1, 31, 32, 33, 64, 65, 999] {
      let plain = (0..<count).map(String.init)
      let mixed = (0..<count).map { $0.isMultiple(of: 3) ? "\($0), quoted" : "\($0)" }
      var writer = CSVWriter()
      for record in [["first"], plain, mixed] { writer.write(record) }
      #expect(try read(writer.bytes) == [["first"], plain, mixed])
    }
  }

  @Test("a record of a million cells is counted, not kept")
  func longRecord() throws {
    var reader = CSVReader([UInt8](repeating: UInt8(ascii: ","), count: 999_999))
    let isRead = try reader.next()
    #expect(isRead)
    #expect(reader.cellCount == 1_000_000)
    #expect(reader.cells.count == CSVReader.cellLimit)
  }

  @Test("any bytes at all are read to their end")
  func anyBytes() {
    var random = SplitMix64(seed: 7)
    let pieces: [[UInt8]] = [
      [0x22], [0x2C], [0x3B], [0x0A], [0x0D], [0x41], [0xC3], [0xA9], [0xEF, 0xBB, 0xBF], [0x00],
    ]
    for _ in 0..<2_000 {
      let bytes = (0..<Int(random.next() % 40)).flatMap { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      var reader = CSVReader(bytes)
      var records = 0
      while (try? reader.next()) != false { records += 1 }
      #expect(records <= bytes.count)
    }
  }

  @Test("a plan is written with its columns, and names are quoted where they must be")
  func plan() {
    let rows = [
      PlanTable.Row(need: "Site, \"new\"", seat: 1, skill: "web", volunteer: "=Zoë; x", score: 812),
      PlanTable.Row(need: "Budget", seat: 2, skill: "finance", volunteer: "@Bob", score: 0),
    ]
    #expect(
      String(decoding: PlanTable.csv(rows), as: UTF8.self) == """
        need,seat,skill,volunteer,score
        "Site, ""new""\",1,web,"=Zoë; x",812
        Budget,2,finance,@Bob,0

        """)
  }

  private func read(_ text: String) throws -> [[String]] { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = CSVReader(bytes)
    var records: [[String]] = []
    while try reader.next() { records.append(reader.cells.map(reader.text)) }
    return records
  }
}
