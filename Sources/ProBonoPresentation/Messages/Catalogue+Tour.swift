import ProBonoLanguage

/// What is said around the statements of the tour.
extension Catalogue {
  /// The first lines of the tour.
  /// - Parameter isAsked: whether a person goes through the steps.
  public func tourBeginning(isAsked: Bool, width: Int?) -> String {
    let hint = Phrase(
      "Enter runs the line shown; any other line may be tried as well; `quit` leaves.",
      fr: "Entrée exécute la ligne montrée ; toute autre ligne peut s'essayer ; `quitter` quitte.")
    return paragraph(Tour.beginning, width) + (isAsked ? paragraph(hint, width) : "")
  }

  /// What there is to know before a step.
  public func tourText(of step: Tour.Step, width: Int?) -> String { "\n" + paragraph(step.text, width) }

  /// The statement of a step in the language of the catalogue.
  public func tourStatement(of step: Tour.Step) -> String { statement(step.statement) }

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
