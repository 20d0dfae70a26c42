import ProBonoLanguage
import ProBonoMatching
import ProBonoText

/// What an evaluation needs of the world besides the book. It is handed in, so that results depend on nothing hidden.
public struct Surroundings {
  /// The day that counts as today; nil where nobody has said which it is, as in a script without `today`.
  public var today: Day?
  /// Two letters: the country whose towns are meant first.
  public var country: String?
  /// The language of what is said; no result depends on it.
  public var language: InterfaceLanguage
  /// The form in which results are written; no result depends on it.
  public var outputForm = OutputForm.table
  /// Whether the time of each statement is told.
  public var timing = Switch.off
  /// Whether a person sees a result that is longer than the screen a screen at a time.
  public var pager = Switch.on
  /// The seconds after which the search for a plan contents itself with the best found; nil for no limit.
  public var timeLimit: Int?
  /// Begins to measure time; what it gives says whether so many seconds have passed since. It is asked only where there is
  /// a limit.
  public var startTimer: (_ seconds: Int) -> () -> Bool
  /// Reads a file.
  public var readFile: (String) -> Result<[UInt8], FileFailure>
  /// Asked now and then; true ends the statement, which then has done nothing.
  public var isCancelled: () -> Bool
  /// Told now and then how far a plan has come, and the language in which to say it. It is told in the middle of a
  /// statement, and must not look at the session.
  public var reportProgress: (PlanningProgress, InterfaceLanguage) -> Void = { _, _ in }

  /// A world of a day and its files.
  public init(
    today: Day?, country: String? = nil, language: InterfaceLanguage = .english,
    readFile: @escaping (String) -> Result<[UInt8], FileFailure>, isCancelled: @escaping () -> Bool = { false },
    startTimer: @escaping (_ seconds: Int) -> () -> Bool = { _ in { false } }
  ) {
    self.today = today
    self.country = country
    self.language = language
    self.readFile = readFile
    self.isCancelled = isCancelled
    self.startTimer = startTimer
  }
}
