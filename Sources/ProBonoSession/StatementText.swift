import ProBonoEvaluator
import ProBonoLanguage

/// A text whose statements can be read more than once, also while they are being read.
enum StatementText {
  case inMemory(Source)
  case file(any FileStream, name: String)

  /// Reads from the start.
  func reader() -> StatementReader {
    switch self {
    case .inMemory(let source): StatementReader(source)
    case .file(let stream, let name): StatementReader(stream, name: name)
    }
  }

  /// Reads from the start what may hold a mistake: of a file no statements that hold no others and are right.
  func readerForMistakes() -> StatementReader {
    switch self {
    case .inMemory(let source): StatementReader(source)
    case .file(let stream, let name): StatementReader(stream, name: name, skipsStatements: true)
    }
  }

  /// What a reader of this text finds next.
  func next(from reader: inout StatementReader) throws(Session.Failure) -> StatementReader.Found? {
    try naming { () throws(FileFailure) in try reader.next() }
  }

  /// The same, but of statements that add a volunteer as many as follow one another and are at hand.
  func nextRun(from reader: inout StatementReader) throws(Session.Failure) -> StatementReader.Run? {
    try naming { () throws(FileFailure) in try reader.nextRun() }
  }

  /// Reads, and says of which text it is that something cannot be read.
  private func naming<Value>(_ read: () throws(FileFailure) -> Value) throws(Session.Failure) -> Value {
    do throws(FileFailure) {
      return try read()
    } catch {
      throw Session.Failure(unread: name, error)
    }
  }

  private var name: String {
    switch self {
    case .inMemory(let source): source.name
    case .file(_, let name): name
    }
  }
}
