import ProBonoSession
import ProBonoText
import Synchronization

/// How one scenario went.
public struct ScenarioResult: Sendable {
  /// The file.
  public let path: String
  /// How it ended.
  public let ending: Session.Ending
  /// What was wrong, rendered; empty where nothing was.
  public let diagnostics: String

  /// Whether everything was as expected.
  public var hasPassed: Bool { ending == .fine }
}

/// Runs scenarios: each file from an empty book, several at a time.
public struct ScenarioRunner: Sendable {
  /// How diagnostics are rendered.
  public var style: Session.Style
  /// The most files at a time.
  public var width: Int

  /// A runner.
  public init(style: Session.Style = .plain, width: Int) {
    self.style = style
    self.width = max(1, width)
  }

  /// The results, in the order of the paths whatever finished first.
  ///
  /// - Parameter isCancelled: asked now and then; true ends what runs and starts nothing more.
  public func run(
    _ paths: [String], isCancelled: @escaping @Sendable () -> Bool = { false }
  ) async -> [ScenarioResult] {
    await withTaskGroup(of: (Int, ScenarioResult).self) { group in
      var results = [ScenarioResult?](repeating: nil, count: paths.count)
      var next = 0
      func start() {
        guard next < paths.count else { return }
        let (index, path) = (next, paths[next])
        next += 1
        group.addTask { (index, runOne(path, isCancelled)) }
      }
      for _ in 0..<min(width, paths.count) { start() }
      for await (index, result) in group {
        results[index] = result
        start()
      }
      return results.compactMap(\.self)
    }
  }

  private func runOne(_ path: String, _ isCancelled: @escaping @Sendable () -> Bool) -> ScenarioResult {
    var diagnostics = ""
    let session = Session(style: style, isCancelled: isCancelled) { output in
      if case .diagnostic(let text) = output { diagnostics += text }
    }
    let ending = session.run(file: path)
    return ScenarioResult(path: path, ending: ending, diagnostics: diagnostics)
  }
}
