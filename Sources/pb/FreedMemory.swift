import CMalloc

/// What becomes of memory that the program has done with.
enum FreedMemory {
  /// The largest piece of memory that is kept for what comes next, in bytes: the most that the library allows.
  private static let largestPiece: Int32 = 32 << 20
  /// How much is kept at most, in bytes.
  private static let limit: Int32 = 128 << 20

  /// Keeps it for what is asked for next: what reading a file took serves the index that is made then. To give it back
  /// and to ask the system for other memory takes longer than to fill it.
  static func keepForReuse() {
    mallopt(M_MMAP_THRESHOLD, largestPiece)
    mallopt(M_TRIM_THRESHOLD, limit)
  }
}
