import ProBonoText

/// One thing that is wrong with a table, and where. The words for it are made elsewhere.
public struct TableProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1. Line breaks inside quotes count, so that it is the line that an editor shows.
  public let line: Int
  /// The cell of the line, from 1; nil where it is about the whole line or file.
  public let column: Int?
  /// What the first line calls that column, as it is written there; nil where it is about the first line itself.
  public let columnName: String?
  /// What is wrong.
  public let reason: Reason

  /// A problem at a place of a file.
  public init(_ reason: Reason, line: Int, column: Int? = nil, columnName: String? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
    self.columnName = columnName
  }

  /// What can be wrong with a table.
  public enum Reason: Error, Hashable, Sendable {
    // The file.

    /// There is not even a first line with the names of the columns.
    case emptyFile
    /// The cell holds bytes that are no character in the encoding of the file.
    case invalidText
    /// The file ends within a cell that a quote began.
    case unterminatedQuote
    /// Something follows the quote that ends a cell.
    case textAfterQuote
    case wrongCellCount(Int, expected: Int)

    // The first line.

    /// The columns without which the rows mean nothing; `nearest` is the unknown column that the first of them might be.
    case missingColumns([String], nearest: String?)
    /// A column of that name is none of this kind of table; `nearest` is one that it might be.
    case unknownColumn(String, nearest: String?)
    /// A column that stands there already, at `first`, counted from 1.
    case repeatedColumn(String, first: Int)

    // A cell by itself.

    /// A cell without which the row means nothing.
    case emptyCell
    case notWholeNumber(String)
    case numberOutOfRange(String, ClosedRange<Int>)
    /// No number of degrees.
    case notDegrees(String)
    /// No number from 0 to 5 with at most one decimal.
    case notRating(String)
    /// No whole number from 1 to 5.
    case notLevel(String)
    /// No day of the calendar, written `YYYY-MM-DD`.
    case notDate(String)
    /// None of a closed set of words.
    case unknownChoice(String, choices: [String])
    /// A name holds what could steer a terminal or pass for something else.
    case controlCharacter(Unicode.Scalar)
    case nameTooLong(limit: Int)
    /// The same thing stands twice in the list of a cell.
    case repeatedItem(String)

    // A cell and the book.

    /// Nothing of that kind bears the name; `nearest` is one that something bears.
    case unknownName(Term, String, nearest: String?)
    /// Several towns of that name lie far apart.
    case ambiguousPlace(String, choices: [String])
    /// Something of the book, called `existing`, bears the name already.
    case nameTaken(String, existing: String)

    // A cell and others.

    /// The name stands on an earlier line already.
    case repeatedName(String, firstLine: Int)
    /// The last day comes before the first.
    case periodReversed(first: Day, last: Day)
    /// The lines of one need must agree: on an earlier one the column says something else.
    case disagreement(String, earlier: String, earlierLine: Int)
    /// The skill would be above itself: from the skill over its parents back to it.
    case skillCircle([String])
    /// The need would wait for itself: from the need over those that it waits for back to it.
    case needCircle([String])
    /// The need has more lines than a need can have seats.
    case tooManySeats(limit: Int)
  }

  /// What a cell can speak of.
  public enum Term: String, Hashable, Sendable, CaseIterable {
    case skill, cause, place, association, company, program, need, language
  }
}

/// What is wrong with a table: the first problems, and how many there are in all.
public struct TableProblems: Error, Hashable, Sendable {
  /// The first problems, in the order of the file; not more than `limit`, and at least one where it is thrown.
  public private(set) var first: [TableProblem] = []
  /// How many problems were found.
  public private(set) var total = 0
  /// The encoding in which the table was read, by which names may be wrong.
  public let encoding: TableEncoding

  /// How many problems are kept.
  public static let limit = 20

  /// No problems yet.
  public init(in encoding: TableEncoding = .utf8) { self.encoding = encoding }

  /// One problem.
  public init(_ problem: TableProblem) {
    self.init()
    add(problem)
  }

  /// Whether nothing is wrong.
  public var isEmpty: Bool { total == 0 }

  /// Whether further problems are only counted, so that suggestions for them would be lost work.
  public var isFull: Bool { first.count == Self.limit }

  /// Counts a problem, and keeps it where it is among the first.
  public mutating func add(_ problem: TableProblem) {
    if first.count < Self.limit { first.append(problem) }
    total += 1
  }
}
