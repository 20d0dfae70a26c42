import ProBonoText

/// One line of the language, read: a plain value with the places of its parts.
public struct Statement: Sendable {
  /// What it says.
  public let node: Node
  /// Where it stands.
  public let range: SourceRange

  /// What a statement says, by verb.
  public enum Node: Sendable {
    case today(Spanned<Day>?)
    case add(Definition)
    case change(Definition)
    case remove(NamedThing)
    case merge(MergeRequest)
    case forget(NamedThing)
    case need(for: Spanned<String>, NeedDetails)
    case changeNeed(Spanned<String>, NeedDetails)
    case match(MatchRequest)
    case why(WhyRequest)
    case decide(Decision)
    case rule(Ruling)
    case list(Query)
    case count(Query)
    case show(NamedThing)
    case gaps(GapsRequest)
    case expect(Condition)
    case importing(ImportKind, file: Spanned<String>)
    case exportPlan(file: Spanned<String>)
    case source(file: Spanned<String>)
    case set(Setting?)
    /// How many statements to take back; one where nil.
    case undo(Spanned<Int>?)
    /// How many statements to do again; one where nil.
    case redo(Spanned<Int>?)
    /// How many statements to list, the last ones; all where nil.
    case log(last: Spanned<Int>?)
    /// `help`, `help VERB`, `help VERB KIND`
    case help(topic: Spanned<String>?, kind: Word?)
    case quit
  }
}

/// A name and whose it is.
public struct NamedThing: Sendable {
  /// Whose name it is; `.any` where the statement does not say.
  public var kind: NameKind
  /// The name as it was written.
  public var name: Spanned<String>
}

/// What `add` records and `change` alters, but for needs, which have a verb of their own.
public enum Definition: Sendable {
  case volunteer(Spanned<String>, VolunteerDetails)
  case association(Spanned<String>, AssociationDetails)
  case company(Spanned<String>, CompanyDetails)
  case skill(Spanned<String>, TermDetails)
  case cause(Spanned<String>, TermDetails)
  case place(Spanned<String>, PlaceDetails)
}

/// A table that `import` reads.
public enum ImportKind: String, GrammarChoice {
  case places, skills, causes, associations, volunteers, needs

  public var word: Word {
    switch self {
    case .places: Word("places", fr: "lieux")
    case .skills: Word("skills", fr: "compétences")
    case .causes: Word("causes", fr: "causes")
    case .associations: Word("associations", fr: "associations")
    case .volunteers: Word("volunteers", fr: "bénévoles")
    case .needs: Word("needs", fr: "besoins")
    }
  }
}
