import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// Where a name that is taken was first given: found by reading the text once more when a statement has failed, so that
/// nothing has to be kept of those that do not.
extension Session {
  /// The failure with a note at the place where the name that is taken was given, in this text before the statement that
  /// failed or in a file that it runs; the same failure where it is about something else or the name came from elsewhere.
  func noting(firstGivingIn text: StatementText?, folder: String?, _ failure: Failure) -> Failure {
    guard let text, let (diagnostic, source) = failure.diagnostics.first, diagnostic.notes.isEmpty,
      case EvaluationProblem.nameTaken(let kind, let name, let existing, _)? = diagnostic.problem as? EvaluationProblem
    else { return failure }
    var search = FirstGiving(kind: kind, name: name)
    follow(&search, through: text, folder: folder, to: source.firstOffset + diagnostic.range.start, depth: 0)
    guard let place = search.place else { return failure }
    return failure.noting(Note(.firstGiven(kind, existing), at: place.range, in: place.source))
  }

  /// Shows the search all statements of a text, and of the files that it runs, up to a place.
  private func follow(
    _ search: inout FirstGiving, through text: StatementText, folder: String?, to end: Int, depth: Int
  ) {
    guard depth < Self.sourceLimit else { return }
    var reader = text.reader()
    reader.explainsMistakes = false
    while let (parsed, source) = try? text.next(from: &reader), case .statement(let statement) = parsed,
      source.firstOffset + statement.range.start < end
    {
      follow(&search, through: statement, of: source, folder: folder, to: end, depth: depth)
    }
  }

  private func follow(
    _ search: inout FirstGiving, through statement: Statement, of source: Source, folder: String?, to end: Int,
    depth: Int
  ) {
    let start = source.firstOffset + statement.range.start
    guard start < end, !evaluator.surroundings.isCancelled() else { return }
    if case .source(let file) = statement.node {
      guard statement.isLiteral(file.range) else { return search.place = nil }
      let path = Self.path(file.value, in: folder)
      guard case .success(let stream) = files.open(path, isCancelled: evaluator.surroundings.isCancelled) else {
        return
      }
      let inner = StatementText.file(stream, name: path)
      follow(&search, through: inner, folder: Self.folder(of: path), to: .max, depth: depth + 1)
    } else if let block = statement.node.block {
      // What a block does is taken back at its end, and each scenario begins anew.
      guard end < source.firstOffset + statement.range.end else { return }
      for inner in block.statements {
        follow(&search, through: inner, of: source, folder: folder, to: end, depth: depth)
      }
    } else if end >= source.firstOffset + statement.range.end {
      search.visit(statement, of: source)
    }
  }
}

/// Looks for the statement that gave a name to the record that has it.
private struct FirstGiving {
  private let kind: NameKind
  private let key: String
  /// Where the name was given to the record that has it after the statements seen; nil where that is not certain.
  var place: (range: SourceRange, source: Source)?

  init(kind: NameKind, name: String) {
    self.kind = kind
    key = NameMention(kind: kind, name: Spanned(name, SourceRange(start: 0, end: 0))).key
  }

  mutating func visit(_ statement: Statement, of source: Source) {
    let own = statement.mentions.filter { $0.kind == kind && $0.key == key }
    switch statement.node {
    // What a name means behind these takes more than reading.
    case .undo, .redo, .importing, .merge: place = nil
    case .remove, .forget:
      if !own.isEmpty { place = nil }
    default: break
    }
    // The record that is given another name no longer has its own.
    if own.contains(where: { !$0.isGiven }), statement.givesAnotherName { place = nil }
    if let given = own.first(where: \.isGiven) { place = (given.name.range, source) }
  }
}
