import Glibc
import ProBonoEvaluator

/// The files of the machine.
public struct DiskFiles: Files {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 1 << 32

  /// The files of the machine.
  public init() {}

  public func read(_ path: String) -> Result<[UInt8], FileFailure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(FileFailure(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(FileFailure(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { return .failure(.isFolder) }
    guard status.st_size <= Self.sizeLimit else { return .failure(.tooLarge(limit: Self.sizeLimit)) }
    // A pipe has no size; a file may grow while it is read.
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 1 << 16))
    var count = 0
    while true {
      if count == bytes.count {
        guard count < Self.sizeLimit else { return .failure(.tooLarge(limit: Self.sizeLimit)) }
        bytes.append(contentsOf: repeatElement(0, count: count))
      }
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return .failure(FileFailure(errno)) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return .success(bytes)
  }

  public func write(_ bytes: [UInt8], to path: String) -> FileFailure? {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return status.st_mode & S_IFMT == S_IFDIR ? .isFolder : writeThrough(bytes, to: path)
    }
    // Into a new file beside it first: whoever looks sees the old file or the new one, never half of one.
    let temporary = "\(path).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return FileFailure(errno) }
    let failure = Self.writeAll(bytes, to: descriptor)
    close(descriptor)
    if failure == nil, rename(temporary, path) == 0 { return nil }
    let renaming = FileFailure(errno)
    unlink(temporary)
    return failure ?? renaming
  }

  public func canonicalPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Into a pipe or a device, which cannot be replaced.
  private func writeThrough(_ bytes: [UInt8], to path: String) -> FileFailure? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
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

extension FileFailure {
  /// What an error number of the system means.
  init(_ number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM, EROFS: self = .notAllowed
    case EISDIR: self = .isFolder
    default: self = .other(String(cString: strerror(number)))
    }
  }
}
