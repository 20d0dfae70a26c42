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
      way == "run"
        ? ["run", "--keep-going", "a.pb", "a.pb"] : ["--keep-going", "-c", Self.sign + "source \"long.pb\""])
    try process.wait { !$0.errors.isEmpty }
    process.send(signal: SIGINT)
    let result = try process.result()
    #expect(result.status == 130)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[interrupted]"))
  }

  @Test("a plan that is being made is given up with 130")
  func match() throws {
    let (seats, volunteers) = (800, 1_600)
    try program.folder.write(
      "today 2026-01-01\nadd association \"A\" in Lille capacity \(seats)\n"
        + (0..<volunteers).map { "add volunteer \"V\($0)\" skills web \(1 + $0 % 5) in Lille hours \(10 + $0 % 17)\n" }
        .joined()
        + (0..<seats).map { "need web \(1 + $0 % 4) for \"A\" as \"N\($0)\" hours \(5 + $0 % 9)\n" }.joined(),
      to: "book.pb")
    let process = try program.start(["--keep-going", "-c", "source \"book.pb\"\n" + Self.sign + "match"])
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
