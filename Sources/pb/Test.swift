import ArgumentParser
import Glibc
import ProBonoScenarios
import ProBonoSession

/// `pb test PATH…`
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run scenarios as tests: each from an empty book, with what it expects.",
    discussion: """
      A folder stands for all .pb files in it, at any depth. A file is one scenario, unless it has `scenario` blocks: then \
      each of them is, and what stands above it outside of them comes first.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file(extensions: ["pb"]))
  var paths: [String]

  @Option(help: ArgumentHelp("Only scenarios with one of these tags (# tags: a, b).", valueName: "tag,tag"))
  var tags: [String] = []

  @Flag(
    help: """
      Write what is printed in place of the output expected; not in a file of which another scenario fails, nor where CI \
      is set.
      """)
  var update = false

  @OptionGroup var output: OutputOptions

  @ParentCommand var shell: ProBonoShell

  func validate() throws {
    try shell.requireNothingOfItsOwn()
    if update, getenv("CI").map({ $0.pointee != 0 }) ?? false {
      throw ValidationError("--update writes what a person has to look at: it does nothing in CI")
    }
  }

  func run() throws {
    let console = Console(output.settings)
    throw console.exit(console.test(paths, tags: tags, updates: update))
  }
}
