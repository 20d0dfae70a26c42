import ProBonoLanguage
import ProBonoTables
import ProBonoText

extension Catalogue {
  /// All that is known to be wrong with a table, a line each.
  func advice(_ problems: TableProblems) -> [String] {
    let more = problems.total - problems.first.count
    return adviceOnEncoding(of: problems) + problems.first.flatMap(advice) + (more > 0 ? [furtherProblems(more)] : [])
  }

  private func adviceOnEncoding(of problems: TableProblems) -> [String] {
    guard case .windows1252(let sample) = problems.encoding else { return [] }
    return [
      say(
        "the file is not UTF-8 and was read as Windows-1252: \(cited(sample))",
        "le fichier n'est pas en UTF-8 et a été lu en Windows-1252 : \(cited(sample))")
    ]
  }

  /// What helps where an encoding was guessed, shown with a text that depends on it.
  func adviceOnEncoding(showing sample: String) -> [String] {
    [
      say("see whether its accents are right: \(cited(sample))", "vérifier les accents : \(cited(sample))"),
      say(
        "saved as \"CSV UTF-8\" by the spreadsheet, it leaves nothing to guess",
        "enregistré en « CSV UTF-8 » par le tableur, il ne laisse rien à deviner"),
    ]
  }

  private func furtherProblems(_ count: Int) -> String {
    say(
      "and \(counted(count, "more problem", "more problems"))",
      "et \(counted(count, "autre problème", "autres problèmes"))")
  }

  /// What is wrong at one place of a table, where that is, and its code.
  func advice(_ problem: TableProblem) -> [String] {
    let (place, message) = (place(of: problem), message(problem.reason))
    return [say("\(place): \(message)", "\(place) : \(message)") + " [\(problem.reason.code)]"]
  }

  private func place(of problem: TableProblem) -> String {
    guard let column = problem.column else { return say("line \(problem.line)", "ligne \(problem.line)") }
    let name = problem.columnName.map { " (\(beginning(of: $0)))" } ?? ""
    return say("line \(problem.line), column \(column)\(name)", "ligne \(problem.line), colonne \(column)\(name)")
  }

