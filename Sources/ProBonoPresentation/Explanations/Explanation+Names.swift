import ProBonoLanguage

extension Explanation {
  /// Names that nothing bears, or too many things.
  static let names: [Explanation] = [
    Explanation(
      "unknown-name",
      title: Phrase("nothing bears the name", fr: "rien ne porte ce nom"),
      meaning: Phrase(
        """
        Nothing in the book is called that. Case, accents and blanks do not matter, but every letter does; `list` \
        shows what there is.
        """,
        fr: """
          Rien dans le carnet ne s'appelle ainsi. La casse, les accents et les espaces ne comptent pas, mais chaque \
          lettre compte ; `lister` montre ce qu'il y a.
          """),
      reason: Phrase(
        "A name that is not found is never created on the way: a slip would otherwise become a second person.",
        fr: """
          Un nom introuvable n'est jamais créé au passage : une faute de frappe deviendrait sinon une deuxième \
          personne.
          """),
      wrong: Example(
        """
        add volunteer "Alice Martin"
        show "Alise Martin"
        """),
      right: Example(
        """
        add volunteer "Alice Martin"
        show "Alice Martin"
        """)),
    Explanation(
      "unknown-volunteer",
      title: Phrase("no volunteer of that name", fr: "aucun bénévole de ce nom"),
      meaning: Phrase(
        """
        The book has no volunteer of that name. `list volunteers` shows them all, `add volunteer` records one. \
        Perhaps the name was corrected or the volunteer removed.
        """,
        fr: """
          Le carnet n'a pas de bénévole de ce nom. `lister bénévoles` les montre tous, `ajouter bénévole` en inscrit \
          un. Le nom a peut-être été corrigé, ou le bénévole retiré.
          """),
      reason: Phrase(
        "People are recorded by `add` alone, so that nobody enters the book by a slip of the finger.",
        fr: "Seul `ajouter` inscrit une personne : nul n'entre dans le carnet par une faute de frappe."),
      wrong: Example(
        """
        add volunteer "Alice Martin"
        match volunteer "Alise Martin"
        """),
      right: Example(
        """
        add volunteer "Alice Martin"
        match volunteer "Alice Martin"
        """)),
    Explanation(
      "unknown-association",
      title: Phrase("no association of that name", fr: "aucune association de ce nom"),
      meaning: Phrase(
        """
        The book has no association of that name. `list associations` shows them all, `add association` records \
        one; that has to come before its first need.
        """,
        fr: """
          Le carnet n'a pas d'association de ce nom. `lister associations` les montre toutes, `ajouter association` \
          en inscrit une ; il faut le faire avant son premier besoin.
          """),
      reason: Phrase(
        "A need takes place, languages and causes from its association, so that must be known first.",
        fr: """
          Un besoin reçoit le lieu, les langues et les causes de son association, qui doit donc être connue d'abord.
          """),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Aso X"
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X"
        """)),
    Explanation(
      "unknown-company",
      title: Phrase("no company of that name", fr: "aucune entreprise de ce nom"),
      meaning: Phrase(
        """
        The book has no company of that name. `list companies` shows them all, `add company` records one; that has \
        to come before the volunteers who work there.
        """,
        fr: """
          Le carnet n'a pas d'entreprise de ce nom. `lister entreprises` les montre toutes, `ajouter entreprise` en \
          inscrit une ; il faut le faire avant les bénévoles qui y travaillent.
          """),
      reason: Phrase(
        "One company under two spellings would count as two.",
        fr: "Une entreprise sous deux graphies compterait pour deux."),
      wrong: Example(
        """
        add company "Atelier Nord"
        add volunteer "Chloé" at "Atelier Nrod"
        """),
      right: Example(
        """
        add company "Atelier Nord"
        add volunteer "Chloé" at "Atelier Nord"
        """)),
    Explanation(
      "unknown-program",
      title: Phrase("no program of that name", fr: "aucun programme de ce nom"),
      meaning: Phrase(
        """
        The book has no program of that name. `list programs` shows them all, `add program` records one; that has to \
        come before the needs that are part of it.
        """,
        fr: """
          Le carnet n'a pas de programme de ce nom. `lister programmes` les montre tous, `ajouter programme` en \
          inscrit un ; il faut le faire avant les besoins qui en font partie.
          """),
      reason: Phrase(
        "A program has rules about who takes part, which a program made up on the fly could not have.",
        fr: "Un programme a des règles sur qui participe ; un programme inventé au passage n'en aurait pas."),
      wrong: Example(
        """
        add association "Asso X"
        add program "Marathon"
        need web for "Asso X" program "Maraton"
        """),
      right: Example(
        """
        add association "Asso X"
        add program "Marathon"
        need web for "Asso X" program "Marathon"
        """)),
    Explanation(
      "unknown-need",
      title: Phrase("no need of that name", fr: "aucun besoin de ce nom"),
      meaning: Phrase(
        """
        The book has no need of that name. A need without a title is called by what it asks, such as `"web for Asso \
        X"`; `as` gives it a title. `list needs` shows them all.
        """,
        fr: """
          Le carnet n'a pas de besoin de ce nom. Un besoin sans titre porte le nom de ce qu'il demande, comme `"web \
          for Asso X"` ; `nommé` lui donne un titre. `lister besoins` les montre tous.
          """),
      reason: Phrase(
        "Every decision names its need, so that it can be read later without knowing the day's list.",
        fr: "Chaque décision nomme son besoin : elle se relit plus tard sans connaître la liste du jour."),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        match "New sit"
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        match "New site"
        """)),
    Explanation(
      "unknown-skill",
      title: Phrase("no skill of that name", fr: "aucune compétence de ce nom"),
      meaning: Phrase(
        """
        The taxonomy has no skill of that name, in English, in French or as a synonym. `list skills` shows them \
        all; `add skill` adds one, with a `parent` where it is part of another.
        """,
        fr: """
          La taxonomie n'a pas de compétence de ce nom, ni en français, ni en anglais, ni parmi les synonymes. \
          `lister compétences` les montre toutes ; `ajouter compétence` en ajoute une, avec `parent` si elle fait \
          partie d'une autre.
          """),
      reason: Phrase(
        "Offers and needs meet only where both use one word for one skill.",
        fr: "Offres et besoins ne se rencontrent que si un même mot désigne une même compétence."),
      wrong: Example(#"add volunteer "Alice" skills desing 4"#),
      right: Example(#"add volunteer "Alice" skills design 4"#)),
    Explanation(
      "unknown-cause",
      title: Phrase("no cause of that name", fr: "aucune cause de ce nom"),
      meaning: Phrase(
        "There is no cause of that name in either language. `list causes` shows them all, `add cause` adds one.",
        fr: """
          Il n'y a pas de cause de ce nom, dans aucune des deux langues. `lister causes` les montre toutes, `ajouter \
          cause` en ajoute une.
          """),
      reason: Phrase(
        "A shared cause counts in the score; it can be shared only under one name.",
        fr: "Une cause partagée compte dans le score ; elle ne peut l'être que sous un seul nom."),
      wrong: Example(#"add association "Asso X" causes educaton"#),
      right: Example(#"add association "Asso X" causes education"#)),
    Explanation(
      "unknown-place",
      title: Phrase("no town or place of that name", fr: "aucune ville ni lieu de ce nom"),
      meaning: Phrase(
        """
        Neither the book nor the built-in list of 42,000 towns has a place of that name. Write the nearest town, or \
        add the place with its coordinates. A name of several words stands in quotes.
        """,
        fr: """
          Ni le carnet ni la liste intégrée de 42 000 villes n'a de lieu de ce nom. Écrire la ville la plus proche, \
          ou ajouter le lieu avec ses coordonnées. Un nom de plusieurs mots se met entre guillemets.
          """),
      reason: Phrase(
        "Distances are computed from coordinates; a place without any could match nobody.",
        fr: "Les distances se calculent à partir de coordonnées ; un lieu sans elles n'irait avec personne."),
      wrong: Example(#"add volunteer "Alice" in Hameau-du-Bac"#),
      right: Example(
        """
        add place "Hameau du Bac" at 50.63, 3.06
        add volunteer "Alice" in "Hameau du Bac"
        """)),
    Explanation(
      "name-taken",
      title: Phrase("the name is in use already", fr: "le nom est déjà pris"),
      meaning: Phrase(
        """
        Something of the same kind bears that name, perhaps with other accents or capitals: `"asso x"` and `"Asso \
        X"` are one name. Take another, such as the one that the message offers, or `change` the record that there \
        is.
        """,
        fr: """
          Une chose de la même sorte porte ce nom, peut-être avec d'autres accents ou majuscules : `"asso x"` et \
          `"Asso X"` sont le même nom. En prendre un autre, comme celui que propose le message, ou `modifier` la \
          fiche existante.
          """),
      reason: Phrase(
        "Names are what statements are made of, so one name means one thing of its kind.",
        fr: "Les instructions sont faites de noms : un nom ne désigne qu'une chose de sa sorte."),
      wrong: Example(
        """
        add volunteer "Marie Martin" in Lille
        add volunteer "marie martin" in Roubaix
        """),
      right: Example(
        """
        add volunteer "Marie Martin" in Lille
        add volunteer "Marie Martin (Roubaix)" in Roubaix
        """)),
    Explanation(
      "ambiguous-name",
      title: Phrase("things of several kinds bear the name", fr: "des choses de plusieurs sortes portent ce nom"),
      meaning: Phrase(
        """
        A name belongs to one thing of each kind, but a volunteer and a company may share it. Say the kind before \
        the name.
        """,
        fr: """
          Un nom désigne une seule chose de chaque sorte, mais un bénévole et une entreprise peuvent le partager. \
          Dire la sorte devant le nom.
          """),
      reason: Phrase(
        "To take one of them would be a guess, and a wrong one changes the wrong record.",
        fr: "Choisir l'une d'elles serait deviner, et se tromper modifierait la mauvaise fiche."),
      wrong: Example(
        """
        add volunteer "Lumen"
        add company "Lumen"
        show "Lumen"
        """),
      right: Example(
        """
        add volunteer "Lumen"
        add company "Lumen"
        show company "Lumen"
        """)),
    Explanation(
      "ambiguous-place",
      title: Phrase("several towns bear the name", fr: "plusieurs villes portent ce nom"),
      meaning: Phrase(
        """
        Towns far apart share that name. Write the longer name that the message offers, or say with `set country` \
        whose towns come first.
        """,
        fr: """
          Des villes éloignées portent ce nom. Écrire le nom plus long que propose le message, ou dire avec `régler \
          pays` de quel pays les villes passent d'abord.
          """),
      reason: Phrase(
        "The wrong Valence is 1,000 km away, and nobody would see why no volunteer is near.",
        fr: "La mauvaise Valence est à 1 000 km, et nul ne verrait pourquoi aucun bénévole n'est proche."),
      wrong: Example(#"add volunteer "Alice" in Valence"#),
      right: Example(#"add volunteer "Alice" in "Valence, Auvergne-Rhône-Alpes""#)),
    Explanation(
      "unknown-country",
      title: Phrase("no country of that code", fr: "aucun pays de ce code"),
      meaning: Phrase(
        """
        A country is given by its two letters (ISO 3166-1), such as `FR`, `BE` or `US`; `none` takes the setting \
        back.
        """,
        fr: "Un pays s'écrit par ses deux lettres (ISO 3166-1), comme `FR`, `BE` ou `US` ; `aucun` annule le réglage."),
      reason: Phrase(
        "The two letters are the same in every language.",
        fr: "Les deux lettres sont les mêmes dans toutes les langues."),
      wrong: Example("set country XX"),
      right: Example("set country FR")),
    Explanation(
      "unknown-topic",
      title: Phrase("no help about that", fr: "pas d'aide à ce sujet"),
      meaning: Phrase(
        """
        `help` tells about verbs, about a verb with a kind of record (`help add volunteer`), about clauses and topics; of \
        any other word, what speaks of it, and nothing speaks of this one. Alone it lists all verbs and topics. About a \
        code, ask `pb explain` outside of the prompt.
        """,
        fr: """
          `aide` parle des verbes, d'un verbe avec une sorte de fiche (`aide ajouter bénévole`), des clauses et des \
          sujets ; de tout autre mot, ce qui en parle, et rien ne parle de celui-ci. Seule, elle donne la liste des verbes \
          et des sujets. Sur un code, demander à `pb explain` hors de l'invite.
          """),
      reason: Phrase(
        "The help comes from the same description as the grammar, so it knows exactly what can be said.",
        fr: "L'aide vient de la même description que la grammaire : elle connaît exactement ce qui peut se dire."),
      wrong: Example("help nead"),
      right: Example("help need")),
  ]
}
