import ProBonoModel
import ProBonoTables
import PropertyTesting
import Testing

@testable import ProBonoEvaluator

@Suite("Tables of volunteers read by pieces")
struct VolunteerPieceTests {
  @Test("pieces of any size give the book that reading row by row gives, or nothing where that finds something wrong")
  func equalBooks() throws {
    var random = SplitMix64(seed: 7)
    var rightTables = 0
    for _ in 0..<60 {
      let bytes = Array(Self.table(&random).utf8)
      let expected = book(after: bytes, ofBytes: nil)
      if expected.rows != nil { rightTables += 1 }
      for size in [1, 40, Int(random.next() % 1_000), 1 << 20] {
        let found = book(after: bytes, ofBytes: size)
        let table = String(decoding: bytes, as: UTF8.self)
        #expect(found.rows == expected.rows, "\(size) bytes a piece: \(table.debugDescription)")
        #expect(found.lines == expected.lines, "\(size) bytes a piece: \(table.debugDescription)")
        #expect(found.revision == expected.revision)
      }
    }
    #expect(rightTables > 20 && rightTables < 60)
  }

  @Test("what was imported by pieces is taken back whole, and done again")
  func takingBack() throws {
    var transaction = Transaction()
    let before = transaction.book.revision
    let bytes = Array((Self.header + (0..<500).map { "V\($0),Lille,5,education,web:\(1 + $0 % 5),,\n" }.joined()).utf8)
    #expect(try Self.evaluator.addPieces(of: TableReader(bytes), to: &transaction, ofBytes: 100) == 500)
    let lines = transaction.book.volunteers.all.map { "\($0)" }
    let changes = transaction.commit()
    transaction.takeBack(changes)
    #expect(transaction.book.volunteers.count == 0)
    #expect(transaction.book.volunteers.id(named: "V17") == nil)
    transaction.rollBack()
    #expect(transaction.book.volunteers.all.map { "\($0)" } == lines)
    #expect(transaction.book.volunteers.row(named: "v17")?.name == "V17")
    transaction.takeBack(changes)
    #expect(transaction.book.places.count == 0 && transaction.book.revision != before)
  }

  @Test("each volunteer of a piece is a change of its own: told as such, and taken back alone")
  func recentChanges() throws {
    var transaction = Transaction()
    let first = transaction.add(Volunteer(name: "First"))
    let revision = transaction.book.revision
    let bytes = Array("name\nA\nB\n".utf8)
    #expect(try Self.evaluator.addPieces(of: TableReader(bytes), to: &transaction, ofBytes: 1) == 2)
    let added = ["A", "B"].compactMap { transaction.book.volunteers.id(named: $0) }
    let rows = transaction.book.changedRows(since: revision)
    #expect(added.count == 2 && rows == Set(added.map { .volunteer($0) }))
    transaction.rollBack(keeping: transaction.changeCount - 1)
    #expect(transaction.book.volunteers.all.map(\.id) == [first, added[0]])
    #expect(transaction.book.volunteers.id(named: "B") == nil)
  }

  @Test("an import that is stopped adds nobody")
  func stopping() throws {
    var questions = 0
    let evaluator = Evaluator(
      Surroundings(
        today: nil, readFile: { _ in .failure(.notFound) },
        isCancelled: {
          questions += 1
          return questions > 3
        }))
    var transaction = Transaction()
    let bytes = Array(("name\n" + (0..<500).map { "V\($0)\n" }.joined()).utf8)
    #expect(throws: ImportFailure.self) {
      try evaluator.addPieces(of: TableReader(bytes), to: &transaction, ofBytes: 100)
    }
    transaction.rollBack()
    #expect(transaction.book.volunteers.count == 0)
  }

  // MARK: Tables

  private static var evaluator: Evaluator {
    Evaluator(Surroundings(today: nil, readFile: { _ in .failure(.notFound) }))
  }

  private static let header = "name,place,hours,causes,skills,from,until\n"

  /// What a table makes of an empty book: row by row, or by pieces of at least so many bytes.
  private func book(after bytes: [UInt8], ofBytes size: Int?) -> (rows: Int?, lines: [String], revision: Int) {
    var transaction = Transaction()
    let table = TableReader<VolunteerColumn>(bytes)
    let rows =
      if let size {
        try? Self.evaluator.addPieces(of: table, to: &transaction, ofBytes: size)
      } else {
        try? Self.evaluator.addRows(of: table, to: &transaction)
      }
    if rows == nil { transaction.rollBack() }
    let book = transaction.book
    let lines = book.volunteers.all.map { "\($0)" } + book.places.all.map { "\($0)" }
    return (rows, lines, book.revision)
  }

  /// A table with quotes over line breaks, empty lines and all kinds of line breaks; in one of four something is wrong.
  private static func table(_ random: inout SplitMix64) -> String {
    let count = Int(random.next() % 40) + 1
    var text = (random.next() % 4 == 0 ? "\u{FEFF}" : "") + header
    for number in 0..<count { text += row(named: "V\(number)", &random) }
    switch random.next() % 20 {
    case 0: text += "\"V\n1\"\",,,,,,\n"
    case 1: text += "V\(random.next() % UInt64(count)),,,,,,\n"
    case 2: text += "W,Nowhere,,,,,\n"
    case 3: text += "W,,x,,,,\n" + row(named: "X", &random)
    case 4: text += "W,,,\n" + row(named: "X", &random)
    default: break
    }
    return random.next() % 3 == 0 ? String(text.dropLast()) : text
  }

  private static func row(named name: String, _ random: inout SplitMix64) -> String {
    func one(of choices: [String]) -> String { choices[Int(random.next() % UInt64(choices.count))] }
    let quoted = one(of: [
      name, "\"\(name)\"", "\"\(name), the \"\"great\"\"\"", "\"\n\(name)\"", "\"\r\n\r\n\(name)\n\n\"",
      "\(name) 5\" tall", "\"\(name)\r\r\"",
    ])
    let cells = [
      quoted, one(of: ["", "Lille", "lille", "\"Roubaix\"", "Paris"]), one(of: ["", "5", "\"12\""]),
      one(of: ["", "education", "health|education", "\"education\n\""]),
      one(of: ["", "web", "law:2", "web:4|law", "\"web:1|\nlaw\""]), one(of: ["", "2026-01-01"]),
      one(of: ["", "2026-12-31", "\"2026-12-31\n\""]),
    ]
    return cells.joined(separator: ",") + one(of: ["\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r"])
  }
}
