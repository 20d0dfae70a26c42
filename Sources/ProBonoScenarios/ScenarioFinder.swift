import Glibc
import ProBonoEvaluator
import ProBonoText

/// Finds scenario files: those named, and all `.pb` files in the folders named.
public enum ScenarioFinder {
  /// The paths, in the order of their names, each once.
  /// - Throws: what is wrong with a path that was named.
  public static func files(at paths: [String]) throws(NotFound) -> [String] {
    var found: [String] = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { throw NotFound(path: path) }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += files(in: path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0)
      } else {
        found.append(path)
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// A path that leads nowhere.
  public struct NotFound: Error, Equatable {
    public let path: String
  }

  /// How deep folders are searched: links could lead round in circles.
  private static let depthLimit = 32

  private static func files(in folder: String, depth: Int) -> [String] {
    guard depth < depthLimit, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var result: [String] = []
    for name in names.sorted() {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        result += files(in: path, depth: depth + 1)
      } else if name.hasSuffix(".pb") {
        result.append(path)
      }
    }
    return result
  }
}
