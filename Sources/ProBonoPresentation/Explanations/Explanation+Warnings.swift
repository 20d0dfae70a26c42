import ProBonoLanguage

extension Explanation {
  /// The rules of `pb check`, and what can be wrong with silencing one.
  static let warnings: [Explanation] = [
    Explanation(
      "unused-variable", .warning,
      title: Phrase("a variable that nothing uses", fr: "une variable que rien n'emploie"),
      meaning: Phrase(
        """
        A `let` gives a value a name, and no `$name` asks for it before the end of the file or the scenario, or before \
        another `let` of that name. Use it, or take the `let` away.
        """,
        fr: """
          Un `soit` donne un nom à une valeur et aucun `$nom` ne la demande avant la fin du fichier ou du scénario, ou \
          avant un autre `soit` de ce nom. L'employer, ou supprimer le `soit`.
          """),
      reason: Phrase(
        "Mostly the value was meant to be used where a number still stands.",
        fr: "Le plus souvent, la valeur devait servir là où se trouve encore un nombre."),
      wrong: Example(
        """
        let radius = 15
        add volunteer "Driss" in Tourcoing within 30 km
        """),
      right: Example(
        """
        let radius = 15
        add volunteer "Driss" in Tourcoing within $radius km
        """)),
    Explanation(
      "unset-variable", .warning,
      title: Phrase("a variable that is not set before", fr: "une variable qui n'est pas définie avant"),
      meaning: Phrase(
        """
        No `let` above this line sets the variable, and no `--set name=value` was given: when the file is run, the \
        statement will fail. Write the `let`, or check with the `--set` with which the file is to be run.
        """,
        fr: """
          Aucun `soit` au-dessus de cette ligne ne définit la variable et aucun `--set nom=valeur` n'a été donné : à \
          l'exécution du fichier, l'instruction échouera. Écrire le `soit`, ou vérifier avec le `--set` avec lequel le \
          fichier sera exécuté.
          """),
      reason: Phrase(
        "A run would stop here, after all that stands above was done.",
        fr: "L'exécution s'arrêterait ici, après avoir fait tout ce qui précède."),
      wrong: Example("list volunteers where within $radius km of Lille"),
      right: Example(
        """
        let radius = 30
        list volunteers where within $radius km of Lille
        """)),
    Explanation(
      "unfillable-seat", .warning,
      title: Phrase(
        "a seat that nobody of the file could fill", fr: "un poste que personne du fichier ne peut pourvoir"),
      meaning: Phrase(
        """
        The file adds its volunteers itself, and none of them has the skill of this seat, or one below it, at the level \
        that is asked for. Lower the level, add a volunteer, or silence the rule where the seat is to stay open.
        """,
        fr: """
          Le fichier ajoute lui-même ses bénévoles, et aucun n'a la compétence de ce poste, ou une compétence plus \
          précise, au niveau demandé. Baisser le niveau, ajouter un bénévole, ou taire la règle si le poste doit rester \
          ouvert.
          """),
      reason: Phrase(
        "A scenario about an open seat is rare; a level or a skill that was mistyped is not.",
        fr: "Un scénario sur un poste vacant est rare ; une faute dans un niveau ou une compétence ne l'est pas."),
      wrong: Example(
        """
        add association "Asso X"
        add volunteer "Chloé" skills marketing 3
        need marketing 4 for "Asso X" as "Campaign" hours 12
        """),
      right: Example(
        """
        add association "Asso X"
        add volunteer "Chloé" skills marketing 4
        need marketing 4 for "Asso X" as "Campaign" hours 12
        """)),
    Explanation(
      "similar-name", .warning,
      title: Phrase("a name that is almost another one", fr: "un nom qui est presque un autre"),
      meaning: Phrase(
        """
        Two names of one kind differ in one letter, or in two neighbours that are swapped: one of them is probably \
        mistyped. Where both are right, `# pb:ignore similar-name` behind one of them says so.
        """,
        fr: """
          Deux noms d'un même genre diffèrent d'une lettre, ou de deux voisines échangées : l'un est sans doute une faute \
          de frappe. Si les deux sont justes, `# pb:ignore similar-name` derrière l'un d'eux le dit.
          """),
      reason: Phrase(
        "A name spelled in two ways makes two people of one, each with half of the engagements.",
        fr: "Un nom écrit de deux façons fait de quelqu'un deux personnes, chacune avec la moitié des engagements."),
      wrong: Example(
        """
        add association "Les Jardins Partagés"
        add association "Les Jardins Partagés du Nord"
        add association "Les Jardins Partagés du Nrod"
        """),
      right: Example(
        """
        add association "Les Jardins Partagés"
        add association "Les Jardins Partagés du Nord"
        """)),
    Explanation(
      "past-date", .warning,
      title: Phrase("a last day that is over", fr: "un dernier jour déjà passé"),
      meaning: Phrase(
        """
        A deadline (`by`) or a last day (`until`) is before the day that counts as today there. Such a need can no longer \
        be met, such a volunteer no longer be proposed. Mostly the year is that of last time.
        """,
        fr: """
          Une échéance (`avant`) ou un dernier jour (`jusqu'au`) précède le jour qui compte là comme aujourd'hui. Un tel \
          besoin ne peut plus être satisfait, un tel bénévole plus être proposé. Souvent, l'année est restée l'ancienne.
          """),
      reason: Phrase(
        "Such a need stays open without a word, for the rules do what they are told.",
        fr: "Un tel besoin reste ouvert sans un mot, car les règles font ce qui leur est dit."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        need web for "Asso X" hours 12 by 2026-01-31
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        need web for "Asso X" hours 12 by 2027-01-31
        """)),
    Explanation(
      "no-expectation", .warning,
      title: Phrase("a scenario that checks nothing", fr: "un scénario qui ne vérifie rien"),
      meaning: Phrase(
        """
        A `scenario` has neither an `expect` nor output between two lines `---`: as long as its statements can be carried \
        out at all, it passes. Say what should come of it.
        """,
        fr: """
          Un `scénario` n'a ni `attendre` ni sortie entre deux lignes `---` : tant que ses instructions peuvent être \
          exécutées, il réussit. Dire ce qui doit en sortir.
          """),
      reason: Phrase(
        "A test that cannot fail gives trust that it has not earned.",
        fr: "Un test qui ne peut pas échouer donne une confiance qu'il ne mérite pas."),
      wrong: Example(
        """
        scenario "a volunteer is recorded" {
          add volunteer "Alice"
        }
        """),
      right: Example(
        """
        scenario "a volunteer is recorded" {
          add volunteer "Alice"
          expect count(volunteers) = 1
        }
        """)),
    Explanation(
      "no-hours", .warning,
      title: Phrase("a seat without hours", fr: "un poste sans heures"),
      meaning: Phrase(
        """
        Nothing says how many hours this seat takes, so no volunteer is too busy for it. `hours 12` says it for all seats \
        of the need, `(hours 4)` behind a skill for that seat.
        """,
        fr: """
          Rien ne dit combien d'heures demande ce poste : aucun bénévole n'est donc trop pris pour lui. `heures 12` le dit \
          pour tous les postes du besoin, `(heures 4)` derrière une compétence pour ce poste.
          """),
      reason: Phrase(
        "Somebody with four hours to give would be proposed for a hundred.",
        fr: "Quelqu'un qui a quatre heures à donner serait proposé pour cent."),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Asso X"
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X" hours 12
        """)),
    Explanation(
      "shadowed-alias", .warning,
      title: Phrase("an alias that means something already", fr: "un synonyme qui a déjà un sens"),
      meaning: Phrase(
        """
        The alias of a new skill or cause is a word that means another one already, in the taxonomy or in this file. \
        Choose another word, or add the alias to the one that it means.
        """,
        fr: """
          Le synonyme d'une nouvelle compétence ou cause est un mot qui en désigne déjà une autre, dans la taxonomie ou \
          dans ce fichier. Choisir un autre mot, ou ajouter le synonyme à celle qu'il désigne.
          """),
      reason: Phrase(
        "One word would mean two things, and one of them would never be found.",
        fr: "Un mot désignerait deux choses, et l'une ne serait jamais trouvée."),
      wrong: Example("add skill poster-design aliases graphisme"),
      right: Example("add skill poster-design aliases affiche")),
    Explanation(
      "repeated-name", .warning,
      title: Phrase("a name that is given twice", fr: "un nom donné deux fois"),
      meaning: Phrase(
        """
        A statement above gives this name to a record of the same kind, and names are unique: when the file is run, this \
        statement will fail with `name-taken`. Give the second one a name of its own, such as `"Alice Martin (Roubaix)"`, \
        or use `change` where the same is meant.
        """,
        fr: """
          Une instruction au-dessus donne ce nom à une fiche du même genre, et les noms sont uniques : à l'exécution du \
          fichier, cette instruction échouera avec `name-taken`. Donner à la seconde un nom à elle, comme \
          `"Alice Martin (Roubaix)"`, ou employer `modifier` si la même est visée.
          """),
      reason: Phrase(
        "A run would stop here, after all that stands above was done.",
        fr: "L'exécution s'arrêterait ici, après avoir fait tout ce qui précède."),
      wrong: Example(
        """
        add volunteer "Alice Martin" in Lille
        add volunteer "Alice Martin" in Roubaix
        """),
      right: Example(
        """
        add volunteer "Alice Martin" in Lille
        add volunteer "Alice Martin (Roubaix)" in Roubaix
        """)),
    Explanation(
      "unused-ignore", .warning,
      title: Phrase("a comment that silences nothing", fr: "un commentaire qui ne tait rien"),
      meaning: Phrase(
        """
        `# pb:ignore RULE` silences a rule on its line, or on the next one where it stands alone, and the rule finds \
        nothing there. Take the comment away, or put it where the warning is.
        """,
        fr: """
          `# pb:ignore RÈGLE` tait une règle sur sa ligne, ou sur la suivante s'il est seul, et la règle n'y trouve rien. \
          Supprimer le commentaire, ou le mettre à côté de l'avertissement.
          """),
      reason: Phrase(
        "A comment that stays when its reason has gone hides the next mistake.",
        fr: "Un commentaire qui reste quand sa raison a disparu cache l'erreur suivante."),
      wrong: Example("add volunteer \"Alice\"  # pb:ignore no-hours"),
      right: Example("add volunteer \"Alice\"")),
    Explanation(
      "unknown-rule", .warning,
      title: Phrase("a rule that there is not", fr: "une règle qui n'existe pas"),
      meaning: Phrase(
        """
        `# pb:ignore` names a rule that `pb check` does not have, so nothing is silenced. The name of the rule stands in \
        brackets in the warning: `warning[no-hours]`.
        """,
        fr: """
          `# pb:ignore` nomme une règle que `pb check` n'a pas : rien n'est donc tu. Le nom de la règle est entre crochets \
          dans l'avertissement : `avertissement[no-hours]`.
          """),
      reason: Phrase(
        "A slip in a comment would otherwise never be noticed.",
        fr: "Une faute dans un commentaire ne se remarquerait jamais autrement."),
      wrong: Example(
        """
        today 2026-11-23
        add volunteer "Alice" until 2027-11-23  # pb:ignore past-dates
        """),
      right: Example(
        """
        today 2026-11-23
        add volunteer "Alice" until 2026-01-31  # pb:ignore past-date
        """)),
    Explanation(
      "ignore-without-rule", .warning,
      title: Phrase("a comment that does not say which rule", fr: "un commentaire qui ne dit pas quelle règle"),
      meaning: Phrase(
        """
        `# pb:ignore` silences only the rules that it names: write the rule behind it, several with commas between them.
        """,
        fr: """
          `# pb:ignore` ne tait que les règles qu'il nomme : écrire la règle derrière, plusieurs séparées par des virgules.
          """),
      reason: Phrase(
        "A comment that silences everything would hide what nobody has thought of.",
        fr: "Un commentaire qui tairait tout cacherait ce à quoi personne n'a pensé."),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Asso X" hours 12  # pb:ignore
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X"  # pb:ignore no-hours
        """)),
  ]
}
