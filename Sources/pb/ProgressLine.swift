import Glibc
import LineEditor
import ProBonoMatching
import ProBonoPresentation

/// A line on standard error that tells a person who waits how far a plan has come, and that is gone when there is something
/// to read. Nothing is shown of what takes less than half a second, and nothing where nobody looks.
final class ProgressLine {
  /// Seconds before anything is shown, and between two pictures.
  private static let delay = 0.5
  private static let pause = 0.1

  private let isWatched: Bool
  /// When what is going on began; nil while nothing is.
  private var start: Double?
  private var stage: PlanningProgress.Stage?
  private var startOfStage = 0.0
  private var lastShown = 0.0
  private var isShown = false

  /// - Parameter isPlain: whether to do without sequences that move the cursor.
  init(isPlain: Bool) {
    isWatched = !isPlain && isatty(STDERR_FILENO) == 1 && Terminal.type != nil
  }

  /// Shows how far a plan has come, where that is due.
  func show(_ progress: PlanningProgress, in catalogue: Catalogue) {
    guard isWatched else { return }
    let now = Self.seconds()
    if stage != progress.stage { (stage, startOfStage) = (progress.stage, now) }
    guard let start else { return self.start = now }
    guard now - start >= Self.delay, now - lastShown >= Self.pause else { return }
    lastShown = now
    isShown = true
    let elapsed = now - startOfStage
    // An estimate from a handful of seats would say nothing.
    let left =
      progress.seats * 50 < progress.total
      ? nil : elapsed * Double(progress.total - progress.seats) / Double(max(1, progress.seats))
    let text = catalogue.text(of: progress, secondsLeft: left.map { Int($0.rounded(.up)) })
    let width = (Console.width(of: STDERR_FILENO) ?? 80) - 1
    Console.write("\r\(text.prefix(max(0, width)))\u{1B}[K", to: STDERR_FILENO)
  }

  /// Takes the line away, before anything else is written and when a statement has ended.
  func clear() {
    if isShown { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
    (start, stage, isShown) = (nil, nil, false)
  }

  /// Seconds of a clock that nobody sets.
  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
