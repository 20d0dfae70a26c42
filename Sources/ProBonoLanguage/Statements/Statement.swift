import ProBonoText

/// One line of the language, read: a plain value with the places of its parts.
public struct Statement: Sendable {
  /// What it says.
  public let node: Node
  /// Where it stands.
  public let range: SourceRange
  /// The variables that stand in it, those in a block aside. A statement with variables says nothing yet: it has to be
  /// read again when their values are known (`Parser.bind`).
  public let variables: [Spanned<String>]

  /// What a statement says, by verb.
  ///
  /// Behind a pointer, for some nodes are large and all are handed on several times.
  public indirect enum Node: Sendable {
    case today(Spanned<Day>?)
    case add(Definition)
    case change(Definition)
    case remove(NamedThing)
    case need(for: Spanned<String>, NeedDetails)
    case changeNeed(Spanned<String>, NeedDetails)
    case match(MatchRequest)
    case why(WhyRequest)
    case decide(Decision)
    case rule(Ruling)
    case policy(PolicyRequest)
    case list(Query)
    case count(Query)
    case show(NamedThing)
    /// Of a program, or of the book.
    case showPolicy(program: Spanned<String>?)
    /// `show _`: the last result once more.
    case showLastResult
    case expect(Condition)
    /// `expect error CODE { … }`
    case expectError(code: Spanned<String>, Block)
    /// What the statement above is expected to print.
    case output(ExpectedOutput)
    case scenario(name: Spanned<String>, Block)
    /// `what if { … }`
    case whatIf(Block)
    /// `let NAME = VALUE`
    case assign(name: Spanned<String>, Operand)
    case importing(ImportKind, file: Spanned<String>)
    case export(Exported, file: Spanned<String>)
    case source(file: Spanned<String>)
    /// `save session to FILE`
    case saveSession(file: Spanned<String>)
    case set(Setting?)
    /// How many statements are meant; one where nil.
    case undo(Spanned<Int>?), redo(Spanned<Int>?)
    case merge(MergeRequest)
    case forget(NamedThing)
    case gaps(GapsRequest)
    /// `log`: the last so many statements, all where nil.
    case log(last: Spanned<Int>?)
    /// `help`, `help VERB`, `help VERB KIND`
    case help(topic: Spanned<String>?, kind: Word?)
    case tour
    case quit

    /// Whether it holds statements of its own.
    public var hasBlock: Bool { block != nil }

    /// The statements that it holds.
    public var block: Block? {
      switch self {
      case .expectError(_, let block), .scenario(_, let block), .whatIf(let block): block
      default: nil
      }
    }
  }
}

/// What `export` writes.
public enum Exported: Sendable {
  /// The best plan.
  case plan
  /// What was shown last.
  case lastResult
}

/// A name and whose it is.
public struct NamedThing: Sendable {
  /// Whose name it is; `.any` where the statement does not say.
  public var kind: NameKind
  /// The name as it was written.
  public var name: Spanned<String>
}

/// What `add` records and `change` alters, but for needs, which have a verb of their own.
///
/// The details are behind a pointer, for who carries a definition out would copy those of its largest kind.
public enum Definition: Sendable {
  case volunteer(Spanned<String>, Boxed<VolunteerDetails>)
  case association(Spanned<String>, Boxed<AssociationDetails>)
  case company(Spanned<String>, Boxed<CompanyDetails>)
  case program(Spanned<String>, Boxed<ProgramDetails>)
  case skill(Spanned<String>, Boxed<TermDetails>)
  case cause(Spanned<String>, Boxed<TermDetails>)
  case place(Spanned<String>, Boxed<PlaceDetails>)
}

/// A table that `import` reads.
public enum ImportKind: String, GrammarChoice {
  case places, skills, causes, associations, companies, volunteers, programs, needs

  public var word: Word {
    switch self {
    case .places: Word("places", fr: "lieux")
    case .skills: Word("skills", fr: "compétences")
    case .causes: Word("causes", fr: "causes")
    case .associations: Word("associations", fr: "associations")
    case .companies: Word("companies", fr: "entreprises")
    case .volunteers: Word("volunteers", fr: "bénévoles")
    case .programs: Word("programs", fr: "programmes")
    case .needs: Word("needs", fr: "besoins")
    }
  }
}
