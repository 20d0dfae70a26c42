/// What is wrong, as data. The words for it are made by the catalogue in `ProBonoPresentation`.
public protocol Problem: Sendable {
  /// The stable, readable name of this kind of problem: `unknown-verb`.
  var code: String { get }
  /// How much it matters; an error unless the kind says otherwise.
  var severity: Severity { get }
}

extension Problem {
  public var severity: Severity { .error }
}

/// How much a problem matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Something cannot be done.
  case error
  /// Something can be done, but is hardly what was meant.
  case warning
}

/// Something to tell whoever wrote a statement: a problem, the very characters it is about, and what would be right.
public struct Diagnostic: Error, Sendable {
  /// What is wrong.
  public let problem: any Problem
  /// The characters it is about.
  public let range: SourceRange
  /// What could have stood there; empty where that is no help.
  public var expected: [Expectation]
  /// What would put it right, where that is known or can be guessed.
  public var correction: Correction?
  /// Other places that have to do with it, in the order in which they help.
  public var notes: [Note] = []
  /// The statement that it is about, where that is known: its first line is shown with a mistake on a later one.
  public var statement: SourceRange?

  /// A diagnostic about a range of the source.
  public init(_ problem: any Problem, at range: SourceRange, expected: [Expectation] = [], suggestion: String? = nil) {
    self.problem = problem
    self.range = range
    self.expected = expected
    self.suggestion = suggestion
  }

  /// How much it matters.
  public var severity: Severity { problem.severity }

  /// The nearest right word, as it would be written in place of the range; nil where a correction is of another range.
  ///
  /// To set it is to set an uncertain correction of the range.
  public var suggestion: String? {
    get { correction?.range == range ? correction?.replacement : nil }
    set { correction = newValue.map { Correction(range: range, replacement: $0) } }
  }

  /// The diagnostic with the statement that it is about, unless that is known already.
  public func about(_ statement: SourceRange) -> Diagnostic {
    var diagnostic = self
    diagnostic.statement = self.statement ?? statement
    return diagnostic
  }
}

/// What a parser can find wrong with a text, without looking into any book.
public enum SyntaxProblem: Problem, Equatable {
  /// Bytes that are no character in UTF-8.
  case invalidUTF8
  /// All of the text is UTF-16.
  case utf16
  case controlCharacter(Unicode.Scalar)
  case unexpectedCharacter(String)
  /// A character that is taken for a sign of the language that it looks like.
  case lookAlike(String, of: String)
  case wordNeedsQuotes(String)
  case unterminatedString
  /// A statement begins with no verb.
  case unknownVerb(String)
  /// A statement begins with a word of SQL, of a shell or of a spreadsheet; how the like is said here.
  case foreignVerb(String, instead: Phrase)
  /// A statement begins with a clause, as if it went on with one before it.
  case clauseWithoutStatement(String)
  /// A clause word stood where a value must, and was read as one.
  case clauseReadAsValue(String)
  /// After a verb stands a word that it does not know.
  case unknownWord(String, after: String)
  /// A clause word that this verb does not have.
  case unknownClause(String, verb: String)
  /// The statement stops where something must follow.
  case incomplete
  /// Something else was expected here.
  case unexpected(String)
  case repeatedClause(Word)
  /// A whole number outside its range.
  case numberOutOfRange(String, range: ClosedRange<Int>)
  /// No day of the calendar.
  case invalidDate(String)
  case invalidNumber(String)
  case emptyName
  /// A name longer than anything a person would write.
  case nameTooLong(limit: Int)
  case nestedTooDeep(limit: Int)
  /// A word that one of a closed set should be.
  case unknownChoice(String, among: [Word])
  case unknownLanguage(String)
  case statementTooLong(limit: Int)
  /// A variable that no `let` before it has set.
  case unknownVariable(String)
  /// A brace that is never closed.
  case unclosedBlock
  case blocksTooDeep(limit: Int)
  /// A line `---` that no second one follows.
  case unclosedOutput

  public var code: String {
    switch self {
    case .invalidUTF8: "invalid-utf8"
    case .utf16: "utf-16"
    case .controlCharacter: "control-character"
    case .unexpectedCharacter: "unexpected-character"
    case .lookAlike: "look-alike"
    case .wordNeedsQuotes: "word-needs-quotes"
    case .unterminatedString: "unterminated-string"
    case .unknownVerb: "unknown-verb"
    case .foreignVerb: "foreign-verb"
    case .clauseWithoutStatement: "clause-without-statement"
    case .clauseReadAsValue: "value-missing"
    case .unknownWord: "unknown-word"
    case .unknownClause: "unknown-clause"
    case .incomplete: "incomplete-statement"
    case .unexpected: "unexpected-text"
    case .repeatedClause: "repeated-clause"
    case .numberOutOfRange: "number-out-of-range"
    case .invalidDate: "invalid-date"
    case .invalidNumber: "invalid-number"
    case .emptyName: "empty-name"
    case .nameTooLong: "name-too-long"
    case .nestedTooDeep: "nested-too-deep"
    case .unknownChoice: "unknown-choice"
    case .unknownLanguage: "unknown-language"
    case .statementTooLong: "statement-too-long"
    case .unknownVariable: "unknown-variable"
    case .unclosedBlock: "unclosed-block"
    case .blocksTooDeep: "blocks-too-deep"
    case .unclosedOutput: "unclosed-output"
    }
  }
}
