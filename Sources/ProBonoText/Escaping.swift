/// Showing text of unknown origin so that it cannot steer the terminal, or pass for something else.
public enum Escaping {
  /// The text with every scalar that needs it written as in a Swift literal: `\n`, `\r`, `\t`, `\0`, else `\u{1B}`.
  ///
  /// For display: a backslash of the text itself stays as it is, so the text cannot be had back.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsEscaping) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if needsEscaping(scalar) {
        result += escape(for: scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether the scalar is a control (C0, DEL, C1), a separator of lines or paragraphs, a directional mark, embedding,
  /// override or isolate, an annotation or tag character, or one for private use.
  public static func needsEscaping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }

  private static func escape(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    case "\0": #"\0"#
    default: #"\u{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may not stand in a name: control characters, separators of lines, and what turns the direction of a text
  /// and could make a name show as another.
  public var isUnfitForNames: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
