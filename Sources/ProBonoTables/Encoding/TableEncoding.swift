/// The encoding in which the file of a table has its text.
public enum TableEncoding: Hashable, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8
  /// UTF-16 of either byte order, which spreadsheets call "Unicode text".
  case utf16
  /// Windows-1252, the plain "CSV" of spreadsheets in Western Europe. Nothing in a file says so: `sample` is the first cell,
  /// or a part of it, whose letters depend on it, so that a person sees whether they are right.
  case windows1252(sample: String)
}
