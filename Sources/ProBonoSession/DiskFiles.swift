import Glibc
import ProBonoEvaluator
import ProBonoModel
import ProBonoThreads

/// The files of the machine.
public struct DiskFiles: Files {
  /// The largest file that is read, in bytes: no more than fits in the memory of a small machine.
  public static let sizeLimit = 1 << 30

  /// The files of the machine.
  public init() {}

  public func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    let descriptor: Int32
    switch Self.openToRead(path) {
    case .success(let file): descriptor = file.descriptor
    case .failure(let failure): return .failure(failure)
    }
    defer { close(descriptor) }
    return Self.readAll(descriptor, isCancelled: isCancelled)
  }

  /// The whole file of a descriptor; a pipe has no size, and a file may grow while it is read.
  private static func readAll(_ descriptor: Int32, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(FileFailure(errno)) }
    guard status.st_size <= sizeLimit else { return .failure(.tooLarge(limit: sizeLimit)) }
    var bytes: [UInt8] = []
    if status.st_mode & S_IFMT == S_IFREG, status.st_size >= leastSizeAtOnce {
      guard !isCancelled() else { return .failure(.interrupted) }
      bytes = readAtOnce(descriptor, size: Int(status.st_size))
      lseek(descriptor, bytes.count, SEEK_SET)
    }
    var room = max(Int(status.st_size) - bytes.count + 1, 1 << 16)
    while true {
      switch read(descriptor, atMost: room, isCancelled) {
      case .failure(let failure): return .failure(failure)
      case .success(let more):
        // Mostly all of the file, which so is not copied.
        if bytes.isEmpty { bytes = more } else { bytes += more }
        if more.count < room { return .success(bytes) }
      }
      guard bytes.count < sizeLimit else { return .failure(.tooLarge(limit: sizeLimit)) }
      room = bytes.count
    }
  }

  /// From this size on, files are read by pieces at the same time: much of the time goes into getting the memory.
  private static let leastSizeAtOnce = 1 << 19
  private static let pieceAtOnce = 1 << 18

  /// The first bytes of a file that is as large as it said; fewer, or none, where something comes between, which is then
  /// found by reading on.
  private static func readAtOnce(_ descriptor: Int32, size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      LargePages.use(for: base, byteCount: size)
      let bytes = UnsafeMutableRawPointer(base)
      let starts = Array(stride(from: 0, to: size, by: pieceAtOnce))
      let read = concurrentMap(starts) { start in
        pread(descriptor, bytes + start, min(pieceAtOnce, size - start), start)
      }
      for (start, got) in zip(starts, read) where count == start { count += max(0, got) }
    }
  }

  /// Reads up to so many bytes; fewer where the file ends before.
  private static func read(
    _ descriptor: Int32, atMost limit: Int, _ isCancelled: () -> Bool
  ) -> Result<[UInt8], FileFailure> {
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      if let base = buffer.baseAddress { LargePages.use(for: base, byteCount: buffer.count) }
      while count < limit {
        guard awaits(descriptor, isCancelled) else {
          failure = .interrupted
          return
        }
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else {
          failure = FileFailure(errno)
          return
        }
        if got == 0 { return }
        count += got
      }
    }
    return failure.map { .failure($0) } ?? .success(bytes)
  }

  public func open(_ path: String, isCancelled: @escaping () -> Bool) -> Result<any FileStream, FileFailure> {
    switch Self.openToRead(path) {
    case .failure(let failure): return .failure(failure)
    case .success(let file) where file.isRegular:
      return .success(DiskFileStream(file.descriptor, isCancelled: isCancelled))
    case .success(let file):
      // What a pipe brings can be read once.
      defer { close(file.descriptor) }
      return Self.readAll(file.descriptor, isCancelled: isCancelled).map {
        BytesInMemory($0, isCancelled: isCancelled)
      }
    }
  }

  private static func openToRead(_ path: String) -> Result<(descriptor: Int32, isRegular: Bool), FileFailure> {
    // A pipe to which nobody writes yet would not be opened until somebody does, and nothing could end the wait.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(FileFailure(errno)) }
    var status = stat()
    var failure: FileFailure? = fstat(descriptor, &status) == 0 ? nil : FileFailure(errno)
    if failure == nil, status.st_mode & S_IFMT == S_IFDIR { failure = .isFolder }
    if let failure {
      close(descriptor)
      return .failure(failure)
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return .success((descriptor, isRegular: status.st_mode & S_IFMT == S_IFREG))
  }

  /// Waits until there is something to read or the end is there; false where it was cancelled before.
  private static func awaits(_ descriptor: Int32, _ isCancelled: () -> Bool) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !isCancelled() {
      if poll(&waiting, 1, waitMilliseconds) > 0 { return true }
    }
    return false
  }

  /// How long nobody notices that a wait was cancelled.
  private static let waitMilliseconds: Int32 = 100

  public func write(_ bytes: [UInt8], to path: String) -> FileFailure? {
    if let stream = Self.standardStreams[path] { return Self.writeAll(bytes, to: stream) }
    // A link stays a link.
    let path = canonicalPath(path)
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return status.st_mode & S_IFMT == S_IFDIR ? .isFolder : writeThrough(bytes, to: path)
    }
    guard !exists || access(path, W_OK) == 0 else { return FileFailure(errno) }
    // Into a new file beside it first: whoever looks sees the old file or the new one, never half of one.
    let temporary: String
    let descriptor: Int32
    switch Self.makeFile(beside: path) {
    case .success(let file): (temporary, descriptor) = file
    case .failure(let failure): return failure
    }
    // Who could not read the old file cannot read the new one.
    if exists { fchmod(descriptor, status.st_mode & 0o777) }
    let failure = Self.writeAll(bytes, to: descriptor)
    close(descriptor)
    if failure == nil, rename(temporary, path) == 0 { return nil }
    let renaming = FileFailure(errno)
    unlink(temporary)
    return failure ?? renaming
  }

  /// A new file in the folder of another, whose name nobody else uses at the same time, open for writing.
  private static func makeFile(beside path: String) -> Result<(path: String, descriptor: Int32), FileFailure> {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var number = 0
    while true {
      let path = "\(folder).pb-\(getpid())-\(number).part"
      let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 { return .success((path, descriptor)) }
      guard errno == EEXIST else { return .failure(FileFailure(errno)) }
      number += 1
    }
  }

  public func canonicalPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  public func entries(ofFolder path: String) -> [FolderEntry] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while entries.count < Self.entryLimit, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A name that is no UTF-8 cannot be typed.
      guard let name, name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = fstatat(dirfd(folder), name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append(FolderEntry(name: name, isFolder: isFolder))
    }
    return entries
  }

  /// The most files of a folder that are told.
  private static let entryLimit = 10_000

  /// Names of streams that are open already: where they lead into a file, it is not to be replaced.
  private static let standardStreams = ["/dev/stdout": STDOUT_FILENO, "/dev/stderr": STDERR_FILENO]

  /// Into a pipe or a device, which cannot be replaced.
  private func writeThrough(_ bytes: [UInt8], to path: String) -> FileFailure? {
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return FileFailure(errno) }
    defer { close(descriptor) }
    return Self.writeAll(bytes, to: descriptor)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> FileFailure? {
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return FileFailure(errno) }
      written += got
    }
    return nil
  }
}

/// A regular file that is open to be read; it is closed when nobody holds it any more.
private final class DiskFileStream: FileStream {
  private let descriptor: Int32
  private let isCancelled: () -> Bool

  init(_ descriptor: Int32, isCancelled: @escaping () -> Bool) {
    self.descriptor = descriptor
    self.isCancelled = isCancelled
  }

  deinit { close(descriptor) }

  func read(atMost count: Int, from offset: Int) -> Result<[UInt8], FileFailure> {
    guard !isCancelled() else { return .failure(.interrupted) }
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = pread(descriptor, buffer.baseAddress, count, offset)
      while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, count, offset) }
      if got < 0 { failure = FileFailure(errno) }
      filled = max(0, got)
    }
    return failure.map { .failure($0) } ?? .success(bytes)
  }
}

extension FileFailure {
  /// What an error number of the system means.
  public init(_ number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM, EROFS: self = .notAllowed
    case EISDIR: self = .isFolder
    case ENOSPC, EDQUOT: self = .noSpace
    case ENAMETOOLONG: self = .nameTooLong
    case EIO: self = .deviceFailed
    case ENXIO, EPIPE: self = .noReader
    case EINTR: self = .interrupted
    default: self = .other(String(cString: strerror(number)))
    }
  }
}
