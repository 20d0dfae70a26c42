import ProBonoLanguage

/// What French needs to put a noun into a sentence: its gender, and articles that give way before a vowel.
extension Catalogue {
  /// The gender of a French noun.
  enum Gender {
    case masculine, feminine
  }

  /// The gender of the noun for a kind of thing.
  private func gender(_ kind: NameKind) -> Gender {
    switch kind {
    case .volunteer, .program, .need, .place, .needOrAssociation, .any: .masculine
    case .association, .company, .skill, .cause: .feminine
    }
  }

  /// A noun with its indefinite article: `un besoin`, `une association`.
  func un(_ kind: NameKind) -> String {
    if kind == .needOrAssociation { return "\(un(.need)) ou \(un(.association))" }
    return switch gender(kind) {
    case .masculine: "un \(noun(kind))"
    case .feminine: "une \(noun(kind))"
    }
  }

  /// A noun with its definite article: `le besoin`, `la cause`, `l'association`.
  func le(_ kind: NameKind) -> String {
    if beginsWithVowel(noun(kind)) { return "l'\(noun(kind))" }
    switch gender(kind) {
    case .masculine: return "le \(noun(kind))"
    case .feminine: return "la \(noun(kind))"
    }
  }

  /// A noun with `de` and its definite article: `du besoin`, `de la cause`, `de l'association`.
  func du(_ kind: NameKind) -> String {
    gender(kind) == .masculine && !beginsWithVowel(noun(kind)) ? "du \(noun(kind))" : "de \(le(kind))"
  }

  /// That there is none of a kind: `aucun besoin`, `aucune association`.
  func aucun(_ kind: NameKind) -> String {
    switch gender(kind) {
    case .masculine: "aucun \(noun(kind))"
    case .feminine: "aucune \(noun(kind))"
    }
  }

  /// Where something is, by the name of a town: `à Lille`, `au Havre`, `aux Lilas`.
  func à(_ town: String) -> String {
    for (article, contraction) in [("Le ", "au "), ("Les ", "aux ")] where town.hasPrefix(article) {
      return contraction + town.dropFirst(article.count)
    }
    return "à \(town)"
  }

  /// Whether an article gives way to the noun.
  private func beginsWithVowel(_ noun: String) -> Bool { noun.first.map { "aeiouyéèêâîôœ".contains($0) } ?? false }
}
