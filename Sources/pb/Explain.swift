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
    commandName: "explain",
    abstract: "Explain the code of a diagnostic or a rule of pb check, or list all.",
    discussion: """
      A diagnostic shows its code in brackets: error[unknown-skill]; a warning its rule: warning[no-hours]. The \
      explanation says what it means, shows a mistake and the same put right, and why the rule is there.
      """)

  @Argument(
    help: ArgumentHelp("The code or the rule; without one, all are listed.", valueName: "code"),
    completion: .list(Explanation.codes))
  var code: String?

  @OptionGroup var output: OutputOptions

  @ParentCommand var shell: ProBonoShell

  func validate() throws {
    try shell.requireNothingOfItsOwn()
    if output.today != nil || output.keepsGoing || output.diagnostics != .terminal {
      throw ValidationError("--today, --keep-going and --diagnostics are about statements; explain runs none")
    }
  }

  func run() throws {
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
}
