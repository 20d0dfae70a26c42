import ProBonoEvaluator

/// The files that a session may read and write; in memory in tests.
public protocol Files {
  /// The bytes of a file.
  /// - Parameter isCancelled: asked now and then; true gives up with `interrupted`.
  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure>
  /// Writes a file whole: either all of the bytes are there afterwards, or the file is as it was.
  func write(_ bytes: [UInt8], to path: String) -> FileFailure?
  /// The one path of a file, links and `..` resolved, so that a file that runs itself is seen.
  func canonicalPath(_ path: String) -> String
}
