import ProBonoEvaluator

/// A result as data: what every form is written from but the text for people, which says in sentences what stands here in
/// cells.
///
/// Titles are in the language of the catalogue that it was made with; what programs read is made with the English one.
struct ResultData {
  /// What is true of the whole; of a record, what there is to say of it.
  var facts: [Field] = []
  /// The rows of the result, and what belongs to them.
  var tables: [Table] = []
  /// Whether the result is one thing, of which the facts tell and to which the tables belong. Else it is the rows of the
  /// first table.
  var isRecord = false

  /// A value and what it is called.
  struct Field {
    let title: String
    let value: Value

    init(_ title: String, _ value: Value) {
      self.title = title
      self.value = value
    }
  }

  /// Rows that have the same columns.
  struct Table {
    /// What the rows are.
    let title: String
    let columns: [String]
    let rows: [[Value]]

    /// A table that is made already.
    init(_ title: String, columns: [String], rows: [[Value]]) {
      self.title = title
      self.columns = columns
      self.rows = rows
    }

    /// A row for each item, whose cells each column takes from it.
    init<Item>(_ title: String, of items: [Item], _ columns: [Column<Item>]) {
      self.title = title
      self.columns = columns.map(\.title)
      rows = items.map { item in columns.map { $0.value(item) } }
    }
  }

  /// What a column is called, and what it has of an item.
  struct Column<Item> {
    let title: String
    let value: (Item) -> Value

    init(_ title: String, _ value: @escaping (Item) -> Value) {
      self.title = title
      self.value = value
    }
  }

  /// What stands in a cell.
  enum Value: Equatable {
    case nothing
    case text(String)
    case number(Int)
    /// A number with decimals, as it is written.
    case decimal(String)
    case flag(Bool)
    case list([Value])

    /// A text, or nothing.
    init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
    /// A number, or nothing.
    init(_ number: Int?) { self = number.map { .number($0) } ?? .nothing }
    /// The only value of a list by itself, a list of several, or nothing.
    init(few values: [Value]) {
      switch values.count {
      case 0: self = .nothing
      case 1: self = values[0]
      default: self = .list(values)
      }
    }

    /// Whether it stands to the right in its column.
    var isNumeric: Bool {
      switch self {
      case .number, .decimal: true
      default: false
      }
    }
  }
}
