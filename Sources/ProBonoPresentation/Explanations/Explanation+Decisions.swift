import ProBonoLanguage

extension Explanation {
  /// What stands between a pair, a plan or an expectation and its being so.
  static let decisions: [Explanation] = [
    Explanation(
      "not-eligible",
      title: Phrase("the rules forbid this pair", fr: "les règles interdisent cette paire"),
      meaning: Phrase(
        """
        At least one hard rule forbids this volunteer for each seat meant: skill, level, language, hours, dates, \
        distance, capacity or a ban. The message names every rule that fails; `why not` also tells the smallest \
        change that would help.
        """,
        fr: """
          Au moins une règle interdit ce bénévole pour chaque poste visé : compétence, niveau, langue, heures, dates, \
          distance, capacité ou interdiction. Le message nomme toutes les règles en cause ; `pourquoi pas` dit aussi \
          le plus petit changement utile.
          """),
      reason: Phrase(
        """
        What is decided holds to the same rules as what is proposed; to make an exception, change the record that \
        forbids it.
        """,
        fr: """
          Ce qui se décide suit les mêmes règles que ce qui se propose ; pour une exception, modifier la fiche qui \
          l'interdit.
          """),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        add volunteer "Bruno" skills finance 4 remote only
        accept "Bruno" for "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        """)),
    Explanation(
      "pin-impossible",
      title: Phrase("the pin cannot be kept", fr: "l'épingle ne peut pas tenir"),
      meaning: Phrase(
        """
        A pin promises the volunteer a seat of the need in every plan. Here a rule forbids the pair, no seat is \
        free, or the pins that there are already leave none.
        """,
        fr: """
          Une épingle promet au bénévole un poste du besoin dans chaque plan. Ici une règle interdit la paire, aucun \
          poste n'est libre, ou les épingles déjà posées n'en laissent pas.
          """),
      reason: Phrase(
        "A promise that no plan can keep would make every later plan fail.",
        fr: "Une promesse qu'aucun plan ne peut tenir ferait échouer tous les suivants."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        add volunteer "Bruno" skills finance 4 remote only
        pin "Bruno" to "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        pin "Driss" to "New site"
        """)),
    Explanation(
      "already-accepted",
      title: Phrase("accepted already", fr: "déjà accepté"),
      meaning: Phrase(
        """
        This volunteer has a seat of this need already. There is nothing to do; to give them another seat, \
        `withdraw` them first.
        """,
        fr: """
          Ce bénévole a déjà un poste de ce besoin. Il n'y a rien à faire ; pour lui donner un autre poste, le \
          `désister` d'abord.
          """),
      reason: Phrase("One person holds one seat of a need.", fr: "Une personne occupe un seul poste d'un besoin."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        accept "Driss" for "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        """)),
    Explanation(
      "already-declined",
      title: Phrase("declined already", fr: "déjà refusé"),
      meaning: Phrase(
        """
        This pair has been declined before and is not proposed any more. `allow` takes that back; `show` tells the \
        reason that was given.
        """,
        fr: """
          Cette paire a déjà été refusée et n'est plus proposée. `autoriser` revient là-dessus ; `montrer` donne le \
          motif noté.
          """),
      reason: Phrase(
        "The first reason stands: a second one would overwrite what was known.",
        fr: "Le premier motif reste : un second effacerait ce qui était su."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        decline "Driss" for "New site" because availability
        decline "Driss" for "New site" because distance
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        decline "Driss" for "New site" because availability
        """)),
    Explanation(
      "already-started",
      title: Phrase("the work has begun already", fr: "le travail a déjà commencé"),
      meaning: Phrase(
        """
        This engagement has begun: it is not accepted, declined or started again. What may follow is `complete`, \
        `withdraw` or `cancel`.
        """,
        fr: """
          Cet engagement a commencé : il ne s'accepte, ne se refuse et ne se commence plus. Peuvent suivre \
          `terminer`, `désister` ou `interrompre`.
          """),
      reason: Phrase(
        "Each state has one day, that of the first time.",
        fr: "Chaque état a un seul jour, celui de la première fois."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        start "Driss" for "New site"
        start "Driss" for "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        start "Driss" for "New site"
        """)),
    Explanation(
      "already-completed",
      title: Phrase("the work is done already", fr: "le travail est déjà terminé"),
      meaning: Phrase(
        """
        This engagement is completed: it neither begins nor ends again. Where it was completed by mistake, `undo` \
        takes that back.
        """,
        fr: """
          Cet engagement est terminé : il ne commence ni ne finit une autre fois. S'il l'a été par erreur, `annuler` \
          revient là-dessus.
          """),
      reason: Phrase(
        "The hours and ratings of done work count for matching and for the report, and are entered once.",
        fr: """
          Les heures et les évaluations d'un travail fait comptent pour l'appariement et le bilan, et ne se \
          saisissent qu'une fois.
          """),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        complete "Driss" for "New site" hours 11
        cancel "Driss" for "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        complete "Driss" for "New site" hours 11
        """)),
    Explanation(
      "already-withdrawn",
      title: Phrase("withdrawn already", fr: "désistement déjà noté"),
      meaning: Phrase(
        """
        The volunteer has given this engagement up before. There is nothing left to decline or to withdraw; `allow` \
        lets the pair be proposed again.
        """,
        fr: """
          Le bénévole a déjà renoncé à cet engagement. Il n'y a plus rien à refuser ni à désister ; `autoriser` \
          permet de proposer à nouveau la paire.
          """),
      reason: Phrase(
        "The first reason stands, so that it can be counted.",
        fr: "Le premier motif reste, pour pouvoir être compté."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        withdraw "Driss" from "New site" because distance
        decline "Driss" for "New site" because availability
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        withdraw "Driss" from "New site" because distance
        """)),
    Explanation(
      "already-no-show",
      title: Phrase("a no-show already", fr: "absence déjà notée"),
      meaning: Phrase(
        """
        It is recorded that the volunteer did not come, which ended this engagement. `allow` lets the pair be \
        proposed again.
        """,
        fr: """
          Il est noté que le bénévole n'est pas venu, ce qui a mis fin à cet engagement. `autoriser` permet de \
          proposer à nouveau la paire.
          """),
      reason: Phrase("One absence counts once.", fr: "Une absence compte une fois."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        withdraw "Driss" from "New site" because no-show
        decline "Driss" for "New site" because interest
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        withdraw "Driss" from "New site" because no-show
        """)),
    Explanation(
      "already-cancelled",
      title: Phrase("cancelled already", fr: "déjà interrompu"),
      meaning: Phrase(
        """
        The association or the intermediary has called this engagement off. The pair may be proposed again, and \
        `accept` begins a new engagement.
        """,
        fr: """
          L'association ou l'intermédiaire a arrêté cet engagement. La paire peut être proposée de nouveau, et \
          `accepter` commence un nouvel engagement.
          """),
      reason: Phrase("What has ended cannot end again.", fr: "Ce qui a pris fin ne peut pas finir encore."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        cancel "Driss" for "New site"
        start "Driss" for "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        cancel "Driss" for "New site"
        accept "Driss" for "New site"
        start "Driss" for "New site"
        """)),
    Explanation(
      "already-pinned",
      title: Phrase("pinned already", fr: "déjà épinglé"),
      meaning: Phrase(
        """
        This volunteer is pinned to this need already; every plan keeps a seat for them. `list pins` shows all \
        pins, `unpin` takes one away.
        """,
        fr: """
          Ce bénévole est déjà épinglé à ce besoin ; chaque plan lui garde un poste. `lister épingles` les montre \
          toutes, `désépingler` en retire une.
          """),
      reason: Phrase(
        "Said twice it changes nothing, so probably another name was meant.",
        fr: "Dit deux fois, cela ne change rien : un autre nom était sans doute visé."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        pin "Driss" to "New site"
        pin "Driss" to "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        pin "Driss" to "New site"
        """)),
    Explanation(
      "already-forbidden",
      title: Phrase("forbidden already", fr: "déjà interdit"),
      meaning: Phrase(
        """
        This volunteer is forbidden from this need or association already. `list bans` shows all bans, `allow` \
        takes one away.
        """,
        fr: """
          Ce bénévole est déjà interdit pour ce besoin ou cette association. `lister interdictions` les montre \
          toutes, `autoriser` en retire une.
          """),
      reason: Phrase(
        "Said twice it changes nothing, so probably another name was meant.",
        fr: "Dit deux fois, cela ne change rien : un autre nom était sans doute visé."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        forbid "Driss" from "Asso X"
        forbid "Driss" from "Asso X"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        forbid "Driss" from "Asso X"
        """)),
    Explanation(
      "not-accepted",
      title: Phrase("not accepted, so nothing to take back", fr: "pas accepté, donc rien à défaire"),
      meaning: Phrase(
        """
        `withdraw` ends an engagement, and these two have none. `list engagements` shows those that there are; a \
        pair that is only proposed is refused by `decline`.
        """,
        fr: """
          `désister` met fin à un engagement, et ces deux-là n'en ont pas. `lister engagements` montre ceux qui \
          existent ; une paire seulement proposée se refuse par `refuser`.
          """),
      reason: Phrase(
        "Engagements and refusals are counted apart, since they say different things about a program.",
        fr: "Engagements et refus se comptent à part, car ils ne disent pas la même chose d'un programme."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        withdraw "Driss" from "New site" because other
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept "Driss" for "New site"
        withdraw "Driss" from "New site" because other
        """)),
    Explanation(
      "not-pinned",
      title: Phrase("not pinned, so nothing to unpin", fr: "pas épinglé, donc rien à désépingler"),
      meaning: Phrase(
        "`unpin` takes away a pin, and these two have none. `list pins` shows those that there are.",
        fr: """
          `désépingler` retire une épingle, et ces deux-là n'en ont pas. `lister épingles` montre celles qui \
          existent.
          """),
      reason: Phrase(
        "To take back what never was is mostly a wrong name.",
        fr: "Revenir sur ce qui n'a jamais eu lieu est le plus souvent une erreur de nom."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        unpin "Driss" from "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        pin "Driss" to "New site"
        unpin "Driss" from "New site"
        """)),
    Explanation(
      "not-forbidden",
      title: Phrase("not forbidden, so nothing to allow", fr: "pas interdit, donc rien à autoriser"),
      meaning: Phrase(
        """
        `allow` takes back a `forbid`, a `decline` or a `withdraw`, and nothing of the kind stands between these \
        two. `list bans` shows the bans.
        """,
        fr: """
          `autoriser` revient sur `interdire`, `refuser` ou `désister`, et rien de tel ne sépare ces deux-là. `lister \
          interdictions` montre les interdictions.
          """),
      reason: Phrase(
        "Where a rule of the match forbids a pair, `allow` would not help; `why not` tells what would.",
        fr: """
          Si c'est une règle de l'appariement qui interdit la paire, `autoriser` n'y changerait rien ; `pourquoi pas` \
          dit ce qui aiderait.
          """),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        allow "Driss" for "New site"
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        forbid "Driss" from "New site"
        allow "Driss" for "New site"
        """)),
    Explanation(
      "no-plan-shown",
      title: Phrase("accept all before any plan was shown", fr: "tout accepter avant d'avoir vu un plan"),
      meaning: Phrase(
        """
        `accept all` takes the plan that was shown last, and none has been shown in this session. Say `match` first \
        and look at it.
        """,
        fr: """
          `accepter tout` prend le dernier plan affiché, et aucun ne l'a été dans cette session. Dire d'abord \
          `apparier`, et le regarder.
          """),
      reason: Phrase(
        "Nobody should promise what nobody has seen.",
        fr: "Personne ne devrait promettre ce que personne n'a vu."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        accept all
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        match
        accept all
        """)),
    Explanation(
      "plan-changed",
      title: Phrase("the plan shown is out of date", fr: "le plan affiché est dépassé"),
      meaning: Phrase(
        """
        The book has changed since the plan was shown, so that the best plan may be another now. Say `match` again, \
        look, and then `accept all`.
        """,
        fr: """
          Le carnet a changé depuis l'affichage du plan : le meilleur plan est peut-être un autre. Redire `apparier`, \
          regarder, puis `accepter tout`.
          """),
      reason: Phrase(
        "What is accepted is what was on the screen, never something computed since.",
        fr: "Ce qui s'accepte est ce qui était à l'écran, jamais un résultat calculé depuis."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        match
        add volunteer "Zoé" skills web 5 remote only
        accept all
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Driss" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        match
        add volunteer "Zoé" skills web 5 remote only
        match
        accept all
        """)),
    Explanation(
      "expectation-failed",
      title: Phrase("an expectation does not hold", fr: "une attente n'est pas remplie"),
      meaning: Phrase(
        """
        `expect` checks a condition, and it does not hold; the message says what is the case instead. Either the \
        rules or the data changed what happens, or the expectation is wrong.
        """,
        fr: """
          `attendre` vérifie une condition, et elle n'est pas remplie ; le message dit ce qu'il en est. Ou bien les \
          règles ou les données ont changé le résultat, ou bien l'attente est fausse.
          """),
      reason: Phrase(
        "Expectations put the rules of a program under test; `pb run` and `pb test` end with the status 4.",
        fr: """
          Les attentes mettent les règles d'un programme à l'épreuve ; `pb run` et `pb test` se terminent avec le \
          code 4.
          """),
      wrong: Example(
        """
        add volunteer "Alice"
        expect count(volunteers) = 2
        """),
      right: Example(
        """
        add volunteer "Alice"
        expect count(volunteers) = 1
        """)),
    Explanation(
      "incomparable",
      title: Phrase("two things that cannot be compared", fr: "deux choses qui ne se comparent pas"),
      meaning: Phrase(
        """
        A property is compared only with its like: hours with a number, a day with a date, a name with a text in \
        quotes, a priority with a priority. What holds or does not, such as `open`, is compared with nothing.
        """,
        fr: """
          Une propriété ne se compare qu'à son semblable : des heures à un nombre, un jour à une date, un nom à un \
          texte entre guillemets, une priorité à une priorité. Ce qui est vrai ou non, comme `ouvert`, ne se compare \
          à rien.
          """),
      reason: Phrase(
        "A comparison that could never hold would give an empty list that looks like an answer.",
        fr: "Une comparaison jamais vraie donnerait une liste vide qui a l'air d'une réponse."),
      wrong: Example(
        """
        add volunteer "Alice" hours 12
        list volunteers where hours >= high
        """),
      right: Example(
        """
        add volunteer "Alice" hours 12
        list volunteers where hours >= 10
        """)),
    Explanation(
      "today-unknown",
      title: Phrase("the day is not known", fr: "le jour n'est pas connu"),
      meaning: Phrase(
        """
        A record has dates, so that what is asked depends on which day it is, and nobody has said. Begin with \
        `today` and the day, or give `--today`; at the prompt the clock says it.
        """,
        fr: """
          Une fiche a des dates : la réponse dépend du jour, et personne ne l'a dit. Commencer par `aujourd'hui` et \
          le jour, ou donner `--today` ; à l'invite, l'horloge le dit.
          """),
      reason: Phrase(
        "Scripts give the same result on every day and every machine because the clock has no say in them.",
        fr: "Un script donne le même résultat chaque jour et sur chaque machine parce que l'horloge n'y a pas voix."),
      wrong: Example(
        """
        add association "Asso X"
        add volunteer "Alice" skills web 3 remote only
        need web for "Asso X" remote by 2027-01-31
        match
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Alice" skills web 3 remote only
        need web for "Asso X" remote by 2027-01-31
        match
        """)),
    Explanation(
      "proof-rejected",
      title: Phrase("the proof of a plan is wrong", fr: "la preuve d'un plan est fausse"),
      meaning: Phrase(
        """
        Each plan comes with a proof that none is better, and an independent check of `match verified` objects to \
        this one. That is a mistake of pb and never of the book. Please report it with the book.
        """,
        fr: """
          Chaque plan vient avec la preuve qu'aucun n'est meilleur, et la vérification indépendante de `apparier \
          vérifié` conteste celle-ci. C'est une erreur de pb, jamais du carnet. Merci de la signaler avec le carnet.
          """),
      reason: Phrase(
        "Better no plan than one that is wrong and looks right.",
        fr: "Mieux vaut pas de plan qu'un plan faux qui a l'air juste.")),
    Explanation(
      "policy-too-high",
      title: Phrase("weights that sum up to more than 1000", fr: "des poids dont la somme dépasse 1000"),
      meaning: Phrase(
        """
        A score is a number from 0 to 1000. With these weights a pair that is best in everything would have more. The \
        sum counts the highest of the level's points, the higher of `near` and `remote`, `cause`, five times `rating`, \
        `rest` and `margin`. Nothing was changed; lower one of the others in the same statement.
        """,
        fr: """
          Un score est un nombre de 0 à 1000. Avec ces poids, une paire parfaite en tout aurait davantage. La somme \
          compte les points du meilleur niveau, le plus élevé de `proximité` et `distanciel`, `cause`, cinq fois \
          `évaluation`, `repos` et `marge`. Rien n'a changé ; en baisser un autre dans la même instruction.
          """),
      reason: Phrase(
        "Scores of different books and years can be compared, and plans are computed with whole numbers that fit.",
        fr: """
          Les scores de carnets et d'années différents se comparent, et les plans se calculent en nombres entiers qui \
          tiennent.
          """),
      wrong: Example("policy cause 300"),
      right: Example("policy cause 300 near 150 remote 150")),
    Explanation(
      "policy-levels",
      title: Phrase("not five points for levels", fr: "pas cinq points pour les niveaux"),
      meaning: Phrase(
        """
        `level` takes five numbers: the points for a level 0, 1, 2, 3 and 4 above the one asked for. Levels go from 1 \
        to 5, so there are no others.
        """,
        fr: """
          `niveau` prend cinq nombres : les points pour un niveau 0, 1, 2, 3 et 4 au-dessus du niveau demandé. Les \
          niveaux vont de 1 à 5, il n'y en a donc pas d'autres.
          """),
      reason: Phrase(
        "With fewer, nobody would know what the others are worth.",
        fr: "Avec moins, personne ne saurait ce que valent les autres."),
      wrong: Example("policy level 250, 200"),
      right: Example("policy level 250, 200, 150, 100, 50")),
    Explanation(
      "book-too-large",
      title: Phrase("more than one plan can hold", fr: "plus qu'un plan ne peut contenir"),
      meaning: Phrase(
        """
        The open seats and their candidates are more than can be computed at once. Plan a part: `match` with a \
        place, or close needs that wait for nobody.
        """,
        fr: """
          Les postes ouverts et leurs candidats sont plus nombreux que ce qui se calcule en une fois. Faire le plan \
          d'une partie : `apparier` avec un lieu, ou retirer les besoins qui n'attendent plus personne.
          """),
      reason: Phrase(
        "A plan is the best one or none; pb does not fall back to a guess.",
        fr: "Un plan est le meilleur ou n'est pas ; pb ne se rabat pas sur une approximation.")),
  ]
}
