import ProBonoLanguage
import ProBonoText

extension Catalogue {
  /// What the parser found wrong.
  func message(_ problem: SyntaxProblem) -> String {
    switch problem {
    case .invalidUTF8: say("this is not UTF-8 text", "ce n'est pas du texte UTF-8")
    case .utf16: say("this file is UTF-16, not UTF-8 text", "ce fichier est en UTF-16, pas en UTF-8")
    case .controlCharacter(let scalar):
      say(
        "the control character \(hexadecimal(scalar)) cannot stand here",
        "le caractère de contrôle \(hexadecimal(scalar)) n'a pas sa place ici")
    case .unexpectedCharacter(let text): say("\(cited(text)) means nothing here", "\(cited(text)) n'a pas de sens ici")
    case .lookAlike(let text, let sign):
      say(
        "\(cited(text)) looks like \(code(sign)) but is another character",
        "\(cited(text)) ressemble à \(code(sign)) mais est un autre caractère")
    case .wordNeedsQuotes(let word):
      say("\(cited(word)) has to stand in quotes", "\(cited(word)) doit être entre guillemets")
    case .unterminatedString: say("this quote is never closed", "ce guillemet n'est jamais fermé")
    case .unknownVerb(let word): say("there is no verb \(cited(word))", "il n'y a pas de verbe \(cited(word))")
    case .foreignVerb(let word, _):
      say("\(cited(word)) is no verb of this language", "\(cited(word)) n'est pas un verbe de ce langage")
    case .clauseWithoutStatement(let word):
      say(
        "\(cited(word)) goes on with a statement, and none stands before it",
        "\(cited(word)) poursuit une instruction, et il n'y en a pas avant")
    case .clauseReadAsValue(let word):
      say("a value is missing before \(cited(word))", "il manque une valeur avant \(cited(word))")
    case .unknownWord(let word, let verb):
      say("\(cited(word)) means nothing after \(code(verb))", "\(cited(word)) n'a pas de sens après \(code(verb))")
    case .unknownClause(let word, let verb):
      say("\(cited(word)) does not go with \(code(verb))", "\(cited(word)) ne va pas avec \(code(verb))")
    case .incomplete: say("something is missing here", "il manque quelque chose ici")
    case .unexpected(let text):
      say("\(asWritten(text)) cannot stand here", "\(asWritten(text)) n'a pas sa place ici")
    case .repeatedClause(let word):
      say("\(code(self.word(word))) is given twice", "\(code(self.word(word))) figure deux fois")
    case .numberOutOfRange(let number, let range): outOfRange(number, range)
    case .invalidDate(let text):
      text.isShapedLikeDate
        ? say("there is no day \(text)", "le jour \(text) n'existe pas")
        : say("\(cited(text)) is not a date", "\(cited(text)) n'est pas une date")
    case .invalidNumber(let text):
      text.isDecimalNumber
        ? say("\(cited(text)) has too many decimals", "\(cited(text)) a trop de décimales")
        : say("\(cited(text)) is not a number", "\(cited(text)) n'est pas un nombre")
    case .emptyName: say("a name cannot be empty", "un nom ne peut pas être vide")
    case .nameTooLong(let limit): nameTooLong(limit)
    case .nestedTooDeep(let limit):
      say(
        "conditions can be nested at most \(grouped(limit)) deep",
        "des conditions peuvent s'emboîter sur \(grouped(limit)) niveaux au plus")
    case .unknownChoice(let word, _):
      say("\(cited(word)) is not a choice here", "\(cited(word)) n'est pas un choix possible ici")
    case .unknownLanguage(let word):
      say("there is no language \(cited(word))", "aucune langue ne s'appelle \(cited(word))")
    case .statementTooLong(let limit):
      say(
        "a statement can be at most \(grouped(limit)) bytes long",
        "une instruction peut avoir au plus \(grouped(limit)) octets")
    case .unknownVariable(let name):
      say("nothing has been called \(code("$" + name))", "rien ne s'appelle \(code("$" + name))")
    case .unclosedBlock: say("this brace is never closed", "cette accolade n'est jamais fermée")
    case .blocksTooDeep(let limit):
      say(
        "blocks can be nested at most \(grouped(limit)) deep",
        "les blocs s'imbriquent au plus sur \(grouped(limit)) niveaux")
    case .unclosedOutput:
      say(
        "no second \(code("---")) ends the expected output", "aucun second \(code("---")) ne termine la sortie attendue"
      )
    }
  }

