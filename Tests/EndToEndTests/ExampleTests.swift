import Foundation
import Testing

/// The examples, as a user would test them.
@Suite("Examples")
struct ExampleTests {
  private static let folder = Program.root.appendingPathComponent("examples").path

  @Test("every example passes its own test")
  func examples() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".pb") }
    try #require(!names.isEmpty)
    let result = try Program().run("test", Self.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("\(names.count) passed, 0 failed\n"))
  }
}
