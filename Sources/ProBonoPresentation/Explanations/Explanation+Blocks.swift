import ProBonoLanguage

extension Explanation {
  /// Blocks, variables and expected output.
  static let blocks: [Explanation] = [
    Explanation(
      "unknown-variable",
      title: Phrase("a variable that nothing has set", fr: "une variable que rien n'a définie"),
      meaning: Phrase(
        """
        `$name` stands for the value that a `let` before it has given, or `--set name=value` on the command line. \
        No such variable has been set up to here.
        """,
        fr: """
          `$nom` tient lieu de la valeur donnée avant par un `soit`, ou par `--set nom=valeur` sur la ligne de \
          commande. Aucune variable de ce nom n'a été définie jusqu'ici.
          """),
      reason: Phrase(
        "A variable that were empty by itself would turn a slip into another question.",
        fr: "Une variable vide d'elle-même ferait d'une faute de frappe une autre question."),
      wrong: Example(
        """
        let radius = 30
        list volunteers where within $raduis km of Lille
        """),
      right: Example(
        """
        let radius = 30
        list volunteers where within $radius km of Lille
        """)),
    Explanation(
      "unclosed-block",
      title: Phrase("a brace that is never closed", fr: "une accolade jamais fermée"),
      meaning: Phrase(
        """
        A block begins with `{`, and the text ends before its `}`. Close it where its last statement ends; at the \
        prompt, the brace is waited for.
        """,
        fr: """
          Un bloc commence par `{` et le texte finit avant son `}`. Le fermer après sa dernière instruction ; à \
          l'invite, l'accolade est attendue.
          """),
      reason: Phrase(
        "Where a block ends is never guessed, for what comes after it would be tried instead of done.",
        fr: "La fin d'un bloc ne se devine pas : la suite serait essayée au lieu d'être faite."),
      wrong: Example(
        """
        scenario "a volunteer" {
          add volunteer "Alice"
        """),
      right: Example(
        """
        scenario "a volunteer" {
          add volunteer "Alice"
          expect count(volunteers) = 1
        }
        """)),
    Explanation(
      "unclosed-output",
      title: Phrase("expected output that never ends", fr: "une sortie attendue qui ne finit pas"),
      meaning: Phrase(
        """
        A line `---` begins the output that is expected of the statement above, and no second `---` ends it. Write \
        one behind its last line.
        """,
        fr: """
          Une ligne `---` commence la sortie attendue de l'instruction au-dessus, et aucun second `---` ne la \
          termine. En écrire un après la dernière ligne.
          """),
      reason: Phrase(
        "Otherwise the rest of the file would be taken for output, and nothing of it would run.",
        fr: "Sinon le reste du fichier passerait pour de la sortie, et rien n'en serait exécuté."),
      wrong: Example(
        """
        count volunteers
        ---
        0 volunteers
        """),
      right: Example(
        """
        count volunteers
        ---
        0 volunteers
        ---
        """)),
    Explanation(
      "not-in-block",
      title: Phrase("not in a block whose work is taken back", fr: "pas dans un bloc dont le travail est repris"),
      meaning: Phrase(
        """
        What stands in the braces of `what if` and `expect error` is only tried, and taken back at the end. Files \
        that are written, `forget`, `undo`, `redo`, `quit` and further scenarios could not be taken back: put them \
        outside.
        """,
        fr: """
          Ce qui figure entre les accolades de `si` et d'`attendre erreur` n'est qu'essayé, puis repris. L'écriture \
          de fichiers, `oublier`, `annuler`, `rétablir`, `quitter` et d'autres scénarios ne pourraient pas l'être : \
          les mettre dehors.
          """),
      reason: Phrase(
        "Whoever asks \"what if\" wants to find everything as it was.",
        fr: "Qui demande « et si » veut tout retrouver comme avant."),
      wrong: Example("what if { undo }"),
      right: Example(#"what if { add volunteer "Alice" }"#)),
    Explanation(
      "unknown-code",
      title: Phrase("no such code", fr: "un code qui n'existe pas"),
      meaning: Phrase(
        """
        `expect error CODE { … }` names a code with which no statement can fail. The code stands in brackets in the \
        diagnostic: `error[unknown-skill]`. Rules of `pb check` warn and fail nothing, so they cannot be expected.
        """,
        fr: """
          `attendre erreur CODE { … }` nomme un code avec lequel aucune instruction ne peut échouer. Le code est entre \
          crochets dans le diagnostic : `erreur[unknown-skill]`. Les règles de `pb check` avertissent et ne font rien \
          échouer : elles ne s'attendent pas.
          """),
      reason: Phrase(
        "Such an expectation can never be met, and a slip is found before anything is run.",
        fr: "Une telle attente ne peut jamais être remplie, et la faute se trouve avant toute exécution."),
      wrong: Example(#"expect error unknown-skil { add volunteer "Alice" skills wbe }"#),
      right: Example(#"expect error unknown-skill { add volunteer "Alice" skills wbe }"#)),
    Explanation(
      "error-expected",
      title: Phrase("the expected error did not come", fr: "l'erreur attendue n'est pas venue"),
      meaning: Phrase(
        """
        `expect error CODE { … }` holds where the statements fail with that very code. They did not fail, or failed \
        with another one, which the message names.
        """,
        fr: """
          `attendre erreur CODE { … }` est rempli si les instructions échouent avec ce code précis. Elles n'ont pas \
          échoué, ou avec un autre code, que donne le message.
          """),
      reason: Phrase(
        "A rule that should forbid something is tested only by what it forbids.",
        fr: "Une règle qui doit interdire ne s'éprouve que par ce qu'elle interdit."),
      wrong: Example(#"expect error unknown-skill { add volunteer "Alice" skills web }"#),
      right: Example(#"expect error unknown-skill { add volunteer "Alice" skills wbe }"#)),
    Explanation(
      "output-differs",
      title: Phrase("other output than expected", fr: "une autre sortie qu'attendu"),
      meaning: Phrase(
        """
        Between two lines `---` stands what the statement above should print, and it printed something else; the \
        message shows both from the first difference on. `...` stands for the rest of a line or for whole lines.
        """,
        fr: """
          Entre deux lignes `---` figure ce que l'instruction au-dessus doit afficher, et elle a affiché autre chose \
          ; le message montre les deux à partir de la première différence. `...` remplace la fin d'une ligne ou des \
          lignes entières.
          """),
      reason: Phrase(
        "Output that is checked stays true, as do the examples of a guide.",
        fr: "Une sortie vérifiée reste vraie, comme les exemples d'un guide."),
      wrong: Example(
        """
        count volunteers
        ---
        1 volunteer
        ---
        """),
      right: Example(
        """
        count volunteers
        ---
        0 volunteers
        ---
        """)),
    Explanation(
      "no-value",
      title: Phrase("nothing to put into the variable", fr: "rien à mettre dans la variable"),
      meaning: Phrase(
        """
        What `let` should compute has no value: there is no score of a pair that the rules forbid, and no sum of \
        what nobody knows. `why` tells about the pair.
        """,
        fr: """
          Ce que `soit` doit calculer n'a pas de valeur : une paire que les règles interdisent n'a pas de score, et \
          ce que personne ne connaît n'a pas de somme. `pourquoi` parle de la paire.
          """),
      reason: Phrase(
        "A zero in its place would look like a result.",
        fr: "Un zéro à la place aurait l'air d'un résultat."),
      wrong: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Bruno" skills finance 4 remote only
        need web for "Asso X" as "New site" remote
        let points = score("Bruno" for "New site")
        """),
      right: Example(
        """
        today 2026-11-23
        add association "Asso X"
        add volunteer "Bruno" skills web 4 remote only
        need web for "Asso X" as "New site" remote
        let points = score("Bruno" for "New site")
        """)),
    Explanation(
      "blocks-too-deep",
      title: Phrase("too many blocks in blocks", fr: "trop de blocs imbriqués"),
      meaning: Phrase(
        """
        Blocks can stand in blocks only a few levels deep; the message names the limit. Mostly a `}` is missing \
        further up.
        """,
        fr: """
          Les blocs ne s'imbriquent que sur quelques niveaux ; le message donne la limite. Souvent, un `}` manque \
          plus haut.
          """),
      reason: Phrase(
        "The bound keeps a damaged or hostile file from exhausting the program.",
        fr: "La limite empêche un fichier abîmé ou malveillant d'épuiser le programme.")),
  ]
}
