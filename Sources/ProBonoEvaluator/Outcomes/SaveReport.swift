/// What was written when a session was saved.
public struct SaveReport: Sendable {
  /// How many statements the file has that lead to the book.
  public let statements: Int
  /// How many lines of the file check the plan.
  public let expectations: Int
  public let path: String
  /// Whether the statements are not those of the session but record the book as it is, since somebody was forgotten.
  public let isOfBook: Bool

  /// What was written.
  public init(statements: Int, expectations: Int, path: String, isOfBook: Bool = false) {
    self.statements = statements
    self.expectations = expectations
    self.path = path
    self.isOfBook = isOfBook
  }
}
