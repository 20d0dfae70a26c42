import Foundation
import ProBonoEvaluator
import ProBonoSession

/// The folder `Tests/Fixtures/errors` as the working directory of those who run what is in it; nothing can be written
/// there.
struct FixtureFolder: Files {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/errors")

  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    DiskFiles().read(Self.url.appendingPathComponent(path).path, isCancelled: isCancelled)
  }

  func write(_ bytes: [UInt8], to path: String) -> FileFailure? { .notFound }

  func canonicalPath(_ path: String) -> String { path }
}
