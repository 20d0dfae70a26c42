/// How a piece of text looks.
public struct Style: Hashable, Sendable {
  /// The colours that every terminal has, by their place in the palette, which is the person's own.
  public enum Colour: UInt8, Sendable {
    case red = 31
    case green, yellow, blue, magenta, cyan
    case grey = 90
  }

  /// The colour of the letters, or nil for that of the terminal.
  public var colour: Colour?
  /// Whether the letters are heavier.
  public var isBold: Bool
  /// Whether the letters are fainter.
  public var isDim: Bool
  /// Whether there is a line under the letters.
  public var isUnderlined: Bool
  /// Whether letters and background change their colours.
  public var isReversed: Bool

  /// A style; plain, but for what is given.
  public init(
    colour: Colour? = nil, bold: Bool = false, dim: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    self.colour = colour
    isBold = bold
    isDim = dim
    isUnderlined = underlined
    isReversed = reversed
  }

  /// Text as the terminal writes it by itself.
  public static let plain = Style()

  /// The sequence that selects this style in a terminal that is in no style (ECMA-48, SGR); empty for plain text.
  func selection(coloured: Bool) -> String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if coloured, let colour { codes.append(String(colour.rawValue)) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

/// A part of the buffer and how it looks.
public struct StyledSpan: Hashable, Sendable {
  /// UTF-8 offsets in the buffer; what lies outside of it is ignored.
  public var range: Range<Int>
  /// How this part looks.
  public var style: Style

  /// A part of the buffer in a style.
  public init(range: Range<Int>, style: Style) {
    self.range = range
    self.style = style
  }
}
