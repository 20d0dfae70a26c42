import ProBonoLanguage
import ProBonoMatching
import ProBonoModel
import ProBonoText

/// Programs: what `add program` and `change program` say of them, and what `show` tells.
extension Evaluator {
  func apply(
    _ details: ProgramDetails, to program: inout Program, in transaction: inout Transaction
  ) throws(Diagnostic) {
    let book = transaction.book
    try details.sponsor.apply(to: &program.sponsor) { name throws(Diagnostic) in try company(name, in: book) }
    details.from.apply(to: &program.from) { $0 }
    details.until.apply(to: &program.until) { $0 }
    try requireOrder(program.from, program.until, details.from, details.until)
    try edit(&program.employers, details.employers) { name throws(Diagnostic) in try company(name, in: book) }
    try editPlace(&program.place, details.place, in: &transaction)
    details.radius.apply(to: &program.radius) { Int32($0) }
    details.leastRating.apply(to: &program.leastRating) { Int32($0) }
    details.giving.apply(to: &program.giving) { Giving($0) }
    try edit(&program.quotas, details.quotas)
    details.note.apply(to: &program.note) { $0 }
  }

  /// A quota given anew takes the place of the one of its scope.
  private func edit(_ quotas: inout Quotas, _ edit: ListEdit<Spanned<QuotaLimit>>) throws(Diagnostic) {
    if edit.replaced != nil { quotas = Quotas() }
    for list in [edit.replaced ?? [], edit.added] {
      var given: Set<Quotas.Scope> = []
      for quota in list {
        let scope = Quotas.Scope(quota.value.scope)
        guard given.insert(scope).inserted else {
          throw Diagnostic(EvaluationProblem.repeatedItem("\(quota.value)"), at: quota.range)
        }
        quotas[scope] = Int32(quota.value.limit)
      }
    }
    for quota in edit.dropped {
      let scope = Quotas.Scope(quota.value.scope)
      guard quotas[scope] == Int32(quota.value.limit) else {
        throw Diagnostic(EvaluationProblem.notInList("\(quota.value)"), at: quota.range)
      }
      quotas[scope] = nil
    }
  }

  /// All that is known of a program.
  func program(_ id: ID<Program>, _ row: Program, in book: Book) -> DetailsReport {
    func names<Row: Record>(_ ids: [ID<Row>], _ table: Table<Row>) -> [Cell] {
      inOrder(ids.compactMap { table[$0]?.name })
    }
    return report(
      .program, row.name,
      [
        (.sponsor, [.init(row.sponsor.flatMap { book.companies[$0]?.name })]),
        (.from, [.init(row.from)]), (.until, [.init(row.until)]),
        (.employees, names(row.employers, book.companies)),
        (.place, [.init(placeName(row.place, in: book))]),
        (.radius, [row.place == nil ? .empty : .kilometres(Int(row.radius ?? 0))]),
        (.leastRating, [.init(tenths: row.leastRating)]),
        (.giving, [.init((row.giving?.word).map { Phrase($0) })]),
        (.quota, Quotas.Scope.allCases.compactMap { scope in row.quotas[scope].map { .word(quota($0, scope)) } }),
        (.note, [.init(row.note)]),
        (.needs, names(book.needs(of: id), book.needs)),
      ])
  }

  /// A quota as the command language writes it.
  private func quota(_ limit: Int32, _ scope: Quotas.Scope) -> Phrase {
    guard let choice = QuotaScopeChoice(scope) else { return Phrase(name: "\(limit)") }
    return Phrase("\(limit) per \(choice.word.en)", fr: "\(limit) par \(choice.word.fr)")
  }

  /// The value of an attribute of a program.
  func value(_ attribute: Attribute, of program: Program, _ id: ID<Program>, in book: Book) -> AttributeValue {
    switch attribute {
    case .name: .text(program.name)
    case .sponsor: .init(program.sponsor.flatMap { book.companies[$0]?.name })
    case .place: .init(placeName(program.place, in: book))
    case .rating: .init(tenths: program.leastRating)
    case .needs: .number(book.needs(of: id).count * 10)
    case .engagements: .number(Engagements.active(of: id, in: book).count * 10)
    case .quota: .init(program.quotas.whole)
    case .from: .init(program.from)
    case .until: .init(program.until)
    default: .missing
    }
  }
}

extension Quotas.Scope {
  init(_ choice: QuotaScopeChoice?) {
    switch choice {
    case nil: self = .program
    case .association: self = .association
    case .company: self = .company
    }
  }
}

extension QuotaScopeChoice {
  fileprivate init?(_ scope: Quotas.Scope) {
    switch scope {
    case .program: return nil
    case .association: self = .association
    case .company: self = .company
    }
  }
}

extension Edit {
  /// Looks up what the new value means and puts that into a field, or takes the old one away.
  func apply<Field>(
    to field: inout Field?, _ find: (Spanned<Value>) throws(Diagnostic) -> Field
  ) throws(Diagnostic) {
    switch self {
    case .unchanged: break
    case .set(let value): field = try find(value)
    case .cleared: field = nil
    }
  }
}
