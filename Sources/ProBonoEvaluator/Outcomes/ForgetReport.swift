import ProBonoLanguage

/// What it came to that a person was forgotten. Who it was is not told.
public struct ForgetReport: Sendable {
  /// All names that the person has borne, the last first, for whatever else remembers what was said of them.
  public let names: [String]
  /// How many seats are open again.
  public let openedSeats: Int
  /// What the person's finished engagements are kept under; nil where there are none.
  public let anonymousName: String?
  /// What the name is still mentioned with, in notes, titles and remarks.
  public let mentions: [Mention]

  /// Something with which a name is mentioned.
  public struct Mention: Sendable {
    public let kind: NameKind
    /// What it is called.
    public let name: String
  }
}
