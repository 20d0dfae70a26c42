import ProBonoEvaluator

/// `log`, and how far `undo` and `redo` go.
extension Catalogue {
  /// Marks a statement that was taken back.
  var undoneMark: String { say("undone", "annulé") }

  /// That nothing has changed the book in this conversation.
  var nothingLogged: String { say("nothing has changed the book yet", "rien n'a encore modifié le carnet") }

  /// That the statements before are gone for good.
  var logBeginsAfterForgetting: String {
    say("what was before \(code("forget")) is forgotten", "ce qui précède \(code("oublier")) est oublié")
  }

  /// What was written when a session was saved.
  func saved(_ report: SaveReport) -> String {
    let statements = counted(report.statements, say("statement", "instruction"), say("statements", "instructions"))
    let checks = counted(report.expectations, say("expectation", "attente"), say("expectations", "attentes"))
    if report.isOfBook {
      return say(
        "wrote the book as it is, \(statements) and \(checks), to \(report.path): without the person who was forgotten, "
          + "what was said does not lead there",
        "carnet écrit tel quel dans \(report.path) : \(statements) et \(checks) ; sans la personne oubliée, "
          + "ce qui a été dit n'y mène plus")
    }
    return say(
      "wrote the session, \(statements) and \(checks), to \(report.path)",
      "session écrite dans \(report.path) : \(statements) et \(checks)")
  }

  /// The first line of a saved session, a comment.
  public var savedSession: String {
    say(
      "# What was done in a session, and the plan that it led to.",
      "# Ce qui a été fait dans une session, et le plan qui en résulte.")
  }

  /// That what was done would not come to the same again.
  func sessionNotRepeatable(_ reason: String) -> String {
    say(
      "what was done would not come to the same again: \(reason)",
      "ce qui a été fait ne redonnerait pas le même résultat : \(reason)")
  }

  /// That nothing is left to undo because a person was forgotten.
  var undoEndsAtForget: String {
    say(
      "what was before \(code("forget")) cannot be undone: it would bring back the person",
      "ce qui précède \(code("oublier")) ne peut pas être annulé : la personne reviendrait")
  }

  /// That more statements are to be taken back than there are.
  func undoTooFar(_ count: Int, _ available: Int) -> String {
    say(
      "\(counted(count, "statement", "statements")) cannot be undone: there \(available == 1 ? "is" : "are") "
        + "\(grouped(available))",
      "impossible d'annuler \(counted(count, "instruction", "instructions")) : il y en a \(grouped(available))")
  }

  /// That more statements are to be done again than were taken back.
  func redoTooFar(_ count: Int, _ available: Int) -> String {
    say(
      "\(counted(count, "statement", "statements")) cannot be done again: \(grouped(available)) "
        + "\(available == 1 ? "was" : "were") undone",
      "impossible de rétablir \(counted(count, "instruction", "instructions")) : \(grouped(available)) en attente")
  }

  /// What goes as far as there is something.
  func adviceOnGoing(as far: String) -> String {
    say(
      "\(code(far)) goes as far as it can; \(code("log")) lists them",
      "\(code(far)) va jusqu'au bout ; \(code("journal")) liste les instructions")
  }
}
