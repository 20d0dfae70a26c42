import ProBonoText

/// A value of JSON (RFC 8259), written in one line. The members of an object keep their order.
enum JSONValue: ExpressibleByNilLiteral {
  case null
  case bool(Bool)
  case number(Int)
  /// A number with decimals, as it is written.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(nilLiteral: ()) { self = .null }

  /// A string, or null.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// The value as text. What could steer a terminal or turn the direction of a text is written as an escape, which RFC
  /// 8259 allows for every character: the value is the same, and whoever looks at it is safe.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): String(number)
    case .decimal(let number): number
    case .string(let string): Self.quoted(string)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }

  /// The value with each object of an array on a line of its own, as people compare and programs filter them.
  var textByRecords: String {
    switch self {
    case .array(let values):
      guard case .object? = values.first else { return text }
      return "[\n" + values.map { "  " + $0.text }.joined(separator: ",\n") + "\n]"
    case .object(let members):
      return "{" + members.map { Self.quoted($0.key) + ":" + $0.value.textByRecords }.joined(separator: ",") + "}"
    default: return text
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where Escaping.needsEscaping(scalar):
        // Beyond the Basic Multilingual Plane an escape is a pair of surrogates (RFC 8259, section 7).
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] { result += escape(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
