import ArgumentParser
import Glibc
import LineEditor
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoScenarios
import ProBonoSession
import ProBonoText

/// `pb check PATH…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    // The library would look the type's name up at every start, which takes a tenth of it.
    commandName: "check",
    abstract: "Parse files and tell what is wrong or hardly meant, without running anything.",
    discussion: """
      A folder stands for all .pb files in it, at any depth; `-` reads standard input. Mistakes are what does not parse; warnings are what parses \
      but is hardly what was meant. `# pb:ignore RULE` behind a statement, or on the line above it, silences a warning.

      Exit status: 0 no mistakes, 1 with --strict and warnings, 2 something does not parse, 3 a file cannot be read.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file(extensions: ["pb"]))
  var paths: [String]

  @Flag(help: "Let warnings fail the check too, with exit status 1.")
  var strict = false

  @Flag(name: .customLong("fix"), help: "Make the corrections that cannot be wrong, in the files themselves.")
  var fixes = false

  @OptionGroup var output: OutputOptions
  @ParentCommand var shell: ProBonoShell

  func validate() throws {
    try shell.requireNothingOfItsOwn()
    if paths.contains("-") {
      if paths.count > 1 { throw ValidationError("- stands alone") }
      if fixes { throw ValidationError("--fix changes files, and standard input is none") }
    }
    if output.keepsGoing { throw ValidationError("--keep-going is about statements that fail; check runs none") }
  }

  func run() throws { throw ExitCode(check()) }

  /// The exit status.
  private func check() -> Int32 {
    let catalogue = Catalogue(language: output.language ?? .english)
    guard let files = paths == ["-"] ? paths : Console.files(at: paths, catalogue) else {
      return Session.Ending.failed.rawValue
    }
    InterruptFlag.install()
    var tally = Tally()
    let checker = Checker(today: output.today, variables: Set(output.variables.keys))
    for file in files {
      guard check(file, with: checker, into: &tally, catalogue) else { return Session.Ending.interrupted.rawValue }
    }
    let summary = catalogue.checked(files: files.count, mistakes: tally.mistakes, warnings: tally.warnings)
    Console.write(summary + "\n", to: STDOUT_FILENO)
    if tally.unread > 0 { return Session.Ending.failed.rawValue }
    if tally.mistakes > 0 { return Session.Ending.unreadable.rawValue }
    return strict && tally.warnings > 0 ? ExitCode.failure.rawValue : Session.Ending.fine.rawValue
  }

  private struct Tally {
    var mistakes = 0
    var warnings = 0
    /// Files that could not be read or written.
    var unread = 0
  }

  /// Checks a file and tells what is wrong with it; false where the user has interrupted it.
  private func check(_ path: String, with checker: Checker, into tally: inout Tally, _ catalogue: Catalogue) -> Bool {
    let style = Console(output.settings).style(for: STDERR_FILENO, confirms: false)
    let renderer = DiagnosticRenderer(
      format: style.diagnostics, usesColour: style.usesColour, width: style.width, catalogue: catalogue)
    let name = path == "-" ? catalogue.standardInput : path
    var source: Source
    switch path == "-" ? Console.readStandardInput() : DiskFiles().read(path, isCancelled: { InterruptFlag.isRaised }) {
    case .success(let bytes): source = Source(name: name, bytes: bytes)
    case .failure(.interrupted): return false
    case .failure(let failure):
      tell(EvaluationProblem.fileUnreadable(name, failure), renderer)
      tally.unread += 1
      return true
    }
    if fixes {
      guard let fixed = checker.fix(source, isCancelled: { InterruptFlag.isRaised }) else { return false }
      if fixed.corrections > 0 {
        if let failure = DiskFiles().write(fixed.source.bytes, to: path) {
          tell(EvaluationProblem.fileUnwritable(path, failure), renderer)
          tally.unread += 1
          return true
        }
        Console.write(Escaping.escaped(catalogue.corrected(fixed.corrections, in: path)) + "\n", to: STDOUT_FILENO)
        source = fixed.source
      }
    }
    guard let report = checker.check(source, isCancelled: { InterruptFlag.isRaised }) else { return false }
    tell(report.mistakes, .error, of: source, renderer)
    tell(report.warnings, .warning, of: source, renderer)
    tally.mistakes += report.mistakes.count
    tally.warnings += report.warnings.count
    return true
  }

  private func tell(_ problem: EvaluationProblem, _ renderer: DiagnosticRenderer) {
    let diagnostic = Diagnostic(problem, at: SourceRange(start: 0, end: 0))
    Console.write(renderer.text(of: diagnostic, in: Source(name: "", text: "")), to: STDERR_FILENO)
  }

  private func tell(
    _ diagnostics: DiagnosticSelection, _ severity: Severity, of source: Source, _ renderer: DiagnosticRenderer
  ) {
    for diagnostic in diagnostics.first { Console.write(renderer.text(of: diagnostic, in: source), to: STDERR_FILENO) }
    if diagnostics.further > 0 {
      Console.write(renderer.text(ofFurther: diagnostics.further, severity), to: STDERR_FILENO)
    }
  }
}
