import ProBonoLanguage

extension Catalogue {
  /// The label of a diagnostic.
  func label(of severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: say("warning", "avertissement")
    }
  }

  /// The label of a note.
  var note: String { say("note", "note") }

  /// What leads a line that is put right.
  var write: String { say("write:", "écrire :") }

  /// What another place has to do with a mistake.
  func message(_ kind: Note.Kind) -> String {
    switch kind {
    case .firstGiven(let kind, let name):
      say(
        "the \(noun(kind)) \(cited(name)) was first given here",
        "\(le(kind)) \(cited(name)) figure ici pour la première fois")
    case .setHere(let variable): say("\(code(variable)) was set here", "\(code(variable)) reçoit sa valeur ici")
    case .begunHere(let opening): begun(opening)
    case .givenBefore(let clause): say("\(code(clause)) was given here before", "\(code(clause)) figure déjà ici")
    case .closedFurtherOut:
      say(
        "or it is this one that is not closed: the next `}` is indented less",
        "ou c'est celle-ci qui n'est pas fermée : le `}` suivant est moins en retrait")
    }
  }

  private func begun(_ opening: Note.Opening) -> String {
    switch opening {
    case .block: say("the block begins here", "le bloc commence ici")
    case .bracket: say("the bracket was opened here", "la parenthèse est ouverte ici")
    case .quote: say("the quote was opened here", "le guillemet est ouvert ici")
    }
  }
}
