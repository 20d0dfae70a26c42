import Foundation
import ProBonoLanguage
import ProBonoPresentation
import ProBonoScenarios
import ProBonoSession
import Testing

/// A program with a mistake: a file of `Tests/Fixtures/errors`, beside which stands what is said of it, in
/// `NAME.en.txt` and `NAME.fr.txt`.
///
/// It is run as `pb run` does, unless its first line is a comment that names another command: `# pb check`, `# pb test`,
/// `# pb run --keep-going`.
struct ErrorFixture: CustomTestStringConvertible {
  /// The name of the file, without `.pb`.
  let name: String
  private let bytes: [UInt8]

  var testDescription: String { name }

  /// All of them, by their names.
  static func all() throws -> [ErrorFixture] {
    let files = try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.url.path)
    return try files.filter { $0.hasSuffix(".pb") }.sorted().map { file in
      let data = try Data(contentsOf: FixtureFolder.url.appendingPathComponent(file))
      return ErrorFixture(name: String(file.dropLast(3)), bytes: Array(data))
    }
  }

  /// The text of the program.
  var source: Source { Source(name: name + ".pb", bytes: bytes) }

  /// What is recorded of it.
  func record(in language: InterfaceLanguage) -> URL {
    FixtureFolder.url.appendingPathComponent("\(name).\(language.rawValue).txt")
  }

  // MARK: Running

  private enum Command: String {
    case run = "run"
    case runOn = "run --keep-going"
    case check
    case test
  }

  private var command: Command {
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return line.hasPrefix("# pb ") ? Command(rawValue: String(line.dropFirst(5))) ?? .run : .run
  }

  /// The command, what it writes to standard error in a terminal without colours, and its exit status.
  func transcript(in language: InterfaceLanguage) -> String {
    let (diagnostics, status) =
      switch command {
      case .run: run(in: language, keepsGoing: false)
      case .runOn: run(in: language, keepsGoing: true)
      case .check: check(in: language)
      case .test: test(in: language)
      }
    let option = language == .english ? "" : " --language \(language.rawValue)"
    return "$ pb \(command.rawValue)\(option) \(name).pb\n\(diagnostics)exit status \(status)\n"
  }

  private func run(in language: InterfaceLanguage, keepsGoing: Bool) -> (diagnostics: String, status: Int32) {
    var diagnostics = ""
    let session = Session(language: language, files: FixtureFolder()) { output in
      switch output {
      case .diagnostic(let text), .warning(let text): diagnostics += text
      case .result, .note: break
      }
    }
    let ending = session.run(file: name + ".pb", keepsGoing: keepsGoing)
    return (diagnostics, ending.rawValue)
  }

  private func check(in language: InterfaceLanguage) -> (diagnostics: String, status: Int32) {
    guard let report = Checker().check(source) else { return ("", Session.Ending.interrupted.rawValue) }
    let renderer = DiagnosticRenderer(catalogue: Catalogue(language: language))
    var diagnostics = ""
    for (selection, severity) in [(report.mistakes, Severity.error), (report.warnings, .warning)] {
      for diagnostic in selection.first { diagnostics += renderer.text(of: diagnostic, in: source) }
      if selection.further > 0 { diagnostics += renderer.text(ofFurther: selection.further, severity) }
    }
    let ending: Session.Ending = report.mistakes.count > 0 ? .unreadable : .fine
    return (diagnostics, ending.rawValue)
  }

  private func test(in language: InterfaceLanguage) -> (diagnostics: String, status: Int32) {
    // Paths are as they are given, and these tests have no say in what folder they start from.
    let path = FixtureFolder.url.appendingPathComponent(name + ".pb").path
    let results = ScenarioRunner(width: 1, language: language).run([path])
    let ending = results.first { !$0.hasPassed }?.ending ?? .fine
    return (results.map(\.diagnostics).joined().replacing(path, with: name + ".pb"), ending.rawValue)
  }
}
