import Glibc
import ProBonoText

/// The columns and rows of a terminal.
struct TerminalSize: Hashable, Sendable {
  var columns: Int
  var rows: Int
}

/// What is asked of a terminal and its descriptors.
public enum Terminal {
  /// The terminal's type as `TERM` tells it; nil where there is none, or one that knows no sequences (`dumb`).
  public static var type: String? {
    getenv("TERM").map { String(cString: $0) }.flatMap { ["", "dumb"].contains($0) ? nil : $0 }
  }

  /// The size now; 80 by 24 where the terminal does not tell.
  static func size(of descriptor: Int32) -> TerminalSize {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return TerminalSize(columns: 80, rows: 24)
    }
    return TerminalSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Writes everything, however slowly the other side reads; gives up only when it is gone.
  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0 && errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if !(count < 0 && errno == EINTR) {
        return
      }
    }
  }

  /// What can be read at once, waiting for the first byte; empty at the end. The code is an error number.
  static func read(from descriptor: Int32, atMost count: Int) -> (bytes: [UInt8], code: Int32?) {
    while true {
      var code: Int32?
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
        let result = Glibc.read(descriptor, buffer.baseAddress, count)
        used = max(0, result)
        if result < 0 { code = errno }
      }
      guard code == EAGAIN else { return (bytes, code) }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&request, 1, -1)
    }
  }

  /// Bytes from elsewhere as a text that can be edited, with newlines as ends of lines.
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\r"): text.append(.newline)
      case .newline: if previous != UInt8(ascii: "\r") { text.append(.newline) }
      // libedit's line ends at a NUL.
      case 0: break
      default: text.append(byte)
      }
      previous = byte
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text as it may be sent to a terminal: control characters escaped.
  static func shown(_ text: String) -> String { Escaping.escaped(text) }
}
