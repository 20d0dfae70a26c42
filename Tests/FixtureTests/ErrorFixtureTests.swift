import Foundation
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import Testing

/// What is said of each program of `Tests/Fixtures/errors`. With `PB_RECORD=1` in the environment it is recorded anew.
@Suite("Error fixtures")
struct ErrorFixtureTests {
  private static let isRecording = ProcessInfo.processInfo.environment["PB_RECORD"] == "1"

  @Test(
    "what is said of a program is as it was recorded", arguments: try ErrorFixture.all(), InterfaceLanguage.allCases)
  func said(fixture: ErrorFixture, language: InterfaceLanguage) throws {
    let record = fixture.record(in: language)
    let said = fixture.transcript(in: language)
    let recorded = (try? Data(contentsOf: record)).map { String(decoding: $0, as: UTF8.self) }
    guard said != recorded else { return }
    guard !Self.isRecording else { return try Data(said.utf8).write(to: record) }
    Issue.record("\(record.lastPathComponent) is another; PB_RECORD=1 records it\n\(recorded ?? "")\n\(said)")
  }

  @Test("nothing is recorded of programs that are not there")
  func strays() throws {
    let names = Set(
      try ErrorFixture.all().flatMap { fixture in
        InterfaceLanguage.allCases.map { fixture.record(in: $0).lastPathComponent }
      })
    let files = try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.url.path)
    #expect(files.filter { $0.hasSuffix(".txt") && !names.contains($0) } == [])
  }

  /// Codes that no small file brings about, and why.
  private static let unreachable = [
    "already-cancelled": "a pair that was cancelled may be accepted or declined again",
    "book-too-large": "it takes billions of seats",
    "interrupted": "somebody has to press Ctrl-C",
    "proof-rejected": "it would be a mistake of the program",
    "source-too-deep": "it takes fifty files",
    "statement-too-long": "it takes a megabyte",
  ]

  @Test("every code has a program that brings it about")
  func codes() throws {
    var said = ""
    for fixture in try ErrorFixture.all() { said += fixture.transcript(in: .english) }
    let codes = Explanation.codes + LintProblem.Rule.allCases.map(\.rawValue)
    #expect(codes.filter { !said.contains("[\($0)]") }.sorted() == Self.unreachable.keys.sorted())
  }

  @Test("each language is told the same codes of the same places, one after another")
  func languages() throws {
    for fixture in try ErrorFixture.all() {
      let places = InterfaceLanguage.allCases.map { language in
        fixture.transcript(in: language).split(separator: "\n").filter { $0.contains(".pb:") || $0.hasPrefix("exit") }
      }
      #expect(places.allSatisfy { $0 == places[0] }, "\(fixture.name)")
    }
  }

  @Test("each is about a mistake")
  func mistakes() throws {
    for fixture in try ErrorFixture.all() {
      #expect(fixture.transcript(in: .english).contains("["), "\(fixture.name): nothing is wrong")
    }
  }
}
