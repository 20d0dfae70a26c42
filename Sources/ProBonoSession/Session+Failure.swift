import ProBonoEvaluator
import ProBonoLanguage

extension Session {
  /// What went wrong, and in which text.
  struct Failure: Error {
    /// What is told one by one, with the text, or the piece of it, in which each stands.
    let diagnostics: [(diagnostic: Diagnostic, source: Source)]
    /// How many more there are, that are not told one by one.
    let further: Int
    let ending: Ending

    /// A text that does not parse.
    init(unreadable diagnostics: [(diagnostic: Diagnostic, source: Source)], further: Int) {
      self.diagnostics = diagnostics
      self.further = further
      ending = .unreadable
    }

    /// A statement that does not parse.
    init(unreadable diagnostics: [Diagnostic], in source: Source) {
      self.init(unreadable: diagnostics.map { ($0, source) }, further: 0)
    }

    /// A statement that cannot be read with the values of its variables.
    init(unbound diagnostics: [Diagnostic], in source: Source) {
      self.diagnostics = diagnostics.map { ($0, source) }
      further = 0
      ending = .failed
    }

    /// A statement that failed.
    init(_ diagnostic: Diagnostic, in source: Source) {
      diagnostics = [(diagnostic, source)]
      further = 0
      ending =
        switch diagnostic.problem as? EvaluationProblem {
        case .interrupted: .interrupted
        case .expectationFailed, .errorExpected, .outputDiffers: .expectationFailed
        default: .failed
        }
    }

    init(_ problem: EvaluationProblem, at range: SourceRange, in source: Source) {
      self.init(Diagnostic(problem, at: range), in: source)
    }

    /// The failure with one more note on what is told first.
    func noting(_ note: Note) -> Failure {
      var diagnostics = diagnostics
      guard !diagnostics.isEmpty else { return self }
      diagnostics[0].diagnostic.notes.append(note)
      return Failure(diagnostics, further: further, ending: ending)
    }

    private init(_ diagnostics: [(diagnostic: Diagnostic, source: Source)], further: Int, ending: Ending) {
      self.diagnostics = diagnostics
      self.further = further
      self.ending = ending
    }

    /// A file that no statement names and that cannot be read.
    init(unread path: String, _ failure: FileFailure) {
      self.init(.unread(path, failure), at: SourceRange(start: 0, end: 0), in: Source(name: "", text: ""))
    }
  }
}
