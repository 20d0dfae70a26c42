import ProBonoEvaluator

/// The weights of the score.
extension TextRenderer {
  func lines(of report: PolicyReport) -> [StyledLine] {
    var grid = TextGrid([.label, .number, .label])
    for item in PolicyReport.Item.allCases {
      let values = report.values(of: item)
      let written = { (values: [Int]) in values.map(String.init).joined(separator: ", ") }
      let isStandard = values.now == values.standard
      grid.append([
        StyledText(catalogue.name(item)),
        isStandard ? StyledText(written(values.now)) : StyledText(written(values.now), .strong),
        StyledText(
          catalogue.meaning(of: item) + (isStandard ? "" : catalogue.standardValue(written(values.standard))), .faint),
      ])
    }
    return grid.lines(width: nil)
      + [StyledLine(catalogue.highestSum(report.policy.highestSum), .faint)]
  }
}
