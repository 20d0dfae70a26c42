import Foundation
import Testing

/// The examples, as a user would test them.
@Suite("Examples")
struct ExampleTests {
  private static let folder = Program.root.appendingPathComponent("examples").path

  @Test(
    "every example passes its own test, in either language",
    arguments: [("en", "passed, 0 failed\n"), ("fr", "réussis, 0 échoué\n")])
  func examples(language: String, tally: String) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".pb") }
    try #require(!names.isEmpty)
    let result = try Program().run("test", "--language", language, Self.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("\(names.count) \(tally)"))
  }
}
