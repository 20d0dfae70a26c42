import ProBonoText

/// A piece of work with rules of its own, such as the marathon day of a company: its needs say that they are of it.
public struct Program: Record {
  public var name: String
  /// Who pays for it.
  public var sponsor: ID<Company>?
  /// The first day of those of its needs that have no period of their own.
  public var from: Day?
  /// The last day of those needs.
  public var until: Day?
  /// The companies whose employees alone take part, without repetitions; anybody does where empty.
  public var employers: [ID<Company>] = []
  /// The middle of the territory in which volunteers live who take part; anywhere where nil.
  public var place: ID<Place>?
  /// How far the territory reaches around its middle, in kilometres; the place itself alone where nil.
  public var radius: Int32?
  /// The least rating of a volunteer, in tenths, 0…50. Who has not been rated takes part.
  public var leastRating: Int32?
  /// What volunteers give. Of whom it is not known takes part.
  public var giving: Giving?
  /// How many engagements it has at most.
  public var quotas = Quotas()
  /// What criteria of the score are worth for its seats instead of what the policy of the book says.
  public var weights = PolicyOverrides()
  public var note: String?

  /// A program of which nothing but the name is known.
  public init(name: String) { self.name = name }
}

/// The most open engagements of a program at a time; no limit where nil.
public struct Quotas: Equatable, Sendable {
  /// Whose engagements a quota counts.
  public enum Scope: String, CaseIterable, Sendable {
    /// All of the program.
    case program
    /// Those of each association by itself.
    case association
    /// Those of the people of each company by itself; who works for none is not counted.
    case company
  }

  /// Of the whole program.
  public var whole: Int32?
  /// Of each association.
  public var perAssociation: Int32?
  /// Of the people of each company.
  public var perCompany: Int32?

  /// No quota.
  public init() {}

  /// The quota of a scope.
  public subscript(scope: Scope) -> Int32? {
    get {
      switch scope {
      case .program: whole
      case .association: perAssociation
      case .company: perCompany
      }
    }
    set {
      switch scope {
      case .program: whole = newValue
      case .association: perAssociation = newValue
      case .company: perCompany = newValue
      }
    }
  }

  /// Whether there is no quota.
  public var isEmpty: Bool { self == Quotas() }
}

extension RowView<Need> {
  /// The first and the last day of its fixed period: those of its program where it has none of its own.
  public func period(in book: Book) -> (from: Day?, until: Day?) {
    guard let program = self.program, self.from == nil, self.until == nil, let row = book.programs[program] else {
      return (self.from, self.until)
    }
    return (row.from, row.until)
  }
}

extension Need {
  /// The need with the period of its program where it has none of its own.
  public func dated(in book: Book) -> Need {
    var need = self
    (need.from, need.until) = RowView.of(self) { $0.period(in: book) }
    return need
  }
}
