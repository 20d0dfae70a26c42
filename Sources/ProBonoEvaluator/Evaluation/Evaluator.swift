import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// Carries out statements: a statement and a transaction give an outcome, or a diagnostic. It does no input or output
/// of its own, and what it does not finish the caller rolls back.
public struct Evaluator {
  /// The world it works in.
  public var surroundings: Surroundings
  /// What names of towns mean.
  let towns = TownMemory()
  /// What the last plan has left for the next one.
  let planMemory = PlanMemory()
  /// The plan of the whole book as it was last computed.
  private var currentPlan: Plan?
  /// The plan that was last shown, which `accept all` takes.
  public private(set) var shownPlan: Plan?
  /// The plan that was last shown of another book or day than that: what people were told before.
  private(set) var earlierPlan: Plan?
  /// What the last ranking has found out, for the next one.
  let rankingMemory = RankingMemory()

  /// An evaluator in a world.
  public init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Carries out one statement.
  ///
  /// What concerns the conversation rather than the book (`source`, `undo`, `let`, blocks…) the session carries out.
  /// - Throws: the diagnostic of what is wrong; the transaction may then hold changes, which the caller takes back.
  public mutating func evaluate(
    _ statement: Statement, in transaction: inout Transaction
  ) throws(Diagnostic) -> Outcome {
    if statement.node.asksForToday { try requireToday(statement.range, transaction.book) }
    switch statement.node {
    case .today(let day):
      guard let day else { return .today(surroundings.today) }
      surroundings.today = day.value
      return .todaySet(day.value)
    case .set(let setting): return try evaluateSet(setting)
    case .add(let definition): return try add(definition, to: &transaction)
    case .change(let definition): return try change(definition, in: &transaction)
    case .remove(let thing): return try remove(thing, from: &transaction)
    case .merge(let request): return try merge(request, in: &transaction)
    case .forget(let thing): return try forget(thing, in: &transaction)
    case .need(let association, let details): return try addNeed(for: association, details, to: &transaction)
    case .changeNeed(let name, let details): return try changeNeed(name, details, in: &transaction)
    case .match(let request): return try match(request, statement.range, in: transaction.book)
    case .why(let request): return try why(request, statement.range, in: &transaction)
    case .decide(let decision): return try decide(decision, statement.range, in: &transaction)
    case .policy(let request): return try set(request, statement.range, in: &transaction)
    case .showPolicy(let program): return .policy(try policyReport(program, in: transaction.book))
    case .rule(let ruling): return try rule(ruling, statement.range, in: &transaction)
    case .list(let query): return .table(try list(query, in: transaction.book))
    case .count(let query): return .count(try count(query, in: transaction.book), query.kind.value)
    case .show(let thing): return try show(thing, in: transaction.book)
    case .gaps(let request): return try gaps(request, statement.range, in: &transaction)
    case .expect(let condition):
      try check(condition, in: transaction.book)
      return .silent
    case .importing(let kind, let file): return try importTable(kind, file, into: &transaction)
    case .export(.plan, let file):
      let plan = try plan(of: transaction.book, at: statement.range)
      return .export(.plan(report(plan, in: transaction.book)), path: file.value)
    case .help(let topic, let kind): return .help(try help(topic, kind))
    case .source, .undo, .redo, .log, .quit, .scenario, .whatIf, .expectError, .output, .assign, .saveSession, .tour,
      .showLastResult,
      .export(.lastResult, _):
      return .silent
    }
  }

  /// The best plan of the whole book, with names in place of numbers: what `match` tells, without showing it.
  /// - Throws: where the day is not known and matters, or somebody has asked to stop.
  public mutating func planReport(of book: Book, at range: SourceRange) throws(Diagnostic) -> PlanReport {
    try requireToday(range, book)
    return report(try plan(of: book, at: range), in: book)
  }

  /// Who has which seat of the whole book: by an engagement, else by the best plan.
  /// - Throws: where the day is not known and matters, or somebody has asked to stop.
  public mutating func seating(of book: Book, at range: SourceRange) throws(Diagnostic) -> Seating {
    try requireToday(range, book)
    return Seating(of: book, by: try plan(of: book, at: range))
  }

