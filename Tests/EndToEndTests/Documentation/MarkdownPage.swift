import Foundation
import Testing

/// A page of the documentation, with its fenced blocks.
struct MarkdownPage: CustomTestStringConvertible {
  /// The path from the top folder of the project.
  let path: String
  var lines: [String]

  /// A block of code.
  struct Block {
    /// What the fence says first: the language.
    let language: String
    /// What it says then: the name of the file of which the block is the content.
    let fileName: String?
    /// The index of the first line behind the fence.
    let start: Int
    /// The lines, less the indentation of the fence.
    let lines: [String]
    let indentation: String

    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  var testDescription: String { path }

  /// The pages whose blocks are run or checked.
  static func all() throws -> [MarkdownPage] {
    let files = FileManager.default
    var paths = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"]
    for folder in ["docs", "Sources"] {
      let found = files.enumerator(atPath: Program.root.appendingPathComponent(folder).path)
      paths += (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    }
    return try paths.sorted().compactMap { path in
      let url = Program.root.appendingPathComponent(path)
      guard files.fileExists(atPath: url.path) else { return nil }
      return MarkdownPage(path: path, text: try String(contentsOf: url, encoding: .utf8))
    }
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.components(separatedBy: "\n")
  }

  func write() throws {
    try Data(lines.joined(separator: "\n").utf8).write(to: Program.root.appendingPathComponent(path))
  }

  /// Where a line stands, as compilers say it.
  func position(_ index: Int) -> String { "\(path):\(index + 1)" }

  /// The fenced blocks; one that is never closed goes to the end, as in CommonMark.
  var blocks: [Block] {
    var blocks: [Block] = []
    var index = 0
    while index < lines.count {
      let trimmed = lines[index].drop { $0 == " " }
      let fence = trimmed.prefix { $0 == "`" }
      guard fence.count >= 3 else {
        index += 1
        continue
      }
      let indentation = lines[index].prefix { $0 == " " }
      let words = trimmed.dropFirst(fence.count).split(separator: " ")
      let start = index + 1
      let end =
        lines[start...].firstIndex { line in
          let mark = line.trimmingCharacters(in: .whitespaces)
          return mark.count >= fence.count && mark.allSatisfy { $0 == "`" }
        } ?? lines.count
      blocks.append(
        Block(
          language: words.first.map(String.init) ?? "", fileName: words.dropFirst().first.map(String.init),
          start: start,
          lines: lines[start..<end].map { $0.hasPrefix(indentation) ? String($0.dropFirst(indentation.count)) : $0 },
          indentation: String(indentation)))
      index = end + 1
    }
    return blocks
  }
}
