import Foundation
import ProcessTesting

/// The `pb` that was built with the tests, started as a user would start it, from a folder of its own.
struct Program {
  /// The working directory, which is the home folder as well.
  let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  /// Where the program is: beside the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("pb").path
  }()

  /// The top folder of the project.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A crash is to end the program at once rather than to be described for a while.
  private func environment(_ more: [String: String]) -> [String: String] {
    [
      "HOME": folder.root, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      "TERM": "xterm",
    ]
    .merging(more) { $1 }
  }

  // MARK: On pipes

  /// Starts the program on pipes.
  func start(_ arguments: [String], environment more: [String: String] = [:]) throws -> PipedProcess {
    try PipedProcess(Self.path, arguments, environment: environment(more), folder: folder.root)
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], input: some Sequence<UInt8> = [], environment more: [String: String] = [:]
  ) throws -> PipedProcess.Result {
    let process = try start(arguments, environment: more)
    process.write(input)
    process.endInput()
    return try process.result()
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String = "") throws -> PipedProcess.Result {
    try run(arguments, input: input.utf8)
  }

  /// Runs a shell script of the folder, which finds the program as `$PB`: for what only a shell can do.
  func shell(_ script: String) throws -> PipedProcess.Result {
    let process = try PipedProcess(
      "/bin/sh", [script], environment: environment(["PB": Self.path]), folder: folder.root)
    process.endInput()
    return try process.result()
  }

  // MARK: On a terminal

  /// Starts the program on a terminal.
  func converse(
    _ arguments: [String] = [], environment more: [String: String] = [:], columns: Int = 100, rows: Int = 40,
    hidesHints: Bool = true
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.path, arguments, environment: environment(more), folder: folder.root, columns: columns, rows: rows,
      hidesHints: hidesHints)
  }

  /// Starts the program on a terminal and waits until one can type.
  func converseWhenReady(
    _ arguments: [String] = [], environment more: [String: String] = [:], columns: Int = 100, rows: Int = 40,
    hidesHints: Bool = true
  ) throws -> PseudoTerminal {
    let terminal = try converse(arguments, environment: more, columns: columns, rows: rows, hidesHints: hidesHints)
    try terminal.wait { $0.isPasteBracketed && $0.lines.last == "pb>" }
    return terminal
  }
}

extension String {
  /// Whether there is anything that could steer a terminal: any control character but line breaks.
  var holdsControls: Bool {
    unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || 0x7F..<0xA0 ~= $0.value) }
  }
}
