import Foundation
import ProBonoLanguage
import Testing

/// Compares a text with the file `Snapshots/NAME.txt`, or `Snapshots/fr/NAME.txt` where it is French. With `PB_RECORD=1` in the environment the file is written instead.
func expectSnapshot(
  _ text: String, named name: String, in language: InterfaceLanguage = .english,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let name = language == .english ? name : "\(language.rawValue)/\(name)"
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["PB_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard let recorded else {
    Issue.record("\(name).txt is missing; PB_RECORD=1 records it", sourceLocation: sourceLocation)
    return
  }
  guard recorded != text else { return }
  let (old, new) = (
    recorded.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  Issue.record(
    """
    \(name).txt differs from line \(index + 1) on; PB_RECORD=1 records it anew
    - \(index < old.count ? old[index] : "(end)")
    + \(index < new.count ? new[index] : "(end)")
    """, sourceLocation: sourceLocation)
}
