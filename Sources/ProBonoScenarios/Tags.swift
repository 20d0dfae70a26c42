import ProBonoText

/// Which scenarios to run by their tags.
public struct Tags: Sendable {
  /// Of these a scenario has to have one; any scenario will do where there are none.
  private let wanted: Set<String>

  /// Tags as they are written, with commas between them.
  public init(_ list: [String] = []) {
    wanted = Set(list.flatMap { $0.split(separator: ",") }.map(Self.folded).filter { !$0.isEmpty })
  }

  /// Whether a scenario is wanted.
  func select(_ scenario: Scenario) -> Bool { wanted.isEmpty || !wanted.isDisjoint(with: scenario.tags) }

  static func folded(_ tag: some StringProtocol) -> String { Folding.foldWord(String(tag)) }
}
