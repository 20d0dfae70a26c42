/// What `match` is asked for.
public enum MatchRequest: Sendable {
  /// The best plan over all open needs; `verified` runs the independent check of its proof.
  case plan(verified: Bool)
  /// What the best plan is worth, without the plan.
  case value
  /// The plan that keeps most of the pairs shown before.
  case planKeeping
  /// The best plan over the open needs at a place.
  case planInPlace(Spanned<String>, radius: Spanned<Int>?)
  /// The best plan over the open needs of a program.
  case planInProgram(Spanned<String>)
  /// Who could fill the seats of a need, best first.
  case need(Spanned<String>, seat: Spanned<Int>?, top: Spanned<Int>?)
  /// Which seats a volunteer could fill, best first.
  case volunteer(Spanned<String>, top: Spanned<Int>?)
  /// Who could help an association.
  case association(Spanned<String>, top: Spanned<Int>?)
}

/// What `why` is asked.
public enum WhyRequest: Sendable {
  /// A volunteer and a need.
  case pair(PairQuestion)
  /// A need: who fills its seats, or why nobody does. The seat from 1; all of them where nil.
  case need(Spanned<String>, seat: Spanned<Int>?)
}

/// What is asked of a volunteer and a need.
public struct PairQuestion: Sendable {
  /// How it is asked.
  public enum Question: Sendable {
    /// `why "A" for "N"`
    case why
    /// `why not "A" for "N"`
    case whyNot
    /// `why "A" not "B" for "N"`
    case rather(than: Spanned<String>)
  }
  public var question: Question
  public var volunteer: Spanned<String>
  public var need: Spanned<String>
  /// From 1.
  public var seat: Spanned<Int>?
}
