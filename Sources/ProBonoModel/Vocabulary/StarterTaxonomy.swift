/// The words that every book knows from the start: the five families of skills that the seed systems mobilise
/// (marketing, design, digital, management, strategy) and the usual causes, in English and French.
///
/// A book extends them with `add skill` and `add cause`; an imported word takes the place of the built-in one.
public enum StarterTaxonomy {
  /// A word in English, in French, and what else means the same.
  typealias Term = (english: String, french: String, aliases: [String])

  /// The families, each with the skills below it.
  static let families: [(family: Term, skills: [Term])] = [
    (
      ("marketing", "marketing-et-communication", ["mercatique"]),
      [
        ("communication", "communication", ["communications", "com"]),
        ("branding", "image-de-marque", ["brand", "identité-de-marque"]),
        ("copywriting", "rédaction", ["writing", "rédaction-web", "content"]),
        ("translation", "traduction", ["translating"]),
        ("seo", "référencement", ["search-engine-optimisation", "search-engine-optimization"]),
        ("social-media", "réseaux-sociaux", ["social-networks"]),
        ("community", "animation-de-communauté", ["community-management"]),
        ("public-relations", "relations-presse", ["pr", "press-relations", "relations-publiques"]),
        ("market-research", "étude-de-marché", ["market-study"]),
        ("advertising", "publicité", ["campaigns", "campagnes"]),
        ("fundraising", "collecte-de-fonds", ["collecte", "donor-relations"]),
        ("event-planning", "événementiel", ["events", "événements"]),
      ]
    ),
    (
      ("design", "conception", ["création"]),
      [
        ("graphic-design", "graphisme", ["graphics", "design-graphique", "graphic-designer", "graphiste"]),
        ("ux-design", "ergonomie", ["ux", "user-experience", "expérience-utilisateur"]),
        ("web-design", "design-web", ["webdesign"]),
        ("illustration", "illustration", ["drawing", "dessin"]),
        ("photography", "photographie", ["photo"]),
        ("video", "vidéo", ["film", "video-editing", "montage-vidéo"]),
        ("motion-design", "animation-graphique", ["motion"]),
        ("layout", "mise-en-page", ["print-design", "maquette"]),
        ("product-design", "design-produit", ["industrial-design"]),
        ("service-design", "design-de-service", []),
        ("architecture", "architecture", ["architect", "architecte"]),
      ]
    ),
    (
      ("digital", "numérique", ["it", "informatique"]),
      [
        ("web", "développement-web", ["web-dev", "web-development", "website", "site-web"]),
        ("mobile-dev", "développement-mobile", ["mobile", "mobile-development", "apps"]),
        ("data-analysis", "analyse-de-données", ["data", "données", "analytics"]),
        ("databases", "bases-de-données", ["database", "sql"]),
        ("it-support", "support-informatique", ["helpdesk", "assistance-informatique"]),
        ("security", "cybersécurité", ["cybersecurity", "it-security"]),
        ("cloud", "hébergement", ["hosting", "infrastructure"]),
        ("crm", "gestion-de-contacts", ["customer-relations-software"]),
        ("e-commerce", "commerce-en-ligne", ["online-shop", "boutique-en-ligne"]),
        ("automation", "automatisation", ["no-code", "low-code"]),
        ("digital-accessibility", "accessibilité-numérique", ["accessibility", "accessibilité"]),
      ]
    ),
    (
      ("management", "gestion", ["administration"]),
      [
        ("project-management", "gestion-de-projet", ["project-manager", "chef-de-projet"]),
        ("hr", "ressources-humaines", ["human-resources", "rh"]),
        ("recruiting", "recrutement", ["recruitment", "hiring"]),
        ("volunteer-management", "animation-de-bénévoles", ["gestion-de-bénévoles"]),
        ("coaching", "accompagnement", ["mentoring", "mentorat"]),
        ("teaching", "formation", ["training", "enseignement"]),
        ("accounting", "comptabilité", ["bookkeeping", "accountant", "comptable"]),
        ("finance", "finances", ["budgeting", "controlling", "contrôle-de-gestion"]),
        ("legal", "juridique", ["law", "lawyer", "droit", "avocat"]),
        ("logistics", "logistique", ["supply-chain"]),
        ("mediation", "médiation", ["conflict-resolution"]),
        ("quality", "qualité", ["quality-management"]),
      ]
    ),
    (
      ("strategy", "stratégie", ["strategic-planning"]),
      [
        ("business-plan", "plan-d'affaires", ["business-planning", "business-model", "modèle-économique"]),
        ("impact-measurement", "mesure-d'impact", ["impact", "evaluation", "évaluation-d'impact"]),
        ("governance", "gouvernance", ["board"]),
        ("partnerships", "partenariats", ["partnership", "partenariat"]),
        ("grant-writing", "recherche-de-subventions", ["grants", "subventions", "appels-à-projets"]),
        ("organisation", "organisation", ["organization", "organisational-development"]),
        ("change-management", "conduite-du-changement", []),
        ("innovation", "innovation", ["r-and-d"]),
        ("scaling", "changement-d'échelle", ["growth", "essaimage"]),
        ("sustainability", "développement-durable", ["csr", "rse"]),
        ("diagnosis", "diagnostic", ["audit", "assessment"]),
      ]
    ),
  ]

  /// The causes.
  static let causes: [Term] = [
    ("education", "éducation", ["school", "école"]),
    ("environment", "environnement", ["ecology", "écologie", "climate", "climat"]),
    ("health", "santé", ["wellbeing"]),
    ("poverty", "pauvreté", ["precarity", "précarité"]),
    ("inclusion", "insertion", ["social-inclusion"]),
    ("culture", "culture", ["arts", "heritage", "patrimoine"]),
    ("youth", "jeunesse", ["children", "enfance"]),
    ("elderly", "personnes-âgées", ["seniors", "old-age"]),
    ("housing", "logement", ["homelessness", "sans-abri"]),
    ("refugees", "réfugiés", ["migrants", "migration"]),
    ("animals", "animaux", ["animal-welfare"]),
    ("digital-divide", "inclusion-numérique", ["fracture-numérique"]),
    ("disability", "handicap", []),
    ("gender-equality", "égalité-femmes-hommes", ["women", "femmes"]),
    ("human-rights", "droits-humains", ["rights"]),
    ("employment", "emploi", ["jobs"]),
    ("food", "alimentation", ["hunger", "faim"]),
    ("sports", "sport", []),
    ("international-aid", "solidarité-internationale", ["development"]),
    ("science", "science", ["research", "recherche"]),
    ("democracy", "démocratie", ["citizenship", "citoyenneté"]),
    ("social-economy", "économie-sociale", ["ess", "solidarity-economy"]),
  ]

  /// Puts the taxonomy into the tables of a new book.
  static func fill(_ skills: inout Table<Skill>, _ causeTable: inout Table<Cause>) {
    for (family, members) in families {
      let parent = skills.nextID
      skills.put(skill(family, parent: nil), at: parent)
      for member in members { skills.put(skill(member, parent: parent), at: skills.nextID) }
    }
    for term in causes {
      var cause = Cause(name: term.english)
      cause.french = term.french
      cause.aliases = term.aliases
      causeTable.put(cause, at: causeTable.nextID)
    }
  }

  private static func skill(_ term: Term, parent: ID<Skill>?) -> Skill {
    var skill = Skill(name: term.english)
    skill.french = term.french
    skill.aliases = term.aliases
    skill.parent = parent
    return skill
  }
}
