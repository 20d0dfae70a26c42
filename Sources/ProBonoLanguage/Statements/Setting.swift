/// A value of the session that `set` changes.
public enum Setting: Sendable {
  /// The country whose towns are meant first; nil for none.
  case country(Spanned<String>?)
  /// The language of help, tables and diagnostics.
  case language(InterfaceLanguage)
  /// The seconds after which the search for a plan contents itself with the best found; nil for no limit.
  case timeLimit(Spanned<Int>?)
  /// The form in which results are written.
  case output(OutputForm)
  /// Whether the time of each statement is told.
  case timing(Switch)
  /// Whether results that are longer than the screen are shown a screen at a time.
  case pager(Switch)

  /// The settings that there are, in the order in which `set` alone lists them.
  public enum Name: GrammarChoice {
    case country, language, time, output, timing, pager

    /// The word that `set` knows it by.
    public var word: Word {
      switch self {
      case .country: Words.country
      case .language: Word("language", fr: "langue")
      case .time: Word("time", fr: "temps")
      case .output: Word("output", fr: "sortie")
      case .timing: Word("timing", fr: "chrono")
      case .pager: Word("pager", fr: "pagination")
      }
    }
  }
}

/// The form in which results are written.
public enum OutputForm: String, GrammarChoice {
  /// Aligned columns and sentences, for people.
  case table
  /// Comma-separated values (RFC 4180).
  case csv
  /// JSON (RFC 8259).
  case json
  /// Tables of Markdown.
  case markdown
  /// A line for each value: `field: value`.
  case lines

  /// The word that `set output` knows it by.
  public var word: Word {
    switch self {
    case .table: Word("table", fr: "tableau")
    case .csv: Word("csv", fr: "csv")
    case .json: Word("json", fr: "json")
    case .markdown: Word("markdown", fr: "markdown")
    case .lines: Word("lines", fr: "lignes")
    }
  }
}

/// Whether something is done.
public enum Switch: String, GrammarChoice {
  case on, off

  /// The word that `set` knows it by.
  public var word: Word { self == .on ? Word("on", fr: "oui") : Word("off", fr: "non") }
}