  // MARK: Today

  /// The day that counts as today. Where nobody has said which it is, nothing that is asked depends on it.
  var today: Day { surroundings.today ?? Day(number: 0) }

  /// Throws where the day is not known and something in the book depends on it: a result must not hang on a clock, nor on
  /// a day that nobody meant.
  func requireToday(_ range: SourceRange, _ book: Book) throws(Diagnostic) {
    guard surroundings.today == nil else { return }
    if let (_, need) = book.needs.all.first(where: { $0.row.deadline != nil }) {
      throw Diagnostic(EvaluationProblem.todayUnknown(because: need.name), at: range)
    }
    let engaged = book.engagements.all.first { $0.row.lastDay != nil }.flatMap { book.volunteers[$0.row.volunteer] }
    if let volunteer = engaged ?? book.volunteers.all.first(where: { $0.row.lastEngagement != nil })?.row {
      throw Diagnostic(EvaluationProblem.todayUnknown(because: volunteer.name), at: range)
    }
  }

  // MARK: Plans

  /// The best plan of the whole book, computed only where book or today have changed, and then from the last one.
  mutating func plan(of book: Book, at range: SourceRange) throws(Diagnostic) -> Plan {
    if let plan = currentPlan, plan.revision == book.revision, plan.today == today { return plan }
    let plan = try planning(range) { control throws(AssignmentError) in
      try planMemory.plan(of: book, today: today, control)
    }
    // What was found when somebody asked to stop is not what there is.
    if !surroundings.isCancelled() { currentPlan = plan }
    return plan
  }

  /// What the best plan of the whole book is worth.
  func worth(of book: Book, at range: SourceRange) throws(Diagnostic) -> PlanWorth {
    if let plan = currentPlan, plan.revision == book.revision, plan.today == today { return PlanWorth(plan) }
    return try planning(range) { control throws(AssignmentError) in
      try planMemory.worth(of: book, today: today, control)
    }
  }

  /// The best plan after a change of the book, which is taken back.
  func plan(
    _ range: SourceRange, trying change: (inout Transaction) -> Void, in transaction: inout Transaction
  ) throws(Diagnostic) -> Plan {
    let mark = transaction.changeCount
    change(&transaction)
    defer { transaction.rollBack(keeping: mark) }
    return try planning(range) { control throws(AssignmentError) in
      try planMemory.plan(of: transaction.book, today: today, control)
    }
  }

  /// Computes a plan as the conversation wants it: it can be stopped, takes no longer than is allowed, and tells how far
  /// it has come.
  /// - Throws: a diagnostic of what the planner throws.
  func planning<Value>(
    _ range: SourceRange, _ work: (PlanningControl) throws(AssignmentError) -> Value
  ) throws(Diagnostic) -> Value {
    let (report, language) = (surroundings.reportProgress, surroundings.language)
    let control = PlanningControl(
      isCancelled: surroundings.isCancelled,
      isTimeUp: surroundings.timeLimit.map(surroundings.startTimer) ?? { false },
      report: { report($0, language) })
    do throws(AssignmentError) {
      return try work(control)
    } catch {
      switch error {
      case .cancelled: throw Diagnostic(EvaluationProblem.interrupted, at: range)
      case .problemTooLarge: throw Diagnostic(EvaluationProblem.bookTooLarge, at: range)
      case .unproven: throw Diagnostic(EvaluationProblem.proofRejected(objections: []), at: range)
      }
    }
  }

  /// Lets go of the plan where it is not shown to be the best: with another time limit it may be another.
  private mutating func forgetUnprovenPlan() {
    if currentPlan?.optimality != .proven { currentPlan = nil }
  }

  /// Remembers a plan as the one last shown.
  mutating func show(_ plan: Plan) {
    earlierPlan = planShown(before: plan)
    shownPlan = plan
  }

  /// The plan shown last of those of another state of the book, or of another day, than one.
  func planShown(before plan: Plan) -> Plan? {
    if let shown = shownPlan, shown.revision != plan.revision || shown.today != plan.today { return shown }
    return earlierPlan
  }

