import Glibc

/// The editor that the environment names, for texts that are too long for one line.
enum ExternalEditor {
  /// Opens a text in `$VISUAL`, `$EDITOR` or vi, and waits until it is closed; what the file holds then, without the
  /// newline at its end, or nil where the editor could not be run or says that it failed.
  ///
  /// The text is in a temporary file for its owner's eyes alone (mode 0600), which is gone afterwards.
  static func edit(_ text: String, fileExtension: String) -> String? {
    let folder = variable("TMPDIR") ?? "/tmp"
    var path = Array("\(folder)/edit-XXXXXX\(fileExtension)".utf8CString)
    let descriptor = mkstemps(&path, Int32(fileExtension.utf8.count))
    guard descriptor >= 0 else { return nil }
    let file = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(file) }
    Terminal.write(text.hasSuffix("\n") ? text : text + "\n", to: descriptor)
    close(descriptor)
    guard run(variable("VISUAL") ?? variable("EDITOR") ?? "vi", on: file) else { return nil }
    return read(file)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Runs a command of the environment, which may have arguments of its own, on a file. Until it ends, Ctrl-C and Ctrl-\
  /// are its affair alone.
  private static func run(_ command: String, on file: String) -> Bool {
    let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = ["sh", "-c", command + " \"$1\"", "sh", file].map { $0.withCString { strdup($0) } }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  private static func read(_ file: String) -> String? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while case let (chunk, code) = Terminal.read(from: descriptor, atMost: 1 << 16), !chunk.isEmpty || code == EINTR {
      bytes += chunk
    }
    return Terminal.text(of: bytes.last == .newline ? bytes.dropLast() : bytes[...])
  }
}
