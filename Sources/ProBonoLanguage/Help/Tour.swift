/// A walk through a first match on a sample book, step by step.
public struct Tour: Sendable {
  /// One step: what there is to know, and the statement that shows it.
  public struct Step: Sendable {
    /// What there is to know before, in a few sentences.
    public let text: Phrase
    /// A statement, in English.
    public let statement: String

    init(_ statement: String, _ text: Phrase) {
      self.text = text
      self.statement = statement
    }

    /// The statement in the words of a language.
    public func statement(by translation: Translation) -> String {
      guard translation.language != .english else { return statement }
      return SourceFormatter(translatingTo: translation).format(exampleOfStatement: statement) ?? statement
    }
  }

  /// What the walk begins with.
  public static let beginning = Phrase(
    "A first match in five minutes, on a sample book of its own: yours stays as it is.",
    fr: "Un premier appariement en cinq minutes, sur un carnet d'exemple : le carnet en cours ne change pas.")

  /// What it ends with.
  public static let end = Phrase(
    """
    That was all it takes. `help` lists what else can be said, `help matching` tells how a plan is found, and `save session to \
    "first.pb"` keeps what you do as a test. The sample book is gone.
    """,
    fr: """
      Voilà l'essentiel. `aide` liste tout ce qui peut s'écrire, `aide appariement` dit comment se trouve un plan, et \
      `enregistrer session à "premier.pb"` garde le travail fait sous forme de test. Le carnet d'exemple a disparu.
      """)

  /// The steps; each statement goes through after those before it.
  public static let steps: [Step] = [
    Step(
      "add association \"Le Relais\" causes education in Roubaix",
      Phrase(
        """
        A statement is a verb, what it is about, and clauses in any order. Names stand in quotes; skills, causes and towns \
        are words. First, an association:
        """,
        fr: """
          Une instruction est un verbe, son objet, et des clauses dans n'importe quel ordre. Les noms vont entre guillemets ; \
          compétences, causes et villes sont des mots. D'abord, une association :
          """)),
    Step(
      "add volunteer \"Alice Martin\" skills graphic-design 4, web 3 in Lille hours 20 causes education",
      Phrase(
        "A volunteer has skills with a level from 1 to 5, a home, and hours to give.",
        fr: "Un bénévole a des compétences de niveau 1 à 5, un domicile, et des heures à donner.")),
    Step(
      "add volunteer \"Bruno Caron\" skills finance 5, web 2 in Lille hours 10",
      Phrase(
        "A second one, an expert in finance who knows a little about the web, with fewer hours.",
        fr: "Un deuxième profil : expert en finances, un peu de web, moins d'heures.")),
    Step(
      "need graphic-design 3, web for \"Le Relais\" as \"New site\" hours 12 priority high",
      Phrase(
        "A need asks for seats: here two, one for a designer of at least level 3, one for anybody who knows the web.",
        fr: "Un besoin demande des postes : ici deux, un de graphisme de niveau 3 au moins, un de web à tout niveau.")),
    Step(
      "match",
      Phrase(
        "The best plan over all open seats, proven to be the best. It changes nothing. One seat stays unfilled: who and why?",
        fr:
          "Le meilleur plan pour tous les postes ouverts, preuve à l'appui. Il ne change rien. Un poste reste à pourvoir : pourquoi ?"
      )),
    Step(
      "why \"Alice Martin\" for \"New site\"",
      Phrase(
        "Every point of a score can be asked for.",
        fr: "Chaque point d'un score peut s'expliquer.")),
    Step(
      "why not \"Bruno Caron\" for \"New site\" seat 2",
      Phrase(
        "And every rule that stands in the way, with the smallest change that would help.",
        fr: "De même chaque règle qui s'oppose, avec le plus petit changement qui suffirait.")),
    Step(
      "what if { change volunteer \"Bruno Caron\" hours 12 }",
      Phrase(
        "What would that change? Between braces it is only tried: two plans side by side, and all is taken back.",
        fr:
          "Qu'est-ce que cela changerait ? Entre accolades, c'est un essai : deux plans côte à côte, et tout est repris."
      )),
    Step(
      "change volunteer \"Bruno Caron\" hours 12",
      Phrase(
        "He agrees to two hours more, so now in earnest.", fr: "Deux heures de plus sont possibles : pour de bon, donc."
      )),
    Step("match", Phrase("The plan now:", fr: "Le plan devient :")),
    Step(
      "accept all",
      Phrase(
        "A plan is a proposal. Accepting it makes engagements, which every later plan keeps.",
        fr: "Un plan est une proposition. L'accepter crée des engagements, que tout plan suivant respecte.")),
    Step(
      "undo",
      Phrase(
        "Anything can be taken back: `undo` as often as you like, `redo` does it again.",
        fr: "Tout peut être repris : `annuler` autant de fois que voulu, `rétablir` refait.")),
    Step(
      "list volunteers where skill web sort by hours desc",
      Phrase(
        "Lists take conditions, as Tab shows while you type.",
        fr: "Les listes prennent des conditions ; Tab les montre pendant la saisie.")),
  ]
}
