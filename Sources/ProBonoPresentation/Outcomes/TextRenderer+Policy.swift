import ProBonoEvaluator

/// The weights of the score.
extension TextRenderer {
  func lines(of report: PolicyReport) -> [StyledLine] {
    var grid = TextGrid([.label, .number, .label])
    for item in PolicyReport.Item.allCases {
      let values = report.values(of: item)
      let written = { (values: [Int]) in values.map(String.init).joined(separator: ", ") }
      let isGeneral = values.now == values.general
      grid.append([
        StyledText(catalogue.name(item)),
        isGeneral ? StyledText(written(values.now)) : StyledText(written(values.now), .strong),
        StyledText(
          catalogue.meaning(of: item) + (isGeneral ? "" : catalogue.generalValue(written(values.general), report)),
          .faint),
      ])
    }
    return (report.program.map { [StyledLine(catalogue.weights(of: $0))] } ?? []) + grid.lines(width: nil)
      + [StyledLine(catalogue.highestSum(report.policy.highestSum), .faint)]
  }
}
