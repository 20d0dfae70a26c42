import Glibc

/// Why the history could not be read or kept; editing goes on without its file.
public struct HistoryError: Error, Hashable, Sendable {
  /// What is done with the file.
  public enum Operation: Hashable, Sendable {
    case makeDirectory, open, lock, read, write
  }

  /// What failed.
  public var operation: Operation
  /// The file of the history.
  public var path: String
  /// The error number of the system, as in `errno`.
  public var code: Int32
}

/// A history file on disk, which several processes use at once: every access is under an advisory lock (`flock`).
struct HistoryFile {
  let path: String
  /// How far this process has read, and in which file: a rewrite by another process puts a new one in its place.
  private var position: off_t = 0
  private var identity: Identity?

  private struct Identity: Equatable {
    var device: dev_t
    var inode: ino_t
  }

  /// How long to wait for another process that holds the lock: one that was stopped may hold it for ever.
  private static let lockAttempts = 100
  private static let lockPause: useconds_t = 10_000

  init(path: String) { self.path = path }

  /// What was added since the last call, by any process; at first, everything. Lines that are damaged are left out.
  mutating func readNew() throws(HistoryError) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let descriptor = try openLocked(for: .read)
    defer { close(descriptor) }
    return try readNew(from: descriptor)
  }

  /// Adds entries at the end, and returns what other processes added before.
  mutating func append(_ entries: [String]) throws(HistoryError) -> [String] {
    let descriptor = try openLocked(for: .write)
    defer { close(descriptor) }
    let foreign = try readNew(from: descriptor)
    var bytes: [UInt8] = []
    // The last line may lack its end: whoever wrote it was killed, or the disk was full.
    var last: UInt8 = 0
    if position > 0, pread(descriptor, &last, 1, position - 1) == 1, last != .newline { bytes.append(.newline) }
    for entry in entries { bytes += HistoryRecord.encode(entry) }
    try write(bytes, to: descriptor)
    position += off_t(bytes.count)
    return foreign
  }

  /// Replaces the content by what `keep` makes of all entries; on failure the file is as it was.
  mutating func rewrite(_ keep: ([String]) -> [String]) throws(HistoryError) -> [String] {
    let descriptor = try openLocked(for: .write)
    defer { close(descriptor) }
    position = 0
    let entries = keep(try readNew(from: descriptor))
    let target = realPath
    let temporary = target + ".new"
    let replacement = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard replacement >= 0 else { throw failure(.open) }
    defer { close(replacement) }
    try write(entries.flatMap(HistoryRecord.encode), to: replacement)
    guard fsync(replacement) == 0, rename(temporary, target) == 0 else { throw failure(.write) }
    identity = Self.identity(of: replacement)
    position = lseek(replacement, 0, SEEK_END)
    return entries
  }

  // MARK: Descriptors

  /// Opens the file, made if needed, and waits for the lock; closing the descriptor releases it.
  private func openLocked(for operation: HistoryError.Operation) throws(HistoryError) -> Int32 {
    if operation == .write { try makeDirectory() }
    for _ in 0..<Self.lockAttempts {
      // Without blocking: the path may name a FIFO.
      let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
      let descriptor = open(path, flags, 0o600)
      guard descriptor >= 0 else { throw failure(.open) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw failure(.open, code: EINVAL)
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if Self.identity(of: descriptor) == currentIdentity {
          if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
          return descriptor
        }
        // Another process has put a new file in the place of the one just locked.
        close(descriptor)
        continue
      }
      close(descriptor)
      usleep(Self.lockPause)
    }
    throw failure(.lock, code: EWOULDBLOCK)
  }

  private func makeDirectory() throws(HistoryError) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      end = path.index(after: slash)
      let directory = String(path[..<slash])
      if directory.isEmpty || access(directory, F_OK) == 0 { continue }
      guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw failure(.makeDirectory) }
    }
  }

  /// The path behind symbolic links, so that a rewrite leaves them in place.
  private var realPath: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func identity(of descriptor: Int32) -> Identity? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Identity(device: status.st_dev, inode: status.st_ino) : nil
  }

  private var currentIdentity: Identity? {
    var status = stat()
    return stat(path, &status) == 0 ? Identity(device: status.st_dev, inode: status.st_ino) : nil
  }

  // MARK: Bytes

  private mutating func readNew(from descriptor: Int32) throws(HistoryError) -> [String] {
    let identity = Self.identity(of: descriptor)
    let size = lseek(descriptor, 0, SEEK_END)
    // A new file, or one that someone cut: from the beginning again; duplicates fold.
    if identity != self.identity || size < position { position = 0 }
    self.identity = identity
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, position)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(.read) }
      if count == 0 { break }
      bytes += chunk[..<count]
      position += off_t(count)
    }
    return bytes.split(separator: .newline).compactMap(HistoryRecord.decode)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(HistoryError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(.write) }
      rest = rest.dropFirst(count)
    }
  }

  private func failure(_ operation: HistoryError.Operation, code: Int32 = errno) -> HistoryError {
    HistoryError(operation: operation, path: path, code: code)
  }
}
