import Glibc
import Synchronization

/// A program that a test has started. It ends with the test at the latest.
///
/// Neither Foundation's `Process` nor swift-subprocess can give a program a controlling terminal of its own, so this is
/// the one place that calls `posix_spawn`, for terminals and pipes alike.
package final class ChildProcess {
  /// What the program has as its standard streams.
  package enum Streams {
    case descriptors(input: Int32, output: Int32, error: Int32)
    /// All three are the terminal of this name, in a session of its own.
    case terminal(String)
  }

  package enum Failure: Error {
    case system(String, Int32)
  }

  /// How a program ended.
  package enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  private let id: pid_t
  private var ending: Ending?

  /// `POSIX_SPAWN_SETSID`, which Swift does not see.
  private static let newSession: Int32 = 0x80

  /// Held while a program is started, and while there are descriptors that it would wrongly inherit.
  private static let inheritance = Mutex(())

  /// A pipe of which no program gets an end unless it is handed it.
  package static func pipe() throws -> (reading: Int32, writing: Int32) {
    try inheritance.withLock { _ in
      var ends: [Int32] = [0, 0]
      guard Glibc.pipe(&ends) == 0 else { throw Failure.system("pipe", errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }
  }

  /// Starts a program with no signal blocked or ignored.
  ///
  /// - Parameter folder: the working directory; nil for that of the tests.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String? = nil, streams: Streams
  ) throws {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }

    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    switch streams {
    case .descriptors(let input, let output, let error):
      for (descriptor, number) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (error, STDERR_FILENO)] {
        posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      }
    case .terminal(let name):
      // The leader of a session without a terminal gets the first that it opens.
      flags |= Self.newSession
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    // Swift does not see the call that would change the folder; `env` becomes the program, with the same identifier.
    let words = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + [program] + arguments
    var argumentPointers = words.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argumentPointers + environmentPointers).forEach { free($0) } }
    var id: pid_t = 0
    let code = Self.inheritance.withLock { _ in
      posix_spawn(&id, words[0], &actions, &attributes, &argumentPointers, &environmentPointers)
    }
    guard code == 0 else { throw Failure.system(program, code) }
    self.id = id
  }

  deinit {
    guard ending == nil else { return }
    send(signal: SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  package func send(signal: Int32) {
    if ending == nil { kill(id, signal) }
  }

  /// How the program ended; waits for that.
  package func wait() throws -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(id, &status, 0) != id {
      guard errno == EINTR else { throw Failure.system("waitpid", errno) }
    }
    let signal = status & 0x7F
    let result: Ending = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    ending = result
    return result
  }
}
