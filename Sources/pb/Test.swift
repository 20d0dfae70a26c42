import ArgumentParser
import ProBonoScenarios
import ProBonoSession

/// `pb test PATH…`
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run scenarios as tests: each file from an empty book, with what it expects.",
    discussion: "A folder stands for all .pb files in it, at any depth.")

  @Argument(
    help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file(extensions: ["pb"]))
  var paths: [String]

  @OptionGroup var output: OutputOptions

  @ParentCommand var shell: ProBonoShell

  func validate() throws { try shell.requireNothingOfItsOwn() }

  func run() throws {
    let console = Console(output)
    throw console.exit(console.test(paths))
  }
}
