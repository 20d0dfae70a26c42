/// How the reading of one input ended.
public enum ReadResult: Hashable, Sendable {
  /// An input, without the newline that ended it; it has several lines where the validator or a paste made it so.
  case line(String)
  /// Ctrl-C: the input was dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the terminal is gone.
  case endOfInput
}

/// Why there is no editor; a `PlainLineReader` still works then.
public enum LineEditorError: Error, Hashable, Sendable {
  /// The descriptor is no terminal.
  case notATerminal(Int32)
  /// `TERM` is unset, or names a terminal that cannot move its cursor.
  case dumbTerminal
  /// libedit, or the system on its behalf, had no memory or no descriptors left.
  case unavailable
}
