import ProBonoEvaluator
import ProBonoLanguage

extension Catalogue {
  /// What can be run but is hardly what was meant.
  func message(_ problem: LintProblem) -> String {
    switch problem {
    case .unusedVariable(let name):
      say("nothing uses \(code(variable(name)))", "rien n'emploie \(code(variable(name)))")
    case .unsetVariable(let name):
      say(
        "no \(code("let")) before this sets \(code(variable(name)))",
        "aucun \(code("soit")) ne définit \(code(variable(name))) avant cette ligne")
    case .unfillableSeat(let skill, let level, let best): unfillable(skill, level, best)
    case .similarName(let kind, let name, let other):
      say(
        "the \(noun(kind)) \(cited(name)) is spelled almost like \(cited(other))",
        "\(le(kind)) \(cited(name)) s'écrit presque comme \(cited(other))")
    case .pastDate(let day, let today):
      say("\(day) is before today, \(today)", "le \(day) est avant aujourd'hui, le \(today)")
    case .noExpectation(let scenario):
      say("the scenario \(cited(scenario)) expects nothing", "le scénario \(cited(scenario)) n'attend rien")
    case .noHours:
      say("how many hours this seat takes is not said", "les heures que demande ce poste ne sont pas dites")
    case .shadowedAlias(let kind, let alias, let meaning):
      say(
        "\(cited(alias)) means the \(noun(kind)) \(cited(meaning)) already",
        "\(cited(alias)) désigne déjà \(le(kind)) \(cited(meaning))")
    case .repeatedName(let kind, let name):
      say(
        "\(cited(name)) is the name of \(withArticle(kind)) of this file already",
        "\(cited(name)) nomme déjà \(un(kind)) de ce fichier")
    case .unusedIgnore(let rule):
      say("there is no warning \(code(rule.rawValue)) here", "il n'y a pas d'avertissement \(code(rule.rawValue)) ici")
    case .unknownRule(let text): say("there is no rule \(cited(text))", "il n'y a pas de règle \(cited(text))")
    case .ignoreWithoutRule:
      say("\(code("pb:ignore")) does not say which rule", "\(code("pb:ignore")) ne dit pas quelle règle")
    }
  }

  /// What helps to put it right.
  func advice(_ problem: LintProblem) -> [String] {
    switch problem {
    case .unsetVariable(let name):
      [
        say(
          "\(code("--set \(name)=…")) says that it is set from outside",
          "\(code("--set \(name)=…")) dit qu'elle est définie de l'extérieur")
      ]
    case .noExpectation:
      [
        say(
          "\(code("expect")), or its output between two lines \(code("---")), makes it a test",
          "\(code("attendre")), ou sa sortie entre deux lignes \(code("---")), en fait un test")
      ]
    case .noHours:
      [
        say(
          "\(code("hours 12")) says it for every seat, \(code("(hours 4)")) behind a skill for that one",
          "\(code("heures 12")) le dit pour tous les postes, \(code("(heures 4)")) derrière une compétence pour celui-là"
        )
      ]
    case .unknownRule, .ignoreWithoutRule:
      [
        say("the rules: ", "les règles : ")
          + LintProblem.Rule.allCases.map { code($0.rawValue) }.joined(separator: ", ")
      ]
    default: []
    }
  }

  private func variable(_ name: String) -> String { "$" + beginning(of: name) }

  private func unfillable(_ skill: String, _ level: Int, _ best: Int?) -> String {
    guard let best else {
      return say(
        "no volunteer of this file offers \(cited(skill))", "aucun bénévole de ce fichier ne propose \(cited(skill))")
    }
    return say(
      "no volunteer of this file offers \(cited(skill)) at level \(level); the best has \(best)",
      "aucun bénévole de ce fichier ne propose \(cited(skill)) au niveau \(level) ; le meilleur a \(best)")
  }

  // MARK: The tally

  /// How many files were checked, and what was found in them.
  public func checked(files: Int, mistakes: Int, warnings: Int) -> String {
    let list = [
      say(counted(files, "file", "files"), counted(files, "fichier", "fichiers")),
      say(counted(mistakes, "mistake", "mistakes"), counted(mistakes, "erreur", "erreurs")),
      say(counted(warnings, "warning", "warnings"), counted(warnings, "avertissement", "avertissements")),
    ]
    return list.joined(separator: ", ")
  }

  /// How many corrections were made in a file.
  public func corrected(_ count: Int, in path: String) -> String {
    say(
      "\(path): \(counted(count, "correction made", "corrections made"))",
      "\(path) : \(counted(count, "correction faite", "corrections faites"))")
  }
}
