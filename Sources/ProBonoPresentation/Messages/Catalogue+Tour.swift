import ProBonoLanguage

/// What is said around the statements of the tour.
extension Catalogue {
  /// The first lines of the tour.
  public func tourBeginning(width: Int?) -> String { paragraph(Tour.beginning, width) }

  /// What there is to know before a step.
  public func tourText(of step: Tour.Step, width: Int?) -> String { "\n" + paragraph(step.text, width) }

  /// The statement of a step in the language of the catalogue.
  public func tourStatement(of step: Tour.Step) -> String { statement(step.statement) }

  /// How the steps are gone through.
  public var tourHint: String {
    say(
      "Enter runs the line shown; any other line may be tried as well; \(code("quit")) leaves.",
      "Entrée exécute la ligne montrée ; toute autre ligne peut s'essayer ; \(code("quitter")) quitte.") + "\n"
  }

  /// What stands before what is typed at a step, from 1.
  public func tourPrompt(step: Int) -> String {
    say("tour \(step)/\(Tour.steps.count)> ", "visite \(step)/\(Tour.steps.count)> ")
  }

  /// The last lines of the tour, and what is said where it is left before.
  public func tourEnd(isWhole: Bool, width: Int?) -> String {
    isWhole
      ? "\n" + paragraph(Tour.end, width)
      : say(
        "The tour ends here, and its sample book is gone.", "La visite s'arrête là ; le carnet d'exemple a disparu.")
        + "\n"
  }

  private func paragraph(_ phrase: Phrase, _ width: Int?) -> String {
    phrase[language].wrapped(to: width).map { $0 + "\n" }.joined()
  }
}
