/// A statement could not be read. The diagnostic is nil where the lexer has diagnosed the place already.
struct SyntaxFailure: Error {
  var diagnostic: Diagnostic?
}
