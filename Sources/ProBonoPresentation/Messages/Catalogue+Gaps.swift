import ProBonoEvaluator

/// `gaps`: which skills are short, and whom to look for.
extension Catalogue {
  /// How many seats are open, and how many of them the best plan leaves unfilled.
  func summary(_ report: GapsReport) -> String {
    let place = report.place.map { say(" in \($0)", " \(à($0))") } ?? ""
    let seats = counted(report.open, say("open seat", "poste ouvert"), say("open seats", "postes ouverts"))
    return say(
      "\(seats)\(place), \(grouped(report.unfilled)) unfilled in the best plan",
      "\(seats)\(place), dont \(grouped(report.unfilled)) à pourvoir dans le meilleur plan")
  }

  /// Where seats are that are done from anywhere.
  var remote: String { say("remote", "à distance") }

  /// When work is done that has no day.
  var anyMonth: String { say("any", "indifférent") }

  /// What one more volunteer would fill.
  func wanted(_ wanted: GapsReport.Wanted) -> String {
    let level = wanted.level > 1 ? say(", level \(wanted.level)", ", niveau \(wanted.level)") : ""
    let place = wanted.place.map { say(", in \($0)", ", \(à($0))") } ?? say(", remote", ", à distance")
    let languages = wanted.languages.isEmpty ? "" : say(", speaking ", ", parlant ") + alternatives(wanted.languages)
    let company = wanted.company.map { say(", at \($0)", ", chez \($0)") } ?? ""
    return say(
      "one more \(wanted.skill.en)\(level)\(place)\(company)\(languages): could fill "
        + counted(wanted.seats, "more seat", "more seats"),
      "une personne de plus, \(wanted.skill.fr)\(level)\(place)\(company)\(languages) : pourrait occuper "
        + counted(wanted.seats, "poste de plus", "postes de plus"))
  }

  /// The statement that adds such a volunteer, to see what it would come to.
  func statement(adding wanted: GapsReport.Wanted) -> String {
    let name = quoted(wanted.name)
    let skill = "\(bareWord(say(wanted.skill))) \(wanted.level)"
    let place = wanted.place.map { say(" in \(bareWord($0))", " à \(bareWord($0))") } ?? ""
    let languages = wanted.languages.joined(separator: ", ")
    let speaks = languages.isEmpty ? "" : say(" speaks \(languages)", " parle \(languages)")
    let company = wanted.company.map { say(" at \(quoted($0))", " chez \(quoted($0))") } ?? ""
    return code(
      say(
        "what if { add volunteer \(name) skills \(skill)\(place)\(company)\(speaks) missions \(wanted.missions) }",
        "si jamais { ajouter bénévole \(name) compétences \(skill)\(place)\(company)\(speaks) missions \(wanted.missions) }"
      ))
  }
}
