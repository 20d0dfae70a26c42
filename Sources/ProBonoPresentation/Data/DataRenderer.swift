import ProBonoEvaluator
import ProBonoLanguage
import ProBonoTables
import ProBonoText

/// Renders results as data, in the form that `set output` names.
///
/// CSV and JSON are for programs: their words are English whatever the language. Markdown and lines are in the language of
/// the catalogue.
struct DataRenderer {
  /// The form; a table is for people, and no data.
  let form: OutputForm
  let catalogue: Catalogue

  /// The text of a result; nil where it is to be told in sentences.
  func text(of outcome: Outcome) -> String? {
    switch form {
    case .table: nil
    case .csv: ResultData(outcome, in: Catalogue(language: .english)).map { String(decoding: $0.csv, as: UTF8.self) }
    case .json: ResultData(outcome, in: Catalogue(language: .english)).map { $0.json.textByRecords + "\n" }
    case .markdown: ResultData(outcome, in: catalogue)?.markdown(catalogue)
    case .lines: ResultData(outcome, in: catalogue)?.lines(catalogue)
    }
  }
}

extension ResultData {
  /// What programs call something of that title: `needs_at_once`.
  static func key(_ title: String) -> String {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }
}
