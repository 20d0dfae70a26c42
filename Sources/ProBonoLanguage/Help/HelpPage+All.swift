extension HelpPage {
  /// Every page, in the order in which a newcomer would read them.
  public static let all: [HelpPage] = [
    statements, skills, places, dates, matching, programs, decisions, conditions, scenarios, variables, results, files,
    errors,
  ]

  private static let statements = HelpPage(
    word: Word("statements", fr: "instructions", also: "statement", "instruction", "names", "noms"),
    title: Phrase("how a statement is written", fr: "comment s'écrit une instruction"),
    paragraphs: [
      Phrase(
        """
        A statement is a verb, its object, and then clauses in any order, each led by its own word. Names stand in \
        quotes, words of the language and of the taxonomy do not.
        """,
        fr: """
          Une instruction est un verbe, son objet, puis des clauses dans un ordre quelconque, chacune menée par son mot. \
          Les noms sont entre guillemets, les mots du langage et de la taxonomie non.
          """),
      Phrase(
        """
        A line that begins with a clause goes on with the statement above; `;` ends one, `#` begins a comment. Case and \
        accents make no difference, and both languages may be mixed.
        """,
        fr: """
          Une ligne qui commence par une clause continue l'instruction au-dessus ; `;` en termine une, `#` commence un \
          commentaire. La casse et les accents ne comptent pas, et les deux langues peuvent se mêler.
          """),
    ],
    example: """
      add association "Asso X" in Roubaix
      add volunteer "Alice" skills web 4
        in Lille hours 20
      need web 3 for "Asso X" as "New site" hours 12
      """,
    verbs: [.add, .need, .change, .remove])

  private static let skills = HelpPage(
    word: Word("skills", fr: "compétences", also: "skill", "compétence", "levels", "niveaux", "causes"),
    title: Phrase("skills, their levels and families; causes", fr: "compétences, niveaux et familles ; causes"),
    paragraphs: [
      Phrase(
        """
        A skill is a word of the taxonomy, in either language or by a synonym; `list skills` shows all. A level goes \
        from 1 (beginner) to 5 (expert): 3 where a volunteer gives none, 1 where a seat asks for none.
        """,
        fr: """
          Une compétence est un mot de la taxonomie, dans l'une ou l'autre langue ou par un synonyme ; `lister \
          compétences` les montre toutes. Un niveau va de 1 (débutant) à 5 (expert) : 3 si un bénévole n'en donne pas, 1 \
          si un poste n'en demande pas.
          """),
      Phrase(
        """
        Who has a skill can fill a seat that asks for the wider one, its parent. `add skill` and `add cause` add other \
        words, with their synonyms.
        """,
        fr: """
          Qui a une compétence peut tenir un poste qui demande la plus large, son parent. `ajouter compétence` et \
          `ajouter cause` ajoutent d'autres mots, avec leurs synonymes.
          """),
    ],
    example: """
      add skill bookbinding aliases binding parent design
      add volunteer "Alice" skills bookbinding 4, web causes education
      list volunteers where skill design >= 3
      """,
    verbs: [.add, .change, .merge, .gaps])

  private static let places = HelpPage(
    word: Word("places", fr: "lieux", also: "place", "lieu", "towns", "villes", "distance", "distances"),
    title: Phrase("places, distances and remote work", fr: "lieux, distances et travail à distance"),
    paragraphs: [
      Phrase(
        """
        A place is a town of the gazetteer; `set country FR` says whose towns are meant first, `"Valence, FR"` names one \
        for certain. `add place` adds what is no town. Distances are as the crow flies, in kilometres.
        """,
        fr: """
          Un lieu est une ville du répertoire ; `régler pays FR` dit de quel pays d'abord, `"Valence, FR"` en désigne une \
          à coup sûr. `ajouter lieu` ajoute ce qui n'est pas une ville. Les distances sont à vol d'oiseau, en kilomètres.
          """),
      Phrase(
        """
        A volunteer works within 30 km of home, or what `within` says, and remote unless `remote no` says otherwise. A \
        need is where its association is, where `in` says, or `remote`.
        """,
        fr: """
          Un bénévole se déplace jusqu'à 30 km de chez lui, ou ce que dit `rayon`, et travaille à distance sauf si \
          `distanciel non` dit le contraire. Un besoin est là où est son association, là où dit `à`, ou en `distanciel`.
          """),
    ],
    example: """
      set country FR
      add place "Hameau" at 50.63, 3.06
      add volunteer "Driss" skills web 4 in Tourcoing within 15 km
      list volunteers where within 10 km of "Hameau"
      """,
    verbs: [.add, .set, .match, .gaps])

  private static let dates = HelpPage(
    word: Word("dates", fr: "dates", also: "days", "jours", "availability", "disponibilité", "periods", "périodes"),
    title: Phrase("dates, deadlines and times away", fr: "dates, échéances et absences"),
    paragraphs: [
      Phrase(
        """
        Dates are written year first: 2026-11-23. `from … until …` is a fixed period, which must lie within the \
        volunteer's own; `by` is a deadline: some day from today to it must suit. `away` are days on which the volunteer \
        is not there.
        """,
        fr: """
          Les dates s'écrivent l'année d'abord : 2026-11-23. `du … jusqu'au …` est une période fixe, qui doit tenir dans \
          celle du bénévole ; `avant` est une échéance : un jour d'ici là doit convenir. `absent` donne les jours où le \
          bénévole n'est pas là.
          """),
      Phrase(
        """
        `today` says which day it is. At the prompt the clock does; scripts say it themselves, so that they give the same \
        result every day.
        """,
        fr: """
          `aujourd'hui` dit quel jour on est. À l'invite, l'horloge s'en charge ; les scripts le disent eux-mêmes, pour \
          donner chaque jour le même résultat.
          """),
    ],
    example: """
      today 2026-11-23
      add association "Asso X"
      add volunteer "Driss" from 2026-12-01 until 2027-03-31 away 2026-12-24 to 2026-12-31
      need web for "Asso X" hours 12 by 2027-01-31
      """,
    verbs: [.today, .add, .need])

  private static let matching = HelpPage(
    word: Word("matching", fr: "appariement", also: "plans", "scores", "rules", "règles"),
    title: Phrase("how the best plan is found", fr: "comment se trouve le meilleur plan"),
    paragraphs: [
      Phrase(
        """
        Hard rules say which pairs are eligible: skill and level, distance, language, hours, dates, causes refused, \
        capacity. Each eligible pair has a score from 0 to 1000, the sum of named criteria; `why` shows them, `why not` \
        every rule that forbids a pair and what would allow it.
        """,
        fr: """
          Des règles strictes disent quelles paires sont éligibles : compétence et niveau, distance, langue, heures, \
          dates, causes refusées, capacité. Chaque paire éligible a un score de 0 à 1000, somme de critères nommés ; \
          `pourquoi` les montre, `pourquoi pas` chaque règle qui interdit une paire et ce qui la permettrait.
          """),
      Phrase(
        """
        `match` finds the best plan over all open seats at once, and proves that there is none better. It changes \
        nothing: `accept` decides, `pin` and `forbid` lay down what every plan keeps to, `what if { … }` tries \
        something out.
        """,
        fr: """
          `apparier` trouve le meilleur plan pour tous les postes ouverts à la fois, et prouve qu'il n'y en a pas de \
          meilleur. Il ne change rien : `accepter` décide, `épingler` et `interdire` fixent ce que tout plan respecte, \
          `si jamais { … }` fait un essai.
          """),
    ],
    example: """
      add association "Asso X" in Lille
      add volunteer "Alice" skills web 4 in Lille hours 20
      need web 3 for "Asso X" as "New site" hours 12
      match
      why "Alice" for "New site"
      """,
    verbs: [.match, .why, .whatIf, .accept, .pin, .forbid])

  private static let programs = HelpPage(
    word: Word("programs", fr: "programmes", also: "quotas"),
    title: Phrase("programs, their rules, quotas and weights", fr: "programmes, leurs règles, quotas et poids"),
    paragraphs: [
      Phrase(
        """
        A program is work with rules of its own, such as the marathon day of a company. It says who takes part \
        (`employees`, `in`, `rating`, `giving`), when (`from`, `until`) and how many at most (`quota`); `need … \
        program` makes a need part of it. `why not` tells what a program asks for and somebody lacks.
        """,
        fr: """
          Un programme est un travail avec ses propres règles, comme le marathon d'une entreprise. Il dit qui participe \
          (`salariés`, `à`, `évaluation`, `offre`), quand (`du`, `jusqu'au`) et combien au plus (`quota`) ; `besoin … \
          programme` y rattache un besoin. `pourquoi pas` dit ce qu'un programme demande et que quelqu'un n'a pas.
          """),
      Phrase(
        """
        `policy for program` gives its seats other weights than those of the book, and `match in program` is the best \
        plan of its seats alone.
        """,
        fr: """
          `politique pour programme` donne à ses postes d'autres poids que ceux du carnet, et `apparier à programme` est \
          le meilleur plan pour ses seuls postes.
          """),
    ],
    example: """
      add company "Atelier Nord"
      add association "Asso X" in Lille
      add program "Marathon" employees "Atelier Nord" quota 20, 3 per association
      policy for program "Marathon" cause 0
      add volunteer "Chloé" skills marketing 3 at "Atelier Nord" in Roubaix
      need marketing for "Asso X" as "Poster" program "Marathon"
      match in program "Marathon"
      """,
    verbs: [.add, .need, .policy, .match])

  private static let decisions = HelpPage(
    word: Word("decisions", fr: "décisions", also: "engagements", "engagement"),
    title: Phrase("from a proposal to finished work", fr: "d'une proposition au travail accompli"),
    paragraphs: [
      Phrase(
        """
        `accept` begins an engagement: the pair keeps its seat in every plan. `start` and `complete` follow it, with \
        hours and ratings; `withdraw` and `cancel` end it early and open the seat again. `decline` is a no to a \
        proposal: the pair is not proposed again, until `allow`.
        """,
        fr: """
          `accepter` commence un engagement : la paire garde son poste dans tout plan. `commencer` et `terminer` le \
          suivent, avec heures et évaluations ; `désister` et `interrompre` y mettent fin avant et rouvrent le poste. \
          `refuser` est un non à une proposition : la paire n'est plus proposée, jusqu'à `autoriser`.
          """)
    ],
    example: """
      add association "Asso X"
      add volunteer "Alice" skills web 4 hours 20
      need web 3 for "Asso X" as "New site" hours 12 remote
      accept "Alice" for "New site"
      complete "Alice" for "New site" hours 11 rating 5
      list engagements
      """,
    verbs: [.accept, .decline, .withdraw, .start, .complete, .cancel, .allow])

  private static let conditions = HelpPage(
    word: Word("conditions", fr: "conditions", also: "filters", "filtres", "lists", "listes"),
    title: Phrase("what can be asked of a list", fr: "ce qui se demande d'une liste"),
    paragraphs: [
      Phrase(
        """
        `where` takes conditions, joined by `and`, `or`, `not` and brackets: comparisons (`hours >= 10`), words that hold \
        or do not (`open`, `remote`), `skill`, `cause`, `speaks`, `in`, `within … of`. `sort by` and `limit` follow. The \
        same conditions stand in `expect`, with `count(…)`, `sum(… of …)` and `score(… for …)`.
        """,
        fr: """
          `dont` prend des conditions, jointes par `et`, `ou`, `pas` et des parenthèses : comparaisons (`heures >= 10`), \
          mots vrais ou non (`ouvert`, `distanciel`), `compétence`, `cause`, `parle`, `à`, `à-moins-de … de`. `trier par` \
          et `limite` suivent. Les mêmes conditions vont dans `attendre`, avec `nombre(…)`, `somme(… de …)` et \
          `score(… pour …)`.
          """)
    ],
    example: """
      add volunteer "Alice" skills web 4 in Lille hours 20
      list volunteers where skill web >= 3 and not hours < 10 sort by hours desc limit 10
      expect count(volunteers where skill web) = 1
      """,
    verbs: [.list, .count, .expect])

  private static let scenarios = HelpPage(
    word: Word("scenarios", fr: "scénarios", also: "tests", "testing"),
    title: Phrase("scripts that check themselves", fr: "des scripts qui se vérifient eux-mêmes"),
    paragraphs: [
      Phrase(
        """
        A `scenario` block runs from an empty book, after what stands above it outside all scenarios. `expect` says what \
        must hold, `expect error CODE { … }` what must fail, and between two lines `---` stands the output expected of \
        the statement above. `pb test FOLDER` runs all scenarios; `# tags: lille` chooses some.
        """,
        fr: """
          Un bloc `scénario` part d'un carnet vide, après ce qui le précède hors de tout scénario. `attendre` dit ce qui \
          doit être vrai, `attendre erreur CODE { … }` ce qui doit échouer, et entre deux lignes `---` figure la sortie \
          attendue de l'instruction au-dessus. `pb test DOSSIER` exécute tous les scénarios ; `# tags: lille` en choisit.
          """)
    ],
    example: """
      scenario "an expert fills the seat" {
        add association "Asso X"
        add volunteer "Alice" skills web 5
        need web 4 for "Asso X" as "New site" remote
        expect "Alice" fills "New site"
        expect error unknown-skill { need juggling for "Asso X" }
      }
      """,
    verbs: [.scenario, .expect])

  private static let variables = HelpPage(
    word: Word("variables", fr: "variables", also: "variable"),
    title: Phrase("values with a name", fr: "des valeurs qui ont un nom"),
    paragraphs: [
      Phrase(
        """
        `let` gives a value a name: a number, a date, a word, a text in quotes, or a count, sum or score of the book. \
        `$name` stands for it wherever such a value can stand. `pb run --set name=value` sets one from outside, whatever \
        a `let` says.
        """,
        fr: """
          `soit` donne un nom à une valeur : un nombre, une date, un mot, un texte entre guillemets, ou un nombre, une \
          somme ou un score du carnet. `$nom` en tient lieu partout où peut figurer une telle valeur. `pb run --set \
          nom=valeur` en définit une de l'extérieur, quoi que dise un `soit`.
          """)
    ],
    example: """
      let radius = 15
      add volunteer "Driss" in Tourcoing within $radius km
      let people = count(volunteers)
      expect $people = 1
      """,
    verbs: [.assign])

  private static let results = HelpPage(
    word: Word("results", fr: "résultats", also: "result", "résultat", "json", "markdown", "output", "sortie", "pager"),
    title: Phrase(
      "results in other forms, and what was shown last", fr: "autres formes de résultats, et le dernier montré"),
    paragraphs: [
      Phrase(
        """
        `set output` gives every result a form: `table` for people, `csv` and `json` for programs, in English words, \
        `markdown` for a report, `lines` with a field a line. `set timing on` tells how long statements take.
        """,
        fr: """
          `régler sortie` donne une forme à chaque résultat : `tableau` pour qui lit, `csv` et `json` pour les programmes, \
          en mots anglais, `markdown` pour un rapport, `lignes` avec un champ par ligne. `régler chrono oui` dit la durée \
          des instructions.
          """),
      Phrase(
        """
        `_` is what was shown last: `show _` shows it again in the form of the moment, `export _` writes it to a file whose \
        name says the form. A result longer than the screen is shown a screen at a time; `set pager off` shows all at once.
        """,
        fr: """
          `_` est ce qui a été montré en dernier : `montrer _` le remontre dans la forme du moment, `exporter _` l'écrit \
          dans un fichier dont le nom dit la forme. Un résultat plus long que l'écran est montré écran par écran ; `régler \
          pagination non` montre tout d'un coup.
          """),
    ],
    example: """
      add volunteer "Alice" skills web 4
      list volunteers
      set output json
      show _
      """,
    verbs: [.set, .show, .export])

  private static let files = HelpPage(
    word: Word("files", fr: "fichiers", also: "file", "fichier", "csv", "tables", "tableaux"),
    title: Phrase("scripts and tables", fr: "scripts et tableaux"),
    paragraphs: [
      Phrase(
        """
        `source` runs a file of statements, `import` reads a table of comma-separated values: each all or nothing, one \
        statement to `undo`; `help import` lists the columns of tables. `export plan` writes the best plan, `save session` what was done, as a test. \
        Paths are relative to the file that the statement stands in, or to the working directory at the prompt.
        """,
        fr: """
          `exécuter` exécute un fichier d'instructions, `importer` lit un tableau CSV : chacun en entier ou pas du tout, \
          une seule instruction pour `annuler` ; `aide importer` donne les colonnes des tableaux. `exporter plan` écrit le meilleur plan, `enregistrer session` ce qui a été \
          fait, sous forme de test. Les chemins partent du fichier qui contient l'instruction, ou du dossier courant à \
          l'invite.
          """),
      Phrase(
        """
        Outside the prompt: `pb run FILE` runs a file, `pb check` finds what is wrong without running it, `pb fmt` lays \
        it out.
        """,
        fr: """
          Hors de l'invite : `pb run FICHIER` exécute un fichier, `pb check` trouve ce qui ne va pas sans l'exécuter, \
          `pb fmt` le met en page.
          """),
    ],
    example: """
      add volunteer "Alice"
      undo
      redo
      log
      """,
    verbs: [.source, .importing, .export, .save, .undo, .log])

  private static let errors = HelpPage(
    word: Word("errors", fr: "erreurs", also: "error", "erreur", "codes", "diagnostics"),
    title: Phrase("what a diagnostic says", fr: "ce que dit un diagnostic"),
    paragraphs: [
      Phrase(
        """
        A diagnostic has a code in brackets, points at the very characters, says what was expected there and the nearest \
        right word. A statement that fails has done nothing. `pb explain CODE` tells more, with an example put right.
        """,
        fr: """
          Un diagnostic a un code entre crochets, montre les caractères mêmes, dit ce qui était attendu là et le mot juste \
          le plus proche. Une instruction qui échoue n'a rien fait. `pb explain CODE` en dit plus, avec un exemple corrigé.
          """),
      Phrase(
        """
        `pb check --fix` makes the corrections that cannot be wrong; `expect error CODE { … }` holds where statements \
        fail with that code.
        """,
        fr: """
          `pb check --fix` fait les corrections qui ne peuvent pas être fausses ; `attendre erreur CODE { … }` est vrai \
          là où des instructions échouent avec ce code.
          """),
    ],
    example: """
      expect error unknown-skill { add volunteer "Alice" skills wbe }
      expect error name-taken {
        add volunteer "Alice"
        add volunteer "alice"
      }
      """,
    verbs: [.expect, .help])
}
