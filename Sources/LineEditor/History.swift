/// What was entered before, oldest first; an entry entered again moves to the end.
///
/// With a path, the entries are kept in a file, one JSON object a line, for its owner's eyes alone (mode 0600). Several
/// processes can use it at once: each appends its entries under a lock and picks up those of the others.
public final class History {
  /// The entries, oldest first, each once.
  public private(set) var entries: [String] = []

  /// Those of them that failed when they were entered last.
  private var failed: Set<String> = []
  private var file: HistoryFile?
  private let limit: Int

  /// A history that lives in memory.
  ///
  /// - Parameter limit: how many entries are kept, at least one.
  public init(limit: Int = defaultLimit) {
    self.limit = max(1, limit)
  }

  /// A history kept in a file, which need not exist yet. Lines of it that are damaged are passed over.
  ///
  /// - Parameter limit: how many entries are kept; the file is cut once it holds twice as many.
  public init(path: String, limit: Int = defaultLimit) throws(HistoryError) {
    self.limit = max(1, limit)
    var file = HistoryFile(path: path)
    let lines = try file.readNew()
    if lines.count / 2 >= self.limit {
      entries = try file.rewrite { Self.folded($0, limit: max(1, limit)) }
    } else {
      merge(lines)
    }
    self.file = file
  }

  /// How many entries are kept unless told otherwise.
  public static let defaultLimit = 10_000

  /// Where the history of an application belongs by the XDG Base Directory Specification: `$XDG_STATE_HOME`, or
  /// `~/.local/state`, then `APPLICATION/history.jsonl`. Nil where the environment names no home.
  public static func standardPath(application: String, environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return "\(state)/\(application)/history.jsonl"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/\(application)/history.jsonl"
  }

  /// Adds an entry; one without anything but blanks is not kept.
  ///
  /// When the file fails, the entry is kept in memory all the same.
  public func append(_ entry: String) throws(HistoryError) {
    guard entry.contains(where: { !$0.isWhitespace }) else { return }
    failed.remove(entry)
    defer { merge([entry]) }
    if let foreign = try file?.append([entry]) { merge(foreign) }
  }

  /// Remembers for this process that an entry failed: it is found again, and no more proposed.
  public func markFailed(_ entry: String) { failed.insert(entry) }

  /// Removes the entries for which the condition holds, from the file too.
  public func remove(where isUnwanted: (String) -> Bool) throws(HistoryError) {
    entries.removeAll(where: isUnwanted)
    failed = failed.filter { !isUnwanted($0) }
    _ = try file?.rewrite { $0.filter { !isUnwanted($0) } }
  }

  /// The entries that begin with the prefix, newest first.
  public func search(prefix: String) -> some Sequence<String> {
    entries.lazy.reversed().filter { $0.utf8.starts(with: prefix.utf8) }
  }

  /// The newest entry that begins with the prefix, goes on after it, and did not fail.
  public func latest(withPrefix prefix: String) -> String? {
    search(prefix: prefix).first { $0.utf8.count > prefix.utf8.count && !failed.contains($0) }
  }

  private func merge(_ added: [String]) {
    guard !added.isEmpty else { return }
    if added.count == 1, let only = added.first {
      if let place = entries.lastIndex(of: only) { entries.remove(at: place) }
      entries.append(only)
      if entries.count > limit { entries.removeFirst(entries.count - limit) }
    } else {
      entries = Self.folded(entries + added, limit: limit)
    }
  }

  /// Each entry once, at its last place, and of these the newest.
  private static func folded(_ entries: [String], limit: Int) -> [String] {
    var seen: Set<String> = []
    var newestFirst: [String] = []
    for entry in entries.reversed() where newestFirst.count < limit && seen.insert(entry).inserted {
      newestFirst.append(entry)
    }
    return newestFirst.reversed()
  }
}
