import ProBonoEvaluator
import ProBonoLanguage

extension ResultData {
  /// The data of an outcome; nil of help, and of what only tells that something was done.
  init?(_ outcome: Outcome, in words: Catalogue) {
    switch outcome {
    case .plan(let plan): self.init(plan, in: words)
    case .worth(let worth): self.init(worth, in: words)
    case .whatIf(let report): self.init(report, in: words)
    case .rankings(let rankings): self.init(rankings, in: words)
    case .openings(let volunteer, let openings): self.init(openings, for: volunteer, in: words)
    case .why(let pair): self.init(pair, in: words)
    case .seats(let seats): self.init(seats, in: words)
    case .comparison(let left, let right): self.init(comparing: [left, right], in: words)
    case .table(let table): self.init(tables: [Table(words.say("rows", "lignes"), table, in: words)])
    case .details(let details): self.init(details, in: words)
    case .gaps(let report): self.init(report, in: words)
    case .log(let report): self.init(report, in: words)
    case .policy(let report): self.init(report, in: words)
    case .settings(let settings): self.init(settings, in: words)
    case .count(let count, let kind):
      self.init(
        facts: [
          Field(words.say("count", "nombre"), .number(count)),
          Field(words.say("kind", "genre"), .text(words.word(kind.word))),
        ], isRecord: true)
    case .today(let day):
      self.init(facts: [Field(words.say("today", "aujourd'hui"), Value(day?.description))], isRecord: true)
    case .silent, .recorded, .merged, .forgotten, .decided, .ruled, .policySet, .imported, .export, .saved, .undone,
      .redone,
      .todaySet, .settingChanged, .assigned, .help:
      return nil
    }
  }

  private init(_ settings: [SettingValue], in words: Catalogue) {
    self.init(tables: [
      Table(
        words.say("settings", "réglages"), of: settings,
        [
          Column(words.say("setting", "réglage")) { .text(words.name($0.name)) },
          Column(words.say("value", "valeur")) { Value($0.value) },
        ])
    ])
  }

  private init(_ report: LogReport, in words: Catalogue) {
    self.init(tables: [
      Table(
        words.say("statements", "instructions"), of: report.entries,
        [
          Column(words.say("number", "numéro")) { .number($0.number) },
          Column(words.say("statement", "instruction")) { .text($0.statement) },
          Column(words.undoneMark) { .flag($0.isUndone) },
        ])
    ])
  }

  private init(_ report: PolicyReport, in words: Catalogue) {
    let weight = { (values: [Int]) in Value(few: values.map { .number($0) }) }
    self.init(
      facts: [
        Field(words.say("program", "programme"), Value(report.program)),
        Field(words.say("highest score", "plus haut score"), .number(report.policy.highestSum)),
      ],
      tables: [
        Table(
          words.say("weights", "poids"), of: PolicyReport.Item.allCases,
          [
            Column(words.say("weight", "poids")) { .text(words.name($0)) },
            Column(words.say("value", "valeur")) { weight(report.values(of: $0).now) },
            Column(words.generally(report)) { weight(report.values(of: $0).general) },
            Column(words.say("meaning", "sens")) { .text(words.meaning(of: $0)) },
          ])
      ])
  }

  private init(_ report: GapsReport, in words: Catalogue) {
    self.init(
      facts: [
        Field(words.title(.open), .number(report.open)), Field(words.title(.unfilled), .number(report.unfilled)),
        Field(words.title(.place), Value(report.place)),
      ],
      tables: [
        Table(
          words.say("gaps", "manques"), of: report.rows,
          [
            Column(words.title(.month)) { Value($0.month.map { "\($0)" }) },
            Column(words.title(.skill)) { .text(words.say($0.skill)) },
            Column(words.say("least level", "niveau minimal")) { .number($0.levels.lowerBound) },
            Column(words.say("greatest level", "niveau maximal")) { .number($0.levels.upperBound) },
            Column(words.title(.place)) { Value($0.place) },
            Column(words.remote) { .flag($0.place == nil) },
            Column(words.title(.open)) { .number($0.open) },
            Column(words.title(.unfilled)) { .number($0.unfilled) },
            Column(words.title(.offered)) { .number($0.offered) },
            Column(words.title(.free)) { .number($0.free) },
          ]),
        Table(
          words.say("wanted", "à trouver"), of: report.wanted,
          [
            Column(words.title(.skill)) { .text(words.say($0.skill)) },
            Column(words.title(.level)) { .number($0.level) },
            Column(words.title(.place)) { Value($0.place) },
            Column(words.label(.company)) { Value($0.company) },
            Column(words.title(.languages)) { .list($0.languages.map { .text($0) }) },
            Column(words.label(.missions)) { .number($0.missions) },
            Column(words.title(.seats)) { .number($0.seats) },
          ]),
      ])
  }
}
