import Glibc

/// Finds scenario files: those named, and all `.pb` files in the folders named.
public struct ScenarioFinder {
  /// A path that cannot be looked at.
  public struct Failure: Error, Equatable {
    public let path: String
    /// An error number as in `errno`.
    public let code: Int32
  }

  private var found: [String] = []
  private var paths: Set<String> = []
  /// The folders that were searched: links could lead to one again, even round in circles.
  private var searched: Set<Folder> = []

  private init() {}

  /// The paths, each once, those of a folder in the order of their names. A folder that several ways lead to is searched
  /// once, on the first of them.
  /// - Throws: the path that was named, or the folder below it, that cannot be read.
  public static func files(at paths: [String]) throws(Failure) -> [String] {
    var finder = ScenarioFinder()
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { throw Failure(path: path, code: errno) }
      if let folder = Folder(status) {
        try finder.search(folder, at: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
      } else {
        finder.add(path)
      }
    }
    return finder.found
  }

  private mutating func add(_ path: String) {
    if paths.insert(path).inserted { found.append(path) }
  }

  private mutating func search(_ folder: Folder, at path: String) throws(Failure) {
    guard searched.insert(folder).inserted else { return }
    for name in try Self.names(in: path) {
      let inner = path == "/" ? "/\(name)" : "\(path)/\(name)"
      var status = stat()
      // A link that leads nowhere is no scenario.
      guard stat(inner, &status) == 0 else { continue }
      if let folder = Folder(status) {
        try search(folder, at: inner)
      } else if name.hasSuffix(".pb") {
        add(inner)
      }
    }
  }

  /// The names in a folder but hidden ones, sorted.
  private static func names(in path: String) throws(Failure) -> [String] {
    guard let stream = opendir(path) else { throw Failure(path: path, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// A folder of the machine, whatever it is called.
  private struct Folder: Hashable {
    let device: dev_t
    let number: ino_t

    /// Nil where it is no folder.
    init?(_ status: stat) {
      guard status.st_mode & S_IFMT == S_IFDIR else { return nil }
      device = status.st_dev
      number = status.st_ino
    }
  }
}
