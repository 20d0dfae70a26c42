import ArgumentParser
import Glibc
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoSession
import ProBonoText

/// `pb explain [CODE]`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain the code of a diagnostic, or list all codes.",
    discussion: """
      A diagnostic shows its code in brackets: error[unknown-skill]. The explanation says what it means, shows a mistake \
      and the same put right, and why the rule is there.
      """)

  @Argument(
    help: ArgumentHelp("The code; without one, all codes are listed.", valueName: "code"),
    completion: .list(Explanation.codes))
  var code: String?

  @OptionGroup var output: OutputOptions

  @Option(name: .customLong("markdown"), help: ArgumentHelp("Write all explanations as pages.", visibility: .hidden))
  var folder: String?

  @ParentCommand var shell: ProBonoShell

  func validate() throws {
    try shell.requireNothingOfItsOwn()
    if output.today != nil || output.keepsGoing || output.diagnostics != .terminal {
      throw ValidationError("--today, --keep-going and --diagnostics are about statements; explain runs none")
    }
  }

  func run() throws {
    if let folder { return try writePages(to: folder) }
    let catalogue = Catalogue(language: output.language ?? .english)
    let renderer = ExplanationRenderer(
      width: Console.width(of: STDOUT_FILENO), usesColour: Console.usesColour(output.color, on: STDOUT_FILENO),
      catalogue: catalogue)
    guard let code else {
      Console.write(renderer.textOfAllCodes(), to: STDOUT_FILENO)
      return
    }
    guard let explanation = Explanation.of(code) else {
      let nearest = EditDistance.nearest(to: code, among: Explanation.codes)
      Console.complain(catalogue.unknownCode(code, nearest: nearest))
      throw ExitCode.failure
    }
    Console.write(renderer.text(of: explanation), to: STDOUT_FILENO)
  }

  private func writePages(to folder: String) throws {
    let pages = ExplanationPages { example, language in
      var said = ""
      let session = Session(language: language, files: ExampleFiles(example)) { output in
        if case .diagnostic(let text) = output { said += text }
      }
      session.checksOutput = true
      session.run(Source(name: "example.pb", text: example.script))
      return said
    }
    for page in pages.all {
      let path = "\(folder)/\(page.name)"
      guard let failure = DiskFiles().write(Array(page.text.utf8), to: path) else { continue }
      let diagnostic = Diagnostic(
        EvaluationProblem.fileUnwritable(path, failure), at: SourceRange(start: 0, end: 0))
      let renderer = DiagnosticRenderer(catalogue: Catalogue(language: output.language ?? .english))
      Console.write(renderer.text(of: diagnostic, in: Source(name: "", text: "")), to: STDERR_FILENO)
      throw ExitCode.failure
    }
  }
}

/// The file that an example reads, and no other.
private struct ExampleFiles: Files {
  private let file: Explanation.Example.File?

  init(_ example: Explanation.Example) { file = example.file }

  func read(_ path: String, isCancelled: () -> Bool) -> Result<[UInt8], FileFailure> {
    guard let file, file.path == path else { return .failure(.notFound) }
    return .success(Array(file.text.utf8))
  }

  func write(_ bytes: [UInt8], to path: String) -> FileFailure? { .notAllowed }

  func canonicalPath(_ path: String) -> String { path }
}
