import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Tables of volunteers and of associations.
extension Evaluator {
  func importVolunteers(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> Int {
    var table = TableReader<VolunteerColumn>(bytes)
    var names = TableNames(self)
    var imported = ImportedNames(after: transaction.book.volunteers)
    while try advance(&table) {
      guard let name = table.name(.name, limit: Parser.nameLimit) else { continue }
      if let id = transaction.book.volunteers.id(named: name) {
        table.report(imported.reason(name, borneBy: id, in: transaction.book.volunteers), in: .name)
        continue
      }
      var volunteer = Volunteer(name: name)
      volunteer.place = names.place(.place, of: &table, in: &transaction)
      volunteer.radius = table.integer(.radius, in: Limits.kilometres)
      volunteer.remote = names.remote(.remote, of: &table)
      volunteer.missions = table.integer(.missions, in: Limits.missions)
      volunteer.hours = table.integer(.hours, in: Limits.hours)
      if let budget = table.integer(.budget, in: Limits.budget) { volunteer.budget = budget }
      volunteer.languages = names.languages(.languages, of: &table)
      volunteer.causes = names.causes(.causes, of: &table, in: &transaction)
      volunteer.skills = names.skillLevels(.skills, of: &table, in: &transaction)
      volunteer.rating = table.rating(.rating)
      volunteer.lastEngagement = table.day(.lastEngagement)
      (volunteer.from, volunteer.until) = table.period(.from, .until)
      imported.append(line: table.line)
      transaction.add(volunteer)
    }
    try requireNoProblems(table)
    return table.rowCount
  }

  func importAssociations(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> Int {
    var table = TableReader<AssociationColumn>(bytes)
    var names = TableNames(self)
    var imported = ImportedNames(after: transaction.book.associations)
    while try advance(&table) {
      guard let name = table.name(.name, limit: Parser.nameLimit) else { continue }
      if let id = transaction.book.associations.id(named: name) {
        table.report(imported.reason(name, borneBy: id, in: transaction.book.associations), in: .name)
        continue
      }
      var association = Association(name: name)
      association.place = names.place(.place, of: &table, in: &transaction)
      association.causes = names.causes(.causes, of: &table, in: &transaction)
      association.capacity = table.integer(.capacity, in: Limits.capacity)
      association.needsAtOnce = table.integer(.needsAtOnce, in: Limits.needsAtOnce)
      association.note = table.note(.note)
      imported.append(line: table.line)
      transaction.add(association)
    }
    try requireNoProblems(table)
    return table.rowCount
  }
}

extension TableReader {
  /// The first and the last day of a period; each may be missing.
  mutating func period(_ first: Column, _ last: Column) -> (first: Day?, last: Day?) {
    let period = (first: day(first), last: day(last))
    if let first = period.first, let until = period.last, until < first {
      report(.periodReversed(first: first, last: until), in: last)
    }
    return period
  }
}
