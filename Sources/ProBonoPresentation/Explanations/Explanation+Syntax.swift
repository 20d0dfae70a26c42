import ProBonoLanguage

extension Explanation {
  /// What can be wrong with a text before any book is looked at.
  static let syntax: [Explanation] = [
    Explanation(
      "unexpected-character",
      title: Phrase("a sign that means nothing here", fr: "un signe qui ne veut rien dire ici"),
      meaning: Phrase(
        """
        The sign is none that the language uses: outside quotes there are words, numbers, commas, brackets and \
        comparisons. Take it out, or put it into quotes with the name that it belongs to.
        """,
        fr: """
          Ce signe n'appartient pas au langage : hors des guillemets, il n'y a que des mots, des nombres, des \
          virgules, des parenthèses et des comparaisons. L'enlever, ou le mettre entre guillemets avec le nom dont il \
          fait partie.
          """),
      reason: Phrase(
        "Signs without a meaning are kept free, so that a slip of the finger is seen instead of being passed over.",
        fr: "Les signes sans signification restent libres : une faute de frappe se voit au lieu de passer inaperçue."),
      wrong: Example(
        """
        add association "Asso X"
        need web % for "Asso X"
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X"
        """)),
    Explanation(
      "look-alike",
      title: Phrase(
        "a character that only looks like a sign", fr: "un caractère qui ne fait que ressembler à un signe"),
      meaning: Phrase(
        """
        The character looks like a sign of the language, such as a comma or a bracket, but is another one: a full-width \
        form, or the comma of another script. `pb check --fix` writes the sign in its place. Quotes, dashes, \
        apostrophes, blanks, letters and digits of any kind are read as they are.
        """,
        fr: """
          Le caractère ressemble à un signe du langage, comme une virgule ou une parenthèse, mais en est un autre : une \
          forme pleine chasse, ou la virgule d'une autre écriture. `pb check --fix` écrit le signe à sa place. \
          Guillemets, tirets, apostrophes, espaces, lettres et chiffres de toute sorte se lisent tels quels.
          """),
      reason: Phrase(
        "What stands in a file is to be what everybody sees in it, whatever the font and the tool.",
        fr: "Un fichier doit contenir ce que chacun y voit, quels que soient la police et l'outil."),
      wrong: Example(
        """
        add association "Asso X"
        need web，marketing for "Asso X"
        """),
      right: Example(
        """
        add association "Asso X"
        need web, marketing for "Asso X"
        """)),
    Explanation(
      "word-needs-quotes",
      title: Phrase("a word with a #, &, + or @ in it", fr: "un mot qui contient un #, &, + ou @"),
      meaning: Phrase(
        """
        A `#` begins a comment, so that `c# 4` would be read as `c`; `c++`, `r&d` and `luc@example.org` hold signs that \
        mean nothing. Put such a word into quotes; in quotes any sign can stand.
        """,
        fr: """
          Un `#` commence un commentaire : `c# 4` serait lu comme `c` ; `c++`, `r&d` et `luc@example.org` contiennent \
          des signes sans signification. Mettre un tel mot entre guillemets, où tout signe peut figurer.
          """),
      reason: Phrase(
        "Behind `c#` the rest of the line would otherwise vanish silently, the level of the skill with it.",
        fr: """
          Derrière `c#`, le reste de la ligne disparaîtrait sinon sans bruit, et le niveau de la compétence avec lui.
          """),
      wrong: Example(
        """
        add skill "c#"
        add volunteer "Alice" skills c# 4
        """),
      right: Example(
        """
        add skill "c#"
        add volunteer "Alice" skills "c#" 4
        """)),
    Explanation(
      "unterminated-string",
      title: Phrase("a quote that is never closed", fr: "un guillemet jamais fermé"),
      meaning: Phrase(
        """
        A name began with a quote, and the line ends before it is closed. A name ends on the line on which it \
        begins; a quote inside a name is written `\\"`.
        """,
        fr: """
          Un nom commence par un guillemet et la ligne finit avant qu'il soit fermé. Un nom se termine sur la ligne \
          où il commence ; un guillemet à l'intérieur d'un nom s'écrit `\\"`.
          """),
      reason: Phrase(
        "Since no name goes over a line, one forgotten quote spoils one line and not the rest of the file.",
        fr: """
          Comme aucun nom ne dépasse sa ligne, un guillemet oublié ne gâte qu'une ligne et non le reste du fichier.
          """),
      wrong: Example(#"add volunteer "Alice hours 12"#),
      right: Example(#"add volunteer "Alice" hours 12"#)),
    Explanation(
      "foreign-verb",
      title: Phrase("a word of SQL, a shell or a spreadsheet", fr: "un mot de SQL, d'un shell ou d'un tableur"),
      meaning: Phrase(
        """
        The word is known from elsewhere, and the like is said in another way here. The message shows a statement that \
        does it.
        """,
        fr: """
          Ce mot vient d'ailleurs, et la même chose se dit autrement ici. Le message montre une instruction qui la fait.
          """),
      reason: Phrase(
        "The verbs are those of the work itself, the same at the prompt and in a file.",
        fr: "Les verbes sont ceux du travail lui-même, les mêmes à l'invite et dans un fichier."),
      wrong: Example(#"select name from volunteers"#),
      right: Example(#"list volunteers where hours >= 10"#)),
    Explanation(
      "unknown-verb",
      title: Phrase("a statement that begins with no verb", fr: "une instruction qui ne commence pas par un verbe"),
      meaning: Phrase(
        """
        Each statement begins with a verb, such as `add`, `need` or `match`, in English or in French. This word is \
        none of them. `help` lists all verbs.
        """,
        fr: """
          Chaque instruction commence par un verbe, comme `ajouter`, `besoin` ou `apparier`, en français ou en \
          anglais. Ce mot n'en est pas un. `aide` donne la liste des verbes.
          """),
      reason: Phrase(
        "The verb says what follows; without it nothing else of the line can be understood.",
        fr: "Le verbe annonce la suite ; sans lui, rien d'autre dans la ligne ne peut être compris."),
      wrong: Example(#"ad volunteer "Alice""#),
      right: Example(#"add volunteer "Alice""#)),
    Explanation(
      "clause-without-statement",
      title: Phrase("a clause with no statement above it", fr: "une clause sans instruction au-dessus"),
      meaning: Phrase(
        """
        The line begins with a word that only ever continues a statement, and there is none above it. In a file \
        such a line goes on with the statement before; at the prompt, Enter has ended that one already: press \
        Alt-Enter for another line, or end the line with `\\`.
        """,
        fr: """
          La ligne commence par un mot qui ne fait que continuer une instruction, et il n'y en a pas au-dessus. Dans \
          un fichier, une telle ligne prolonge l'instruction précédente ; à l'invite, Entrée l'a déjà terminée : \
          Alt-Entrée ouvre une autre ligne, de même qu'un `\\` en fin de ligne.
          """),
      reason: Phrase(
        """
        A long statement can be spread over several lines without any sign at their ends, because verbs and clause \
        words are never the same.
        """,
        fr: """
          Une longue instruction peut s'étendre sur plusieurs lignes sans aucun signe à leur fin, car aucun mot n'est \
          à la fois verbe et clause.
          """),
      wrong: Example(
        """
        hours 12
        add volunteer "Alice"
        """),
      right: Example(
        """
        add volunteer "Alice"
          hours 12
        """)),
    Explanation(
      "value-missing",
      title: Phrase("a clause without its value", fr: "une clause sans sa valeur"),
      meaning: Phrase(
        """
        A clause word stood where a value must, was read as that value, and then nothing fitted any more. Mostly \
        the value before it is missing: write it, or take the clause away.
        """,
        fr: """
          Un mot de clause se trouve à la place d'une valeur, a été lu comme telle, et la suite n'a plus de sens. Le \
          plus souvent, la valeur qui précède manque : l'écrire, ou enlever la clause.
          """),
      reason: Phrase(
        "No word is reserved, so a skill may be called `in`; the mistake is only seen by what follows.",
        fr: "Aucun mot n'est réservé : une compétence peut s'appeler `in`. L'oubli ne se voit donc qu'à la suite."),
      wrong: Example(#"add volunteer "Alice" skills in Lille"#),
      right: Example(#"add volunteer "Alice" skills web in Lille"#)),
    Explanation(
      "unknown-word",
      title: Phrase("a word that does not go with the verb", fr: "un mot qui ne va pas avec le verbe"),
      meaning: Phrase(
        """
        The statement was complete, or another clause could follow, but this word leads none. `help` with the verb \
        shows all that goes with it. A name of several words stands in quotes.
        """,
        fr: """
          L'instruction était complète, ou une autre clause pouvait suivre, mais ce mot n'en introduit aucune. `aide` \
          suivi du verbe montre tout ce qui l'accompagne. Un nom de plusieurs mots se met entre guillemets.
          """),
      reason: Phrase(
        "What pb does not understand it does not pass over: the word might have been the condition that mattered.",
        fr: "Ce que pb ne comprend pas, il ne l'ignore pas : ce mot était peut-être la condition importante."),
      wrong: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        match "New site" quickly
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X" as "New site"
        match "New site" top 3
        """)),
    Explanation(
      "unknown-clause",
      title: Phrase("a clause that this verb does not have", fr: "une clause que ce verbe n'a pas"),
      meaning: Phrase(
        """
        The word leads a clause of other verbs or of other kinds of record, but not of this one: a company has no \
        priority. `help` with verb and kind shows the clauses that there are.
        """,
        fr: """
          Ce mot introduit une clause d'autres verbes ou d'autres sortes de fiches, mais pas de celle-ci : une \
          entreprise n'a pas de priorité. `aide` suivi du verbe et de la sorte montre les clauses possibles.
          """),
      reason: Phrase(
        "Each verb takes what it has a use for; a value that went nowhere would be lost without a trace.",
        fr: """
          Chaque verbe ne prend que ce dont il se sert ; une valeur sans usage serait perdue sans laisser de trace.
          """),
      wrong: Example(#"add company "Atelier Nord" priority high"#),
      right: Example(#"add company "Atelier Nord" note "answers fast""#)),
    Explanation(
      "incomplete-statement",
      title: Phrase("a statement that stops too early", fr: "une instruction qui s'arrête trop tôt"),
      meaning: Phrase(
        """
        Something must still follow, and the line, the file or a `;` ends the statement here. The message says what \
        is expected; at the prompt Tab shows it as well.
        """,
        fr: """
          Quelque chose doit encore suivre, mais la ligne, le fichier ou un `;` termine ici l'instruction. Le message \
          dit ce qui est attendu ; à l'invite, Tab le montre aussi.
          """),
      reason: Phrase(
        "A statement does all of its work or none: half a one is not guessed at.",
        fr: "Une instruction fait tout son travail ou rien : une moitié ne se devine pas."),
      wrong: Example(
        """
        add association "Asso X"
        need web
        """),
      right: Example(
        """
        add association "Asso X"
        need web for "Asso X"
        """)),
    Explanation(
      "unexpected-text",
      title: Phrase("something else was expected here", fr: "autre chose était attendu ici"),
      meaning: Phrase(
        """
        What stands here cannot stand here: a name where a word is due, a word where a name is, or one value too \
        many. The message lists what fits. Names are quoted, words are not; several values have commas between \
        them.
        """,
        fr: """
          Ce qui est écrit ici ne peut pas s'y trouver : un nom à la place d'un mot, un mot à la place d'un nom, ou \
          une valeur de trop. Le message dit ce qui convient. Les noms sont entre guillemets, les mots non ; des \
          virgules séparent plusieurs valeurs.
          """),
      reason: Phrase(
        "Quotes tell names, which are yours, from words, which are those of the language; so a name can be any text.",
        fr: """
          Les guillemets distinguent les noms, qui sont libres, des mots, qui sont ceux du langage ; un nom peut \
          ainsi être n'importe quel texte.
          """),
      wrong: Example(#"add volunteer "Alice" "Bruno""#),
      right: Example(
        """
        add volunteer "Alice"
        add volunteer "Bruno"
        """)),
    Explanation(
      "repeated-clause",
      title: Phrase("a clause given twice", fr: "une clause donnée deux fois"),
      meaning: Phrase(
        """
        The same clause stands twice in one statement. Give it once; where several values are meant, put commas \
        between them.
        """,
        fr: """
          La même clause figure deux fois dans une instruction. La donner une seule fois ; s'il s'agit de plusieurs \
          valeurs, les séparer par des virgules.
          """),
      reason: Phrase(
        "Whether the first or the last should count could only be guessed.",
        fr: "Savoir laquelle compte, la première ou la dernière, ne pourrait que se deviner."),
      wrong: Example(#"add volunteer "Alice" hours 3 hours 4"#),
      right: Example(#"add volunteer "Alice" hours 4"#)),
    Explanation(
      "number-out-of-range",
      title: Phrase("a number beyond its bounds", fr: "un nombre hors de ses bornes"),
      meaning: Phrase(
        """
        The number is too small or too large for this place; the message names the bounds. A level goes from 1 \
        (beginner) to 5 (expert), a rating from 0 to 5, a latitude from -90 to 90.
        """,
        fr: """
          Le nombre est trop petit ou trop grand à cet endroit ; le message donne les bornes. Un niveau va de 1 \
          (débutant) à 5 (expert), une évaluation de 0 à 5, une latitude de -90 à 90.
          """),
      reason: Phrase(
        "Bounds catch the slipped digit, which would otherwise decide over a match.",
        fr: "Les bornes attrapent le chiffre de trop, qui sinon déciderait d'un appariement."),
      wrong: Example(#"add volunteer "Alice" skills web 9"#),
      right: Example(#"add volunteer "Alice" skills web 5"#)),
    Explanation(
      "invalid-date",
      title: Phrase("no day of the calendar", fr: "pas un jour du calendrier"),
      meaning: Phrase(
        """
        A date is written as year, month and day with dashes: `2026-11-23`. This is written otherwise, or the \
        calendar has no such day.
        """,
        fr: """
          Une date s'écrit année, mois et jour, avec des tirets : `2026-11-23`. Celle-ci est écrite autrement, ou ce \
          jour n'existe pas.
          """),
      reason: Phrase(
        """
        `01/12/2026` is the first of December in Lille and the twelfth of January in Chicago; ISO 8601 means one \
        day everywhere.
        """,
        fr: """
          `01/12/2026` est le premier décembre à Lille et le douze janvier à Chicago ; la norme ISO 8601 désigne \
          partout le même jour.
          """),
      wrong: Example("today 2026-02-30"),
      right: Example("today 2026-02-28")),
    Explanation(
      "invalid-number",
      title: Phrase("no number", fr: "pas un nombre"),
      meaning: Phrase(
        """
        A number is due here, written in digits, with a point before decimals and without its unit: the clause \
        knows the unit already.
        """,
        fr: """
          Un nombre est attendu ici, en chiffres, avec un point avant les décimales et sans unité : la clause connaît \
          déjà la sienne.
          """),
      reason: Phrase(
        "One way to write a number means that the same file is read alike in every country.",
        fr: "Une seule façon d'écrire un nombre : le même fichier se lit pareil dans tous les pays."),
      wrong: Example(#"add volunteer "Alice" hours 12h"#),
      right: Example(#"add volunteer "Alice" hours 12"#)),
    Explanation(
      "empty-name",
      title: Phrase("a name with nothing in it", fr: "un nom vide"),
      meaning: Phrase(
        "Between the quotes stands nothing, or blanks alone. Write the name by which the thing is to be found.",
        fr: """
          Il n'y a rien entre les guillemets, ou seulement des espaces. Écrire le nom sous lequel la chose se \
          retrouvera.
          """),
      reason: Phrase(
        "Everything in the book is found, shown and matched by its name.",
        fr: "Tout, dans le carnet, se trouve, s'affiche et s'apparie par son nom."),
      wrong: Example(#"add volunteer """#),
      right: Example(#"add volunteer "Alice""#)),
    Explanation(
      "unknown-choice",
      title: Phrase("a word that is none of the choices", fr: "un mot qui n'est pas dans le choix"),
      meaning: Phrase(
        "Here stands one of a few fixed words, and this is none of them. The message names the nearest one, or all.",
        fr: """
          Ici se place un mot d'une courte liste, et celui-ci n'en est pas. Le message donne le plus proche, ou tous.
          """),
      reason: Phrase(
        "A closed list of words lets pb sort, compare and translate them.",
        fr: "Une liste fermée de mots permet à pb de les trier, de les comparer et de les traduire."),
      wrong: Example("list volunters"),
      right: Example("list volunteers")),
    Explanation(
      "unknown-language",
      title: Phrase("no language that pb knows", fr: "pas une langue connue de pb"),
      meaning: Phrase(
        """
        A spoken language is given by its code of two letters (ISO 639-1, `fr`) or by its English or French name. \
        This is neither.
        """,
        fr: """
          Une langue parlée s'écrit par son code à deux lettres (ISO 639-1, `fr`) ou par son nom français ou anglais. \
          Ceci n'est ni l'un ni l'autre.
          """),
      reason: Phrase(
        "Volunteer and association must share a language; two spellings of one would never meet.",
        fr: """
          Bénévole et association doivent partager une langue ; deux graphies d'une même langue ne se rencontreraient \
          jamais.
          """),
      wrong: Example(#"add volunteer "Alice" speaks frensh"#),
      right: Example(#"add volunteer "Alice" speaks french, en"#)),
    Explanation(
      "invalid-utf8",
      title: Phrase("bytes that are no UTF-8", fr: "des octets qui ne sont pas de l'UTF-8"),
      meaning: Phrase(
        """
        The text holds bytes that are no character in UTF-8, the encoding in which pb reads statements. Mostly an older \
        editor saved the file as Windows-1252, where é is a single byte. Save it as UTF-8. Only the first place is told: \
        to save the file anew puts all of them right.
        """,
        fr: """
          Le texte contient des octets qui ne forment aucun caractère en UTF-8, l'encodage dans lequel pb lit les \
          instructions. Souvent, un ancien éditeur a enregistré le fichier en Windows-1252, où é tient en un octet. \
          L'enregistrer en UTF-8. Seul le premier endroit est signalé : enregistrer à nouveau le fichier les corrige tous.
          """),
      reason: Phrase(
        "To guess at the encoding would sooner or later put a wrong name into the book.",
        fr: "Deviner l'encodage mettrait tôt ou tard un nom faux dans le carnet.")),
    Explanation(
      "utf-16",
      title: Phrase("a file of statements in UTF-16", fr: "un fichier d'instructions en UTF-16"),
      meaning: Phrase(
        """
        The file begins with the mark of UTF-16, which some editors and shells call "Unicode". pb reads statements in \
        UTF-8: save the file as that.
        """,
        fr: """
          Le fichier commence par la marque de l'UTF-16, que certains éditeurs et interpréteurs appellent « Unicode ». \
          pb lit les instructions en UTF-8 : enregistrer le fichier ainsi.
          """),
      reason: Phrase(
        "Places in a text are counted in the one encoding in which it is kept, compared and formatted.",
        fr: "Les endroits d'un texte se comptent dans le seul encodage où il est gardé, comparé et mis en forme.")),
    Explanation(
      "control-character",
      title: Phrase("a character that cannot be seen", fr: "un caractère invisible"),
      meaning: Phrase(
        """
        A name or a text holds a control character, a line separator or a mark that turns the direction of writing. \
        Take it out; text pasted from a web page or a PDF often brings some.
        """,
        fr: """
          Un nom ou un texte contient un caractère de contrôle, un séparateur de lignes ou une marque qui change le \
          sens de l'écriture. L'enlever ; un texte collé depuis une page web ou un PDF en apporte souvent.
          """),
      reason: Phrase(
        "Such characters can steer a terminal or make one name look like another.",
        fr: "De tels caractères peuvent commander un terminal ou faire passer un nom pour un autre.")),
    Explanation(
      "name-too-long",
      title: Phrase("a name longer than a page", fr: "un nom plus long qu'une page"),
      meaning: Phrase(
        """
        A name or a text in quotes has at most 1,000 bytes. Mostly a quote was forgotten further up in the line, or \
        a whole letter was pasted: shorten it.
        """,
        fr: """
          Un nom ou un texte entre guillemets a au plus 1 000 octets. Souvent, un guillemet a été oublié plus haut \
          dans la ligne, ou toute une lettre a été collée : la raccourcir.
          """),
      reason: Phrase(
        """
        Names are shown in tables and searched by people; the bound also keeps a damaged file from filling the \
        memory.
        """,
        fr: """
          Les noms s'affichent dans des tableaux et sont cherchés par des personnes ; la limite empêche aussi un \
          fichier abîmé de remplir la mémoire.
          """)),
    Explanation(
      "nested-too-deep",
      title: Phrase("too many brackets in brackets", fr: "trop de parenthèses imbriquées"),
      meaning: Phrase(
        """
        Conditions can nest 200 deep. Say it with fewer brackets: `and` and `or` join any number of conditions \
        without any.
        """,
        fr: """
          Les conditions s'imbriquent jusqu'à 200 niveaux. Mettre moins de parenthèses : `et` et `ou` relient autant \
          de conditions qu'il faut sans elles.
          """),
      reason: Phrase(
        "The bound keeps a damaged or hostile file from exhausting the program.",
        fr: "La limite empêche un fichier abîmé ou malveillant d'épuiser le programme.")),
    Explanation(
      "statement-too-long",
      title: Phrase("a statement longer than a megabyte", fr: "une instruction de plus d'un mégaoctet"),
      meaning: Phrase(
        "One statement has at most 1,048,576 bytes. Cut it into several; for long lists of people there is `import`.",
        fr: """
          Une instruction a au plus 1 048 576 octets. La couper en plusieurs ; pour de longues listes de personnes, \
          il y a `importer`.
          """),
      reason: Phrase(
        "Files can be of any size because pb holds one statement at a time in memory.",
        fr: "Les fichiers peuvent avoir toute taille parce que pb ne garde en mémoire qu'une instruction à la fois.")),
  ]
}
