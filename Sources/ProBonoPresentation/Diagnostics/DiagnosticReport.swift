import ProBonoEvaluator
import ProBonoLanguage

/// A diagnostic with its words and places: what every format renders.
struct DiagnosticReport {
  /// A range of a text.
  struct Place {
    let source: Source
    let range: SourceRange

    /// Nil where there is no text, as with a file that cannot be read.
    init?(_ range: SourceRange, in source: Source) {
      guard !source.bytes.isEmpty else { return nil }
      self.source = source
      self.range = range
    }

    /// What the text is called; nil for what has just been typed.
    var path: String? { source.name.isEmpty ? nil : source.name }
    /// Where it begins.
    var start: Position { source.position(of: range.start) }
    /// Where the first character behind it stands.
    var end: Position { source.position(of: range.end) }
  }

  /// Another place, and what it has to do with the mistake.
  struct NoteReport {
    let message: String
    let place: Place?
  }

  let code: String
  let severity: Severity
  let message: String
  let place: Place?
  /// The statement that it is about.
  let statement: SourceRange?
  /// What could have stood at the place, an item each; empty where that is no help.
  let expected: [String]
  /// How to put it right, a line each, what was expected included; empty where the right text is known.
  let advice: [String]
  /// The change that would put it right, as it would be written.
  let correction: Correction?
  let notes: [NoteReport]

  /// The report of a diagnostic of a source, in the words of a catalogue.
  init(of diagnostic: Diagnostic, in source: Source, _ catalogue: Catalogue) {
    code = diagnostic.problem.code
    severity = diagnostic.severity
    message = catalogue.message(diagnostic.problem)
    place = Place(diagnostic.range, in: source)
    statement = diagnostic.statement
    correction = diagnostic.isAmbiguous ? nil : diagnostic.correction?.written(in: source)
    expected = diagnostic.listsExpectations ? catalogue.descriptions(of: diagnostic.expected) : []
    // Who is shown the right word needs no list of all that are possible.
    if correction == nil {
      advice =
        (expected.isEmpty ? [] : [catalogue.expected(diagnostic.expected)]) + catalogue.advice(diagnostic.problem)
    } else {
      advice = []
    }
    notes = diagnostic.notes.map { note in
      NoteReport(message: catalogue.message(note.kind), place: Place(note.range, in: note.source ?? source))
    }
  }

  /// The right word in place of the very characters that are wrong, where it is a guess; a change that is certain, of
  /// another place or between two characters is better shown in its line.
  var suggestion: String? {
    guard let correction, !correction.isCertain, correction.range == place?.range, !correction.replacement.isEmpty,
      correction.range.start < correction.range.end
    else { return nil }
    return correction.replacement
  }

  /// The line on which the correction begins, with the correction made, at most `columns` wide; nil where there is none
  /// or the right word alone says it.
  func correctedLine(columns: Int) -> String? {
    guard suggestion == nil, let correction, let source = place?.source else { return nil }
    let line = source.lineRange(around: correction.range.start)
    let end = max(line.end, source.lineRange(around: correction.range.end).end)
    let shifted = Correction(
      range: SourceRange(start: correction.range.start - line.start, end: correction.range.end - line.start),
      replacement: correction.replacement)
    let corrected = Source(name: "", bytes: shifted.applied(to: Array(source.bytes[line.start..<end])))
    let range = SourceRange(
      start: shifted.range.start, end: shifted.range.start + shifted.replacement.utf8.count)
    return String(Excerpt(of: range, in: corrected, columns: columns).text.drop { $0 == " " })
  }
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
    case .incomplete, .unexpected, .unknownWord, .unknownClause, .invalidNumber: return true
    default: return false
    }
  }
}
