import Glibc

/// A program on a terminal of its own, and the keys that are typed there.
package final class PseudoTerminal {
  private let master: Int32
  private let process: ChildProcess
  package private(set) var screen: Screen
  /// All that the program has written so far.
  package private(set) var written: [UInt8] = []
  /// Bytes of a character whose end has not been read.
  private var cut: [UInt8] = []

  package enum Failure: Error {
    case system(String, Int32)
    /// What was waited for did not come; the screen as it was then.
    case timeout([String])
  }

  /// Long enough for a machine that is busy with other things; a test that succeeds never waits for it.
  private static let patience = Duration.seconds(60)

  /// `TIOCSPTLCK` and `TIOCGPTN`, which Swift does not see.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], folder: String? = nil,
    columns: Int = 60, rows: Int = 20, hidesHints: Bool = false
  ) throws {
    screen = Screen(columns: columns, height: rows, hidesHints: hidesHints)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var lock: Int32 = 0
    guard master >= 0, ioctl(master, Self.unlock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw Failure.system("/dev/ptmx", errno)
    }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    process = try ChildProcess(
      program, arguments, environment: environment, folder: folder, streams: .terminal("/dev/pts/\(number)"))
  }

  deinit {
    process.send(signal: SIGKILL)
    close(master)
  }

  /// Types keys, reading meanwhile what the program has to say.
  package func type(_ keys: String) throws {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      var request = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&request, 1, 1_000) >= 0 else { throw Failure.system("poll", errno) }
      if request.revents & Int16(POLLIN) != 0 { _ = read() }
      guard request.revents & Int16(POLLOUT) != 0 else { continue }
      // The line discipline holds four kilobytes.
      let count = rest.prefix(1_024).withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure.system("write", errno) }
      rest = rest.dropFirst(count)
    }
  }

  package func resize(columns: Int, rows: Int) {
    screen.columns = columns
    screen.height = rows
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  package func send(signal: Int32) { process.send(signal: signal) }

  /// Waits until the screen is as wanted.
  package func wait(until isReached: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isReached(screen) {
      guard try readSome(before: deadline) else { throw Failure.timeout(screen.lines) }
    }
  }

  /// Types keys until the screen is as wanted, again after each second without a change: a program can miss a signal that
  /// comes just before it falls asleep.
  package func type(_ keys: String, until isReached: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isReached(screen) {
      guard ContinuousClock.now < deadline else { throw Failure.timeout(screen.lines) }
      try type(keys)
      while !isReached(screen), hasOutput(within: 1_000) {
        guard read() else { throw Failure.timeout(screen.lines) }
      }
    }
  }

  /// Waits until the last lines of the screen are these.
  package func expect(_ lines: String...) throws {
    try wait { Array($0.lines.suffix(lines.count)) == lines }
  }

  /// Waits until the cursor stands there on the last line.
  package func expectCursor(column: Int) throws {
    try wait { $0.column == column }
  }

  /// Waits for the end of the program: its exit status, or the signal that ended it as a negative number.
  package func exitStatus() throws -> Int32 {
    let deadline = ContinuousClock.now + Self.patience
    while try readSome(before: deadline) {}
    return switch try process.wait() {
    case .exit(let status): status
    case .signal(let number): -number
    }
  }

  /// The modes of the terminal.
  package var modes: termios {
    var modes = termios()
    tcgetattr(master, &modes)
    return modes
  }

  /// Reads once there is something to read; false once the program has closed the terminal.
  private func readSome(before deadline: ContinuousClock.Instant) throws -> Bool {
    while !hasOutput(within: 1_000) {
      guard ContinuousClock.now < deadline else { throw Failure.timeout(screen.lines) }
    }
    guard ContinuousClock.now < deadline else { throw Failure.timeout(screen.lines) }
    return read()
  }

  /// Whether there is something to read before so many milliseconds are over.
  private func hasOutput(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) != 0
  }

  /// Takes in what the program has written; false once it has closed the terminal.
  private func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    written += buffer[..<count]
    cut += buffer[..<count]
    // The last bytes may be the beginning of a character.
    let tail = cut.reversed().prefix(3).firstIndex { $0 >= 0xC0 }?.base
    let start = tail.map { $0 - 1 } ?? cut.count
    let isWhole = start == cut.count || String(validating: cut[start...], as: UTF8.self) != nil
    screen.feed(String(decoding: isWhole ? cut[...] : cut[..<start], as: UTF8.self))
    cut = isWhole ? [] : Array(cut[start...])
    return true
  }
}
