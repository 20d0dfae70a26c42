import ProBonoLanguage
import ProBonoText

/// What a person sees before anything was typed: the greeting, and what stands before each line.
extension Catalogue {
  /// The first lines of a conversation.
  /// - Parameters:
  ///   - isFirst: whether it is the first one, as far as is known: then there is something to try.
  ///   - width: the columns of the terminal.
  public func greeting(version: String, isFirst: Bool, width: Int?) -> String {
    let greeting = say(
      "pb \(version), the pro bono shell. \(code("help")) tells more, Tab completes, Ctrl-D leaves.",
      "pb \(version), le shell du pro bono. \(code("aide")) en dit plus, Tab complète, Ctrl-D quitte.")
    var lines = greeting.wrapped(to: width)
    if isFirst {
      let match = code(say("match", "apparier"))
      let lead = say(
        "To begin with, three lines, and then \(match):", "Pour commencer, trois lignes, puis \(match)\u{A0}:")
      let tour = say(
        "\(code("tour")) walks through a first match, step by step.",
        "\(code("visite")) guide un premier appariement, pas à pas.")
      lines += lead.wrapped(to: width) + Self.firstStatements.map { "  " + statement($0) } + tour.wrapped(to: width)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What a newcomer may type first, in English: with these three, `match` fills a seat.
  static let firstStatements = [
    "add volunteer \"Alice Martin\" skills web 3, design 4 in Lille hours 20",
    "add association \"Le Relais\" causes education in Roubaix",
    "need web 3 for \"Le Relais\" as \"New site\" hours 12",
  ]

  /// What stands before a line that is typed.
  /// - Parameters:
  ///   - book: what the book is called; nil for one without a name.
  ///   - openNeeds: how many needs are open; told where there are some.
  ///   - columns: what it is to keep within; what matters less is left out.
  public func prompt(book: String?, hasUnsavedChanges: Bool, openNeeds: Int, within columns: Int) -> String {
    let name = DisplayWidth.truncated(book ?? "pb", to: Self.bookNameWidth)
    let mark = hasUnsavedChanges ? "*" : ""
    let open =
      openNeeds > 0 ? " \(grouped(openNeeds)) \(openNeeds == 1 ? say("open", "ouvert") : say("open", "ouverts"))" : ""
    let forms = ["\(name)\(mark)\(open)> ", "\(name)\(mark)> "]
    return forms.first { DisplayWidth.of($0) <= columns } ?? "\(mark)> "
  }

  /// That somebody who leaves would lose something.
  /// - Parameter path: where the book was last kept; nil where it was not.
  public func unsavedChanges(path: String?) -> String {
    let save = code(statement("save session to \(quoted(path ?? say("book.pb", "carnet.pb")))"))
    return say(
      "what was done here is kept nowhere else; \(save) keeps it, \(code("quit")) once more lets go of it",
      "ce qui a été fait ici n'est gardé nulle part ailleurs ; \(save) le garde, \(code("quitter")) encore une fois y renonce"
    )
  }

  /// Where a result is longer than the screen.
  public var more: String { say("-- more: Enter, or q to leave -- ", "-- suite : Entrée, ou q pour quitter -- ") }

  /// What stands before each further line: as wide as what stands before the first.
  public func continuationPrompt(below prompt: String) -> String {
    DisplayWidth.padded("> ", to: DisplayWidth.of(prompt), alignRight: true)
  }

  /// The most columns that the name of a book takes at the prompt.
  private static let bookNameWidth = 24
}
