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
        fr: "Une variable vide d'elle-même ferait d'une faute de frappe une autre question.")),
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
      "only-outside-blocks",
      title: Phrase("not inside of a block", fr: "pas à l'intérieur d'un bloc"),
      meaning: Phrase(
        "This statement concerns the whole file or session, and cannot stand in braces. Move it in front of the block.",
        fr: """
          Cette instruction concerne tout le fichier ou toute la session et ne peut pas figurer entre accolades. La \
          mettre devant le bloc.
          """),
      reason: Phrase(
        "A scenario is run by itself, so it cannot hold another.",
        fr: "Un scénario s'exécute seul ; il ne peut pas en contenir un autre.")),
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
