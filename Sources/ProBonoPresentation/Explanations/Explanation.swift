import ProBonoLanguage

/// What `pb explain CODE` and the page of the code say: what the code means, an example of the mistake, the same put right,
/// and why the rule is there.
public struct Explanation: Sendable {
  /// The code, as diagnostics show it.
  public let code: String
  /// What it is about, in a few words that begin small and have no full stop.
  public let title: Phrase
  /// What has happened, and what to do about it.
  public let meaning: Phrase
  /// Why it is a mistake at all.
  public let reason: Phrase
  /// Whether it lets a run fail, or is only what `pb check` warns of.
  public let severity: Severity
  /// A script in which the code is the only mistake; nil where a text alone cannot bring it about or it cannot be shown.
  public let wrong: Example?
  /// The script put right; nil where there is no wrong one.
  public let right: Example?

  /// Statements to show, with a file that they read.
  public struct Example: Sendable {
    /// The statements.
    public let script: String
    /// The file that the statements name.
    public let file: File?

    /// A file of an example.
    public struct File: Sendable {
      /// Its path, as the statements name it.
      public let path: String
      /// What it holds.
      public let text: String

      init(_ path: String, _ text: String) {
        self.path = path
        // Every line of a file has its line break.
        self.text = text.isEmpty ? "" : text + "\n"
      }
    }

    init(_ script: String, file: File? = nil) {
      self.script = script + "\n"
      self.file = file
    }
  }

  init(
    _ code: String, _ severity: Severity = .error, title: Phrase, meaning: Phrase, reason: Phrase,
    wrong: Example? = nil, right: Example? = nil
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.wrong = wrong
    self.right = right
  }
}

extension Explanation {
  /// Explanations of one kind of mistake.
  public struct Family: Sendable {
    /// What the mistakes have in common.
    public let title: Phrase
    /// The explanations, in the order in which a reader would want them.
    public let explanations: [Explanation]
  }

  /// Every code that there is, by family.
  public static let families: [Family] = [
    Family(title: Phrase("The text of a statement", fr: "Le texte d'une instruction"), explanations: syntax),
    Family(title: Phrase("Blocks and variables", fr: "Blocs et variables"), explanations: blocks),
    Family(title: Phrase("Names", fr: "Les noms"), explanations: names),
    Family(title: Phrase("What is recorded", fr: "Ce qui est inscrit"), explanations: records),
    Family(title: Phrase("Plans and decisions", fr: "Plans et décisions"), explanations: decisions),
    Family(title: Phrase("Undo and files", fr: "Annulation et fichiers"), explanations: files),
    Family(title: Phrase("Cells of imported tables", fr: "Cellules de tableaux importés"), explanations: tables),
    Family(title: Phrase("What `pb check` warns of", fr: "Ce que signale `pb check`"), explanations: warnings),
  ]

  /// The explanation of a code, whatever its case; nil where there is none.
  public static func of(_ code: String) -> Explanation? {
    let code = code.lowercased()
    return families.lazy.flatMap(\.explanations).first { $0.code == code }
  }

  /// The codes with which a statement can fail: all but those of what `pb check` warns of.
  public static let errorCodes = Set(families.flatMap(\.explanations).filter { $0.severity == .error }.map(\.code))

  /// Every code, in the order of the families.
  public static var codes: [String] { families.flatMap { $0.explanations.map(\.code) } }
}
