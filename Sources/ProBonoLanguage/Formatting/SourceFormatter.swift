import ProBonoText

/// Lays a source out in the one layout of the language: one statement a line, one blank between words, clauses that do not
/// fit broken off and indented, comments and single blank lines where they stand. What it prints says the same, and laying
/// it out again changes nothing.
public struct SourceFormatter: Sendable {
  /// Why a source was not laid out.
  public enum Failure: Error {
    /// It does not parse.
    case mistakes([Diagnostic])
    /// In the layout it would not say the same, such as where a translated word means something else in its place.
    case meaningChanged
  }

  /// The language into which words are translated; nil leaves each in the language in which it is written.
  public var translation: Translation?

  /// A formatter.
  public init(translatingTo translation: Translation? = nil) { self.translation = translation }

  /// The text in the layout, with LF line breaks, the last line's included; empty where the source says nothing.
  public func format(_ source: Source) -> Result<String, Failure> {
    if let mistake = source.firstInvalidUTF8 { return .failure(.mistakes([mistake])) }
    let parsed = ParsedTokens(source)
    guard parsed.diagnostics.isEmpty else { return .failure(.mistakes(parsed.diagnostics)) }
    var reader = SourceTextReader(source, parsed, TokenWriter(source: source, translation: translation))
    let text = Layout.text(of: reader.readAll())
    let again = Source(name: source.name, text: text)
    let result = ParsedTokens(again)
    guard result.diagnostics.isEmpty,
      result.meaning(in: again, comparesTerms: translation == nil)
        == parsed.meaning(in: source, comparesTerms: translation == nil)
    else { return .failure(.meaningChanged) }
    return .success(text)
  }
}

extension Source {
  /// The first byte that is no UTF-8, wherever it stands: a text that holds one could not be written as it was.
  fileprivate var firstInvalidUTF8: Diagnostic? {
    if isUTF16 { return Diagnostic(SyntaxProblem.utf16, at: SourceRange(start: 0, end: 2)) }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var offset = 0
    while let (_, length) = scalar(at: offset) { offset += length }
    return Diagnostic(SyntaxProblem.invalidUTF8, at: SourceRange(start: offset, end: min(offset + 1, bytes.count)))
  }
}
