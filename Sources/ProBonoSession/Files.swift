import ProBonoEvaluator

/// The files that a session may read and write; in memory in tests.
public protocol Files {
  /// The bytes of a file.
  /// - Parameter isCancelled: asked now and then; true gives up with `interrupted`.
  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure>
  /// Opens a file to be read piece by piece.
  /// - Parameter isCancelled: asked now and then; true gives up with `interrupted`, also while the file is read.
  func open(_ path: String, isCancelled: @escaping () -> Bool) -> Result<any FileStream, FileFailure>
  /// Writes a file whole: either all of the bytes are there afterwards, or the file is as it was.
  func write(_ bytes: [UInt8], to path: String) -> FileFailure?
  /// What is in a folder, in any order; nothing where it cannot be read.
  func entries(ofFolder path: String) -> [FolderEntry]
  /// The one path of a file, links and `..` resolved, so that a file that runs itself is seen.
  func canonicalPath(_ path: String) -> String
}

/// A file or folder in a folder.
public struct FolderEntry: Hashable, Sendable {
  /// Its name there.
  public let name: String
  /// Whether it is a folder, or a link to one.
  public let isFolder: Bool

  /// A file or folder of a name.
  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}

/// A file that is read piece by piece, as often as one likes.
public protocol FileStream: AnyObject {
  /// The bytes from an offset on, at most so many; none at the end.
  func read(atMost count: Int, from offset: Int) -> Result<[UInt8], FileFailure>
}

extension Files {
  public func open(_ path: String, isCancelled: @escaping () -> Bool) -> Result<any FileStream, FileFailure> {
    read(path, isCancelled: isCancelled).map { BytesInMemory($0, isCancelled: isCancelled) }
  }

  public func entries(ofFolder path: String) -> [FolderEntry] { [] }
}

/// A file whose bytes are in memory.
public final class BytesInMemory: FileStream {
  private let bytes: [UInt8]
  private let isCancelled: () -> Bool

  /// The bytes of a file.
  /// - Parameter isCancelled: asked now and then; true gives up reading with `interrupted`.
  public init(_ bytes: [UInt8], isCancelled: @escaping () -> Bool = { false }) {
    self.bytes = bytes
    self.isCancelled = isCancelled
  }

  public func read(atMost count: Int, from offset: Int) -> Result<[UInt8], FileFailure> {
    isCancelled() ? .failure(.interrupted) : .success(Array(bytes.dropFirst(offset).prefix(count)))
  }
}
