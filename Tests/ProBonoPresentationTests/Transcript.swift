import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoPresentation
import ProBonoText

/// What a person would see who types a script: each statement behind `> `, then its result or what is wrong with it.
struct Transcript {
  private var evaluator: Evaluator
  private var transaction = Transaction()
  /// Every result and every diagnostic, rendered in full.
  private(set) var text = ""
  private let width: Int?
  private let usesColour: Bool

  /// The transcript of a script behind another one that is not shown.
  init(
    _ script: String, after setting: String = "", files: [String: String] = [:],
    language: InterfaceLanguage = .english, width: Int? = nil, usesColour: Bool = false
  ) {
    evaluator = Evaluator(
      Surroundings(
        today: Day(year: 2026, month: 11, day: 23), language: language,
        readFile: { path in files[path].map { .success(Array($0.utf8)) } ?? .failure(.notFound) }))
    self.width = width
    self.usesColour = usesColour
    run(Source(name: "setting.pb", text: setting), shows: false)
    run(Source(name: "script.pb", text: script), shows: true)
  }

  private var catalogue: Catalogue { Catalogue(language: evaluator.surroundings.language) }

  private func rendered(_ outcome: Outcome) -> String {
    TextRenderer(
      width: width, usesColour: usesColour, form: evaluator.surroundings.outputForm, catalogue: catalogue
    ).text(of: outcome)
  }

  private func rendered(_ diagnostic: Diagnostic, in source: Source) -> String {
    DiagnosticRenderer(usesColour: usesColour, width: width, catalogue: catalogue).text(of: diagnostic, in: source)
  }

  /// Statements that fail in the setting are shown, since they are mistakes of the test.
  private mutating func run(_ source: Source, shows: Bool) {
    var parser = Parser(source)
    while let parsed = parser.next() {
      switch parsed {
      case .statement(let statement):
        if shows { text += "> \(source.text(of: statement.range))\n" }
        let before = transaction.changeCount
        do throws(Diagnostic) {
          let result = rendered(try evaluator.evaluate(statement, in: &transaction))
          if shows { text += result }
        } catch {
          transaction.rollBack(keeping: before)
          text += rendered(error, in: source)
        }
      case .failure(let diagnostics, let range):
        if shows { text += "> \(Escaping.escaped(source.text(of: range)))\n" }
        for diagnostic in diagnostics { text += rendered(diagnostic, in: source) }
      }
    }
  }
}

/// A small book in which every kind of answer can be had.
let smallBook = """
  set country FR
  add association "Asso X" causes education in Roubaix
  add association "Le Relais" causes environment in Lille capacity 2
  add company "Atelier Nord" in Lille
  add volunteer "Alice Martin" skills graphic-design 4, web 3 in Lille speaks fr, en hours 20 causes education
  add volunteer "Bruno" skills strategy 5, finance 4 remote only hours 10
  add volunteer "Chloé" skills marketing 3 at "Atelier Nord" in Roubaix hours 15 giving mecenat
  add volunteer "Driss" skills web 4 in Tourcoing within 15 km hours 30 missions 2 rating 4.5 last 2026-10-01
    from 2026-12-01 until 2027-03-31 away 2026-12-24 to 2026-12-31
  need graphic-design for "Asso X"
  need web 3, 2 marketing (hours 4) for "Asso X" as "New site" hours 12 by 2027-01-31 priority high
  need finance 4 for "Le Relais" as "Budget" remote

  """
