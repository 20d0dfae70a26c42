extension TableProblem.Reason {
  /// The stable, readable name of this kind of problem, apart from those of statements: `table-unknown-column`.
  public var code: String {
    switch self {
    case .emptyFile: "table-empty"
    case .invalidText: "table-invalid-text"
    case .unterminatedQuote: "table-unterminated-quote"
    case .textAfterQuote: "table-text-after-quote"
    case .wrongCellCount: "table-cell-count"
    case .missingColumns: "table-missing-column"
    case .unknownColumn: "table-unknown-column"
    case .repeatedColumn: "table-repeated-column"
    case .emptyCell: "table-empty-cell"
    case .notWholeNumber: "table-invalid-number"
    case .numberOutOfRange: "table-number-out-of-range"
    case .notDegrees: "table-invalid-degrees"
    case .notRating: "table-invalid-rating"
    case .notLevel: "table-invalid-level"
    case .notDate: "table-invalid-date"
    case .unknownChoice: "table-unknown-choice"
    case .controlCharacter: "table-control-character"
    case .nameTooLong: "table-name-too-long"
    case .repeatedItem: "table-repeated-item"
    case .unknownName: "table-unknown-name"
    case .ambiguousPlace: "table-ambiguous-place"
    case .nameTaken: "table-name-taken"
    case .repeatedName: "table-repeated-name"
    case .periodReversed: "table-period-reversed"
    case .disagreement: "table-disagreement"
    case .skillCircle: "table-skill-circle"
    case .needCircle: "table-need-circle"
    case .tooManySeats: "table-too-many-seats"
    }
  }
}
