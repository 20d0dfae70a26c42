import Glibc

@testable import LineEditor

/// A program on a terminal of its own, and the keys that are typed there.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private(set) var screen: Screen
  /// Bytes of a character whose end has not been read.
  private var cut: [UInt8] = []

  enum Failure: Error {
    case system(String, Int32)
    /// What was waited for did not come; the screen as it was then.
    case timeout([String])
  }

  /// Long enough for a machine that is busy with other things; a test that succeeds never waits for it.
  private static let patience = Duration.seconds(60)

  /// `TIOCSPTLCK`, `TIOCGPTN` and `POSIX_SPAWN_SETSID`, which Swift does not see.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int32 = 0x80

  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 60, rows: Int = 20
  ) throws {
    screen = Screen(columns: columns, height: rows)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var lock: Int32 = 0
    guard master >= 0, ioctl(master, Self.unlock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw Failure.system("/dev/ptmx", errno)
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own, of which the terminal becomes the controlling one when it is opened.
    posix_spawnattr_setflags(&attributes, Int16(Self.newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argumentPointers + environmentPointers).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &argumentPointers, &environmentPointers)
    guard code == 0 else { throw Failure.system(program, code) }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// Types keys, reading meanwhile what the program has to say.
  func type(_ keys: String) throws {
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

  func resize(columns: Int, rows: Int) {
    screen.columns = columns
    screen.height = rows
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func send(signal: Int32) { kill(process, signal) }

  /// Waits until the screen is as wanted.
  func wait(until isReached: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isReached(screen) {
      guard try readSome(before: deadline) else { throw Failure.timeout(screen.lines) }
    }
  }

  /// Reads once there is something to read; false once the program has closed the terminal.
  private func readSome(before deadline: ContinuousClock.Instant) throws -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, 1_000) == 0 {
      guard ContinuousClock.now < deadline else { throw Failure.timeout(screen.lines) }
    }
    guard ContinuousClock.now < deadline else { throw Failure.timeout(screen.lines) }
    return read()
  }

  /// Waits until the last lines of the screen are these.
  func expect(_ lines: String...) throws {
    try wait { Array($0.lines.suffix(lines.count)) == lines }
  }

  /// Waits until the cursor stands there on the last line.
  func expectCursor(column: Int) throws {
    try wait { $0.column == column }
  }

  /// Waits for the end of the program: its exit status, or the signal that ended it as a negative number.
  func exitStatus() throws -> Int32 {
    let deadline = ContinuousClock.now + Self.patience
    while try readSome(before: deadline) {}
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else { throw Failure.system("waitpid", errno) }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// The modes of the terminal.
  var modes: termios {
    var modes = termios()
    tcgetattr(master, &modes)
    return modes
  }

  /// Takes in what the program has written; false once it has closed the terminal.
  private func read() -> Bool {
    let (bytes, code) = Terminal.read(from: master, atMost: 1 << 16)
    guard code == nil, !bytes.isEmpty else { return false }
    cut += bytes
    // The last bytes may be the beginning of a character.
    let tail = cut.reversed().prefix(3).firstIndex { $0 >= 0xC0 }?.base
    let start = tail.map { $0 - 1 } ?? cut.count
    let isWhole = start == cut.count || String(validating: cut[start...], as: UTF8.self) != nil
    screen.feed(String(decoding: isWhole ? cut[...] : cut[..<start], as: UTF8.self))
    cut = isWhole ? [] : Array(cut[start...])
    return true
  }
}
