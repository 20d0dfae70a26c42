import ArgumentParser
import Glibc
import ProBonoLanguage
import ProBonoPresentation

/// `pb reference`, for `scripts/make-reference`: what the documentation has that is made from the program.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the reference of the language as Markdown, or its grammar.", shouldDisplay: false)

  /// What there is to write: the page in either language, or the grammar.
  enum Part: String, ExpressibleByArgument {
    case english = "en"
    case french = "fr"
    case grammar
  }

  @Argument(help: "The page by its language, en or fr, or the grammar.")
  var part: Part

  @ParentCommand var shell: ProBonoShell

  func validate() throws { try shell.requireNothingOfItsOwn() }

  func run() throws {
    let text =
      switch part {
      case .english: ReferencePage(language: .english).text
      case .french: ReferencePage(language: .french).text
      case .grammar: FormalGrammar().text
      }
    Console.write(text, to: STDOUT_FILENO)
  }
}
