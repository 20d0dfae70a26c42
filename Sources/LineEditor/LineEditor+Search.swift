/// Ctrl-R: a line of its own for what is looked for, and a list of what is found.
extension LineEditor {
  /// Searches until an entry is taken into the line, or the search is given up.
  func searchHistory(from buffer: inout EditBuffer) {
    var search = HistorySearch(buffer.text, in: history)
    defer { self.search = nil }
    while true {
      self.search = search
      guard let scalar = nextScalar() else { return }
      switch Key(scalar, input: input) {
      case .older: search.move(by: 1)
      case .newer: search.move(by: -1)
      case .text(let scalar): search.append(scalar)
      case .deleteBackward: search.deleteBackward()
      case .giveUp: return
      case .take(let keysAfter):
        if let entry = search.selected { buffer = EditBuffer(entry) }
        input.pushBack(keysAfter)
        return
      }
    }
  }

  /// What a key means while searching.
  private enum Key {
    case older, newer
    case text(Unicode.Scalar)
    case deleteBackward
    case giveUp
    /// Takes the entry chosen; the keys are then for the line.
    case take(then: String)

    init(_ scalar: Unicode.Scalar, input: KeyInput) {
      self =
        switch scalar {
        case "\u{12}", "\u{10}": .older  // Ctrl-R, Ctrl-P: the list goes from new to old
        case "\u{13}": .newer  // Ctrl-S
        case "\u{0E}": .older  // Ctrl-N goes down the list
        case "\u{08}", "\u{7F}": .deleteBackward
        case "\u{03}", "\u{07}": .giveUp  // Ctrl-C, Ctrl-G
        case "\t", "\r", "\n": .take(then: "")
        case "\u{1B}": Self.escape(input)
        case "\u{00}"..<" ": .take(then: String(scalar))
        default: .text(scalar)
        }
    }

    /// The Escape key alone gives up; sequences are read as far as an arrow key goes.
    private static func escape(_ input: KeyInput) -> Key {
      var sequence = "\u{1B}"
      while sequence.unicodeScalars.count < 3, input.hasMore(within: 50),
        case .scalar(let scalar) = input.next(beforeWaiting: {})
      {
        sequence.unicodeScalars.append(scalar)
      }
      return switch sequence {
      case "\u{1B}": .giveUp
      case "\u{1B}[A", "\u{1B}OA": .newer
      case "\u{1B}[B", "\u{1B}OB": .older
      default: .take(then: sequence)
      }
    }
  }
}
