import ProBonoEvaluator
import ProBonoMatching

extension ResultData {
  /// All that the rules say of a pair.
  init(_ pair: PairReport, in words: Catalogue) {
    let isPossible = pair.refusals.isEmpty
    let standing = isPossible && pair.restraints.isEmpty ? words.standing(pair) : nil
    self.init(
      facts: [
        Field(words.title(.volunteer), .text(pair.volunteer)), Field(words.title(.need), .text(pair.need)),
        Field(words.title(.seat), .number(pair.seat)), Field(words.title(.skill), .text(words.say(pair.skill))),
        Field(words.title(.level), .number(pair.level)), Field(words.say("possible", "possible"), .flag(isPossible)),
        Field(words.title(.score), Value(pair.score?.total)), Field(words.title(.state), Value(standing)),
        Field(
          words.say("alternative", "autre choix"),
          Value(pair.alternative.map { words.alternative($0, to: pair.volunteer) })),
        Field(
          words.say("taken for granted", "tenu pour acquis"),
          .list(pair.assumptions.map { .text(words.assumption($0)) })),
      ],
      tables: [
        Table(
          words.say("criteria", "critères"), of: pair.score == nil ? [] : Score.Criterion.allCases,
          [
            Column(words.say("criterion", "critère")) { .text(words.name($0)) },
            Column(words.say("points", "points")) { Value(pair.score?.points($0)) },
            Column(words.say("fact", "fait")) { criterion in
              Value(pair.score.map { words.fact(criterion, $0, of: pair) })
            },
          ]),
        Table(
          words.say("refusals", "obstacles"), of: pair.refusals + pair.restraints,
          Self.rules(of: \.self, by: { _ in (pair.volunteer, pair.need) }, in: words)),
      ], isRecord: true)
  }

  /// The rules that are in the way, with what would satisfy each of them.
  private static func rules<Item>(
    of refusal: @escaping (Item) -> RefusalReport, by pair: @escaping (Item) -> (volunteer: String, need: String),
    in words: Catalogue
  ) -> [Column<Item>] {
    [
      Column(words.say("rule", "règle")) { .text(words.name(refusal($0).refusal.rule)) },
      Column(words.say("fact", "fait")) { .text(words.fact(refusal($0))) },
      Column(words.say("remedy", "remède")) { item in
        Value(words.remedy(refusal(item), volunteer: pair(item).volunteer, need: pair(item).need))
      },
    ]
  }

  /// Who fills the seats of a need, or what holds them.
  init(_ seats: [SeatReport], in words: Catalogue) {
    let shortages = seats.compactMap { seat in seat.shortage.map { (seat, $0) } }
    self.init(tables: [
      Table(
        words.title(.seats), of: seats,
        Self.seatColumns(in: words) + [
          Column(words.title(.state)) { .text(words.standing($0)) },
          Column(words.title(.volunteer)) { Value($0.volunteer) },
          Column(words.title(.score)) { Value($0.score) },
          Column(words.say("alternative", "autre choix")) { seat in
            Value(seat.alternative.map { words.alternative($0, to: seat.volunteer ?? "") })
          },
          Column(words.say("have the skill", "ont la compétence")) { Value($0.shortage?.skilled) },
          Column(words.say("eligible", "éligibles")) { Value($0.shortage?.eligible) },
          Column(words.say("cost of filling", "coût pour pourvoir")) { seat in
            Value(seat.shortage?.filling.map { words.overPlan($0.loss) })
          },
        ]),
      Table(
        words.say("closed", "fermés"), of: shortages.flatMap { seat, shortage in shortage.closed.map { (seat, $0) } },
        Self.seatColumns(of: \.0, in: words) + Self.rules(of: \.1, by: { ("", $0.0.need) }, in: words)),
      Table(
        words.say("nearest", "plus proches"),
        of: shortages.flatMap { $1.nearest }.flatMap { pair in pair.refusals.map { (pair, $0) } },
        [
          Column(words.title(.volunteer)) { .text($0.0.volunteer) }, Column(words.title(.need)) { .text($0.0.need) },
          Column(words.title(.seat)) { .number($0.0.seat) },
        ] + Self.rules(of: \.1, by: { ($0.0.volunteer, $0.0.need) }, in: words)),
      Self.changes(shortages.flatMap { $1.filling?.changes ?? [] }, in: words),
    ])
  }

  /// People side by side.
  init(comparing pairs: [PairReport], in words: Catalogue) {
    self.init(tables: [
      Table(
        words.say("people", "personnes"), of: pairs,
        [Column(words.title(.volunteer)) { .text($0.volunteer) }] + Self.seatColumns(in: words) + [
          Column(words.say("possible", "possible")) { .flag($0.refusals.isEmpty) }
        ] + Self.points(of: \.score, in: words))
    ])
  }
}

extension SeatReport {
  fileprivate var volunteer: String? {
    switch standing {
    case .engaged(let volunteer, _), .planned(let volunteer, _, _): volunteer
    case .unfilled: nil
    }
  }

  fileprivate var score: Int? { if case .planned(_, let score, _) = standing { score } else { nil } }

  fileprivate var alternative: PairReport.Alternative? {
    if case .planned(_, _, let alternative) = standing { alternative } else { nil }
  }

  fileprivate var shortage: Shortage? { if case .unfilled(let shortage) = standing { shortage } else { nil } }
}

extension Catalogue {
  /// How a seat stands, in a word.
  fileprivate func standing(_ seat: SeatReport) -> String {
    switch seat.standing {
    case .engaged(_, let state): say(state)
    case .planned: say("planned", "prévu")
    case .unfilled: say("unfilled", "à pourvoir")
    }
  }
}
