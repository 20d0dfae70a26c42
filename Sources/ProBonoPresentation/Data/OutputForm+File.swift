import ProBonoEvaluator
import ProBonoLanguage
import ProBonoTables

extension OutputForm {
  /// The form that the name of a file asks for by its ending; CSV where it says nothing of the kind.
  init(fileName name: String) {
    let ending = name.lastIndex(of: ".").map { name[$0...].lowercased() }
    self =
      switch ending {
      case ".json": .json
      case ".md", ".markdown": .markdown
      case ".txt": .table
      default: .csv
      }
  }
}

extension ExportReport {
  /// The bytes of the file, in the form that its name asks for.
  public func bytes(forFile name: String, catalogue: Catalogue) -> [UInt8] {
    let form = OutputForm(fileName: name)
    switch self {
    case .plan(let plan):
      if form == .csv { return plan.csv }
      return Array(TextRenderer(form: form, catalogue: catalogue).text(of: .plan(plan)).utf8)
    case .lastResult(let outcome):
      return Array(TextRenderer(form: form, catalogue: catalogue).text(of: outcome).utf8)
    }
  }
}

extension PlanReport {
  /// The filled seats as a CSV file.
  fileprivate var csv: [UInt8] {
    PlanTable.csv(
      rows.compactMap { row in
        row.volunteer.map {
          PlanTable.Row(need: row.need, seat: row.seat, skill: row.skill.en, volunteer: $0, score: row.score)
        }
      })
  }
}