  /// What is wrong with a cell, a line or a file.
  func message(_ reason: TableProblem.Reason) -> String {
    switch reason {
    case .emptyFile:
      say(
        "the file is empty; its first line has to name the columns",
        "le fichier est vide ; sa première ligne doit nommer les colonnes")
    case .invalidText:
      say(
        "there are bytes here that are no text; save the file as \"CSV UTF-8\"",
        "il y a ici des octets qui ne forment pas de texte ; enregistrer le fichier en « CSV UTF-8 »")
    case .unterminatedQuote: say("this quote is never closed", "ce guillemet n'est jamais fermé")
    case .textAfterQuote:
      say(
        "something follows the closing quote; a quote inside quotes is written twice",
        "quelque chose suit le guillemet fermant ; un guillemet entre guillemets s'écrit deux fois")
    case .wrongCellCount(let count, let expected):
      say(
        "the line has \(counted(count, "cell", "cells")), the first line \(grouped(expected))",
        "la ligne a \(counted(count, "cellule", "cellules")), la première \(grouped(expected))")
    case .missingColumns(let names, let nearest):
      missing(few(names.map(cited)).joined(separator: ", "), isOne: names.count == 1) + instead(of: nearest)
    case .unknownColumn(let name, let nearest):
      say("there is no use for a column \(cited(name))", "une colonne \(cited(name)) ne sert à rien ici")
        + (nearest == nil ? whereColumnsAre : correction(nearest))
    case .repeatedColumn(let name, let first):
      say("\(cited(name)) is column \(first) already", "\(cited(name)) est déjà la colonne \(first)")
    case .emptyCell: say("this cell cannot be empty", "cette cellule ne peut pas être vide")
    case .notWholeNumber(let text):
      say("\(cited(text)) is not a whole number", "\(cited(text)) n'est pas un nombre entier")
    case .numberOutOfRange(let number, let range): outOfRange(number, range)
    case .notDegrees(let text):
      say(
        "\(cited(text)) is not a number of degrees, such as 50.63",
        "\(cited(text)) n'est pas un nombre de degrés, tel que 50.63")
    case .notRating(let text):
      say(
        "\(cited(text)) is not a rating from 0 to 5 with at most one decimal",
        "\(cited(text)) n'est pas une évaluation de 0 à 5 avec une décimale au plus")
    case .notLevel(let text):
      say("\(cited(text)) is not a level from 1 to 5", "\(cited(text)) n'est pas un niveau de 1 à 5")
    case .notDate(let text):
      say("\(cited(text)) is not a date, such as 2026-11-23", "\(cited(text)) n'est pas une date, telle que 2026-11-23")
    case .unknownChoice(let word, let choices):
      say(
        "\(cited(word)) is none of \(few(choices).joined(separator: ", "))",
        "\(cited(word)) n'est pas un mot parmi \(few(choices).joined(separator: ", "))")
    case .controlCharacter(let scalar): message(SyntaxProblem.controlCharacter(scalar))
    case .nameTooLong(let limit): nameTooLong(limit)
    case .repeatedItem(let item): repeated(item)
    case .unknownName(let term, let name, let nearest): unknown(term, name) + correction(nearest)
    case .ambiguousPlace(let name, let choices):
      severalTowns(name)
        + say(
          ": write \(alternatives(few(choices.map(cited))))", " : écrire \(alternatives(few(choices.map(cited))))")
    case .nameTaken(let name, let existing):
      name == existing
        ? say("\(cited(name)) is in the book already", "\(cited(name)) est déjà dans le carnet")
        : say(
          "\(cited(name)) is in the book already, as \(cited(existing))",
          "\(cited(name)) est déjà dans le carnet, sous le nom \(cited(existing))")
    case .repeatedName(let name, let line):
      say("\(cited(name)) stands on line \(line) already", "\(cited(name)) est déjà à la ligne \(line)")
    case .periodReversed(let first, let last): periodReversed(from: "\(first)", to: "\(last)")
    case .disagreement(let text, let earlier, let line):
      say(
        "\(cited(text)) here, \(cited(earlier)) on line \(line): the lines of one need have to agree",
        "\(cited(text)) ici, \(cited(earlier)) à la ligne \(line) : les lignes d'un même besoin doivent concorder")
    case .skillCircle(let skills): skillCircle(skills)
    case .needCircle(let needs): needCircle(needs)
    case .tooManySeats(let limit): tooManySeats(limit)
    }
  }

  private func unknown(_ term: TableProblem.Term, _ name: String) -> String {
    switch term {
    case .skill: say("there is no skill \(cited(name))", "aucune compétence ne s'appelle \(cited(name))")
    case .cause: say("there is no cause \(cited(name))", "aucune cause ne s'appelle \(cited(name))")
    case .place: say("there is no place \(cited(name))", "aucun lieu ne s'appelle \(cited(name))")
    case .association:
      say("there is no association \(cited(name))", "aucune association ne s'appelle \(cited(name))")
    case .company: say("there is no company \(cited(name))", "aucune entreprise ne s'appelle \(cited(name))")
    case .program: say("there is no program \(cited(name))", "aucun programme ne s'appelle \(cited(name))")
    case .need: say("there is no need \(cited(name))", "aucun besoin ne s'appelle \(cited(name))")
    case .language: message(SyntaxProblem.unknownLanguage(name))
    }
  }

  private func missing(_ columns: String, isOne: Bool) -> String {
    isOne
      ? say("the column \(columns) is missing", "il manque la colonne \(columns)")
      : say("the columns \(columns) are missing", "il manque les colonnes \(columns)")
  }

  private var whereColumnsAre: String {
    say(
      "; \(code("help import")) lists those that do", " ; \(code("aide importer")) donne la liste de celles qui servent"
    )
  }

  private func correction(_ nearest: String?) -> String {
    nearest.map { say("; did you mean \(cited($0))?", " ; peut-être \(cited($0)) ?") } ?? ""
  }

  private func instead(of nearest: String?) -> String {
    nearest.map { say("; is it the one called \(cited($0))?", " ; est-ce celle qui s'appelle \(cited($0)) ?") } ?? ""
  }
}
