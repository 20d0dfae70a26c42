import ArgumentParser
import Glibc
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoPresentation
import ProBonoSession
import ProBonoText

/// `pb write-docs FOLDER`, for `scripts/make-docs`: what the documentation has that is made from the program.
struct WriteDocs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write-docs",
    abstract: "Write the reference of the language, its grammar and the pages of codes into a folder.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder, which has a folder errors in it.", valueName: "folder"))
  var folder: String

  @ParentCommand var shell: ProBonoShell

  func validate() throws { try shell.requireNothingOfItsOwn() }

  func run() throws {
    let errors = ExplanationPages(demonstrate: Self.demonstrate).all.map { (name: "errors/\($0.name)", text: $0.text) }
    for page in Self.pages + errors {
      let path = "\(folder)/\(page.name)"
      guard let failure = DiskFiles().write(Array(page.text.utf8), to: path) else { continue }
      Console.complain(Catalogue().unwritable(path, because: failure))
      throw ExitCode.failure
    }
  }

  private static var pages: [(name: String, text: String)] {
    [
      (name: "reference.md", text: ReferencePage(language: .english).text),
      (name: "reference.fr.md", text: ReferencePage(language: .french).text),
      (name: "grammar.ebnf", text: FormalGrammar().text),
    ]
  }

  /// What the program says of an example: `pb check` of a warning, else `pb run`.
  private static func demonstrate(
    _ example: Explanation.Example, _ severity: Severity, in language: InterfaceLanguage
  ) -> String {
    let source = Source(name: "example.pb", text: example.script)
    var said = ""
    switch severity {
    case .error:
      let session = Session(language: language, files: ExampleFiles(example)) { output in
        if case .diagnostic(let text) = output { said += text }
      }
      session.checksOutput = true
      session.run(source)
    case .warning:
      let renderer = DiagnosticRenderer(catalogue: Catalogue(language: language))
      for warning in Checker().check(source)?.warnings.first ?? [] { said += renderer.text(of: warning, in: source) }
    }
    return said
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
