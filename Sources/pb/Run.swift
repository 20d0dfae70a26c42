import ArgumentParser
import ProBonoSession

/// `pb run FILE…`
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the statements of files, one after another, on one book.",
    discussion: """
      A file in which something does not parse is not run at all. Relative paths in a file are relative to its folder. \
      `-` stands for standard input.
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file(extensions: ["pb"]))
  var files: [String]

  @OptionGroup var results: ResultOptions
  @OptionGroup var output: OutputOptions
  @ParentCommand var shell: ProBonoShell

  func validate() throws { try shell.requireNothingOfItsOwn() }

  func run() throws {
    let console = Console(output.settings, form: results.form ?? shell.results.form)
    throw console.exit(console.run(files: files))
  }
}
