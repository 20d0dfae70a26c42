import Dispatch
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoSession
import ProBonoText
import Synchronization

/// How one scenario went.
public struct ScenarioResult: Sendable {
  /// Which scenario.
  public let scenario: Scenario
  /// How it ended.
  public let ending: Session.Ending
  /// What was wrong or not sure, rendered; empty where nothing was.
  public let diagnostics: String
  /// Expected outputs that are to be written anew, with the lines that came.
  let updates: [(expected: ExpectedOutput, lines: [String])]

  /// Whether everything was as expected.
  public var hasPassed: Bool { ending == .fine }
}

/// Runs scenarios: each from an empty book, several at a time.
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
  /// The values of variables from outside, by their folded names.
  public var variables: [String: Literal] = [:]
  /// Which scenarios are run.
  public var tags = Tags()
  /// Whether expected output that differs is noted for `update` in place of failing.
  public var updatesOutput = false

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

  /// The results, in the order of the paths and within a file of its scenarios, whatever finished first. Waits until all
  /// are there.
  ///
  /// - Parameter isCancelled: asked now and then; true ends what runs and starts nothing more.
  public func run(
    _ paths: [String], isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [ScenarioResult] {
    let jobs = paths.flatMap { path -> [Job] in
      switch DiskFiles().read(path, isCancelled: isCancelled) {
      case .failure:
        // Running it will say what is wrong with it.
        return [Job(scenario: .whole(Source(name: path, bytes: [])), source: nil)]
      case .success(let bytes):
        let source = Source(name: path, bytes: bytes)
        return Scenario.scenarios(of: source).filter(tags.select).map { Job(scenario: $0, source: source) }
      }
    }
    let results = Mutex([ScenarioResult?](repeating: nil, count: jobs.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(width, jobs.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let result = run(jobs[index], isCancelled)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// A scenario and the text of its file, where that could be read.
  private struct Job: Sendable {
    let scenario: Scenario
    let source: Source?
  }

  private func run(_ job: Job, _ isCancelled: @escaping @Sendable () -> Bool) -> ScenarioResult {
    var diagnostics = ""
    var updates: [(expected: ExpectedOutput, lines: [String])] = []
    let session = Session(
      today: today, language: language, variables: variables, style: style, isCancelled: isCancelled
    ) { output in
      switch output {
      case .diagnostic(let text), .warning(let text): diagnostics += text
      case .result, .note: break
      }
    }
    session.checksOutput = true
    if updatesOutput { session.updateOutput = { updates.append((expected: $0, lines: $1)) } }
    let ending: Session.Ending
    if let range = job.scenario.range, let source = job.source {
      ending = session.run(scenario: range, after: job.scenario.background, ofFile: source, keepsGoing: keepsGoing)
    } else {
      ending = session.run(file: job.scenario.path, keepsGoing: keepsGoing)
    }
    return ScenarioResult(scenario: job.scenario, ending: ending, diagnostics: diagnostics, updates: updates)
  }

  /// The files of which output differs that is not written anew, for another scenario of theirs failed.
  public static func notUpdated(_ results: [ScenarioResult]) -> [String] {
    let failed = Set(results.filter { !$0.hasPassed }.map(\.scenario.path))
    return Set(results.filter { !$0.updates.isEmpty }.map(\.scenario.path)).intersection(failed).sorted()
  }

  /// Writes the outputs that came in place of those expected. Does nothing to a file of which a scenario failed.
  /// - Returns: the paths of the files that were written.
  /// - Throws: the first file that could not be read or written.
  public func update(_ results: [ScenarioResult]) throws(UpdateFailure) -> [String] {
    var written: [String] = []
    for path in results.map(\.scenario.path).reduce(into: [String](), { if $0.last != $1 { $0.append($1) } }) {
      let own = results.filter { $0.scenario.path == path }
      var updates: [Int: (expected: ExpectedOutput, lines: [String])] = [:]
      for update in own.flatMap(\.updates) { updates[update.expected.range.start] = update }
      guard own.allSatisfy(\.hasPassed), !updates.isEmpty else { continue }
      let files = DiskFiles()
      switch files.read(path, isCancelled: { false }) {
      case .failure(let failure): throw UpdateFailure(path: path, failure: failure)
      case .success(var bytes):
        // From the end, so that what stands before keeps its place.
        for update in updates.values.sorted(by: { $0.expected.range.start > $1.expected.range.start }) {
          let range = update.expected.contentRange
          bytes.replaceSubrange(range.start..<range.end, with: update.expected.content(of: update.lines))
        }
        if let failure = files.write(bytes, to: path) { throw UpdateFailure(path: path, failure: failure) }
        written.append(path)
      }
    }
    return written
  }

  /// A file whose expected output could not be written anew.
  public struct UpdateFailure: Error {
    public let path: String
    public let failure: FileFailure
  }
}

extension ExpectedOutput {
  /// The lines as they stand between the two marks.
  fileprivate func content(of lines: [String]) -> [UInt8] {
    let blanks = String(repeating: " ", count: indentation)
    return Array(lines.map { $0.isEmpty ? "\n" : blanks + $0 + "\n" }.joined().utf8)
  }
}
