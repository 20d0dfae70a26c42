import ProBonoEvaluator
import ProBonoLanguage
import ProBonoMatching

/// A seat of a need, as several reports name it.
protocol SeatMention {
  /// The title of the need.
  var need: String { get }
  /// From 1.
  var seat: Int { get }
  /// The skill asked for.
  var skill: Phrase { get }
  /// The least level asked for, 1…5.
  var level: Int { get }
}

extension PlanReport.Row: SeatMention {}
extension SeatRanking: SeatMention {}
extension Opening: SeatMention {}
extension PairReport: SeatMention {}
extension SeatReport: SeatMention {}
extension WhatIfReport.Difference: SeatMention {}

extension ResultData {
  /// The columns that say which seat is meant.
  static func seatColumns<Item: SeatMention>(in words: Catalogue) -> [Column<Item>] {
    [
      Column(words.title(.need)) { .text($0.need) }, Column(words.title(.seat)) { .number($0.seat) },
      Column(words.title(.skill)) { .text(words.say($0.skill)) }, Column(words.title(.level)) { .number($0.level) },
    ]
  }

  /// The same of something that is about a seat.
  static func seatColumns<Item, Seat: SeatMention>(
    of seat: @escaping (Item) -> Seat, in words: Catalogue
  ) -> [Column<Item>] {
    seatColumns(in: words).map { (column: Column<Seat>) in Column(column.title) { column.value(seat($0)) } }
  }

  /// Which volunteer for which seat.
  init(_ plan: PlanReport, in words: Catalogue) {
    var facts = [
      Field(words.title(.open), .number(plan.rows.count)), Field(words.say("filled", "pourvus"), .number(plan.filled)),
      Field(words.say("optimal", "optimal"), .flag(plan.isBest && plan.optimality == .proven)),
      Field(words.title(.priority), .number(plan.prioritySum)), Field(words.title(.score), .number(plan.scoreSum)),
      Field(words.title(.place), Value(plan.place)), Field(words.say("program", "programme"), Value(plan.program)),
    ]
    if let disturbance = plan.disturbance {
      facts += [
        Field(words.say("pairs shown before", "paires montrées avant"), .number(disturbance.pairs)),
        Field(words.say("changed", "changées"), .number(disturbance.changed)),
      ]
    }
    if let verification = plan.verification {
      facts.append(Field(words.say("pairs examined", "paires examinées"), .number(verification.pairsExamined)))
    }
    let isFilled = { (row: PlanReport.Row) in row.volunteer != nil }
    self.init(
      facts: facts,
      tables: [
        Table(
          words.title(.seats), of: plan.rows,
          Self.seatColumns(in: words) + [
            Column(words.title(.volunteer)) { Value($0.volunteer) },
            Column(words.title(.score)) { isFilled($0) ? .number($0.score) : .nothing },
            Column(words.say("eligible", "éligibles")) { isFilled($0) ? .nothing : .number($0.candidates) },
            Column(words.pinned) { .flag($0.isPinned) },
            Column(words.title(.reason)) { isFilled($0) ? .nothing : .text(words.unfilled($0)) },
          ]),
        Table(
          words.say("broken pins", "épingles impossibles"), of: plan.brokenPins,
          [
            Column(words.title(.volunteer)) { .text($0.volunteer) }, Column(words.title(.need)) { .text($0.need) },
          ]),
      ])
  }

  /// What the best plan is worth.
  init(_ worth: PlanWorth, in words: Catalogue) {
    self.init(
      facts: [
        Field(words.title(.priority), .number(worth.prioritySum)), Field(words.title(.score), .number(worth.scoreSum)),
        Field(words.say("optimal", "optimal"), .flag(worth.optimality == .proven)),
      ], isRecord: true)
  }

  /// The seats that somebody else has with some statements than without.
  init(_ report: WhatIfReport, in words: Catalogue) {
    let sums = [(report.before, words.say("without", "sans")), (report.after, words.say("with", "avec"))]
    self.init(
      facts: sums.flatMap { sums, name in
        [
          Field(words.say("seats \(name)", "postes \(name)"), .number(sums.seats)),
          Field(words.say("filled \(name)", "pourvus \(name)"), .number(sums.filled)),
          Field(words.say("score \(name)", "score \(name)"), .number(sums.score)),
        ]
      }, tables: [Self.changes(report.differences, in: words)])
  }

  /// Who has which seat before and after.
  static func changes(_ differences: [WhatIfReport.Difference], in words: Catalogue) -> Table {
    Table(
      words.say("changes", "changements"), of: differences,
      seatColumns(in: words) + [
        Column(words.say("before", "avant")) { Value($0.before) },
        Column(words.say("after", "ensuite")) { Value($0.after) },
        Column(words.say("exists before", "existe avant")) { .flag($0.isInBefore) },
        Column(words.say("exists after", "existe ensuite")) { .flag($0.isInAfter) },
      ])
  }

  /// Who could take seats, the best first.
  init(_ rankings: [SeatRanking], in words: Catalogue) {
    typealias Place = (rank: Int, candidate: PairReport)
    let places = rankings.flatMap { ranking in
      ranking.candidates.enumerated().map { Place(rank: $0 + 1, candidate: $1) }
    }
    let rank = Column<Place>(words.say("rank", "rang")) { .number($0.rank) }
    self.init(tables: [
      Table(
        words.say("candidates", "candidats"), of: places,
        Self.seatColumns(of: \.candidate, in: words) + [
          rank, Column(words.title(.volunteer)) { .text($0.candidate.volunteer) },
        ] + Self.points(of: \.candidate.score, in: words)),
      Table(
        words.title(.seats), of: rankings,
        Self.seatColumns(in: words) + [
          Column(words.say("taken by", "occupé par")) { Value($0.holder) },
          Column(words.say("eligible", "éligibles")) { .number($0.total) },
        ]),
    ])
  }

  /// The score, and what it is made of.
  static func points<Item>(of score: @escaping (Item) -> Score?, in words: Catalogue) -> [Column<Item>] {
    [Column(words.title(.score)) { Value(score($0)?.total) }]
      + Score.Criterion.allCases.map { criterion in
        let name = words.name(criterion)
        return Column(words.say("\(name) points", "points \(name)")) { Value(score($0)?.points(criterion)) }
      }
  }

  /// Which seats a volunteer could take.
  init(_ openings: [Opening], for volunteer: String, in words: Catalogue) {
    self.init(tables: [
      Table(
        words.title(.seats), of: Array(openings.enumerated()),
        [
          Column(words.say("rank", "rang")) { .number($0.offset + 1) },
          Column(words.title(.volunteer)) { _ in .text(volunteer) },
        ] + Self.seatColumns(of: \.element, in: words) + [
          Column(words.title(.association)) { .text($0.element.association) },
          Column(words.title(.score)) { .number($0.element.score) },
        ])
    ])
  }
}
