/// The words that join the parts of a statement, other than verbs and clauses.
enum Keywords {
  static let `for` = Word("for", fr: "pour")
  static let `as` = Word("as", fr: "comme", also: "nommé")
  static let from = Word("from", fr: "de", also: "depuis", "du")
  static let to = Word("to", fr: "à", also: "au")
  /// Before the file that is written.
  static let toFile = Word("to", fr: "dans", also: "vers", "à")
  static let into = Word("into", fr: "dans")
  /// Between the days of a period. Not `à`, which leads the place of a volunteer.
  static let through = Word("to", fr: "au")
  static let not = Word("not", fr: "pas")
  static let all = Word("all", fr: "tout", also: "toutes", "tous", "plan")
  static let seat = Word("seat", fr: "poste")
  static let because = Word("because", fr: "car", also: "parce-que")
  static let top = Word("top", fr: "premiers")
  static let verified = Word("verified", fr: "vérifié")
  static let keeping = Word("keeping", fr: "gardant")
  static let value = Word("value", fr: "valeur")
  static let `in` = Word("in", fr: "à", also: "en")
  /// In a condition. Not `rayon`, which is the attribute there.
  static let within = Word("within", fr: "à-moins-de", also: "dans")
  static let km = Word("km", fr: "km")
  static let of = Word("of", fr: "de", also: "d", "autour")
  static let `where` = Word("where", fr: "dont")
  static let sort = Word("sort", fr: "trier", also: "triés", "triées")
  static let by = Word("by", fr: "par")
  static let per = Word("per", fr: "par")
  static let month = Word("month", fr: "mois")
  static let limit = Word("limit", fr: "limite")
  static let ascending = Word("asc", fr: "croissant", also: "ascending")
  static let descending = Word("desc", fr: "décroissant", also: "descending")
  static let and = Word("and", fr: "et")
  static let or = Word("or", fr: "ou")
  static let fills = Word("fills", fr: "occupe", also: "pourvoit")
  static let `is` = Word("is", fr: "est")
  static let count = Word("count", fr: "nombre")
  static let sum = Word("sum", fr: "somme")
  static let score = Word("score", fr: "score")
  static let skill = Word("skill", fr: "compétence", also: "skills")
  static let cause = Word("cause", fr: "cause", also: "causes")
  static let speaks = Word("speaks", fr: "parle")
  static let plan = Word("plan", fr: "plan")
  /// What was shown last.
  static let lastResult = Word("_", fr: "_")
  static let add = Word("add", fr: "ajouter")
  static let drop = Word("drop", fr: "ôter", also: "retirer")
  static let no = Word("no", fr: "sans")
  static let none = Word("none", fr: "aucun", also: "aucune")
  /// Behind `what`.
  static let `if` = Word("if", fr: "jamais")
  static let error = Word("error", fr: "erreur")

  /// Connectors that may begin a line which goes on with the statement above.
  static let continuing: [Word] = [
    `for`, `as`, from, to, toFile, into, seat, because, top, `where`, sort, limit, and, or, not, fills, `is`, drop, no,
  ]
}
