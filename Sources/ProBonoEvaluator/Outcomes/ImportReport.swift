import ProBonoLanguage
import ProBonoTables

/// What was imported.
public struct ImportReport: Sendable {
  /// What the rows are of.
  public let kind: ImportKind
  /// How many rows the table has.
  public let rows: Int
  /// The file, as it was named.
  public let path: String
  /// The encoding in which the file was read.
  public let encoding: TableEncoding

  /// A table that was read.
  public init(kind: ImportKind, rows: Int, path: String, encoding: TableEncoding = .utf8) {
    self.kind = kind
    self.rows = rows
    self.path = path
    self.encoding = encoding
  }
}
