/// The columns of one kind of table. They may stand in any order; those that are not required may be missing.
public protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == Int {
  /// What the first line may call the column in English and in French, the usual name first. Names are found whatever their
  /// case, accents, blanks and dashes.
  var words: (english: [String], french: [String]) { get }
  /// Whether a table without it means nothing.
  var isRequired: Bool { get }
}

extension TableColumn {
  /// All that the first line may call the column.
  public var names: [String] { words.english + words.french }
}

/// Where places are; both coordinates are needed, for they are all that makes a place.
public enum PlaceColumn: Int, TableColumn {
  case place, latitude, longitude

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .place: (["place", "name", "town"], ["lieu", "nom", "ville"])
    case .latitude: (["latitude", "lat"], ["latitude"])
    case .longitude: (["longitude", "lon", "lng"], ["longitude"])
    }
  }

  /// All are.
  public var isRequired: Bool { true }
}

/// The words of the taxonomy of skills, each with the wider one.
public enum SkillColumn: Int, TableColumn {
  case skill, parent

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .skill: (["skill", "name"], ["compétence", "nom"])
    case .parent: (["parent"], ["parent"])
    }
  }

  /// The skill alone is.
  public var isRequired: Bool { self == .skill }
}

/// The words of the taxonomy of causes.
public enum CauseColumn: Int, TableColumn {
  case cause

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) { (["cause", "name"], ["cause", "nom"]) }

  /// All are.
  public var isRequired: Bool { true }
}

/// Associations.
public enum AssociationColumn: Int, TableColumn {
  case name, place, causes, capacity, needsAtOnce, note

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .name: (["name", "association"], ["nom", "association"])
    case .place: (["place", "town"], ["lieu", "ville"])
    case .causes: (["causes", "cause"], ["causes", "cause"])
    case .capacity: (["capacity"], ["capacité"])
    case .needsAtOnce: (["needs at once"], ["besoins max", "besoins à la fois"])
    case .note: (["note"], ["remarque"])
    }
  }

  /// The name alone is.
  public var isRequired: Bool { self == .name }
}

/// Companies.
public enum CompanyColumn: Int, TableColumn {
  case name, place, causes, note

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .name: (["name", "company"], ["nom", "entreprise"])
    case .place: (["place", "town"], ["lieu", "ville"])
    case .causes: (["causes", "cause"], ["causes", "cause"])
    case .note: (["note"], ["remarque"])
    }
  }

  /// The name alone is.
  public var isRequired: Bool { self == .name }
}

/// Programs.
public enum ProgramColumn: Int, TableColumn {
  case name, sponsor, from, until, employees, place, radius, rating, giving, quota, quotaPerAssociation,
    quotaPerCompany, note

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .name: (["name", "program"], ["nom", "programme"])
    case .sponsor: (["sponsor"], ["mécène"])
    case .from: (["from"], ["du", "début"])
    case .until: (["until"], ["jusqu'au", "fin"])
    case .employees: (["employees"], ["salariés"])
    case .place: (["place", "town"], ["lieu", "ville"])
    case .radius: (["radius"], ["rayon"])
    case .rating: (["rating"], ["évaluation"])
    case .giving: (["giving"], ["offre"])
    case .quota: (["quota"], ["quota"])
    case .quotaPerAssociation: (["quota per association"], ["quota par association"])
    case .quotaPerCompany: (["quota per company"], ["quota par entreprise"])
    case .note: (["note"], ["remarque"])
    }
  }

  /// The name alone is.
  public var isRequired: Bool { self == .name }
}

/// Volunteers.
public enum VolunteerColumn: Int, TableColumn {
  case name, place, radius, remote, missions, hours, budget, languages, causes, skills, rating, lastEngagement, from,
    until, company, giving, refuses, email, phone, note

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .name: (["name", "volunteer"], ["nom", "bénévole"])
    case .place: (["place", "town"], ["lieu", "ville"])
    case .radius: (["radius"], ["rayon"])
    case .remote: (["remote"], ["distanciel", "télétravail"])
    case .missions: (["missions"], ["missions"])
    case .hours: (["hours"], ["heures"])
    case .budget: (["budget"], ["budget"])
    case .languages: (["languages"], ["langues"])
    case .causes: (["causes", "cause"], ["causes", "cause"])
    case .skills: (["skills"], ["compétences"])
    case .rating: (["rating"], ["évaluation"])
    case .lastEngagement: (["last engagement", "last"], ["dernier engagement", "dernier"])
    case .from: (["from"], ["du", "début"])
    case .until: (["until"], ["jusqu'au", "fin"])
    case .company: (["company", "employer"], ["entreprise", "employeur"])
    case .giving: (["giving"], ["offre"])
    case .refuses: (["refuses", "refused causes"], ["refuse", "causes refusées"])
    case .email: (["email", "mail"], ["courriel", "adresse électronique"])
    case .phone: (["phone", "telephone"], ["téléphone", "tél"])
    case .note: (["note"], ["remarque"])
    }
  }

  /// The name alone is.
  public var isRequired: Bool { self == .name }
}

/// Needs, one line a seat. The lines of a need agree in all columns but skill, level and hours; `after` names needs of the book
/// or of the table.
public enum NeedColumn: Int, TableColumn {
  case need, association, program, place, skill, level, hours, languages, from, until, priority, whole, after

  /// What the first line may call the column.
  public var words: (english: [String], french: [String]) {
    switch self {
    case .need: (["need", "title"], ["besoin", "titre"])
    case .association: (["association"], ["association"])
    case .program: (["program"], ["programme"])
    case .place: (["place", "town"], ["lieu", "ville"])
    case .skill: (["skill"], ["compétence"])
    case .level: (["level"], ["niveau"])
    case .hours: (["hours"], ["heures"])
    case .languages: (["languages"], ["langues"])
    case .from: (["from"], ["du", "début"])
    case .until: (["until"], ["jusqu'au", "fin"])
    case .priority: (["priority"], ["priorité"])
    case .whole: (["whole"], ["entier"])
    case .after: (["after"], ["après"])
    }
  }

  /// A seat is one of a need, of an association, for a skill.
  public var isRequired: Bool { [.need, .association, .skill].contains(self) }
}
