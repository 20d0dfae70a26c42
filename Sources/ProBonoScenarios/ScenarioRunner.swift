import Dispatch
import ProBonoLanguage
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
  /// The day on which each scenario begins; nil for none.
  public var today: Day?
  /// The language of what is said of it; whether it passes does not depend on that.
  public var language: InterfaceLanguage
  /// Whether a scenario goes on after a statement that fails.
  public var keepsGoing: Bool

  /// A runner.
  public init(
    style: Session.Style = .plain, width: Int, today: Day? = nil, language: InterfaceLanguage = .english,
    keepsGoing: Bool = false
  ) {
    self.style = style
    self.today = today
    self.language = language
    self.keepsGoing = keepsGoing
    self.width = max(1, width)
  }

  /// The results, in the order of the paths whatever finished first. Waits until all are there.
  ///
  /// - Parameter isCancelled: asked now and then; true ends what runs and starts nothing more.
  public func run(
    _ paths: [String], isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [ScenarioResult] {
    let results = Mutex([ScenarioResult?](repeating: nil, count: paths.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(width, paths.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < paths.count else { return }
        let result = runOne(paths[index], isCancelled)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func runOne(_ path: String, _ isCancelled: @escaping @Sendable () -> Bool) -> ScenarioResult {
    var diagnostics = ""
    let session = Session(today: today, language: language, style: style, isCancelled: isCancelled) { output in
      if case .diagnostic(let text) = output { diagnostics += text }
    }
    let ending = session.run(file: path, keepsGoing: keepsGoing)
    return ScenarioResult(path: path, ending: ending, diagnostics: diagnostics)
  }
}
