import ProBonoLanguage
import ProBonoTables

/// What was imported.
public struct ImportReport: Sendable {
  /// What the table is of.
  public let kind: ImportKind
  /// How many records it has brought.
  public let records: Int
  /// How many seats these have, for needs.
  public let seats: Int?
  /// The file, as it was named.
  public let path: String
  /// The encoding in which the file was read.
  public let encoding: TableEncoding

  /// A table that was read.
  public init(kind: ImportKind, records: Int, seats: Int? = nil, path: String, encoding: TableEncoding = .utf8) {
    self.kind = kind
    self.records = records
    self.seats = seats
    self.path = path
    self.encoding = encoding
  }
}
