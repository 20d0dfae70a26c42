import ProBonoLanguage

/// What the reference says between the descriptions.
extension Catalogue {
  /// The head of the page.
  var referenceIntroduction: String {
    say(
      """
      # Reference of the language

      Every verb with its clauses, and what can be asked of a list. This page is made by `scripts/make-docs` from the
      descriptions that the program itself reads by and answers `help` with; it is also there
      [in French](reference.fr.md), and the whole grammar stands in [grammar.ebnf](grammar.ebnf).

      Statements are read in English and French words alike, also mixed, in any case and with or without accents. In a
      usage line `[ ]` stands around what may be left out, `|` between alternatives, and `, …` behind what may be repeated.
      Clauses stand in any order, each at most once. A variable `$name` may stand for any value.

      """,
      """
      # Référence du langage

      Chaque verbe avec ses clauses, et ce qui se demande d'une liste. Cette page est faite par `scripts/make-docs` à
      partir des descriptions que le programme lui-même suit et dont il tire son `aide` ; elle existe aussi
      [en anglais](reference.md), et toute la grammaire se trouve dans [grammar.ebnf](grammar.ebnf).

      Les instructions se lisent en mots français et anglais, même mêlés, en majuscules ou minuscules, avec ou sans accents.
      Dans une ligne d'emploi, `[ ]` entoure ce qui peut manquer, `|` sépare des alternatives, et `, …` suit ce qui peut se
      répéter. Les clauses viennent dans n'importe quel ordre, chacune une fois au plus. Une variable `$nom` peut tenir lieu
      de toute valeur.

      """)
  }

  /// What stands between a heading and what comes under it on the same line.
  var colon: String { say(":", " :") }

  /// The word of the other language.
  func inOtherLanguage(_ word: String) -> String { say("French: \(code(word)).", "En anglais : \(code(word)).") }

  /// That a form takes the clauses of another.
  func clausesOf(_ usage: String, andOthers hasOthers: Bool) -> String {
    hasOthers
      ? say("It takes the clauses of \(usage), and these:", "Prend les clauses de \(usage), et celles-ci :")
      : say("It takes the clauses of \(usage).", "Prend les clauses de \(usage).")
  }

  /// The columns of a table of clauses.
  var clauseColumns: [String] {
    [
      say("clause", "clause"), say("French", "anglais"), say("value", "valeur"), say("meaning", "sens"),
      say("example", "exemple"),
    ]
  }

  /// What comes behind the verbs.
  var listsHeading: String { say("Lists and what can be asked of them", "Les listes et ce qui s'en demande") }

  /// What stands before the table of lists.
  var listsIntroduction: String {
    say(
      "What `list`, `count` and `sum(… of …)` know, and the properties that `where` and `sort by` take there.",
      "Ce que connaissent `lister`, `compter` et `somme(… de …)`, et les propriétés que prennent là `dont` et `trier par`."
    )
  }

  /// The columns of the table of lists.
  var listColumns: [String] { [say("list", "liste"), say("French", "anglais"), say("properties", "propriétés")] }

  /// What stands before the table of attributes.
  var attributesIntroduction: String {
    say("What is known of these properties:", "Ce que valent ces propriétés :")
  }

  /// The columns of the table of attributes.
  var attributeColumns: [String] { [say("property", "propriété"), say("French", "anglais"), say("value", "valeur")] }

  /// What values an attribute has.
  func description(of attribute: Attribute) -> String {
    let choices = attribute.choices.map { code(word($0)) }
    if !choices.isEmpty { return alternatives(choices) }
    return switch attribute.type {
    case .text: say("a text", "un texte")
    case .number: say("a number", "un nombre")
    case .date: say("a date", "une date")
    case .priority, .word: say("a word", "un mot")
    case .flag: say("holds or does not", "vrai ou non")
    }
  }
}
