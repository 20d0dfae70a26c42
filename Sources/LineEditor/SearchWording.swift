/// What a search of the history says, in the language of the program around it.
public struct SearchWording: Hashable, Sendable {
  /// Before what is looked for, its blank at the end included.
  public var prompt: String
  /// In place of entries, where none holds what is looked for.
  public var nothingFound: String

  /// A wording, English unless told otherwise.
  public init(prompt: String = "search: ", nothingFound: String = "nothing found") {
    self.prompt = prompt
    self.nothingFound = nothingFound
  }
}
