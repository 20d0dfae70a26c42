import ProBonoPresentation

extension Session {
  /// Whether the book has changed since it was last kept elsewhere.
  public var hasUnsavedChanges: Bool { history.hasUnsavedChanges }

  /// What stands before what is typed, its blank at the end included: what the book is called, `*` where it holds what is
  /// kept nowhere else, and how many needs are open. It takes no more than half of the columns where that can be.
  public func prompt(columns: Int) -> String {
    catalogue.prompt(
      book: bookName, hasUnsavedChanges: hasUnsavedChanges, openNeeds: book.openNeedCount, within: columns / 2)
  }
}
