import Dispatch
import Synchronization

/// Work that other threads do ahead, with its results in the order in which it was given.
///
/// Whoever takes a result works too while it is not there, so that nothing waits for a thread that the machine does not
/// have. What comes out does not depend on who did what.
///
/// ```swift
/// let squares = WorkAhead<Int, Int> { $0 * $0 }
/// for number in 1...3 { squares.add(number) }
/// while let square = squares.next() { print(square) }  // 1, 4, 9
/// ```
public final class WorkAhead<Input: Sendable, Output: Sendable> {
  private let work: @Sendable (Input) -> Output
  /// What was given and not taken yet.
  private var tasks: [Task] = []

  /// How much work to give ahead: enough to keep the threads of a machine busy, and so little that what waits to be taken
  /// takes no room to speak of.
  public static var depth: Int { 8 }

  /// - Parameter work: what is done with each input, on any thread.
  public init(_ work: @escaping @Sendable (Input) -> Output) { self.work = work }

  // What nobody takes need not be done.
  deinit { for task in tasks { task.cancel() } }

  /// How many results are still to be taken.
  public var count: Int { tasks.count }

  /// Gives more to do.
  public func add(_ input: Input) {
    let task = Task(input, work)
    tasks.append(task)
    // The first is left to whoever takes it: for one alone no thread is started.
    guard tasks.count > 1 else { return }
    DispatchQueue.global().async { task.perform() }
  }

  /// The result of what was given first of all that was not taken yet; nil where nothing is left.
  public func next() -> Output? {
    guard !tasks.isEmpty else { return nil }
    let task = tasks.removeFirst()
    if !task.perform() {
      // Somebody else is at it: time for what comes behind it.
      for other in tasks where !task.isDone { other.perform() }
    }
    return task.output()
  }

  /// One input and what becomes of it.
  private final class Task: Sendable {
    private enum State {
      /// What is still to be done holds all that it needs, and lets go of it once somebody begins: a thread may come to it
      /// long after it was done by another one.
      case waiting(Input, @Sendable (Input) -> Output)
      case running
      case done(Output)
      /// The result was taken, or nobody wants it.
      case over
    }

    private let state: Mutex<State>
    private let end = DispatchSemaphore(value: 0)

    init(_ input: Input, _ work: @escaping @Sendable (Input) -> Output) { state = Mutex(.waiting(input, work)) }

    /// Does the work, unless somebody has begun it.
    /// - Returns: whether it was done here.
    @discardableResult
    func perform() -> Bool {
      let begun = state.withLock { state -> (Input, @Sendable (Input) -> Output)? in
        guard case .waiting(let input, let work) = state else { return nil }
        state = .running
        return (input, work)
      }
      guard let (input, work) = begun else { return false }
      let output = work(input)
      state.withLock { $0 = .done(output) }
      end.signal()
      return true
    }

    func cancel() {
      state.withLock { if case .waiting = $0 { $0 = .over } }
    }

    var isDone: Bool { state.withLock { if case .done = $0 { true } else { false } } }

    /// Takes the result, once it is there: nothing else holds it then, and it can be altered without being copied.
    func output() -> Output? {
      end.wait()
      return state.withLock { state in
        guard case .done(let output) = state else { return nil }
        state = .over
        return output
      }
    }
  }
}
