import Foundation
import ProcessTesting
import Testing

@testable import LineEditor

@Suite("History")
struct HistoryTests {
  private let directory: TemporaryDirectory
  private var path: String { directory.path("state/app/history.jsonl") }

  init() throws { directory = try TemporaryDirectory() }

  @Test("entries are found again, in order, whatever is in them")
  func roundTrip() throws {
    let entries = ["one", "two\nlines", "quote \" and \\", "Zoé 日本 👩‍👩‍👧", "\u{1B}[2J\u{0}\u{7F}\t", "a\u{2028}b"]
    let history = try History(path: path)
    for entry in entries { try history.append(entry) }
    #expect(try History(path: path).entries == entries)
    #expect(try directory.read("state/app/history.jsonl").split(separator: "\n").count == entries.count)
  }

  @Test("the file is for its owner alone, even if it was not before")
  func permissions() throws {
    try History(path: path).append("one")
    #expect(try directory.mode(of: "state/app/history.jsonl") == 0o600)
    #expect(try directory.mode(of: "state/app") == 0o700)
    chmod(path, 0o644)
    try History(path: path).append("two")
    #expect(try directory.mode(of: "state/app/history.jsonl") == 0o600)
  }

  @Test("an entry entered again moves to the end; blanks alone are not kept")
  func folding() throws {
    let history = try History(path: path)
    for entry in ["one", "two", "one", " \n"] { try history.append(entry) }
    #expect(history.entries == ["two", "one"])
    #expect(try History(path: path).entries == ["two", "one"])
  }

  @Test("two shells lose nothing and learn of each other's entries")
  func twoWriters() throws {
    let first = try History(path: path)
    let second = try History(path: path)
    try first.append("one")
    try second.append("two")
    try first.append("three")
    #expect(first.entries == ["one", "two", "three"])
    #expect(try History(path: path).entries == ["one", "two", "three"])
  }

  @Test("many writers at once lose nothing")
  func manyWriters() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let history = try History(path: path, limit: 1_000)
          for number in 0..<25 { try history.append("\(writer) \(number)") }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Set(History(path: path).entries).count == 200)
  }

  @Test("damaged lines are passed over, and the last one does not swallow what comes after it")
  func corruption() throws {
    let good = #"{"time":1.5e3,"text":"gre\u00e9n \ud83d\ude00","ok":true}"#
    let bad = ["", "{", "nonsense", #"{"text":1}"#, #"{"text":"x""#, #"{"text":"\ud800"}"#, "[]", #"{"text":"\q"}"#]
    let content = (bad + [good] + bad.shuffled()).joined(separator: "\n") + "\n{\"text\":\"torn"
    try directory.write(content, to: "history.jsonl")
    let history = try History(path: directory.path("history.jsonl"))
    #expect(history.entries == ["greén 😀"])
    try history.append("next")
    #expect(try History(path: directory.path("history.jsonl")).entries == ["greén 😀", "next"])
  }

  @Test("a file of other bytes is no history, and no harm")
  func binary() throws {
    let bytes = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919) })
    try bytes.write(to: URL(fileURLWithPath: directory.path("history.jsonl")))
    #expect(try History(path: directory.path("history.jsonl")).entries.isEmpty)
  }

  @Test("a file that grew too long is cut to the newest entries, while others append")
  func limit() throws {
    let other = try History(path: path)
    for number in 0..<20 { try other.append("\(number)") }
    let history = try History(path: path, limit: 5)
    #expect(history.entries == ["15", "16", "17", "18", "19"])
    #expect(try directory.read("state/app/history.jsonl").split(separator: "\n").count == 5)
    try other.append("20")
    try history.append("21")
    #expect(history.entries == ["17", "18", "19", "20", "21"])
    #expect(try directory.mode(of: "state/app/history.jsonl") == 0o600)
  }

  @Test("entries can be removed for good")
  func removal() throws {
    let history = try History(path: path)
    for entry in ["add Zoé", "list", "show Zoé"] { try history.append(entry) }
    try history.remove { $0.contains("Zoé") }
    #expect(history.entries == ["list"])
    #expect(try !directory.read("state/app/history.jsonl").contains("Zo"))
  }

  @Test("what is no file is an error, and the entries stay in memory")
  func notAFile() throws {
    #expect(throws: HistoryError.self) { try History(path: directory.root) }
    mkfifo(directory.path("pipe"), 0o600)
    #expect(throws: HistoryError.self) { try History(path: directory.path("pipe")) }
    try directory.write("", to: "file")
    let history = try History(path: directory.path("file/history"))
    #expect(throws: HistoryError.self) { try history.append("one") }
    #expect(history.entries == ["one"])
  }

  @Test("entries are found by their beginning, the newest first")
  func prefixes() throws {
    let history = History()
    for entry in ["add one", "list", "add two"] { try history.append(entry) }
    #expect(Array(history.search(prefix: "add")) == ["add two", "add one"])
    #expect(history.latest(withPrefix: "add t") == "add two")
    #expect(history.latest(withPrefix: "add two") == nil)
    #expect(HistoryHinter().hint(for: "li", history: history) == .proposal("st"))
    history.markFailed("list")
    #expect(HistoryHinter().hint(for: "li", history: history) == nil)
    #expect(Array(history.search(prefix: "li")) == ["list"])
    try history.append("list")
    #expect(HistoryHinter().hint(for: "li", history: history) == .proposal("st"))
  }

  @Test("the standard place follows the XDG specification")
  func standardPath() {
    #expect(
      History.standardPath(application: "pb", environment: ["XDG_STATE_HOME": "/state", "HOME": "/u/zoe"])
        == "/state/pb/history.jsonl")
    #expect(
      History.standardPath(application: "pb", environment: ["XDG_STATE_HOME": "relative", "HOME": "/u/zoe"])
        == "/u/zoe/.local/state/pb/history.jsonl")
    #expect(History.standardPath(application: "pb", environment: [:]) == nil)
  }

  @Test("a walk goes up through what begins alike and comes back to where it started")
  func walking() throws {
    let history = History()
    for entry in ["add one", "list", "add two"] { try history.append(entry) }
    var walk = HistoryWalk(from: EditBuffer("add x", cursor: 4), in: history)
    let way = [walk.up()?.text, walk.up()?.text, walk.up()?.text, walk.down()?.text]
    #expect(way == ["add two", "add one", nil, "add two"])
    let end = [walk.down(), walk.down()]
    #expect(end == [EditBuffer("add x", cursor: 4), nil])
  }

  @Test("a search finds entries by any part, and stays within what it found")
  func searching() throws {
    let history = History()
    for entry in ["add Zoé", "list", "ADD ZOE TOO"] { try history.append(entry) }
    var search = HistorySearch("zo", in: history)
    #expect(search.matches == ["ADD ZOE TOO", "add Zoé"])
    search.move(by: 5)
    #expect(search.selected == "add Zoé")
    search.append("x")
    #expect(search.selected == nil)
    search.move(by: -1)
    search.deleteBackward()
    #expect(search.selected == "ADD ZOE TOO")
  }
}
