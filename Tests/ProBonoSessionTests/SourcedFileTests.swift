import ProBonoEvaluator
import ProBonoLanguage
import ProBonoSession
import ProBonoText
import PropertyTesting
import Synchronization
import Testing

/// Files of which it is known which were read whole.
private final class WatchedFiles: Files, Sendable {
  private let files: FilesInMemory
  private let paths = Mutex<[String]>([])

  init(_ texts: [String: String]) { files = FilesInMemory(texts) }

  var read: [String] { paths.withLock { $0 } }

  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    paths.withLock { $0.append(path) }
    return files.read(path, isCancelled: isCancelled)
  }

  func open(_ path: String, isCancelled: @escaping () -> Bool) -> Result<any FileStream, FileFailure> {
    files.read(path, isCancelled: isCancelled).map { BytesInMemory($0) }
  }

  func write(_ bytes: [UInt8], to path: String) -> FileFailure? { files.write(bytes, to: path) }

  func canonicalPath(_ path: String) -> String { files.canonicalPath(path) }
}

@Suite("Files that a statement runs")
struct SourcedFileTests {
  @Test("all that does not parse is told before what fails, and nothing of the file is left")
  func mistakesFirst() {
    let talk = Conversation(files: [
      "f.pb": "add volunteer \"A\"\nadd volunteer \"A\"\nneeed web\nadd volunteer\nadd volunteer \"B\"\n"
    ])
    #expect(talk.run("source \"f.pb\"") == .unreadable)
    #expect(talk.codes == ["unknown-verb", "incomplete-statement"])
    #expect(talk.diagnostics.first?.contains("f.pb:3:1") == true)
    #expect(talk.diagnostics.last?.contains("f.pb:4:14") == true)
    #expect(talk.volunteers.isEmpty)
    #expect(talk.run("undo") == .failed)
  }

  @Test("where all of a file parses, what fails first is told")
  func failure() {
    let talk = Conversation(files: ["f.pb": "add volunteer \"A\"\nadd volunteer \"a\"\nadd volunteer \"A\"\n"])
    #expect(talk.run("source \"f.pb\"") == .failed)
    #expect(talk.codes == ["name-taken"])
    #expect(talk.diagnostics.first?.contains("f.pb:2:15") == true)
    #expect(talk.volunteers.isEmpty)
  }

  @Test("no other file is touched by a file that does not parse")
  func otherFiles() {
    for verb in ["import volunteers from", "source"] {
      let files = WatchedFiles([
        "f.pb": "add volunteer \"A\"\n\(verb) \"people.csv\"\nneeed web\n", "people.csv": "name\nB\n",
      ])
      let session = Session(today: Day(iso: "2026-11-23"), files: files) { _ in }
      #expect(session.run(Source(name: "", text: "source \"f.pb\"")) == .unreadable)
      #expect(files.read.isEmpty)
      #expect(session.book.volunteers.count == 0)
    }
  }

  @Test("a large file is run whole, and its mistakes are where they are", arguments: [true, false])
  func largeFile(isRunByStatement: Bool) {
    let count = 8_000
    var lines = (1...count).map { "add volunteer \"Volunteer number \($0)\" skills web \(1 + $0 % 5)" }
    lines[count / 2] += "\n  in Lille"
    let file = lines.joined(separator: "\n")
    let talk = Conversation(files: [
      "good.pb": file, "twice.pb": file + "\nadd volunteer \"Volunteer number 7\"\n",
      "bad.pb": file + "\nneeed web\n\n  add\n",
    ])
    func run(_ path: String) -> Session.Ending {
      isRunByStatement ? talk.run("source \"\(path)\"") : talk.session.run(file: path)
    }
    #expect(run("bad.pb") == .unreadable)
    #expect(talk.codes.suffix(2) == ["unknown-verb", "incomplete-statement"])
    #expect(talk.diagnostics.suffix(2).first?.contains("bad.pb:\(count + 2):1") == true)
    #expect(talk.diagnostics.last?.contains("bad.pb:\(count + 4):6") == true)
    #expect(talk.session.book.volunteers.count == 0)
    #expect(run("twice.pb") == .failed)
    #expect(talk.diagnostics.last?.contains("twice.pb:\(count + 2):15") == true)
    #expect(talk.diagnostics.last?.contains("twice.pb:7:15") == true)
    #expect(talk.session.book.volunteers.count == (isRunByStatement ? 0 : count))
    guard isRunByStatement else { return }
    #expect(run("good.pb") == .fine)
    #expect(talk.session.book.volunteers.all.map(\.row.name) == (1...count).map { "Volunteer number \($0)" })
    #expect(talk.session.book.volunteers.all.count { $0.row.place != nil } == 1)
  }

  @Test(
    "volunteers who are added many at once are those who would be added one by one, and what is wrong is told alike")
  func manyAtOnce() {
    let lines = [
      "add volunteer \"A\" skills web 3 in Lille", "add volunteer \"Zoé\" causes health hours 12",
      "add volunteer \"B\" speaks fr, en; add volunteer \"C\" in Roubaix", "add volunteer \"zoe\"",
      "add volunteer \"D\" skills nothing", "add volunteer \"E\" in Nowhere", "add volunteer $name",
      "let name = \"Léa\"", "change volunteer \"A\" hours 7", "remove volunteer \"C\"", "count volunteers",
      "add association \"X\" in Tourcoing", "nonsense",
    ]
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      // Mostly of the first lines, so that many can be added in a row.
      let people = (0..<Int.random(in: 0...9, using: &random)).map { _ -> String in
        let number = Int.random(in: 0..<20, using: &random)
        return number < 3 ? "" : "add volunteer \"V\(number)\" skills web, seo \(1 + number % 5) in Lille"
      }
      let others = (0..<Int.random(in: 0...4, using: &random)).map { _ in lines.randomElement(using: &random) ?? "" }
      let files = ["f.pb": (people + others).shuffled(using: &random).joined(separator: "\n")]
      let atOnce = Conversation(files: files)
      // What is confirmed one by one is carried out one by one.
      let oneByOne = Conversation(files: files, style: Session.Style(confirms: true, usesColour: false, width: nil))
      #expect(atOnce.run("source \"f.pb\"") == oneByOne.run("source \"f.pb\""))
      #expect(atOnce.diagnostics == oneByOne.diagnostics)
      #expect(atOnce.state == oneByOne.state)
      #expect(atOnce.run("undo") == oneByOne.run("undo"))
      #expect(atOnce.state == oneByOne.state)
    }
  }
}
