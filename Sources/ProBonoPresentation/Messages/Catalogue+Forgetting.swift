import ProBonoEvaluator
import ProBonoLanguage

/// `forget`: what it came to, and what it is not for.
extension Catalogue {
  /// That a person is gone, without saying who it was.
  var forgotten: String {
    say(
      "forgotten; what was before cannot be undone any more",
      "oubli : ce qui précède ne peut plus être annulé")
  }

  /// Seats whose engagement has ended with the person.
  func openedSeats(_ count: Int) -> String {
    say(
      "\(counted(count, "seat is", "seats are")) open again",
      counted(count, "poste de nouveau ouvert", "postes de nouveau ouverts"))
  }

  /// What finished work is kept under.
  func keptUnder(_ name: String) -> String {
    say("what was completed is kept under \(cited(name))", "le travail terminé reste sous \(cited(name))")
  }

  /// Texts in which the name still stands.
  func stillMentioned(_ mentions: [ForgetReport.Mention]) -> String {
    let list = few(mentions.map { "\(noun($0.kind)) \(cited($0.name))" }).joined(separator: ", ")
    return say("still mentioned with: \(list)", "nom encore mentionné dans : \(list)")
  }

  /// That only people can be forgotten.
  func forgetsPeopleOnly(_ kind: NameKind) -> String {
    say(
      "only people are forgotten, not \(withArticle(kind))",
      "seules les personnes sont oubliées, pas \(withArticle(kind))")
  }

  /// What takes something else out of the book.
  func adviceOnForgetting(_ kind: NameKind, _ name: String) -> String {
    let command = say("remove \(noun(kind)) \(quoted(name))", "supprimer \(noun(kind)) \(quoted(name))")
    return say("\(code(command)) takes it out of the book", "pour un retrait du carnet : \(code(command))")
  }
}
