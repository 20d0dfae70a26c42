import Foundation
import ProBonoLanguage
import ProBonoSession
import ProcessTesting
import Testing

/// What the documentation shows is what happens. By the word behind its fence, a block is
/// - `pb`: a script that runs without an error, from an empty book;
/// - `console`, or `text` with lines that begin with `pb> `: a session, of which each answer is as shown (`...` stands for
///   the rest of a line, or alone for any lines); lines that begin with `$ ` are commands of the system;
/// - `sh`: commands, whose files and scripts exist;
/// - one of `silent`: nothing that can be checked.
///
/// A second word makes the block a file of that name for the blocks after it. With `PB_RECORD=1` in the environment, the
/// answers of sessions are written anew where they differ.
@Suite("Documentation")
struct DocumentationTests {
  /// Languages of blocks that nothing can be done with; any other is a slip.
  private static let silent = ["text", "swift", "csv", "ebnf"]

  private static let isRecording = ProcessInfo.processInfo.environment["PB_RECORD"] == "1"

  @Test("what a page shows is so", arguments: try MarkdownPage.all())
  func page(page: MarkdownPage) throws {
    let files = DocumentationFiles()
    var replacements: [(range: Range<Int>, lines: [String])] = []
    for block in page.blocks {
      if let name = block.fileName { _ = files.write(Array(block.text.utf8), to: name) }
      switch block.language {
      case "pb": run(block, of: page, files)
      case "sh": for (index, line) in block.lines.enumerated() { check(line, at: page.position(block.start + index)) }
      case "console": replacements += try hold(block, of: page, files)
      case "text" where Transcript.isSession(block.lines): replacements += try hold(block, of: page, files)
      case let language where Self.silent.contains(language): break
      default:
        Issue.record("\(page.position(block.start - 1)): what is to be done with a block of \"\(block.language)\"?")
      }
    }
    guard !replacements.isEmpty else { return }
    var recorded = page
    // From the last to the first, so that those before stay where they are.
    for (range, lines) in replacements.reversed() { recorded.lines.replaceSubrange(range, with: lines) }
    try recorded.write()
  }

  @Test("elided answers match what they stand for, and nothing else")
  func elision() {
    let answer = ["one two", "three", "four"]
    for shown in [
      answer, ["..."], ["one...", "three", "four"], ["...", "four"], ["one two", "..."], ["...", "th...", "..."],
    ] {
      #expect(Transcript.matches(answer, shown: shown))
    }
    for shown in [
      [], ["one two", "four"], ["two...", "..."], ["...", "three"], ["one two...", "...", "four", "..", "..."],
    ] {
      #expect(!Transcript.matches(answer, shown: shown))
    }
    #expect(
      Transcript.difference(shown: ["a", "b", "c"], said: ["a", "x", "c", "d"]) == "  a\n- b\n+ x\n  c\n+ d")
  }

  // MARK: Scripts

  private func run(_ block: MarkdownPage.Block, of page: MarkdownPage, _ files: DocumentationFiles) {
    var diagnostics = ""
    let session = Session(files: files) { if case .diagnostic(let text) = $0 { diagnostics += text } }
    session.checksOutput = true
    let ending = session.run(Source(name: page.path, text: block.text, firstLine: block.start + 1))
    if ending != .fine { Issue.record("\(page.position(block.start)): this script does not run\n\(diagnostics)") }
  }

  // MARK: Sessions

  /// Holds the session that a block shows. Returns what is to be shown instead, where that is to be recorded.
  private func hold(
    _ block: MarkdownPage.Block, of page: MarkdownPage, _ files: DocumentationFiles
  ) throws -> [(range: Range<Int>, lines: [String])] {
    let transcript = Transcript(block.lines)
    var said = ""
    let session = Session(style: Session.Style(confirms: true, usesColour: false, width: nil), files: files) {
      switch $0 {
      case .result(let text), .diagnostic(let text), .warning(let text), .note(let text): said += text
      }
    }
    var replacements: [(range: Range<Int>, lines: [String])] = []
    for step in transcript.steps {
      let position = page.position(block.start + step.answer.lowerBound - 1)
      said = ""
      switch step.input {
      case .statement(let text):
        guard !session.hasQuit else {
          Issue.record("\(position): the session has ended before this")
          return replacements
        }
        session.run(Source(name: "", text: text), keepsGoing: true)
      case .command(let text):
        check(text, at: position)
        guard let answer = try answer(to: text) else { continue }
        said = answer
      }
      let answer = said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).withoutBlankEnd
      let shown = transcript.answer(to: step).withoutBlankEnd
      guard !Transcript.matches(answer, shown: shown) else { continue }
      if Self.isRecording {
        let start = block.start + step.answer.lowerBound
        replacements.append((start..<start + shown.count, answer.map { $0.isEmpty ? $0 : block.indentation + $0 }))
      } else {
        Issue.record(
          "\(position): the answer is another (`-` as shown, `+` as it is)\n\(Transcript.difference(shown: shown, said: answer))"
        )
      }
    }
    return replacements
  }

  /// What the system says to a command, where it is one of ours; nil for other commands.
  private func answer(to command: String) throws -> String? {
    let words = command.split(separator: " ")
    guard let first = words.first, ["pb", "scripts/pb"].contains(first) else { return nil }
    let program = try Program()
    if words.count == 1 {
      // The greeting, as what comes after it is typed into a session in this process.
      let lines = try program.converseWhenReady(columns: 200).screen.lines
      return lines.dropLast().joined(separator: "\n")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.root.path) where !name.hasPrefix(".") {
      try FileManager.default.createSymbolicLink(
        atPath: program.folder.path(name), withDestinationPath: Program.root.appendingPathComponent(name).path)
    }
    let arguments = command.dropFirst(first.count)
    try program.folder.write("exec 2>&1\n\"$PB\"\(arguments)\n", to: "command.sh")
    return try program.shell("command.sh").output
  }

  // MARK: Commands

  /// Checks that the scripts and files exist that a line of commands names, in its comment as well.
  private func check(_ line: String, at position: String) {
    for word in line.split(separator: " ") {
      let path = word.trimmingCharacters(in: CharacterSet(charactersIn: "`'\"(),;:"))
      guard path.contains("/"), !path.hasPrefix("."), path.allSatisfy({ !"<>*$…".contains($0) }) else { continue }
      let folder = Program.root.appendingPathComponent(String(path.prefix { $0 != "/" })).path
      guard FileManager.default.fileExists(atPath: folder) else { continue }
      if !FileManager.default.fileExists(atPath: Program.root.appendingPathComponent(path).path) {
        Issue.record("\(position): there is no \(path)")
      }
    }
  }
}

extension [String] {
  /// The lines less empty ones at the end: what separates an answer from what is typed next.
  fileprivate var withoutBlankEnd: [String] { Array(reversed().drop(while: \.isEmpty).reversed()) }
}
