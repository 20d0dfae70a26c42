import ProBonoLanguage
import ProBonoTables

/// What the first line of a table may name, for help on `import`.
extension TextRenderer {
  /// The columns of each kind of table, those that may be missing in brackets.
  var tableColumns: [StyledLine] {
    var grid = TextGrid([.label, .prose])
    for kind in ImportKind.allCases {
      grid.append([
        StyledText(catalogue.word(kind.word), .strong), StyledText(columns(of: kind).joined(separator: ", ")),
      ])
    }
    let lines = grid.lines(width: width.map { $0 - Self.indentation }).indented(by: Self.indentation)
    return [StyledLine(), StyledLine(catalogue.columnsOfTables)] + lines
  }

  private func columns(of kind: ImportKind) -> [String] {
    switch kind {
    case .places: columns(PlaceColumn.self)
    case .skills: columns(SkillColumn.self)
    case .causes: columns(CauseColumn.self)
    case .associations: columns(AssociationColumn.self)
    case .companies: columns(CompanyColumn.self)
    case .volunteers: columns(VolunteerColumn.self)
    case .programs: columns(ProgramColumn.self)
    case .needs: columns(NeedColumn.self)
    }
  }

  private func columns<Column: TableColumn>(_: Column.Type) -> [String] {
    Column.allCases.map { column in
      let words = catalogue.language == .english ? column.words.english : column.words.french
      let name = words.first ?? ""
      return column.isRequired ? name : "[\(name)]"
    }
  }
}
