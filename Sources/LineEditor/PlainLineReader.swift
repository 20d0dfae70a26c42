import CLibedit
import Glibc

/// Reads lines from a descriptor that is no terminal, or one that cannot do more: no escape is written, no byte lost.
///
/// It reads ahead, so a descriptor belongs to one reader.
public struct PlainLineReader {
  /// How the reading of one line ended.
  public enum Result: Hashable, Sendable {
    /// The bytes of a line of any length, valid UTF-8 or not, without the `\n` at their end.
    case line([UInt8])
    /// SIGINT came while waiting (see `InterruptFlag`); what was typed of the line is dropped by the terminal.
    case interrupted
    case endOfInput
    /// The system could not read; an error number as in `errno`.
    case failed(Int32)
  }

  private let input: Int32
  private let output: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to where there is no newline.
  private var searched = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - input: the descriptor to read from.
  ///   - output: the descriptor for prompts.
  public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    self.input = input
    self.output = output
  }

  /// Reads a line.
  ///
  /// - Parameter prompt: written before, its control characters escaped; nothing by default.
  public mutating func readLine(prompt: String? = nil) -> Result {
    if let prompt { Terminal.write(Terminal.shown(prompt), to: output) }
    while true {
      if let end = bytes[searched...].firstIndex(of: .newline) { return .line(take(until: end, dropping: 1)) }
      searched = bytes.count
      if isAtEnd {
        return start < bytes.count ? .line(take(until: bytes.count, dropping: 0)) : .endOfInput
      }
      switch fill() {
      case nil: continue
      case EINTR?:
        if InterruptFlag.isRaised { return .interrupted }
      case let code?: return .failed(code)
      }
    }
  }

  private mutating func take(until end: Int, dropping separator: Int) -> [UInt8] {
    let line = Array(bytes[start..<end])
    start = end + separator
    searched = start
    // Only now and then, so that many short lines cost no more than their bytes.
    if start >= 1 << 16 || start == bytes.count {
      bytes.removeFirst(start)
      searched -= start
      start = 0
    }
    return line
  }

  /// Reads what there is; an error number where that failed.
  private mutating func fill() -> Int32? {
    guard clibedit_interrupt_wait(input) else { return EINTR }
    let (chunk, code) = Terminal.read(from: input, atMost: 1 << 16)
    if let code { return code }
    isAtEnd = chunk.isEmpty
    bytes += chunk
    return nil
  }
}
