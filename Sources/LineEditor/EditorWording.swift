/// What the edit line says, in the language of the program around it.
public struct EditorWording: Sendable {
  /// Before what is looked for in the history, its blank at the end included.
  public var searchPrompt: String
  /// In place of entries, where none holds what is looked for.
  public var nothingFound: String
  /// Below a list, for so many items that it does not show.
  public var furtherItems: @Sendable (Int) -> String

  /// A wording, English unless told otherwise.
  public init(
    searchPrompt: String = "search: ", nothingFound: String = "nothing found",
    furtherItems: @escaping @Sendable (Int) -> String = { "… and \($0) more" }
  ) {
    self.searchPrompt = searchPrompt
    self.nothingFound = nothingFound
    self.furtherItems = furtherItems
  }
}
