import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// An alias of a skill or cause that is a word of another one already, or of the very same: it would not be found by it.
struct ShadowedAliasLint: Lint {
  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard !scene.isExpectedToFail else { return [] }
    switch statement.node {
    case .add(.skill(let name, let details)):
      return findings(.skill, name, details.value, in: statement) { scene.vocabulary.book.skills.row(named: $0)?.name }
    case .add(.cause(let name, let details)):
      return findings(.cause, name, details.value, in: statement) { scene.vocabulary.book.causes.row(named: $0)?.name }
    default: return []
    }
  }

  private func findings(
    _ kind: NameKind, _ name: Spanned<String>, _ details: TermDetails, in statement: Statement,
    meaning: (String) -> String?
  ) -> [LintFinding] {
    var own: Set = [Folding.foldWord(name.value)]
    return (details.aliases.replaced ?? []).compactMap { alias in
      guard statement.isLiteral(alias.range) else { return nil }
      let isRepeated = !own.insert(Folding.foldWord(alias.value)).inserted
      guard let other = meaning(alias.value) ?? (isRepeated ? name.value : nil) else { return nil }
      return LintFinding(.shadowedAlias(kind, alias.value, meaning: other), at: alias.range, in: statement)
    }
  }
}
