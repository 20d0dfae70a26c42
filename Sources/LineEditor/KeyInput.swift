import CLibedit
import Glibc

/// What comes from the keyboard, and from the signals that concern the edit line.
enum KeyEvent: Hashable {
  case scalar(Unicode.Scalar)
  /// The terminal has a new size.
  case resized
  /// The process was stopped and goes on; the terminal may be in any mode.
  case continued
  /// SIGINT came from elsewhere than the keyboard.
  case interrupted
  case endOfInput
}

/// Reads the keyboard as UTF-8, and waits for signals at the same time.
final class KeyInput {
  private let descriptor: Int32
  /// A pipe that signal handlers write to.
  private let wakeReader: Int32
  let wakeWriter: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  /// What came in the middle of something else.
  private var postponed: [KeyEvent] = []

  init(descriptor: Int32) throws(LineEditorError) {
    self.descriptor = descriptor
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .unavailable }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeReader = ends[0]
    wakeWriter = ends[1]
  }

  deinit {
    close(wakeReader)
    close(wakeWriter)
  }

  /// The next event; `beforeWaiting` is called unless there is one already.
  func next(beforeWaiting: () -> Void) -> KeyEvent {
    if let event = postponed.popLast() { return event }
    if start == bytes.count, let event = fill(beforeWaiting) { return event }
    let following = Self.followingBytes(after: bytes[start])
    while bytes.count - start <= following {
      // A character cut in two: the rest is on its way, unless the terminal is gone.
      guard let event = fill({}) else { continue }
      if event == .endOfInput { return event }
      postponed.append(event)
    }
    let sequence = bytes[start...start + following]
    guard let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first else {
      start += 1
      return .scalar("\u{FFFD}")
    }
    start += following + 1
    return .scalar(scalar)
  }

  /// Passes over signals that came while nobody edited.
  func forgetSignals() {
    postponed = []
    while awakened() != nil {}
  }

  /// Whether something more comes within the time, in milliseconds: tells the Escape key from a sequence.
  func hasMore(within time: Int32) -> Bool {
    if start < bytes.count { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, time) > 0
  }

  /// Whether what comes at once goes on as the sequence of a key does (ECMA-48: `[` or `O`), or is Enter.
  func continuesSequence(within time: Int32) -> Bool {
    guard hasMore(within: time) else { return false }
    if start == bytes.count, let event = fill({}) {
      postponed.append(event)
      return false
    }
    return "[O\r".utf8.contains(bytes[start])
  }

  /// Reads these characters again before what is still to come.
  func pushBack(_ text: String) {
    bytes.replaceSubrange(..<start, with: text.utf8)
    start = 0
  }

  /// Takes bytes up to the mark and the mark itself, however long that takes; all there are if the terminal goes away.
  /// What is beyond `limit` is passed over.
  func take(until mark: [UInt8], limit: Int) -> [UInt8] {
    var taken: [UInt8] = []
    while true {
      if start == bytes.count, let event = fill({}) {
        if event == .endOfInput { return taken }
        postponed.append(event)
        continue
      }
      while start < bytes.count {
        let byte = bytes[start]
        start += 1
        taken.append(byte)
        if byte == mark.last, taken.suffix(mark.count).elementsEqual(mark) { return taken.dropLast(mark.count) }
      }
      if taken.count > limit + mark.count { taken.removeSubrange(limit..<taken.count - mark.count) }
    }
  }

  /// Reads what there is, once there is something; an event if that came instead.
  private func fill(_ beforeWaiting: () -> Void) -> KeyEvent? {
    if !hasMore(within: 0) { beforeWaiting() }
    while true {
      var requests = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeReader, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&requests, 2, -1) > 0 else {
        if errno == EINTR || errno == EAGAIN { continue }
        return .endOfInput
      }
      if requests[1].revents != 0, let event = awakened() { return event }
      guard requests[0].revents != 0 else { continue }
      bytes.removeFirst(start)
      start = 0
      let (chunk, code) = Terminal.read(from: descriptor, atMost: 1 << 16)
      if code == EINTR { continue }
      if chunk.isEmpty { return .endOfInput }
      bytes += chunk
      return nil
    }
  }

  private func awakened() -> KeyEvent? {
    var reason: UInt8 = 0
    guard Glibc.read(wakeReader, &reason, 1) == 1 else { return nil }
    return switch Int(reason) {
    case clibedit_woke_for_resize: .resized
    case clibedit_woke_for_continue: .continued
    case clibedit_woke_for_interrupt: .interrupted
    default: nil
    }
  }

  /// How many bytes follow the first one of a character; 0 too for a byte that begins none.
  private static func followingBytes(after first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: 0
    }
  }
}