  /// How to put it right.
  func advice(_ problem: SyntaxProblem) -> [String] {
    switch problem {
    case .invalidUTF8, .utf16:
      [
        say(
          "save the file as UTF-8: editors ask for the encoding under \"Save as\"",
          "enregistrer le fichier en UTF-8 : l'éditeur demande l'encodage sous « Enregistrer sous »")
      ]
    case .controlCharacter:
      [say("take it out, or write something that can be seen", "l'ôter, ou écrire quelque chose qui se voit")]
    case .unexpectedCharacter(let text): [advice(onCharacter: text)]
    case .wordNeedsQuotes(let word):
      [
        say(
          "write \(cited(word)) with its quotes, because # begins a comment",
          "écrire \(code(quoted(word))) avec ses guillemets, car # commence un commentaire")
      ]
    case .unterminatedString:
      [say("a name ends on the line on which it begins", "un nom finit sur la ligne où il commence")]
    case .unknownVerb: [listOfVerbs]
    case .foreignVerb(_, let instead): [say("here one writes: \(instead.en)", "ici on écrit : \(instead.fr)")]
    case .clauseWithoutStatement:
      [
        say(
          "it belongs behind a verb and its object; at the prompt, Alt-Enter adds a line to a statement, Enter ends it",
          "sa place est derrière un verbe et son objet ; à l'invite, Alt-Entrée ajoute une ligne, Entrée finit l'instruction"
        )
      ]
    case .clauseReadAsValue(let word):
      [
        say(
          "\(cited(word)) stands where a value must, and was read as one",
          "\(cited(word)) est là où il faut une valeur, et a été lu ainsi")
      ]
    case .unknownClause(_, let verb), .unknownWord(_, let verb):
      [say("\(code("help \(verb)")) shows what goes with it", "\(code("aide \(verb)")) montre ce qui va avec")]
    case .repeatedClause:
      [
        say(
          "give it once; several values have commas between them",
          "le donner une seule fois ; des virgules séparent plusieurs valeurs")
      ]
    case .invalidDate(let text):
      text.isShapedLikeDate
        ? [] : [say("write year, month and day: 2026-11-23", "écrire année, mois, jour : 2026-11-23")]
    case .invalidNumber(let text):
      text.isDecimalNumber
        ? []
        : [
          say(
            "write it in digits, with a point before decimals",
            "l'écrire en chiffres, avec un point devant les décimales")
        ]
    case .nestedTooDeep: [say("say it with fewer brackets", "le dire avec moins de parenthèses")]
    case .unknownChoice(_, let choices):
      [
        say(
          "choose among \(alternatives(choices.map { code(self.word($0)) }))",
          "à choisir parmi \(alternatives(choices.map { code(self.word($0)) }))")
      ]
    case .unknownLanguage:
      [
        say(
          "write its code of two letters (\(code("fr"))) or its name (\(code("french")))",
          "écrire son code de deux lettres (\(code("fr"))) ou son nom (\(code("français")))")
      ]
    case .unknownVariable(let name):
      [
        say(
          "\(code("let \(name) = …")) before it gives it a value",
          "\(code("soit \(name) = …")) avant lui donne une valeur")
      ]
    case .unclosedOutput:
      [
        say(
          "the output stands between two lines that hold \(code("---")) alone",
          "la sortie se place entre deux lignes qui ne portent que \(code("---"))")
      ]
    case .blocksTooDeep, .unclosedBlock: []
    case .statementTooLong: [say("cut it into several statements", "la couper en plusieurs instructions")]
    case .lookAlike, .incomplete, .unexpected, .numberOutOfRange, .emptyName, .nameTooLong: []
    }
  }

  /// How to say what a sign of another language says, or where a sign may stand.
  private func advice(onCharacter text: String) -> String {
    switch text {
    case "&", "|":
      return say(
        "\(code("and")) and \(code("or")) join conditions, \(code(";")) separates statements",
        "\(code("et")) et \(code("ou")) joignent des conditions, \(code(";")) sépare des instructions")
    case "!":
      return say(
        "\(code("not")) before a condition turns it round; \(code("!=")) means another than",
        "\(code("non")) devant une condition l'inverse ; \(code("!=")) signifie différent de")
    case ":":
      return say(
        "a value follows its word, with nothing but a blank between them: \(code("hours 20"))",
        "une valeur suit son mot, avec une espace et rien d'autre : \(code("heures 20"))")
    case "\\":
      return say(
        "at the very end of a line it goes on with the next one; elsewhere it means nothing",
        "tout à la fin d'une ligne, l'instruction continue à la suivante ; ailleurs il ne veut rien dire")
    case "[", "]":
      return say(
        "a list has commas between its items and no brackets around them: \(code("skills web 3, design 2"))",
        "une liste a des virgules entre ses éléments et rien autour : \(code("compétences web 3, design 2"))")
    case "+", "×", "÷", "^":
      return say(
        "nothing is computed here but \(code("count(…)")), \(code("sum(… of …)")) and \(code("score(…)"))",
        "rien ne se calcule ici sauf \(code("nombre(…)")), \(code("somme(… de …)")) et \(code("score(…)"))")
    case "$":
      return say(
        "the name of a variable follows it at once: \(code("$radius"))",
        "le nom d'une variable le suit aussitôt : \(code("$rayon"))")
    case "`", "´", "‘", "‚", "‹", "›", "′", "″", "‟", "〝", "〞":
      return say(
        "names stand in straight quotes: \(code("\"Alice Martin\""))",
        "les noms sont entre guillemets droits : \(code("\"Alice Martin\""))")
    default:
      return text.unicodeScalars.contains(where: Escaping.needsEscaping)
        ? say("take it out: it cannot be seen", "l'ôter : il ne se voit pas")
        : say("inside a name, in quotes, it can stand", "dans un nom, entre guillemets, il a sa place")
    }
  }

  /// That a number is too small or too large.
  func outOfRange(_ number: String, _ range: ClosedRange<Int>) -> String {
    let (first, last) = (grouped(range.lowerBound), grouped(range.upperBound))
    return say(
      "\(beginning(of: number)) is not between \(first) and \(last)",
      "\(beginning(of: number)) n'est pas entre \(first) et \(last)")
  }

  /// How long a name can be.
  func nameTooLong(_ limit: Int) -> String {
    say("a name can be at most \(grouped(limit)) bytes long", "un nom peut avoir au plus \(grouped(limit)) octets")
  }

  /// Where all verbs are found.
  var listOfVerbs: String { say("\(code("help")) lists all verbs", "\(code("aide")) donne la liste des verbes") }
}

extension String {
  /// Whether it is digits with a point between them.
  fileprivate var isDecimalNumber: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }
  }

  /// Whether it has the digits and dashes of a date, be there such a day or not.
  fileprivate var isShapedLikeDate: Bool {
    utf8.count == 10
      && utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7
          ? byte == UInt8(ascii: "-") : UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      }
  }
}
