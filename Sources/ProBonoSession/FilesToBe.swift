import ProBonoEvaluator

/// Files as they are once one of them has been written, which it has not been yet. Nothing is written to them.
struct FilesToBe: Files {
  private let files: any Files
  private let written: (bytes: [UInt8], path: String)

  /// The files with other bytes at a path.
  init(_ files: any Files, writing bytes: [UInt8], to path: String) {
    self.files = files
    written = (bytes, files.canonicalPath(path))
  }

  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    files.canonicalPath(path) == written.path ? .success(written.bytes) : files.read(path, isCancelled: isCancelled)
  }

  func open(_ path: String, isCancelled: @escaping () -> Bool) -> Result<any FileStream, FileFailure> {
    files.canonicalPath(path) == written.path
      ? .success(BytesInMemory(written.bytes, isCancelled: isCancelled)) : files.open(path, isCancelled: isCancelled)
  }

  func write(_ bytes: [UInt8], to path: String) -> FileFailure? { nil }

  func entries(ofFolder path: String) -> [FolderEntry] { files.entries(ofFolder: path) }

  func canonicalPath(_ path: String) -> String { files.canonicalPath(path) }
}
