/// A nonprofit that needs skills.
public struct Association: Record {
  public var name: String
  /// Where it is; its needs are there too where they do not say otherwise.
  public var place: ID<Place>?
  /// What it works for, without repetitions.
  public var causes: [ID<Cause>] = []
  /// The most open engagements at a time; no limit where nil.
  public var capacity: Int32?
  /// The most needs in which somebody is engaged at a time; no limit where nil.
  public var needsAtOnce: Int32?
  /// Whether its needs are open at all.
  public var isActive = true
  public var note: String?

  /// An association of which nothing but the name is known.
  public init(name: String) { self.name = name }
}

/// An employer of volunteers.
public struct Company: Record {
  public var name: String
  public var place: ID<Place>?
  /// What it cares about, without repetitions.
  public var causes: [ID<Cause>] = []
  public var note: String?

  /// A company of which nothing but the name is known.
  public init(name: String) { self.name = name }
}
