import ProBonoLanguage
import ProBonoText

extension Catalogue {
  /// What the parser found wrong.
  func message(_ problem: SyntaxProblem) -> String {
    switch problem {
    case .invalidUTF8: say("this is not UTF-8 text")
    case .controlCharacter(let scalar): say("the control character \(hexadecimal(scalar)) cannot stand here")
    case .unexpectedCharacter(let text): say("\(cited(text)) means nothing here")
    case .wordNeedsQuotes(let word): say("\(cited(word)) has to stand in quotes")
    case .unterminatedString: say("this quote is never closed")
    case .unknownVerb(let word): say("there is no verb \(cited(word))")
    case .clauseWithoutStatement(let word): say("\(cited(word)) goes on with a statement, and none stands before it")
    case .clauseReadAsValue(let word): say("a value is missing before \(cited(word))")
    case .unknownWord(let word, let verb): say("\(cited(word)) means nothing after \(code(verb))")
    case .unknownClause(let word, let verb): say("\(cited(word)) does not go with \(code(verb))")
    case .incomplete: say("something is missing here")
    case .unexpected(let text): say("\(asWritten(text)) cannot stand here")
    case .repeatedClause(let word): say("\(code(word)) is given twice")
    case .numberOutOfRange(let number, let range):
      say("\(beginning(of: number)) is not between \(grouped(range.lowerBound)) and \(grouped(range.upperBound))")
    case .invalidDate(let text):
      text.isShapedLikeDate ? say("there is no day \(text)") : say("\(cited(text)) is not a date")
    case .invalidNumber(let text): say("\(cited(text)) is not a number")
    case .emptyName: say("a name cannot be empty")
    case .nameTooLong(let limit): say("a name can be at most \(grouped(limit)) bytes long")
    case .nestedTooDeep(let limit): say("conditions can be nested at most \(grouped(limit)) deep")
    case .unknownChoice(let word, _): say("\(cited(word)) is not a choice here")
    case .unknownLanguage(let word): say("there is no language \(cited(word))")
    case .statementTooLong(let limit): say("a statement can be at most \(grouped(limit)) bytes long")
    }
  }

  /// How to put it right.
  func advice(_ problem: SyntaxProblem) -> [String] {
    switch problem {
    case .invalidUTF8: [say("save the file as UTF-8")]
    case .controlCharacter: [say("take it out, or write something that can be seen")]
    case .unexpectedCharacter(let text):
      text.unicodeScalars.contains(where: Escaping.needsEscaping) ? [] : [say("inside a name, in quotes, it can stand")]
    case .wordNeedsQuotes(let word): [say("write \(cited(word)) with its quotes, because # begins a comment")]
    case .unterminatedString: [say("a name ends on the line on which it begins")]
    case .unknownVerb: [say("\(code("help")) lists all verbs")]
    case .clauseWithoutStatement:
      [
        say(
          "at the prompt Enter ends a statement: press Alt-Enter for another line, or end the line with \(code("\\"))")
      ]
    case .clauseReadAsValue(let word): [say("\(cited(word)) stands where a value must, and was read as one")]
    case .unknownClause(_, let verb), .unknownWord(_, let verb):
      [say("\(code("help \(verb)")) shows what goes with it")]
    case .repeatedClause: [say("give it once; several values have commas between them")]
    case .invalidDate(let text):
      text.isShapedLikeDate ? [] : [say("write year, month and day: 2026-11-23")]
    case .invalidNumber: [say("write it in digits, with a point before decimals")]
    case .nestedTooDeep: [say("say it with fewer brackets")]
    case .unknownChoice(_, let choices): [say("choose among \(alternatives(choices.map(code)))")]
    case .unknownLanguage: [say("write its code of two letters (\(code("fr"))) or its name (\(code("french")))")]
    case .statementTooLong: [say("cut it into several statements")]
    case .incomplete, .unexpected, .numberOutOfRange, .emptyName, .nameTooLong: []
    }
  }
}

extension String {
  /// Whether it has the digits and dashes of a date, be there such a day or not.
  fileprivate var isShapedLikeDate: Bool {
    utf8.count == 10
      && utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7
          ? byte == UInt8(ascii: "-") : UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      }
  }
}
