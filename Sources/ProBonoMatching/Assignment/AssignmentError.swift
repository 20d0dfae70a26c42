/// Why no plan was computed.
public enum AssignmentError: Error, Equatable, Sendable {
  /// The caller asked to stop.
  case cancelled
  /// The problem does not fit the 64-bit arithmetic of the weights or the 32-bit numbers of the network: more than some
  /// four million seats, or so many and so weighty seats together with pins that the bonus of a pin overflows.
  case problemTooLarge
  /// The plan found could not be shown to be the best: a mistake of this program, never of the book.
  case unproven
}
