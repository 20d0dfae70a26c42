/// Words with which statements begin in SQL, in shells and in spreadsheets, and how the same is said here.
enum ForeignVerbs {
  /// By the folded word: a statement of this language that does the like, in both languages.
  static let instead: [String: Phrase] = {
    let list = Phrase("list volunteers where hours >= 10", fr: "lister bénévoles dont heures >= 10")
    let add = Phrase("add volunteer \"NAME\" skills web 3", fr: "ajouter bénévole \"NOM\" compétences web 3")
    let change = Phrase("change volunteer \"NAME\" hours 20", fr: "modifier bénévole \"NOM\" heures 20")
    let remove = Phrase("remove volunteer \"NAME\"", fr: "supprimer bénévole \"NOM\"")
    let show = Phrase("show \"NAME\"", fr: "montrer \"NOM\"")
    let help = Phrase("help", fr: "aide")
    let undo = Phrase("undo", fr: "annuler")
    let quit = Phrase("quit", fr: "quitter")
    let count = Phrase("count volunteers where skill web", fr: "compter bénévoles dont compétence web")
    let source = Phrase("source \"FILE\"", fr: "exécuter \"FICHIER\"")
    let total = Phrase("let total = sum(hours of volunteers)", fr: "soit total = somme(heures de bénévoles)")
    let comment = Phrase("# a comment", fr: "# un commentaire")
    let families: [(words: [String], instead: Phrase)] = [
      (["select", "ls", "dir", "find", "grep", "search", "filter", "query", "get"], list),
      (["insert", "create", "new"], add), (["update", "alter", "edit", "modify"], change),
      (["truncate", "rm", "del"], remove),
      (["cat", "print", "echo", "describe", "desc", "display", "view"], show),
      (["man", "h", "info", "usage", "commands"], help), (["rollback", "revert"], undo),
      (["bye", "logout", "q", "close"], quit), (["countif", "vlookup"], count), (["sum", "sumif", "total"], total),
      (["run", "load", "include", "exec"], source), (["//", "-", "rem"], comment),
    ]
    var result: [String: Phrase] = [:]
    for (words, instead) in families {
      for word in words { result[word] = instead }
    }
    return result
  }()
}
