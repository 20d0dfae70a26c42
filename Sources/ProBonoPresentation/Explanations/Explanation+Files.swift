import ProBonoLanguage

extension Explanation {
  /// Undo, files, and what ends a statement from outside.
  static let files: [Explanation] = [
    Explanation(
      "nothing-to-undo",
      title: Phrase("nothing to undo", fr: "rien à annuler"),
      meaning: Phrase(
        """
        No statement of this session has changed the book, or all of them have been undone. Looking at something, \
        `set` and `today` change no book and are not undone.
        """,
        fr: """
          Aucune instruction de cette session n'a modifié le carnet, ou toutes ont été annulées. Consulter, `régler` \
          et `aujourd'hui` ne modifient pas le carnet et ne s'annulent pas.
          """),
      reason: Phrase(
        "Better a word than a silence after which one believes that something was taken back.",
        fr: "Mieux vaut un mot qu'un silence après lequel on croit avoir annulé quelque chose."),
      wrong: Example("undo"),
      right: Example(
        """
        add volunteer "Alice"
        undo
        """)),
    Explanation(
      "no-result",
      title: Phrase("no result yet", fr: "pas encore de résultat"),
      meaning: Phrase(
        """
        `_` is the result of what was asked last in this session: a list, a plan, a ranking, an explanation. Nothing of \
        the kind was asked yet, or it was let go because somebody was forgotten since. Help is no result.
        """,
        fr: """
          `_` est le résultat de la dernière question de cette session : une liste, un plan, un classement, une \
          explication. Rien de tel n'a encore été demandé, ou le résultat n'est plus là parce qu'une personne a été \
          oubliée depuis. L'aide n'est pas un résultat.
          """),
      reason: Phrase(
        "An empty file would look like a result without rows.",
        fr: "Un fichier vide aurait l'air d'un résultat sans lignes."),
      wrong: Example("show _"),
      right: Example(
        """
        list volunteers
        show _
        """)),
    Explanation(
      "session-not-repeatable",
      title: Phrase("a session that cannot be repeated", fr: "une session impossible à répéter"),
      meaning: Phrase(
        """
        `save session` runs what it would write once before it writes it. Here that fails, or leads to another plan: a file \
        that was run or imported has changed or is gone. After `forget` the book is written as it is, where what was said \
        no longer leads there; that fails where somebody is engaged for a seat that they would not suit today.
        """,
        fr: """
          `enregistrer session` exécute une fois ce qu'il écrirait avant de l'écrire. Ici, cela échoue ou mène à un autre \
          plan : un fichier exécuté ou importé a changé ou n'est plus là. Après `oublier`, le carnet est écrit tel quel si ce \
          qui a été dit n'y mène plus ; cela échoue si quelqu'un est engagé pour un poste qui ne lui conviendrait plus.
          """),
      reason: Phrase(
        "A test that fails from its first day on would say nothing about what changes later.",
        fr: "Un test qui échoue dès le premier jour ne dirait rien de ce qui change ensuite."),
      wrong: Example(
        """
        add volunteer "Bruno"
        add association "Asso X" in Lille note "ask Bruno"
        add volunteer "Alice" skills web 4 in Lille
        need web for "Asso X" as "Site"
        accept "Alice" for "Site"
        change volunteer "Alice" no skills
        forget volunteer "Bruno"
        save session to "session.pb"
        """),
      right: Example(
        """
        add volunteer "Alice"
        save session to "session.pb"
        """)),
    Explanation(
      "nothing-to-redo",
      title: Phrase("nothing to redo", fr: "rien à rétablir"),
      meaning: Phrase(
        """
        Nothing was undone, or the book has been changed since: after a new change, what was undone before cannot \
        come back.
        """,
        fr: """
          Rien n'a été annulé, ou le carnet a été modifié depuis : après une nouvelle modification, ce qui était \
          annulé ne revient plus.
          """),
      reason: Phrase(
        "What was undone belongs to the book as it was then; on another book it might not even make sense.",
        fr: "Ce qui a été annulé appartient au carnet d'alors ; sur un autre, cela n'aurait peut-être pas de sens."),
      wrong: Example(
        """
        add volunteer "Alice"
        redo
        """),
      right: Example(
        """
        add volunteer "Alice"
        undo
        redo
        """)),
    Explanation(
      "undo-ends-at-forget",
      title: Phrase("nothing before a forget can be undone", fr: "rien d'avant un oubli ne s'annule"),
      meaning: Phrase(
        """
        A person was forgotten, and with them all that could be undone before: it held what had to be forgotten. \
        What is done after that can be undone again.
        """,
        fr: """
          Une personne a été oubliée, et avec elle tout ce qui pouvait être annulé avant : ces étapes contenaient ce \
          qu'il fallait oublier. Ce qui se fait ensuite s'annule de nouveau.
          """),
      reason: Phrase(
        "If `undo` could bring a person back, they would not be forgotten.",
        fr: "Si `annuler` pouvait faire revenir une personne, elle ne serait pas oubliée."),
      wrong: Example(
        """
        add volunteer "Alice"
        forget volunteer "Alice"
        undo
        """),
      right: Example(
        """
        add volunteer "Alice"
        forget volunteer "Alice"
        add volunteer "Bruno"
        undo
        """)),
    Explanation(
      "undo-too-far",
      title: Phrase("fewer statements to undo than asked for", fr: "moins d'instructions à annuler que demandé"),
      meaning: Phrase(
        """
        `undo` with a number takes back so many statements, and there are fewer; none was taken back. `log` shows \
        those that there are.
        """,
        fr: """
          `annuler` suivi d'un nombre revient sur autant d'instructions, et il y en a moins ; aucune n'a été annulée. \
          `journal` montre celles qu'il y a.
          """),
      reason: Phrase(
        "Like every statement it does all of its work or none.",
        fr: "Comme toute instruction, elle fait tout son travail ou rien."),
      wrong: Example(
        """
        add volunteer "Alice"
        undo 3
        """),
      right: Example(
        """
        add volunteer "Alice"
        undo 1
        """)),
    Explanation(
      "redo-too-far",
      title: Phrase("fewer statements to redo than asked for", fr: "moins d'instructions à rétablir que demandé"),
      meaning: Phrase(
        "`redo` with a number does so many statements again, and fewer were undone; none was done again.",
        fr: """
          `rétablir` suivi d'un nombre refait autant d'instructions, et moins ont été annulées ; aucune n'a été \
          refaite.
          """),
      reason: Phrase(
        "Like every statement it does all of its work or none.",
        fr: "Comme toute instruction, elle fait tout son travail ou rien."),
      wrong: Example(
        """
        add volunteer "Alice"
        undo
        redo 3
        """),
      right: Example(
        """
        add volunteer "Alice"
        undo
        redo 1
        """)),
    Explanation(
      "file-unreadable",
      title: Phrase("a file cannot be read", fr: "un fichier ne peut pas être lu"),
      meaning: Phrase(
        """
        There is no such file, it is a folder, it is not allowed, or it is too large; the message says which. Paths \
        are relative to the folder of the script, at the prompt to the working directory.
        """,
        fr: """
          Le fichier n'existe pas, c'est un dossier, l'accès est interdit ou il est trop grand ; le message le dit. \
          Les chemins partent du dossier du script, à l'invite du dossier courant.
          """),
      reason: Phrase(
        "A script and its files can be moved together, wherever pb is started.",
        fr: "Un script et ses fichiers se déplacent ensemble, d'où que pb soit lancé."),
      wrong: Example(#"source "setting.pb""#),
      right: Example(
        #"source "setting.pb""#,
        file: Example.File("setting.pb", #"add volunteer "Alice""#))),
    Explanation(
      "file-unwritable",
      title: Phrase("a file cannot be written", fr: "un fichier ne peut pas être écrit"),
      meaning: Phrase(
        """
        The folder does not exist, it is not allowed, or there is no room; the message says which. What stood in \
        the file before is still there.
        """,
        fr: """
          Le dossier n'existe pas, l'accès est interdit ou la place manque ; le message le dit. Ce que contenait le \
          fichier y est toujours.
          """),
      reason: Phrase(
        "A file is written whole or not at all, so that nobody opens half a plan.",
        fr: "Un fichier est écrit en entier ou pas du tout : personne n'ouvre une moitié de plan.")),
    Explanation(
      "source-circle",
      title: Phrase("a file that runs itself", fr: "un fichier qui s'exécute lui-même"),
      meaning: Phrase(
        """
        The file is being run already: it names itself, or a file that it names does. Take one `source` out of the \
        circle; what several files need goes into one that names none of them.
        """,
        fr: """
          Le fichier est déjà en cours d'exécution : il se nomme lui-même, ou un fichier qu'il nomme le fait. Enlever \
          un `exécuter` du cercle ; ce dont plusieurs fichiers ont besoin va dans un fichier qui n'en nomme aucun.
          """),
      reason: Phrase("It would never end.", fr: "Cela ne finirait jamais."),
      wrong: Example(
        #"source "team.pb""#,
        file: Example.File(
          "team.pb",
          """
          add volunteer "Alice"
          source "team.pb"
          """)),
      right: Example(
        #"source "team.pb""#,
        file: Example.File("team.pb", #"add volunteer "Alice""#))),
    Explanation(
      "source-too-deep",
      title: Phrase("files that run files, too deep", fr: "des fichiers qui en exécutent d'autres, trop profond"),
      meaning: Phrase(
        """
        Files can run files 50 deep. Mostly a file that is made by a program names a new one each time; name them \
        all from one file instead.
        """,
        fr: """
          Les fichiers peuvent en exécuter d'autres sur 50 niveaux. Souvent, un fichier produit par un programme en \
          nomme chaque fois un nouveau ; les nommer tous dans un seul fichier.
          """),
      reason: Phrase(
        "All of it is one statement, done or not done; somewhere that must have an end.",
        fr: "Le tout est une seule instruction, faite ou non ; il faut bien une limite.")),
    Explanation(
      "not-in-source",
      title: Phrase(
        "not in a file that is run as one statement",
        fr: "pas dans un fichier exécuté comme une instruction"),
      meaning: Phrase(
        """
        `source` is one statement, which does all of its work or none and can be undone as one. `undo`, `redo` and \
        `quit` inside it could not mean anything.
        """,
        fr: """
          `exécuter` est une seule instruction, qui fait tout son travail ou rien et s'annule d'un coup. `annuler`, \
          `rétablir` et `quitter` n'y voudraient rien dire.
          """),
      reason: Phrase(
        "Undo inside of what is undone as a whole would take back a part that was never done.",
        fr: "Annuler à l'intérieur de ce qui s'annule en bloc déferait une partie jamais faite."),
      wrong: Example(
        #"source "team.pb""#,
        file: Example.File(
          "team.pb",
          """
          add volunteer "Alice"
          undo
          """)),
      right: Example(
        #"source "team.pb""#,
        file: Example.File("team.pb", #"add volunteer "Alice""#))),
    Explanation(
      "interrupted",
      title: Phrase("interrupted", fr: "interrompu"),
      meaning: Phrase(
        """
        Ctrl-C, or a signal, ended the statement before it was done. The book is as it was before that statement; \
        those before it stand.
        """,
        fr: """
          Ctrl-C, ou un signal, a arrêté l'instruction avant sa fin. Le carnet est comme avant cette instruction ; \
          les précédentes restent acquises.
          """),
      reason: Phrase(
        "A statement does all of its work or none, at whatever moment it is stopped.",
        fr: "Une instruction fait tout son travail ou rien, quel que soit le moment où on l'arrête.")),
    Explanation(
      "bad-table",
      title: Phrase("a table cannot be imported", fr: "un tableau ne peut pas être importé"),
      meaning: Phrase(
        """
        Cells of the table are wrong, and nothing of it was imported. Below stands what is wrong, by line and \
        column, each with a code of its own that `pb explain` knows. Correct the file and import it again.
        """,
        fr: """
          Des cellules du tableau sont fausses, et rien n'en a été importé. Dessous figure chaque erreur, par ligne \
          et colonne, avec un code que `pb explain` connaît. Corriger le fichier et l'importer à nouveau.
          """),
      reason: Phrase(
        "A table that is half in the book is worse than none: nobody knows which half.",
        fr: "Un tableau à moitié dans le carnet est pire qu'aucun : nul ne sait quelle moitié."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,many
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
  ]
}
