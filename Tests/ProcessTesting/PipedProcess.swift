import Glibc

/// A program whose standard streams are pipes.
package final class PipedProcess {
  /// What a program said, and how it ended.
  package struct Result {
    package let ending: ChildProcess.Ending
    package let output: String
    package let errors: String

    /// The exit status; nil where a signal ended the program.
    package var status: Int32? {
      if case .exit(let status) = ending { status } else { nil }
    }
  }

  package enum Failure: Error {
    /// What was waited for did not come; the ends of what was said until then.
    case timeout(output: String, errors: String)
  }

  /// Long enough for a machine that is busy with other things; a test that succeeds never waits for it.
  private static let patience = Duration.seconds(120)

  /// Without this, writing to a program that has ended would end the tests.
  private static let ignoresBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  private let process: ChildProcess
  private var input: Int32?
  private var outputEnd: Int32?
  private var errorEnd: Int32?
  private var unwritten: ArraySlice<UInt8> = []
  private var endsInput = false
  /// What the program has written to its standard output so far.
  package private(set) var output: [UInt8] = []
  /// What the program has written to its standard error so far.
  package private(set) var errors: [UInt8] = []

  /// Starts a program.
  package init(_ program: String, _ arguments: [String], environment: [String: String], folder: String? = nil) throws {
    _ = Self.ignoresBrokenPipes
    let inputPipe = try ChildProcess.pipe()
    let outputPipe = try ChildProcess.pipe()
    let errorPipe = try ChildProcess.pipe()
    defer { [inputPipe.reading, outputPipe.writing, errorPipe.writing].forEach { Glibc.close($0) } }
    (input, outputEnd, errorEnd) = (inputPipe.writing, outputPipe.reading, errorPipe.reading)
    _ = fcntl(inputPipe.writing, F_SETFL, O_NONBLOCK)
    process = try ChildProcess(
      program, arguments, environment: environment, folder: folder,
      streams: .descriptors(input: inputPipe.reading, output: outputPipe.writing, error: errorPipe.writing))
  }

  deinit { [input, outputEnd, errorEnd].compactMap(\.self).forEach { Glibc.close($0) } }

  /// What the program gets next on its standard input; it is written while something is waited for.
  package func write(_ bytes: some Sequence<UInt8>) { unwritten += bytes }

  /// Nothing more comes on the program's standard input.
  package func endInput() { endsInput = true }

  /// Nobody reads the program's standard output any more.
  package func closeOutput() { Self.close(&outputEnd) }

  package func send(signal: Int32) { process.send(signal: signal) }

  /// Waits until the program has said something.
  package func wait(until isReached: (PipedProcess) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isReached(self) {
      guard try advance(before: deadline) else { throw timeout }
    }
  }

  /// Waits for the end of the program.
  package func result() throws -> Result {
    let deadline = ContinuousClock.now + Self.patience
    while try advance(before: deadline) {}
    return Result(
      ending: try process.wait(), output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Reads and writes what can be at once, waiting for the first byte; false once all output has ended.
  private func advance(before deadline: ContinuousClock.Instant) throws -> Bool {
    if unwritten.isEmpty, endsInput { Self.close(&input) }
    guard outputEnd != nil || errorEnd != nil else { return false }
    var requests = [
      pollfd(fd: unwritten.isEmpty ? -1 : input ?? -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: outputEnd ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorEnd ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&requests, nfds_t(requests.count), 1_000) == 0 {
      guard ContinuousClock.now < deadline else { throw timeout }
    }
    guard ContinuousClock.now < deadline else { throw timeout }
    if requests[0].revents != 0 { writeSome() }
    if requests[1].revents != 0 { Self.read(from: &outputEnd, into: &output) }
    if requests[2].revents != 0 { Self.read(from: &errorEnd, into: &errors) }
    return true
  }

  private func writeSome() {
    guard let input else { return }
    let count = unwritten.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
    if count >= 0 {
      unwritten = unwritten.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // The program reads no more.
      unwritten = []
      Self.close(&self.input)
    }
  }

  private static func read(from descriptor: inout Int32?, into bytes: inout [UInt8]) {
    guard let open = descriptor else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(open, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || errno != EINTR {
      close(&descriptor)
    }
  }

  private static func close(_ descriptor: inout Int32?) {
    if let open = descriptor { Glibc.close(open) }
    descriptor = nil
  }

  private var timeout: Failure {
    .timeout(
      output: String(decoding: output.suffix(2_000), as: UTF8.self),
      errors: String(decoding: errors.suffix(2_000), as: UTF8.self))
  }
}
