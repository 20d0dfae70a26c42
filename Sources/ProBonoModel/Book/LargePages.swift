import Glibc

/// Asks for the memory of what is large in large pages, where the machine has such: to get it in small ones takes as long
/// as to fill it.
public enum LargePages {
  private static let size = 1 << 21

  /// Asks for them for memory that is still to be filled. Where that is refused, or it is less than a few of them, nothing
  /// is lost.
  public static func use(for memory: UnsafeRawPointer, byteCount: Int) {
    guard byteCount >= 2 * size else { return }
    let start = (Int(bitPattern: memory) + size - 1) / size * size
    let end = (Int(bitPattern: memory) + byteCount) / size * size
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
  }
}