  /// Lets go of all plans, and so of everybody in them.
  mutating func forgetPlans() {
    currentPlan = nil
    planMemory.forget()
    shownPlan = nil
    rankingMemory.forget()
    earlierPlan = nil
  }

  /// Throws where somebody has asked to stop.
  func checkCancellation(_ range: SourceRange) throws(Diagnostic) {
    if surroundings.isCancelled() { throw Diagnostic(EvaluationProblem.interrupted, at: range) }
  }

  // MARK: Session values

  private mutating func evaluateSet(_ setting: Setting?) throws(Diagnostic) -> Outcome {
    switch setting {
    case nil:
      return .settings(Setting.Name.allCases.map(value))
    case .country(let code):
      surroundings.country = try code.map { code throws(Diagnostic) in
        guard let country = Gazetteer.builtIn.countryCode(named: code.value) else {
          throw Diagnostic(EvaluationProblem.unknownCountry(code.value), at: code.range)
        }
        return country
      }
      return .settingChanged(value(of: .country))
    case .language(let language):
      surroundings.language = language
      return .settingChanged(value(of: .language))
    case .timeLimit(let seconds):
      surroundings.timeLimit = seconds?.value
      // Plans that were cut short may be better now.
      forgetUnprovenPlan()
      return .settingChanged(value(of: .time))
    case .output(let form):
      surroundings.outputForm = form
      return .settingChanged(value(of: .output))
    case .timing(let timing):
      surroundings.timing = timing
      return .settingChanged(value(of: .timing))
    case .pager(let pager):
      surroundings.pager = pager
      return .settingChanged(value(of: .pager))
    }
  }

  private func value(of name: Setting.Name) -> SettingValue {
    switch name {
    case .country: SettingValue(name: name, value: surroundings.country)
    case .language: SettingValue(name: name, value: surroundings.language.rawValue)
    case .time: SettingValue(name: name, value: surroundings.timeLimit.map { "\($0) s" })
    case .output: SettingValue(name: name, value: surroundings.outputForm.rawValue)
    case .timing: SettingValue(name: name, value: surroundings.timing.rawValue)
    case .pager: SettingValue(name: name, value: surroundings.pager.rawValue)
    }
  }

  private func help(_ topic: Spanned<String>?, _ kind: Word?) throws(Diagnostic) -> HelpReport {
    guard let topic else { return .overview }
    let word = Folding.foldWord(topic.value)
    if let verb = Verbs.named(word) {
      return .verb(verb, forms: verb.forms.filter { kind == nil || $0.lead == kind })
    }
    let owners = Verbs.all.filter { verb in
      verb.forms.contains { $0.clauses.contains { $0.word.foldedForms.contains(word) } }
    }
    let clause = owners.flatMap(\.forms).flatMap(\.clauses).first { $0.word.foldedForms.contains(word) }
    if let page = HelpPage.named(word) { return .page(page, clause: clause, verbs: owners) }
    if let clause { return .clause(clause, verbs: owners) }
    let mentions = HelpEntry.mentioning(topic.value)
    if !mentions.isEmpty { return .mentions(topic.value, mentions) }
    var diagnostic = Diagnostic(EvaluationProblem.unknownTopic(topic.value), at: topic.range)
    diagnostic.suggestion = EditDistance.nearest(
      to: topic.value, among: HelpEntry.all.flatMap { [$0.word.en, $0.word.fr] })
    throw diagnostic
  }
}

extension Statement.Node {
  /// Whether the rules are applied, some of which depend on the day.
  fileprivate var asksForToday: Bool {
    switch self {
    case .match, .why, .gaps, .export(.plan, _): true
    case .expect(let condition): condition.asksForToday
    case .decide(.acceptAll), .decide(.accept): true
    case .rule(.pin): true
    case .list(let query), .count(let query):
      query.condition?.asksForToday ?? false || query.order.contains { $0.attribute.value == .filled }
    default: false
    }
  }
}
