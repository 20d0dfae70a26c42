import ArgumentParser
import Glibc
import ProBonoLanguage
import ProBonoText

/// The arguments of `pb` as they would be if any word could stand where a command has to: to say of a wrong one what may
/// have been meant.
struct Misuse: ParsableCommand {
  @Option(name: [.customShort("c"), .customLong("command")])
  var statements: [String] = []

  @OptionGroup var prompt: PromptOptions
  @OptionGroup var output: OutputOptions

  @Argument var words: [String] = []

  /// What is wrong with arguments whose only fault is the word in the place of a command; nil where there is another.
  static func error(in arguments: [String]) -> ValidationError? {
    let commands = ProBonoShell.configuration.subcommands.map { $0._commandName }
    guard let misuse = try? parse(arguments), let word = misuse.words.first, !commands.contains(word) else {
      return nil
    }
    return ValidationError(Escaping.escaped(message(about: word, commands)))
  }

  private static func message(about word: String, _ commands: [String]) -> String {
    var status = stat()
    let exists = stat(word, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { return "\(word) is a folder: `pb test \(word)` runs its scenarios" }
    if exists || word.hasSuffix(".pb") { return "\(word) is a file: `pb run \(word)` runs its statements" }
    if Verbs.named(Folding.foldWord(word)) != nil {
      return "\(word) begins a statement: type it at the prompt, or run it by `pb -c '\(word) …'`"
    }
    let nearest = EditDistance.nearest(to: word, among: commands)
    return "there is no command \"\(word)\"" + (nearest.map { "; did you mean `pb \($0)`?" } ?? "")
  }
}
