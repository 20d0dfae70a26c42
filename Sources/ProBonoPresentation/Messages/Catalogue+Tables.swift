import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// The titles of columns and the labels of fields, and the few values that have words in them.
extension Catalogue {
  /// What a field of `show` is called.
  func label(_ label: FieldLabel) -> String {
    switch label {
    case .skills: say("skills", "compétences")
    case .place: say("place", "lieu")
    case .radius: say("radius", "rayon")
    case .remote: say("remote", "à distance")
    case .hours: say("hours", "heures")
    case .budget: say("budget", "budget")
    case .missions: say("missions", "missions")
    case .languages: say("languages", "langues")
    case .causes: say("causes", "causes")
    case .refusedCauses: say("refuses", "refuse")
    case .company: say("company", "entreprise")
    case .giving: say("giving", "offre")
    case .from: say("from", "du")
    case .until: say("until", "jusqu'au")
    case .away: say("away", "absences")
    case .rating: say("rating", "évaluation")
    case .ratings: say("ratings", "évaluations")
    case .lastEngagement: say("last engagement", "dernier engagement")
    case .status: say("status", "statut")
    case .email: say("email", "courriel")
    case .phone: say("phone", "téléphone")
    case .note: say("note", "remarque")
    case .sponsor: say("sponsor", "mécène")
    case .employees: say("employees of", "salariés de")
    case .quota: say("quota", "quota")
    case .leastRating: say("least rating", "évaluation minimale")
    case .program: say("program", "programme")
    case .association: say("association", "association")
    case .deadline: say("by", "avant")
    case .priority: say("priority", "priorité")
    case .whole: say("whole or not at all", "en entier ou pas du tout")
    case .after: say("after", "après")
    case .capacity: say("capacity", "capacité")
    case .needsAtOnce: say("needs at once", "besoins à la fois")
    case .needs: say("needs", "besoins")
    case .volunteers: say("volunteers", "bénévoles")
    case .pins: say("pins", "épingles")
    case .bans: say("bans", "interdictions")
    case .hoursGiven: say("hours given", "heures données")
    case .hoursReceived: say("hours received", "heures reçues")
    case .french: say("french", "français")
    case .aliases: say("aliases", "synonymes")
    case .parent: say("parent", "parent")
    case .country: say("country", "pays")
    case .coordinates: say("coordinates", "coordonnées")
    case .population: say("population", "habitants")
    case .offered: say("offered", "offerte")
    case .asked: say("asked", "demandée")
    }
  }

  /// What a column of a table is called.
  func title(_ column: ResultTable.Column) -> String {
    switch column {
    case .name: say("name", "nom")
    case .title: say("title", "titre")
    case .skill: say("skill", "compétence")
    case .skills: say("skills", "compétences")
    case .cause: say("cause", "cause")
    case .causes: say("causes", "causes")
    case .place: say("place", "lieu")
    case .country: say("country", "pays")
    case .latitude: say("latitude", "latitude")
    case .longitude: say("longitude", "longitude")
    case .hours: say("hours", "heures")
    case .languages: say("languages", "langues")
    case .sponsor: say("sponsor", "mécène")
    case .from: say("from", "du")
    case .until: say("until", "jusqu'au")
    case .association: say("association", "association")
    case .need: say("need", "besoin")
    case .needOrAssociation: say("need or association", "besoin ou association")
    case .needs: say("needs", "besoins")
    case .capacity: say("capacity", "capacité")
    case .volunteer: say("volunteer", "bénévole")
    case .seat: say("seat", "poste")
    case .seats: say("seats", "postes")
    case .open: say("open", "ouverts")
    case .unfilled: say("unfilled", "à pourvoir")
    case .offered: say("offered", "proposées")
    case .free: say("free", "libres")
    case .level: say("level", "niveau")
    case .month: say("month", "mois")
    case .priority: say("priority", "priorité")
    case .score: say("score", "score")
    case .done: say("done", "effectuées")
    case .rating: say("rating", "évaluation")
    case .welcome: say("welcome", "accueil")
    case .history: say("history", "historique")
    case .state: say("state", "état")
    case .since: say("since", "depuis")
    case .reason: say("reason", "motif")
    case .french: say("french", "français")
    case .parent: say("parent", "parent")
    case .aliases: say("aliases", "synonymes")
    }
  }

  /// The days from one to another.
  func period(from first: Day, to last: Day) -> String { say("\(first) to \(last)", "du \(first) au \(last)") }

  /// The columns of a table for which there is no room.
  func leftOut(_ titles: [String]) -> String {
    let list = titles.joined(separator: ", ")
    return say(
      "no room for \(list); \(code("set output lines")) shows all",
      "pas de place pour \(list) ; \(code("régler sortie lignes")) montre tout")
  }

  /// An empty table.
  var none: String { say("none", "rien") }

  /// A setting without a value.
  var notSet: String { say("not set", "non réglé") }
}
