import ProBonoLanguage

extension Explanation {
  /// What cannot be recorded or changed as it was said.
  static let records: [Explanation] = [
    Explanation(
      "period-reversed",
      title: Phrase("a period that ends before it begins", fr: "une période qui finit avant de commencer"),
      meaning: Phrase(
        """
        The last day comes before the first. Swap the two, or look at the year: around New Year it is often the one \
        that is wrong.
        """,
        fr: """
          Le dernier jour précède le premier. Les échanger, ou regarder l'année : autour du Nouvel An, c'est souvent \
          elle qui est fausse.
          """),
      reason: Phrase(
        "Such a period holds no day, so nobody could ever be matched in it.",
        fr: "Une telle période ne contient aucun jour : personne ne pourrait y être apparié."),
      wrong: Example(#"add volunteer "Alice" from 2026-12-01 until 2026-02-28"#),
      right: Example(#"add volunteer "Alice" from 2026-12-01 until 2027-02-28"#)),
    Explanation(
      "repeated-item",
      title: Phrase("the same thing twice in a list", fr: "deux fois la même chose dans une liste"),
      meaning: Phrase(
        "A list names one thing twice, perhaps once in English and once in French or by a synonym. Keep one of them.",
        fr: """
          Une liste nomme deux fois la même chose, peut-être une fois en français et une fois en anglais ou par un \
          synonyme. N'en garder qu'une.
          """),
      reason: Phrase(
        "Of two levels for one skill only one can be true.",
        fr: "De deux niveaux pour une compétence, un seul peut être vrai."),
      wrong: Example(#"add volunteer "Alice" skills web 2, web 3"#),
      right: Example(#"add volunteer "Alice" skills web 3"#)),
    Explanation(
      "not-in-list",
      title: Phrase("not there, so it cannot be dropped", fr: "absent, donc impossible à enlever"),
      meaning: Phrase(
        "`drop` takes something out of a list of the record, and the list does not have it. `show` tells what it has.",
        fr: "`ôter` retire quelque chose d'une liste de la fiche, et la liste ne l'a pas. `montrer` dit ce qu'elle a."),
      reason: Phrase(
        "A change that changes nothing is mostly meant for another record.",
        fr: "Une modification qui ne modifie rien vise le plus souvent une autre fiche."),
      wrong: Example(
        """
        add volunteer "Driss" skills web 4
        change volunteer "Driss" drop skills finance
        """),
      right: Example(
        """
        add volunteer "Driss" skills web 4, finance 1
        change volunteer "Driss" drop skills finance
        """)),
    Explanation(
      "coordinates-missing",
      title: Phrase("a new place without coordinates", fr: "un nouveau lieu sans coordonnées"),
      meaning: Phrase(
        """
        A place that you add yourself needs its latitude and longitude in degrees, from any map. Towns need not be \
        added: pb knows 42,000 of them.
        """,
        fr: """
          Un lieu ajouté à la main a besoin de sa latitude et de sa longitude en degrés, lues sur une carte. Les \
          villes n'ont pas à être ajoutées : pb en connaît 42 000.
          """),
      reason: Phrase(
        "Coordinates are all that makes a place a place: distances come from them.",
        fr: "Un lieu n'existe que par ses coordonnées : les distances en viennent."),
      wrong: Example(#"add place "Hameau du Bac""#),
      right: Example(#"add place "Hameau du Bac" at 50.63, 3.06"#)),
    Explanation(
      "skill-circle",
      title: Phrase("a skill above itself", fr: "une compétence au-dessus d'elle-même"),
      meaning: Phrase(
        """
        With this parent the skill would be a part of a part of itself; the message shows the way round. Give one \
        of them another parent, or none.
        """,
        fr: """
          Avec ce parent, la compétence serait une partie d'une partie d'elle-même ; le message montre le cercle. \
          Donner à l'une d'elles un autre parent, ou aucun.
          """),
      reason: Phrase(
        "Who offers a skill can serve for those above it; in a circle all would mean the same.",
        fr: """
          Qui offre une compétence peut servir pour celles au-dessus ; dans un cercle, toutes voudraient dire la même \
          chose.
          """),
      wrong: Example(
        """
        add skill sewing
        add skill bookbinding parent sewing
        change skill sewing parent bookbinding
        """),
      right: Example(
        """
        add skill sewing
        add skill bookbinding parent sewing
        """)),
    Explanation(
      "need-circle",
      title: Phrase("a need that waits for itself", fr: "un besoin qui s'attend lui-même"),
      meaning: Phrase(
        """
        Each of the needs in the message waits for the next, and the last one for the first: none could ever begin. \
        Take one `after` back.
        """,
        fr: """
          Chaque besoin du message attend le suivant, et le dernier attend le premier : aucun ne pourrait jamais \
          commencer. Retirer un des `après`.
          """),
      reason: Phrase(
        "A need that waits is open for matching only when the work of those before it is done.",
        fr: "Un besoin qui attend ne s'ouvre à la mise en relation que quand le travail des précédents est terminé."),
      wrong: Example(
        """
        add association "Asso X"
        need strategy for "Asso X" as "Diagnostic"
        need web for "Asso X" as "New site" after "Diagnostic"
        change need "Diagnostic" after "New site"
        """),
      right: Example(
        """
        add association "Asso X"
        need strategy for "Asso X" as "Diagnostic"
        need web for "Asso X" as "New site" after "Diagnostic"
        """)),
    Explanation(
      "still-in-use",
      title: Phrase("something else depends on it", fr: "autre chose en dépend"),
      meaning: Phrase(
        "It cannot be removed while other records name it; the message says which. Change or remove those first.",
        fr: """
          Impossible de le retirer tant que d'autres fiches le nomment ; le message dit lesquelles. Modifier ou \
          retirer d'abord celles-ci.
          """),
      reason: Phrase(
        "The book never holds a name that leads nowhere.",
        fr: "Le carnet ne contient jamais un nom qui ne mène nulle part."),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        remove association "Asso X"
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        remove need "New site"
        remove association "Asso X"
        """)),
    Explanation(
      "merged-with-itself",
      title: Phrase("both names mean the same", fr: "les deux noms désignent la même fiche"),
      meaning: Phrase(
        """
        `merge` makes one record of two, and both names lead to the same one: by case, accents or a synonym. \
        Nothing needs to be done, or another name was meant.
        """,
        fr: """
          `fusionner` fait une fiche de deux, et les deux noms mènent à la même : par la casse, les accents ou un \
          synonyme. Il n'y a rien à faire, ou un autre nom était visé.
          """),
      reason: Phrase(
        "Merged with itself a record would be removed.",
        fr: "Fusionnée avec elle-même, une fiche serait supprimée."),
      wrong: Example(
        """
        add volunteer "Alice Martin"
        merge volunteer "alice martin" into "Alice Martin"
        """),
      right: Example(
        """
        add volunteer "A. Martin"
        add volunteer "Alice Martin"
        merge volunteer "A. Martin" into "Alice Martin"
        """)),
    Explanation(
      "merge-conflict",
      title: Phrase("two records that contradict each other", fr: "deux fiches qui se contredisent"),
      meaning: Phrase(
        """
        The two cannot be one as they are: one holds a seat that the other has declined, is pinned where the other \
        is forbidden, likes a cause that the other refuses, or their dates do not meet. The message says what; \
        settle that first.
        """,
        fr: """
          Telles qu'elles sont, les deux fiches ne peuvent en faire une : l'une occupe un poste que l'autre a refusé, \
          est épinglée là où l'autre est interdite, aime une cause que l'autre refuse, ou leurs dates ne se \
          rejoignent pas. Le message dit quoi ; le régler d'abord.
          """),
      reason: Phrase(
        "Which of the two is right only a person can know.",
        fr: "Laquelle des deux a raison, seule une personne peut le savoir."),
      wrong: Example(
        """
        add volunteer "A. Martin" from 2027-02-01
        add volunteer "Alice Martin" until 2026-12-31
        merge volunteer "A. Martin" into "Alice Martin"
        """),
      right: Example(
        """
        add volunteer "A. Martin" from 2026-02-01
        add volunteer "Alice Martin" until 2026-12-31
        merge volunteer "A. Martin" into "Alice Martin"
        """)),
    Explanation(
      "forgets-people-only",
      title: Phrase("only people are forgotten", fr: "seules des personnes s'oublient"),
      meaning: Phrase(
        """
        `forget` takes a person and all that is personal out of the book for good. For everything else there is \
        `remove`, which can be undone.
        """,
        fr: """
          `oublier` retire du carnet, pour toujours, une personne et tout ce qui est personnel. Pour tout le reste, \
          il y a `supprimer`, qui s'annule.
          """),
      reason: Phrase(
        "The right to be forgotten is that of people; what cannot be undone is kept to it.",
        fr: "Le droit à l'oubli est celui des personnes ; ce qui ne s'annule pas s'en tient là."),
      wrong: Example(
        """
        add association "Asso X"
        forget association "Asso X"
        """),
      right: Example(
        """
        add association "Asso X"
        remove association "Asso X"
        """)),
    Explanation(
      "unknown-seat",
      title: Phrase("no seat of that number", fr: "aucun poste de ce numéro"),
      meaning: Phrase(
        """
        The seats of a need are numbered from 1, in the order in which they are shown, and it has fewer. `show` \
        lists them.
        """,
        fr: """
          Les postes d'un besoin sont numérotés à partir de 1, dans l'ordre où ils s'affichent, et il en a moins. \
          `montrer` les liste.
          """),
      reason: Phrase(
        "A number that means no seat was counted from something else.",
        fr: "Un numéro qui ne désigne aucun poste a été compté sur autre chose."),
      wrong: Example(
        """
        add association "Asso X"
        need web, design for "Asso X" as "New site"
        change need "New site" drop seat 7
        """),
      right: Example(
        """
        add association "Asso X"
        need web, design for "Asso X" as "New site"
        change need "New site" drop seat 2
        """)),
    Explanation(
      "last-seat",
      title: Phrase("a need keeps one seat", fr: "un besoin garde un poste"),
      meaning: Phrase(
        """
        The last seat of a need cannot be dropped. `remove need` takes the whole need away; to ask for something \
        else, add the new seat first.
        """,
        fr: """
          Le dernier poste d'un besoin ne peut pas être enlevé. `supprimer besoin` retire tout le besoin ; pour \
          demander autre chose, ajouter d'abord le nouveau poste.
          """),
      reason: Phrase(
        "A need without seats would be filled and open at the same time.",
        fr: "Un besoin sans poste serait à la fois pourvu et ouvert."),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        change need "New site" drop seat 1
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        change need "New site" add seats design
        change need "New site" drop seat 1
        """)),
    Explanation(
      "too-many-seats",
      title: Phrase("more seats than a need can have", fr: "plus de postes qu'un besoin n'en peut avoir"),
      meaning: Phrase(
        "A need has at most 1,000 seats. Make several needs of it, one for each team or day.",
        fr: "Un besoin a au plus 1 000 postes. En faire plusieurs, un par équipe ou par jour."),
      reason: Phrase(
        "A larger number is nearly always a level, or hours, at the wrong place.",
        fr: "Un nombre plus grand est presque toujours un niveau, ou des heures, au mauvais endroit."),
      wrong: Example(
        """
        add association "Asso X"
        need 600 web, 600 design for "Asso X"
        """),
      right: Example(
        """
        add association "Asso X"
        need 6 web, 6 design for "Asso X"
        """)),
    Explanation(
      "seat-taken",
      title: Phrase("the seat is taken", fr: "le poste est pris"),
      meaning: Phrase(
        """
        Somebody has been accepted for the seat, so it cannot be dropped or given to another. `withdraw` frees it \
        first, with a reason.
        """,
        fr: """
          Quelqu'un a été accepté pour ce poste : il ne peut être ni enlevé ni donné à un autre. `désister` le libère \
          d'abord, avec un motif.
          """),
      reason: Phrase(
        "Nobody who has been promised a place loses it as a side effect.",
        fr: "Nul ne perd par ricochet une place qui lui a été promise."),
      wrong: Example(
        """
        today 2026-11-23
        add volunteer "Driss" skills web 4 remote only
        add association "Asso X"
        need web, design for "Asso X" as "New site" remote
        accept "Driss" for "New site" seat 1
        change need "New site" drop seat 1
        """),
      right: Example(
        """
        today 2026-11-23
        add volunteer "Driss" skills web 4 remote only
        add association "Asso X"
        need web, design for "Asso X" as "New site" remote
        accept "Driss" for "New site" seat 1
        withdraw "Driss" from "New site" because other
        change need "New site" drop seat 1
        """)),
  ]
}
