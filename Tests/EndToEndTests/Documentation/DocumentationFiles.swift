import Foundation
import ProBonoEvaluator
import ProBonoSession

/// The files that the statements of a page see: those of the project, and in memory those that the page itself shows or
/// its statements write.
final class DocumentationFiles: Files {
  private var contents: [String: [UInt8]] = [:]

  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    if let bytes = contents[path] { return .success(bytes) }
    return DiskFiles().read(Program.root.appendingPathComponent(path).path, isCancelled: isCancelled)
  }

  func write(_ bytes: [UInt8], to path: String) -> FileFailure? {
    contents[path] = bytes
    return nil
  }

  func canonicalPath(_ path: String) -> String { path }
}
