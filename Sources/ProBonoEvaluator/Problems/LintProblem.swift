import ProBonoLanguage
import ProBonoText

/// What `pb check` finds that can be run, but is hardly what was meant.
public enum LintProblem: Problem, Equatable {
  /// A `let` whose value nothing uses.
  case unusedVariable(String)
  /// A variable that no `let` before it sets.
  case unsetVariable(String)
  /// A seat that asks for what no volunteer of the file offers: the best level there is, nil for none at all.
  case unfillableSeat(skill: String, level: Int, best: Int?)
  /// A name that is one slip of the finger from another one of its kind.
  case similarName(NameKind, String, other: String)
  /// A last day that is before today.
  case pastDate(Day, today: Day)
  /// A scenario that checks nothing.
  case noExpectation(scenario: String)
  /// A seat that does not say how many hours it takes.
  case noHours
  /// An alias that means something else already; the word for that.
  case shadowedAlias(NameKind, String, meaning: String)
  /// A name that is given to a second record of its kind.
  case repeatedName(NameKind, String)
  /// `# pb:ignore` of a rule that finds nothing there.
  case unusedIgnore(Rule)
  /// `# pb:ignore` of what is no rule.
  case unknownRule(String)
  /// `# pb:ignore` alone.
  case ignoreWithoutRule

  /// The rules, by the codes of what they find.
  public enum Rule: String, Sendable, CaseIterable {
    case unusedVariable = "unused-variable"
    case unsetVariable = "unset-variable"
    case unfillableSeat = "unfillable-seat"
    case similarName = "similar-name"
    case pastDate = "past-date"
    case noExpectation = "no-expectation"
    case noHours = "no-hours"
    case shadowedAlias = "shadowed-alias"
    case repeatedName = "repeated-name"
  }

  /// The rule that found it; nil where it is about `pb:ignore` itself, which nothing silences.
  public var rule: Rule? {
    switch self {
    case .unusedVariable: .unusedVariable
    case .unsetVariable: .unsetVariable
    case .unfillableSeat: .unfillableSeat
    case .similarName: .similarName
    case .pastDate: .pastDate
    case .noExpectation: .noExpectation
    case .noHours: .noHours
    case .shadowedAlias: .shadowedAlias
    case .repeatedName: .repeatedName
    case .unusedIgnore, .unknownRule, .ignoreWithoutRule: nil
    }
  }

  public var code: String {
    switch self {
    case .unusedIgnore: "unused-ignore"
    case .unknownRule: "unknown-rule"
    case .ignoreWithoutRule: "ignore-without-rule"
    default: rule?.rawValue ?? ""
    }
  }

  public var severity: Severity { .warning }
}
