extension StarterTaxonomy {
  /// The skills, families first, by their English and French names.
  public static var skillNames: [(english: String, french: String)] {
    families.flatMap { family, skills in ([family] + skills).map { ($0.english, $0.french) } }
  }

  /// The causes by their English and French names.
  public static var causeNames: [(english: String, french: String)] { causes.map { ($0.english, $0.french) } }
}
