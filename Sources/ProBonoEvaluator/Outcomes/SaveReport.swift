/// What was written when a session was saved.
public struct SaveReport: Sendable {
  /// How many statements of the session the file repeats.
  public let statements: Int
  /// How many lines of the file check the plan.
  public let expectations: Int
  public let path: String

  /// What was written.
  public init(statements: Int, expectations: Int, path: String) {
    self.statements = statements
    self.expectations = expectations
    self.path = path
  }
}
