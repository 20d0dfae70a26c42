/// The statements of a conversation that changed the book.
public struct LogReport: Sendable {
  /// One statement.
  public struct Entry: Sendable {
    /// From 1, in the order in which the statements were made or would be made again.
    public let number: Int
    /// Its first line.
    public let statement: String
    /// Whether `undo` took it back.
    public let isUndone: Bool

    /// A statement.
    public init(number: Int, statement: String, isUndone: Bool) {
      self.number = number
      self.statement = statement
      self.isUndone = isUndone
    }
  }

  /// The oldest first, those that were taken back at the end.
  public let entries: [Entry]
  /// How many there are in all.
  public let total: Int
  /// Whether there were others before a person was forgotten, which are forgotten too.
  public let beginsAfterForgetting: Bool

  /// A list of statements.
  public init(entries: [Entry], total: Int, beginsAfterForgetting: Bool) {
    self.entries = entries
    self.total = total
    self.beginsAfterForgetting = beginsAfterForgetting
  }
}
