import Glibc
import Testing

/// Colours, and readers that go away.
@Suite("Standard streams")
struct StreamTests {
  private let program: Program
  private static let statements = "add volunteer \"Zoé\" skills web 4; list volunteers; list nonsense"

  init() throws { program = try Program() }

  @Test("no escape sequence goes where no terminal is")
  func plain() throws {
    let result = try program.run("--keep-going", "-c", Self.statements)
    #expect(result.output.contains("Zoé"))
    #expect(result.errors.contains("error["))
    #expect(!(result.output + result.errors).holdsControls)
  }

  @Test("--color always colours results and diagnostics wherever they go, whatever the environment says")
  func always() throws {
    let result = try program.run(
      ["--keep-going", "--color", "always", "-c", Self.statements], environment: ["NO_COLOR": "1", "TERM": "dumb"])
    #expect(result.output.contains("\u{1B}["))
    #expect(result.errors.contains("\u{1B}["))
  }

  @Test("on a terminal there are colours, unless somebody does not want them")
  func terminal() throws {
    func written(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> [UInt8] {
      let terminal = try program.converse(
        ["--keep-going"] + arguments + ["-c", Self.statements], environment: environment)
      #expect(try terminal.exitStatus() == 2)
      return terminal.written
    }
    #expect(try written().contains(0x1B))
    #expect(try written([], ["NO_COLOR": ""]).contains(0x1B))
    #expect(try !written([], ["NO_COLOR": "1"]).contains(0x1B))
    #expect(try !written([], ["TERM": "dumb"]).contains(0x1B))
    #expect(try !written(["--color", "never"]).contains(0x1B))
  }

  @Test("when nobody reads the results any more, the program ends and says nothing")
  func closedOutput() throws {
    let process = try program.start([])
    process.write("help;\n".utf8)
    try process.wait { !$0.output.isEmpty }
    process.closeOutput()
    process.write(String(repeating: "help;\n", count: 1_000).utf8)
    process.endInput()
    let result = try process.result()
    #expect(result.ending == .signal(SIGPIPE))
    #expect(result.errors.isEmpty)
  }

  @Test("results that cannot be written are a failure that is told")
  func fullDevice() throws {
    try program.folder.write("exec \"$PB\" -c help >/dev/full\n", to: "full.sh")
    let result = try program.shell("full.sh")
    #expect(result.status == 3)
    #expect(result.errors == "pb: cannot write the results: there is no room left\n")
  }
}
