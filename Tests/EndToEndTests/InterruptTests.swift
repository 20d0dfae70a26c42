import Glibc
import Testing

/// SIGINT, where no prompt is.
@Suite("Interrupting a run")
struct InterruptTests {
  private let program: Program

  init() throws {
    program = try Program()
    // In a debug build this takes seconds, so that the signal comes long before its end.
    try program.folder.write((0..<40_000).map { "add volunteer \"V\($0)\" hours 10\n" }.joined(), to: "long.pb")
  }

  /// A statement that fails at once, so that there is something to wait for.
  private static let sign = "remove volunteer \"nobody\"\n"

  @Test("a file that runs is ended with 130 and nothing more is told", arguments: ["run", "source"])
  func file(way: String) throws {
    try program.folder.write(Self.sign + "source \"long.pb\"\ncount volunteers\n", to: "a.pb")
    let process = try program.start(
      way == "run" ? ["run", "--keep-going", "a.pb", "a.pb"] : ["--keep-going", "-c", Self.sign + "source \"long.pb\""])
    try process.wait { !$0.errors.isEmpty }
    process.send(signal: SIGINT)
    let result = try process.result()
    #expect(result.status == 130)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[interrupted]"))
  }

  @Test("waiting for statements from a pipe is ended with 130")
  func pipe() throws {
    let process = try program.start([])
    process.write("count volunteers;\n".utf8)
    try process.wait { !$0.output.isEmpty }
    process.send(signal: SIGINT)
    #expect(try process.result().status == 130)
  }

  @Test("scenarios that run are ended with 130")
  func scenarios() throws {
    let process = try program.start(["test", "long.pb", "long.pb", "."])
    process.send(signal: SIGINT)
    // Before the program has begun, the signal ends it as it ends any program.
    let ending = try process.result().ending
    #expect(ending == .exit(130) || ending == .signal(SIGINT))
  }
}
