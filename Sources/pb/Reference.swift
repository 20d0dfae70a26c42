import ArgumentParser
import Glibc
import ProBonoLanguage
import ProBonoPresentation

/// `pb reference`, for `scripts/make-reference`: what the documentation has that is made from the program.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the reference of the language as Markdown, or its grammar.", shouldDisplay: false)

  @Flag(help: "The grammar in EBNF instead of the page.")
  var grammar = false

  @Option(help: "The language of the page: en or fr.")
  var language = InterfaceLanguage.english

  @ParentCommand var shell: ProBonoShell

  func validate() throws { try shell.requireNothingOfItsOwn() }

  func run() throws {
    Console.write(grammar ? FormalGrammar().text : ReferencePage(language: language).text, to: STDOUT_FILENO)
  }
}
