import ArgumentParser
import Glibc
import ProBonoText

/// `pb`: the prompt, or statements from `-c` and from a pipe; `pb run` and `pb test` for files.
@main
struct ProBonoShell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pb",
    abstract: "The pro bono shell: record volunteers and needs, find the best matches, ask why.",
    discussion: """
      Without arguments pb gives a prompt; `help` there tells what can be said. Statements that come through a pipe are \
      run as they are.

      Exit status: 0 fine, 1 bad usage, 2 something does not parse, 3 a statement failed, 4 an expectation failed, 130 \
      interrupted.
      """,
    version: "pb \(version)",
    subcommands: [Run.self, Test.self, Check.self, Format.self, Explain.self, WriteDocs.self])

  /// The version of the program.
  static let version = "0.1.0"

  @Option(
    name: [.customShort("c"), .customLong("command")],
    help: "Run these statements and leave; may be given several times.")
  var statements: [String] = []

  @OptionGroup var prompt: PromptOptions
  @OptionGroup var results: ResultOptions
  @OptionGroup var output: OutputOptions

  /// Bad usage has the status 1, where the library would say 64 (`EX_USAGE`), and arguments that hold control characters
  /// are shown escaped.
  static func main() {
    FreedMemory.keepForReuse()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let plain = PlainArguments(arguments) { Glibc.exit(plain.run().rawValue) }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitCode {
      // The library would first make the help of every command, to tell what is no mistake.
      Glibc.exit(status.rawValue)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let told = Misuse.error(in: arguments) ?? error
      let lines = fullMessage(for: told).split(separator: "\n", omittingEmptySubsequences: false)
      Console.write(lines.map { Escaping.escaped(String($0)) + "\n" }.joined(), to: STDERR_FILENO)
      Glibc.exit(ExitCode.failure.rawValue)
    }
  }

  /// Throws where a subcommand follows options that would have no effect on it.
  func requireNothingOfItsOwn() throws {
    if !statements.isEmpty { throw ValidationError("-c runs statements of its own; give it without a subcommand") }
    if prompt.plain || prompt.hasNoHistory {
      throw ValidationError("--plain and --no-history are about the prompt; give them without a subcommand")
    }
  }

  func run() throws {
    let console = Console(output.settings, form: results.form)
    if !statements.isEmpty {
      throw console.exit(
        console.run(texts: statements, named: "-c"))
    }
    if Console.isInteractive {
      throw console.exit(Conversation(prompt, output, form: results.form).run())
    }
    throw console.exit(console.runStandardInput())
  }
}

/// How the prompt behaves.
struct PromptOptions: ParsableArguments {
  @Flag(help: "No editing, no colours, no escape sequences: for screen readers and simple terminals.")
  var plain = false

  @Flag(name: .customLong("no-history"), help: "Neither read nor keep what was typed.")
  var hasNoHistory = false
}
