import ProBonoLanguage

extension Explanation {
  /// What can be wrong with a table that is imported.
  static let tables: [Explanation] = [
    Explanation(
      "table-empty",
      title: Phrase("a file with nothing in it", fr: "un fichier vide"),
      meaning: Phrase(
        "The file has no first line. That line names the columns, in any order, in English or French.",
        fr: """
          Le fichier n'a pas de première ligne. Celle-ci nomme les colonnes, dans n'importe quel ordre, en français \
          ou en anglais.
          """),
      reason: Phrase(
        "Columns are found by name, so that a spreadsheet can have them in its own order.",
        fr: "Les colonnes se trouvent par leur nom : un tableur peut les garder dans son ordre."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File("people.csv", "")),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
    Explanation(
      "guessed-encoding", .warning,
      title: Phrase("a table in an encoding that had to be guessed", fr: "un tableau dont l'encodage a été deviné"),
      meaning: Phrase(
        """
        The table is imported. Its file is not UTF-8, and every byte of it has a character in Windows-1252, as in files \
        that a spreadsheet saves as plain "CSV" in Western Europe; so it was read as that. Look at the accents of the \
        text shown: where they are wrong, `undo` the import, save the file as "CSV UTF-8" and import that.
        """,
        fr: """
          Le tableau est importé. Son fichier n'est pas en UTF-8, et chacun de ses octets est un caractère en \
          Windows-1252, comme dans les fichiers qu'un tableur enregistre en simple « CSV » en Europe de l'Ouest ; il a \
          donc été lu ainsi. Regarder les accents du texte montré : s'ils sont faux, `annuler` l'import, enregistrer le \
          fichier en « CSV UTF-8 » et l'importer.
          """),
      reason: Phrase(
        "Nothing in a file of Windows-1252 says what it is: other encodings have other letters for the same bytes.",
        fr: """
          Rien dans un fichier en Windows-1252 ne dit ce qu'il est : d'autres encodages ont d'autres lettres pour les \
          mêmes octets.
          """)),
    Explanation(
      "table-invalid-text",
      title: Phrase("bytes that are no text", fr: "des octets qui ne forment pas de texte"),
      meaning: Phrase(
        """
        The cell holds bytes that are no character in the encoding of the file: UTF-8, or UTF-16 where the file begins \
        like that. A file that is neither is read as Windows-1252 if all of its bytes have a character there and more of \
        it is wrong in UTF-8 than right. In the spreadsheet choose "CSV UTF-8" when saving.
        """,
        fr: """
          La cellule contient des octets qui ne forment aucun caractère dans l'encodage du fichier : UTF-8, ou UTF-16 si \
          le fichier commence ainsi. Un fichier qui n'est ni l'un ni l'autre est lu en Windows-1252 si tous ses octets y \
          sont des caractères et si plus de choses y sont fausses que justes en UTF-8. Dans le tableur, choisir « CSV \
          UTF-8 » à l'enregistrement.
          """),
      reason: Phrase(
        "A letter that was damaged, or is of an encoding nobody knows, would put a wrong name into the book.",
        fr: "Une lettre abîmée, ou d'un encodage inconnu, mettrait un nom faux dans le carnet.")),
    Explanation(
      "table-unterminated-quote",
      title: Phrase("a quote that is never closed", fr: "un guillemet jamais fermé"),
      meaning: Phrase(
        """
        A cell begins with a quote, and the file ends before it is closed; all lines from there on were read as one \
        cell. Close the quote, or take it away.
        """,
        fr: """
          Une cellule commence par un guillemet et le fichier finit avant qu'il soit fermé ; toutes les lignes \
          suivantes ont été lues comme une seule cellule. Fermer le guillemet, ou l'enlever.
          """),
      reason: Phrase(
        "In CSV (RFC 4180) a cell in quotes may hold commas and line breaks.",
        fr: "En CSV (RFC 4180), une cellule entre guillemets peut contenir des virgules et des sauts de ligne."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          "Alice,12
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          "Alice",12
          """))),
    Explanation(
      "table-text-after-quote",
      title: Phrase("text behind a closing quote", fr: "du texte après un guillemet fermant"),
      meaning: Phrase(
        """
        The quote that ends the cell is followed by something else than a comma or the end of the line. A quote \
        inside a cell in quotes is written twice.
        """,
        fr: """
          Le guillemet qui ferme la cellule est suivi d'autre chose qu'une virgule ou la fin de la ligne. Un \
          guillemet à l'intérieur d'une cellule entre guillemets s'écrit deux fois.
          """),
      reason: Phrase(
        "So RFC 4180 tells a quote that belongs to the text from one that ends it.",
        fr: "La RFC 4180 distingue ainsi un guillemet du texte de celui qui le termine."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          "Alice" Martin,12
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          "Alice Martin",12
          """))),
    Explanation(
      "table-cell-count",
      title: Phrase("a line with too few or too many cells", fr: "une ligne avec trop ou trop peu de cellules"),
      meaning: Phrase(
        """
        Each line has as many cells as the first one has columns; empty cells count. Often a comma inside a text \
        lacks its quotes.
        """,
        fr: """
          Chaque ligne a autant de cellules que la première a de colonnes ; les cellules vides comptent. Souvent, un \
          texte avec une virgule n'a pas ses guillemets.
          """),
      reason: Phrase(
        "With a cell too many, all that follow stand under the wrong column.",
        fr: "Avec une cellule de trop, toutes les suivantes se trouvent sous la mauvaise colonne."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,place,hours
          Alice,12
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,place,hours
          Alice,,12
          """))),
    Explanation(
      "table-missing-column",
      title: Phrase("a column is missing", fr: "une colonne manque"),
      meaning: Phrase(
        """
        The first line lacks a column without which the lines mean nothing, such as the name. Where a column of the \
        file might be the one, the message says so: correct its heading.
        """,
        fr: """
          Il manque dans la première ligne une colonne sans laquelle les lignes ne veulent rien dire, comme le nom. \
          Si une colonne du fichier pourrait convenir, le message le dit : corriger son titre.
          """),
      reason: Phrase(
        "Only columns that every line needs are asked for; all others may be left out.",
        fr: "Seules les colonnes indispensables sont exigées ; toutes les autres peuvent manquer."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          hours
          12
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
    Explanation(
      "table-unknown-column",
      title: Phrase("a column that has no use", fr: "une colonne sans usage"),
      meaning: Phrase(
        "No column of this kind of table has that heading. Correct it, or take the column out of the file.",
        fr: "Aucune colonne de cette sorte de tableau n'a ce titre. Le corriger, ou enlever la colonne du fichier."),
      reason: Phrase(
        "A column that was passed over in silence would look imported.",
        fr: "Une colonne passée sous silence aurait l'air importée."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,huors
          Alice,12
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
    Explanation(
      "table-repeated-column",
      title: Phrase("a column given twice", fr: "une colonne donnée deux fois"),
      meaning: Phrase(
        "Two columns have the same heading, perhaps one in English and one in French. Keep one.",
        fr: "Deux colonnes ont le même titre, peut-être l'une en français et l'autre en anglais. N'en garder qu'une."),
      reason: Phrase(
        "Which of the two should count could only be guessed.",
        fr: "Savoir laquelle des deux compte ne pourrait que se deviner."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours,hours
          Alice,12,20
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,20
          """))),
    Explanation(
      "table-empty-cell",
      title: Phrase("a cell that cannot be empty", fr: "une cellule qui ne peut pas être vide"),
      meaning: Phrase(
        """
        An empty cell means "not known", which this column does not allow: without a name nothing can be found \
        again. Fill it in, or take the line out.
        """,
        fr: """
          Une cellule vide veut dire « inconnu », ce que cette colonne n'admet pas : sans nom, rien ne se retrouve. \
          La remplir, ou enlever la ligne.
          """),
      reason: Phrase(
        "Each line makes one record, which everything else names.",
        fr: "Chaque ligne fait une fiche, que tout le reste nomme."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          ,12
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
    Explanation(
      "table-invalid-number",
      title: Phrase("no whole number", fr: "pas un nombre entier"),
      meaning: Phrase(
        "A whole number in digits is due here, without its unit and without blanks between thousands.",
        fr: "Un nombre entier en chiffres est attendu ici, sans unité et sans espace entre les milliers."),
      reason: Phrase(
        "The heading of the column gives the unit, once.",
        fr: "Le titre de la colonne donne l'unité, une fois."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12h
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
    Explanation(
      "table-number-out-of-range",
      title: Phrase("a number beyond its bounds", fr: "un nombre hors de ses bornes"),
      meaning: Phrase(
        "The number is too small or too large for this column; the message names the bounds.",
        fr: "Le nombre est trop petit ou trop grand pour cette colonne ; le message donne les bornes."),
      reason: Phrase(
        "Bounds catch the slipped digit, which would otherwise decide over a match.",
        fr: "Les bornes attrapent le chiffre de trop, qui sinon déciderait d'un appariement."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,99999999
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          """))),
    Explanation(
      "table-invalid-degrees",
      title: Phrase("no number of degrees", fr: "pas un nombre de degrés"),
      meaning: Phrase(
        "Latitude and longitude are decimal degrees with a point: `50.63`. North and east are positive.",
        fr: "Latitude et longitude sont en degrés décimaux avec un point : `50.63`. Le nord et l'est sont positifs."),
      reason: Phrase(
        "Every map gives this form, and it needs no sign of its own.",
        fr: "Toute carte donne cette forme, qui n'a besoin d'aucun signe particulier."),
      wrong: Example(
        #"import places from "places.csv""#,
        file: Example.File(
          "places.csv",
          """
          place,latitude,longitude
          Hameau du Bac,50°38',3.06
          """)),
      right: Example(
        #"import places from "places.csv""#,
        file: Example.File(
          "places.csv",
          """
          place,latitude,longitude
          Hameau du Bac,50.63,3.06
          """))),
    Explanation(
      "table-invalid-rating",
      title: Phrase("no rating", fr: "pas une évaluation"),
      meaning: Phrase(
        "A rating goes from 0 to 5, with at most one decimal behind a point: `4.5`.",
        fr: "Une évaluation va de 0 à 5, avec au plus une décimale après un point : `4.5`."),
      reason: Phrase(
        "Ratings of different sources can be compared only on one scale.",
        fr: "Des évaluations de sources différentes ne se comparent que sur une même échelle."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,rating
          Alice,9
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,rating
          Alice,4.5
          """))),
    Explanation(
      "table-invalid-level",
      title: Phrase("no level", fr: "pas un niveau"),
      meaning: Phrase(
        "Behind the `:` of a skill stands its level, a whole number from 1 (beginner) to 5 (expert).",
        fr: "Derrière le `:` d'une compétence vient son niveau, un nombre entier de 1 (débutant) à 5 (expert)."),
      reason: Phrase(
        "Words such as \"good\" mean something else to everybody.",
        fr: "Des mots comme « bon » veulent dire autre chose pour chacun."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,skills
          Alice,web:good
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,skills
          Alice,web:4
          """))),
    Explanation(
      "table-invalid-date",
      title: Phrase("no day of the calendar", fr: "pas un jour du calendrier"),
      meaning: Phrase(
        """
        A date is written as year, month and day with dashes: `2026-11-23`. In the spreadsheet give the column that \
        format before saving. In a table that is parted by `;` or has French columns, `23/11/2026` with the day first is \
        read too.
        """,
        fr: """
          Une date s'écrit année, mois et jour, avec des tirets : `2026-11-23`. Dans le tableur, donner ce format à \
          la colonne avant d'enregistrer. Dans un tableau séparé par des `;` ou aux colonnes en français, \
          `23/11/2026`, jour en tête, se lit aussi.
          """),
      reason: Phrase(
        "`01/12/2026` is another day in Lille than in Chicago.",
        fr: "`01/12/2026` n'est pas le même jour à Lille et à Chicago."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,from
          Alice,01/12/2026
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,from
          Alice,2026-12-01
          """))),
    Explanation(
      "table-unknown-choice",
      title: Phrase("a word that is none of the choices", fr: "un mot qui n'est pas dans le choix"),
      meaning: Phrase(
        "This column takes one of a few words, which the message names.",
        fr: "Cette colonne prend un mot d'une courte liste, que donne le message."),
      reason: Phrase(
        "A closed list can be sorted, compared and translated.",
        fr: "Une liste fermée se trie, se compare et se traduit."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,remote
          Alice,perhaps
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,remote
          Alice,yes
          """))),
    Explanation(
      "table-control-character",
      title: Phrase("a character that cannot be seen", fr: "un caractère invisible"),
      meaning: Phrase(
        """
        The cell holds a control character or a mark that turns the direction of writing. Retype the text in the \
        cell.
        """,
        fr: """
          La cellule contient un caractère de contrôle ou une marque qui change le sens de l'écriture. Retaper le \
          texte de la cellule.
          """),
      reason: Phrase(
        "Such characters can make one name look like another.",
        fr: "De tels caractères peuvent faire passer un nom pour un autre.")),
    Explanation(
      "table-name-too-long",
      title: Phrase("a name longer than a page", fr: "un nom plus long qu'une page"),
      meaning: Phrase(
        "A name has at most 1,000 bytes. Mostly a quote is missing, and several lines were read as one cell.",
        fr: """
          Un nom a au plus 1 000 octets. Souvent, un guillemet manque et plusieurs lignes ont été lues comme une \
          cellule.
          """),
      reason: Phrase(
        "Names are for people, who have to read them in a table.",
        fr: "Les noms sont faits pour être lus, dans un tableau.")),
    Explanation(
      "table-repeated-item",
      title: Phrase("the same thing twice in a cell", fr: "deux fois la même chose dans une cellule"),
      meaning: Phrase(
        "The list of the cell names one thing twice, perhaps by a synonym or in the other language. Keep one.",
        fr: """
          La liste de la cellule nomme deux fois la même chose, peut-être par un synonyme ou dans l'autre langue. \
          N'en garder qu'une.
          """),
      reason: Phrase(
        "Of two levels for one skill only one can be true.",
        fr: "De deux niveaux pour une compétence, un seul peut être vrai."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,skills
          Alice,web:2|web:3
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,skills
          Alice,web:3
          """))),
    Explanation(
      "table-unknown-name",
      title: Phrase("nothing bears the name", fr: "rien ne porte ce nom"),
      meaning: Phrase(
        """
        The cell names a skill, a cause, a place, a language or an association that there is not. Correct it, or \
        add the thing before: skills and associations have imports of their own.
        """,
        fr: """
          La cellule nomme une compétence, une cause, un lieu, une langue ou une association qui n'existe pas. La \
          corriger, ou ajouter d'abord la chose : compétences et associations ont leurs propres imports.
          """),
      reason: Phrase(
        "What is not known is not created on the way: a slip would become a new skill that nobody asks for.",
        fr: """
          Ce qui est inconnu n'est pas créé au passage : une faute de frappe deviendrait une compétence que personne \
          ne demande.
          """),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,skills
          Alice,wbe:4
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,skills
          Alice,web:4
          """))),
    Explanation(
      "table-ambiguous-place",
      title: Phrase("several towns bear the name", fr: "plusieurs villes portent ce nom"),
      meaning: Phrase(
        """
        Towns far apart share that name. Write the longer name that the message offers in quotes, or say with `set \
        country` before the import whose towns come first.
        """,
        fr: """
          Des villes éloignées portent ce nom. Écrire entre guillemets le nom plus long que propose le message, ou \
          dire avec `régler pays`, avant l'import, de quel pays les villes passent d'abord.
          """),
      reason: Phrase(
        "The wrong town is perhaps 1,000 km away, and nobody would see why.",
        fr: "La mauvaise ville est peut-être à 1 000 km, et nul ne verrait pourquoi."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,place
          Alice,Valence
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,place
          Alice,"Valence, Auvergne-Rhône-Alpes"
          """))),
    Explanation(
      "table-name-taken",
      title: Phrase("the name is in the book already", fr: "le nom est déjà dans le carnet"),
      meaning: Phrase(
        """
        Something of this kind bears that name already. Take the line out where it is the same; where it is \
        another, give it a name of its own.
        """,
        fr: """
          Une chose de cette sorte porte déjà ce nom. Si c'est la même, enlever la ligne ; si c'est une autre, lui \
          donner un nom à elle.
          """),
      reason: Phrase(
        "An import adds and never overwrites what was recorded with care.",
        fr: "Un import ajoute et n'écrase jamais ce qui a été saisi avec soin."),
      wrong: Example(
        """
        add volunteer "Alice"
        import volunteers from "people.csv"
        """,
        file: Example.File(
          "people.csv",
          """
          name,hours
          alice,12
          """)),
      right: Example(
        """
        add volunteer "Alice"
        import volunteers from "people.csv"
        """,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice Durand,12
          """))),
    Explanation(
      "table-repeated-name",
      title: Phrase("a name on two lines", fr: "un nom sur deux lignes"),
      meaning: Phrase(
        """
        An earlier line of the file has the same name; case and accents make no difference. Take one line out, or \
        tell the two apart by their names.
        """,
        fr: """
          Une ligne précédente du fichier a le même nom ; la casse et les accents ne comptent pas. Enlever une ligne, \
          ou distinguer les deux par leurs noms.
          """),
      reason: Phrase(
        "Two people of one name could not be told apart in any statement.",
        fr: "Deux personnes du même nom ne se distingueraient dans aucune instruction."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice,12
          ALICE,20
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,hours
          Alice (Lille),12
          Alice (Roubaix),20
          """))),
    Explanation(
      "table-period-reversed",
      title: Phrase("a period that ends before it begins", fr: "une période qui finit avant de commencer"),
      meaning: Phrase(
        "The day until which comes before the day from which. Swap them, or look at the year.",
        fr: "Le jour de fin précède le jour de début. Les échanger, ou regarder l'année."),
      reason: Phrase(
        "Such a period holds no day, so nobody could be matched in it.",
        fr: "Une telle période ne contient aucun jour : personne ne pourrait y être apparié."),
      wrong: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,from,until
          Alice,2026-12-01,2026-02-28
          """)),
      right: Example(
        #"import volunteers from "people.csv""#,
        file: Example.File(
          "people.csv",
          """
          name,from,until
          Alice,2026-12-01,2027-02-28
          """))),
    Explanation(
      "table-disagreement",
      title: Phrase("lines of one need that disagree", fr: "des lignes d'un même besoin qui se contredisent"),
      meaning: Phrase(
        """
        A need with several seats has a line for each. The lines may differ in skill, level and hours, but \
        association, place, dates and the rest must be the same.
        """,
        fr: """
          Un besoin de plusieurs postes a une ligne par poste. Ces lignes peuvent différer par la compétence, le \
          niveau et les heures, mais l'association, le lieu, les dates et le reste doivent être les mêmes.
          """),
      reason: Phrase(
        "A need is one place and one time for the whole team.",
        fr: "Un besoin a un seul lieu et un seul moment pour toute l'équipe."),
      wrong: Example(
        """
        add association "Asso X"
        import needs from "needs.csv"
        """,
        file: Example.File(
          "needs.csv",
          """
          need,association,place,skill,priority
          New site,Asso X,remote,web,high
          New site,Asso X,remote,design,low
          """)),
      right: Example(
        """
        add association "Asso X"
        import needs from "needs.csv"
        """,
        file: Example.File(
          "needs.csv",
          """
          need,association,place,skill,priority
          New site,Asso X,remote,web,high
          New site,Asso X,remote,design,high
          """))),
    Explanation(
      "table-skill-circle",
      title: Phrase("a skill above itself", fr: "une compétence au-dessus d'elle-même"),
      meaning: Phrase(
        """
        Following the parents of the table one comes back to where one began. Give one of the skills another \
        parent, or none.
        """,
        fr: """
          En suivant les parents du tableau, on revient au point de départ. Donner à l'une des compétences un autre \
          parent, ou aucun.
          """),
      reason: Phrase(
        "In a circle all skills would mean the same.",
        fr: "Dans un cercle, toutes les compétences voudraient dire la même chose."),
      wrong: Example(
        #"import skills from "skills.csv""#,
        file: Example.File(
          "skills.csv",
          """
          skill,parent
          sewing,bookbinding
          bookbinding,sewing
          """)),
      right: Example(
        #"import skills from "skills.csv""#,
        file: Example.File(
          "skills.csv",
          """
          skill,parent
          sewing,
          bookbinding,sewing
          """))),
    Explanation(
      "table-need-circle",
      title: Phrase("a need that waits for itself", fr: "un besoin qui s'attend lui-même"),
      meaning: Phrase(
        """
        Following the column `after` from need to need one comes back to where one began. Take one of the needs out of \
        that column.
        """,
        fr: """
          En suivant la colonne `après` de besoin en besoin, on revient au point de départ. Retirer l'un des besoins de \
          cette colonne.
          """),
      reason: Phrase(
        "None of them could ever begin.", fr: "Aucun d'eux ne pourrait jamais commencer."),
      wrong: Example(
        """
        add association "Asso X"
        import needs from "needs.csv"
        """,
        file: Example.File(
          "needs.csv",
          """
          need,association,skill,after
          Diagnostic,Asso X,strategy,New site
          New site,Asso X,web,Diagnostic
          """)),
      right: Example(
        """
        add association "Asso X"
        import needs from "needs.csv"
        """,
        file: Example.File(
          "needs.csv",
          """
          need,association,skill,after
          Diagnostic,Asso X,strategy,
          New site,Asso X,web,Diagnostic
          """))),
    Explanation(
      "table-too-many-seats",
      title: Phrase("more seats than a need can have", fr: "plus de postes qu'un besoin n'en peut avoir"),
      meaning: Phrase(
        "A need has at most 1,000 seats, which are 1,000 lines. Mostly a whole column was filled with one name.",
        fr: """
          Un besoin a au plus 1 000 postes, soit 1 000 lignes. Souvent, toute une colonne a été remplie avec un même \
          nom.
          """),
      reason: Phrase(
        "A team of that size is planned as several needs.",
        fr: "Une équipe de cette taille se planifie en plusieurs besoins.")),
  ]
}
