import ArgumentParser
import Glibc
import LineEditor
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoScenarios
import ProBonoSession

/// `pb fmt PATH…`
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lay files out in the one layout of the language, or translate them.",
    discussion: """
      Files are rewritten in place; a folder stands for all .pb files in it, at any depth. `-` reads standard input and \
      writes standard output. A file in which something does not parse stays as it is.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file(extensions: ["pb"]))
  var paths: [String]

  @Flag(name: .customLong("check"), help: "Write nothing; name the files that would change, with exit status 1.")
  var onlyChecks = false

  @Option(
    name: .customLong("to"),
    help: "Put the words of the language, its skills and its causes into this language: en or fr.")
  var target: InterfaceLanguage?

  @OptionGroup var output: OutputOptions
  @ParentCommand var shell: ProBonoShell

  func validate() throws {
    try shell.requireNothingOfItsOwn()
    if output.today != nil || output.keepsGoing {
      throw ValidationError("--today and --keep-going are about statements; fmt runs none")
    }
    if paths.contains("-"), paths.count > 1 { throw ValidationError("- stands alone") }
  }

  func run() throws {
    guard let files = paths == ["-"] ? paths : Console.files(at: paths, catalogue) else {
      throw ExitCode(Ending.failed.rawValue)
    }
    let formatter = SourceFormatter(translatingTo: target.map(Translation.withStarterTaxonomy))
    let results = files.map { format($0, with: formatter) }
    if let worst = results.max(), worst != .fine { throw ExitCode(worst.rawValue) }
  }

  private var catalogue: Catalogue { Catalogue(language: output.language ?? .english) }

  /// How it went with one file: the exit status.
  private enum Ending: Int32, Comparable {
    case fine = 0
    case wouldChange = 1
    case notParsed = 2
    case failed = 3

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private func format(_ path: String, with formatter: SourceFormatter) -> Ending {
    let name = path == "-" ? catalogue.standardInput : path
    let bytes: [UInt8]
    switch path == "-" ? Console.readStandardInput() : DiskFiles().read(path, isCancelled: { false }) {
    case .success(let read): bytes = read
    case .failure(let failure):
      Console.complain(catalogue.unreadable(name, because: failure))
      return .failed
    }
    let source = Source(name: name, bytes: bytes)
    switch formatter.format(source) {
    case .success(let text): return write(text, to: path, insteadOf: bytes)
    case .failure(.mistakes(let mistakes)):
      tell(mistakes, in: source)
      return .notParsed
    case .failure(.meaningChanged):
      Console.complain(catalogue.layoutChangesMeaning(of: source.name))
      return .failed
    }
  }

  private func write(_ text: String, to path: String, insteadOf bytes: [UInt8]) -> Ending {
    let hasChanged = Array(text.utf8) != bytes
    if onlyChecks {
      if hasChanged { Console.write(path + "\n", to: STDOUT_FILENO) }
      return hasChanged ? .wouldChange : .fine
    }
    if path == "-" {
      guard !Console.write(text, to: STDOUT_FILENO) else { return .fine }
      Console.complain(catalogue.resultsUnwritable(because: FileFailure(errno)))
      return .failed
    }
    guard hasChanged, let failure = DiskFiles().write(Array(text.utf8), to: path) else { return .fine }
    Console.complain(catalogue.unwritable(path, because: failure))
    return .failed
  }

  private func tell(_ mistakes: [Diagnostic], in source: Source) {
    let renderer = DiagnosticRenderer(
      format: output.diagnostics, usesColour: Console.usesColour(output.color, on: STDERR_FILENO),
      width: Console.width(of: STDERR_FILENO), catalogue: catalogue)
    let told = mistakes.prefix(Session.diagnosticLimit)
    for mistake in told { Console.write(renderer.text(of: mistake, in: source), to: STDERR_FILENO) }
    if mistakes.count > told.count {
      Console.write(renderer.text(ofFurther: mistakes.count - told.count), to: STDERR_FILENO)
    }
  }
}
