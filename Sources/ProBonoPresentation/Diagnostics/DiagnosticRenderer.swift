import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// Renders diagnostics as text for people: what is wrong, where, the line itself with the place marked, and what helps.
///
///     error[unknown-skill]: there is no skill "desing"
///       first-match.pb:3:22
///     3 | add volunteer "X" skills desing 4
///       |                          ^^^^^^ did you mean `design`?
public struct DiagnosticRenderer: Sendable {
  /// Whether pieces stand out by ANSI sequences.
  public let usesColour: Bool
  /// The columns of the terminal; nil for no terminal, where long lines are cut all the same.
  public let width: Int?
  private let catalogue: Catalogue

  /// A renderer for a terminal, or for a file or pipe where there is no `width`.
  public init(usesColour: Bool = false, width: Int? = nil, catalogue: Catalogue = Catalogue()) {
    self.usesColour = usesColour
    self.width = width
    self.catalogue = catalogue
  }

  /// A diagnostic of a source in full: lines, each with its line break. A source without a name is what has just been
  /// typed: it needs no line number; an empty one is none that anybody wrote, and is not shown.
  public func text(of diagnostic: Diagnostic, in source: Source) -> String {
    guard !source.bytes.isEmpty else {
      let remarks = advice(diagnostic).map { StyledLine("= " + $0).indented(by: Self.indentation) }
      return ([title(of: diagnostic)] + remarks).text(usesColour: usesColour)
    }
    let isNamed = !source.name.isEmpty
    var lines = [title(of: diagnostic)]
    var number = ""
    if isNamed {
      let position = source.position(of: diagnostic.range.start)
      number = String(position.line)
      lines.append(StyledLine(location(position, in: source), .faint).indented(by: number.utf8.count + 1))
    }
    let margin = number.utf8.count + 1
    let room = (width ?? Self.defaultWidth) - margin - 2
    let excerpt = Excerpt(of: diagnostic.range, in: source, columns: room)
    var code = isNamed ? StyledLine(number + " | ", .faint) : StyledLine().indented(by: Self.indentation)
    code.append(excerpt.text)
    lines.append(code)

    var remarks = advice(diagnostic)
    var marker = StyledLine()
    if isNamed {
      marker.appendBlanks(margin)
      marker.append("|", .faint)
      marker.appendBlanks(1)
    } else {
      marker.appendBlanks(Self.indentation)
    }
    marker.appendBlanks(excerpt.indentation)
    marker.append(String(repeating: "^", count: excerpt.width), .bad)
    if let suggestion = suggestion(diagnostic, in: source) {
      let label = StyledText(catalogue.suggestion(suggestion), .good)
      if excerpt.indentation + excerpt.width + 1 + label.width <= room || width == nil {
        marker.appendBlanks(1)
        marker.append(label)
      } else {
        remarks.insert(label.text, at: 0)
      }
    }
    lines.append(marker)
    for remark in remarks {
      var line = StyledLine()
      line.appendBlanks(isNamed ? margin : Self.indentation)
      line.append("= ", .faint)
      line.append(remark)
      lines.append(line)
    }
    return lines.text(usesColour: usesColour)
  }

  /// A diagnostic of a source in one line, without its line break: `path:line:column: error[CODE]: message`.
  public func line(of diagnostic: Diagnostic, in source: Source) -> String {
    var line = StyledLine()
    if !source.name.isEmpty {
      line.append(location(source.position(of: diagnostic.range.start), in: source) + ": ")
    }
    for piece in title(of: diagnostic).pieces { line.append(piece) }
    return line.text(usesColour: usesColour)
  }

  /// That further diagnostics are not shown, with its line break.
  public func text(ofFurther count: Int) -> String {
    [StyledLine(catalogue.further(count), .bad)].text(usesColour: usesColour)
  }

  private func title(of diagnostic: Diagnostic) -> StyledLine {
    var line = StyledLine("\(catalogue.error)[\(diagnostic.problem.code)]", .bad)
    line.append(": ")
    line.append(catalogue.message(diagnostic.problem), .strong)
    return line
  }

  private func location(_ position: Position, in source: Source) -> String {
    "\(source.name):\(position.line):\(position.column)"
  }

  private func advice(_ diagnostic: Diagnostic) -> [String] {
    // Who is shown the right word needs no list of all that are possible.
    guard diagnostic.suggestion == nil || diagnostic.isAmbiguous else { return [] }
    let expected = diagnostic.listsExpectations ? [catalogue.expected(diagnostic.expected)] : []
    return expected + catalogue.advice(diagnostic.problem)
  }

  /// The right word as it would be written: a name in quotes where the wrong one is.
  private func suggestion(_ diagnostic: Diagnostic, in source: Source) -> String? {
    guard let suggestion = diagnostic.suggestion, !diagnostic.isAmbiguous else { return nil }
    let start = diagnostic.range.start
    let isQuoted =
      start < diagnostic.range.end && start < source.bytes.count && source.bytes[start] == UInt8(ascii: "\"")
    return isQuoted && !suggestion.hasPrefix("\"") ? catalogue.quoted(suggestion) : suggestion
  }

  /// The blanks in front of remarks where there is no line number.
  private static let indentation = 2
  /// Where there is no terminal, lines of code are cut as if it had this many columns.
  private static let defaultWidth = 120
}

extension Diagnostic {
  /// Whether one of several choices must be made, of which none is nearer than the others.
  fileprivate var isAmbiguous: Bool {
    if case EvaluationProblem.ambiguousPlace? = problem as? EvaluationProblem { true } else { false }
  }

  /// Whether it helps to list what could have stood at the place.
  fileprivate var listsExpectations: Bool {
    guard !expected.isEmpty, let problem = problem as? SyntaxProblem else { return false }
    switch problem {
    case .incomplete, .unexpected, .unknownWord, .unknownClause: return true
    default: return false
    }
  }
}
