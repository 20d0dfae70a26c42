import ProBonoEvaluator
import ProBonoLanguage
import ProBonoSession
import ProBonoText
import Synchronization
import Testing

/// Files that are nowhere but in memory.
final class FilesInMemory: Files, Sendable {
  private let contents: Mutex<[String: [UInt8]]>

  init(_ texts: [String: String] = [:]) { contents = Mutex(texts.mapValues { Array($0.utf8) }) }

  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    contents.withLock { contents in contents[canonicalPath(path)].map { .success($0) } ?? .failure(.notFound) }
  }

  func write(_ bytes: [UInt8], to path: String) -> FileFailure? {
    if path.hasPrefix("/forbidden/") { return .notAllowed }
    contents.withLock { $0[canonicalPath(path)] = bytes }
    return nil
  }

  func entries(ofFolder path: String) -> [FolderEntry] {
    let folder = path.hasSuffix("/") ? path : path + "/"
    let names = contents.withLock { $0.keys.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) } }
    return Set(
      names.map { name in
        FolderEntry(name: String(name.prefix { $0 != "/" }), isFolder: name.contains("/"))
      }
    ).shuffled()
  }

  /// Without `.` and `x/..`.
  func canonicalPath(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  func text(_ path: String) -> String? {
    contents.withLock { $0[path].map { String(decoding: $0, as: UTF8.self) } }
  }
}

/// A session whose words are kept.
final class Conversation {
  let files: FilesInMemory
  private(set) var results = ""
  private(set) var diagnostics: [String] = []
  /// What statements that have done their work are not sure of, in all texts.
  private(set) var warnings: [String] = []
  /// What was said besides, of all texts.
  private(set) var notes: [String] = []
  private(set) var session: Session
  /// Whether a question to stop is answered with yes; asked so many times before.
  var stopsAfter: Int?

  init(files: [String: String] = [:], style: Session.Style = .plain) {
    let files = FilesInMemory(files)
    self.files = files
    session = Session(today: Day(iso: "2026-11-23"), style: style, files: files) { _ in }
    session = Session(
      today: Day(iso: "2026-11-23"), style: style, files: files,
      isCancelled: { [weak self] in self?.isAskedToStop() ?? false }
    ) { [weak self] output in
      switch output {
      case .result(let text): self?.results += text
      case .diagnostic(let text): self?.diagnostics.append(text)
      case .warning(let text): self?.warnings.append(text)
      case .note(let text): self?.notes.append(text)
      }
    }
  }

  private func isAskedToStop() -> Bool {
    guard let left = stopsAfter else { return false }
    stopsAfter = max(0, left - 1)
    return left == 0
  }

  /// Runs a text; what is said before is forgotten.
  @discardableResult
  func run(_ text: String, keepsGoing: Bool = false) -> Session.Ending {
    results = ""
    diagnostics = []
    return session.run(Source(name: "test.pb", text: text), keepsGoing: keepsGoing)
  }

  /// The codes of what was told to be wrong, in order.
  var codes: [String] {
    diagnostics.map { text in
      guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else { return text }
      return String(text[text.index(after: open)..<close])
    }
  }

  var volunteers: [String] { session.book.volunteers.sorted.map(\.row.name) }

  /// What the session says of the whole book.
  var state: String {
    let kept = (results, diagnostics)
    defer { (results, diagnostics) = kept }
    results = ""
    for list in ["volunteers", "associations", "companies", "needs", "seats", "places", "engagements", "pins", "bans"] {
      session.run(Source(name: "", text: "list \(list)"))
    }
    return results
  }
}
