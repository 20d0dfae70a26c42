import ProBonoTables
import ProBonoText

extension Catalogue {
  /// All that is known to be wrong with a table, a line each.
  func advice(_ problems: TableProblems) -> [String] {
    let more = problems.total - problems.first.count
    return problems.first.flatMap(advice)
      + (more > 0 ? [say("and \(counted(more, "more problem", "more problems"))")] : [])
  }

  /// What is wrong at one place of a table, and where that is.
  func advice(_ problem: TableProblem) -> [String] { ["\(place(of: problem)): \(message(problem.reason))"] }

  private func place(of problem: TableProblem) -> String {
    guard let column = problem.column else { return say("line \(problem.line)") }
    let name = problem.columnName.map { " (\(beginning(of: $0)))" } ?? ""
    return say("line \(problem.line), column \(column)\(name)")
  }

  /// What is wrong with a cell, a line or a file.
  func message(_ reason: TableProblem.Reason) -> String {
    switch reason {
    case .emptyFile: say("the file is empty; its first line has to name the columns")
    case .invalidUTF8: say("this is not UTF-8 text; save the file as CSV in UTF-8")
    case .unterminatedQuote: say("this quote is never closed")
    case .textAfterQuote: say("something follows the closing quote; a quote inside quotes is written twice")
    case .wrongCellCount(let count, let expected):
      say("the line has \(counted(count, "cell", "cells")), the first line \(grouped(expected))")
    case .missingColumns(let names, let nearest):
      missing(few(names.map(cited)).joined(separator: ", "), isOne: names.count == 1) + instead(of: nearest)
    case .unknownColumn(let name, let nearest): say("there is no use for a column \(cited(name))") + correction(nearest)
    case .repeatedColumn(let name, let first): say("\(cited(name)) is column \(first) already")
    case .emptyCell: say("this cell cannot be empty")
    case .notWholeNumber(let text): say("\(cited(text)) is not a whole number")
    case .numberOutOfRange(let number, let range):
      say("\(beginning(of: number)) is not between \(grouped(range.lowerBound)) and \(grouped(range.upperBound))")
    case .notDegrees(let text): say("\(cited(text)) is not a number of degrees, such as 50.63")
    case .notRating(let text): say("\(cited(text)) is not a rating from 0 to 5 with at most one decimal")
    case .notLevel(let text): say("\(cited(text)) is not a level from 1 to 5")
    case .notDate(let text): say("\(cited(text)) is not a date, such as 2026-11-23")
    case .unknownChoice(let word, let choices): say("\(cited(word)) is none of \(few(choices).joined(separator: ", "))")
    case .controlCharacter(let scalar): say("the control character \(hexadecimal(scalar)) cannot stand here")
    case .nameTooLong(let limit): say("a name can be at most \(grouped(limit)) bytes long")
    case .repeatedItem(let item): say("\(cited(item)) is in the list twice")
    case .unknownName(let term, let name, let nearest):
      say("there is no \(noun(term)) \(cited(name))") + correction(nearest)
    case .ambiguousPlace(let name, let choices):
      say("several towns are called \(cited(name)): write \(alternatives(few(choices.map(cited))))")
    case .nameTaken(let name, let existing):
      name == existing
        ? say("\(cited(name)) is in the book already")
        : say("\(cited(name)) is in the book already, as \(cited(existing))")
    case .repeatedName(let name, let line): say("\(cited(name)) stands on line \(line) already")
    case .periodReversed(let first, let last): say("the period from \(first) to \(last) ends before it begins")
    case .disagreement(let text, let earlier, let line):
      say("\(cited(text)) here, \(cited(earlier)) on line \(line): the lines of one need have to agree")
    case .skillCircle(let skills): say("a skill cannot be above itself: \(few(skills).joined(separator: " > "))")
    case .tooManySeats(let limit): say("a need can have at most \(grouped(limit)) seats")
    }
  }

  private func noun(_ term: TableProblem.Term) -> String {
    switch term {
    case .skill: say("skill")
    case .cause: say("cause")
    case .place: say("place")
    case .association: say("association")
    case .language: say("language")
    }
  }

  private func missing(_ columns: String, isOne: Bool) -> String {
    isOne ? say("the column \(columns) is missing") : say("the columns \(columns) are missing")
  }

  private func correction(_ nearest: String?) -> String { nearest.map { say("; did you mean \(cited($0))?") } ?? "" }

  private func instead(of nearest: String?) -> String {
    nearest.map { say("; is it the one called \(cited($0))?") } ?? ""
  }
}
