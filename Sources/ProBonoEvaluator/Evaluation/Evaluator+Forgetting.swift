import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// `forget`: a person goes, and all that is personal with them.
extension Evaluator {
  mutating func forget(_ thing: NamedThing, in transaction: inout Transaction) throws(Diagnostic) -> Outcome {
    guard thing.kind == .volunteer else {
      throw Diagnostic(EvaluationProblem.forgetsPeopleOnly(thing.kind, thing.name.value), at: thing.name.range)
    }
    let (id, volunteer) = try record(thing.name, .volunteer, in: transaction.book.volunteers)
    let openedSeats = transaction.book.engagements.of(id).count(where: \.row.state.isActive)
    for (link, _) in transaction.book.pins.of(id) { transaction.remove(link) }
    for (link, _) in transaction.book.bans.of(id) { transaction.remove(link) }
    for (link, engagement) in transaction.book.engagements.of(id) {
      if engagement.state == .completed {
        transaction.replace(link, with: engagement.withoutWords)
      } else {
        transaction.remove(link)
      }
    }
    let names = [volunteer.name] + volunteer.formerNames
    var anonymousName: String?
    if transaction.book.engagements.of(id).isEmpty {
      transaction.remove(id)
    } else {
      // What was done goes on counting for those for whom it was done. Nothing is left to propose the nameless one for.
      var anonymous = Volunteer(name: Self.freeName("forgotten volunteer", in: transaction.book.volunteers))
      anonymous.isActive = false
      transaction.replace(id, with: anonymous)
      anonymousName = anonymous.name
    }
    forgetPlans()
    return .forgotten(
      ForgetReport(
        names: names, openedSeats: openedSeats, anonymousName: anonymousName,
        mentions: Self.mentions(of: names, in: transaction.book)))
  }

  /// The first of `NAME 1`, `NAME 2`… that nothing in the table bears.
  static func freeName<Row>(_ name: String, in table: Table<Row>) -> String {
    var number = 1
    while table.id(named: "\(name) \(number)") != nil { number += 1 }
    return "\(name) \(number)"
  }

  /// What any of the names of a person is still mentioned with: texts that somebody wrote, whatever the case and accents.
  /// They are not altered, since only a person can tell what they would still say.
  private static func mentions(of names: [String], in book: Book) -> [ForgetReport.Mention] {
    let wanted = names.map(Folding.fold)
    func mentions<Row: Record>(
      _ kind: NameKind, _ table: Table<Row>, _ texts: (ID<Row>, Row) -> [String?]
    ) -> [ForgetReport.Mention] {
      table.sorted.filter { entry in
        texts(entry.id, entry.row).compactMap { $0.map(Folding.fold) }.contains { wanted.contains(where: $0.holds) }
      }
      .map { ForgetReport.Mention(kind: kind, name: $0.row.name) }
    }
    return mentions(.volunteer, book.volunteers) { _, row in [row.note] }
      + mentions(.association, book.associations) { _, row in [row.name, row.note] }
      + mentions(.company, book.companies) { _, row in [row.name, row.note] }
      + mentions(.program, book.programs) { _, row in [row.name, row.note] }
      + mentions(.need, book.needs) { id, row in
        [row.name, row.note] + book.engagements.to(.need(id)).map(\.row.remark)
      }
  }
}

extension String {
  /// Whether a name stands in it, and not only as a part of a longer word.
  fileprivate func holds(_ name: String) -> Bool {
    ranges(of: name).contains { range in
      self[..<range.lowerBound].last?.isLetter != true && self[range.upperBound...].first?.isLetter != true
    }
  }
}

extension Engagement {
  /// The engagement without what anybody wrote about it.
  fileprivate var withoutWords: Engagement {
    var engagement = self
    engagement.remark = nil
    return engagement
  }
}
