import ProBonoLanguage
import ProBonoModel
import ProBonoTables
import ProBonoText

/// Tables of programs; the companies that they name have to be in the book.
extension Evaluator {
  func importPrograms(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    var table = TableReader<ProgramColumn>(bytes)
    var names = TableNames(transaction.book)
    var imported = ImportedNames(after: transaction.book.programs)
    while try advance(&table) {
      guard let name = imported.freeName(.name, of: &table, in: transaction.book.programs) else { continue }
      var program = Program(name: name)
      program.sponsor = names.company(.sponsor, of: &table, in: &transaction)
      (program.from, program.until) = table.period(.from, .until)
      program.employers = names.companies(.employees, of: &table, in: &transaction)
      program.place = names.place(.place, of: &table, by: self, in: &transaction)
      program.radius = table.integer(.radius, in: Limits.kilometres)
      program.leastRating = table.rating(.rating)
      program.giving = names.giving(.giving, of: &table)
      program.quotas.whole = table.integer(.quota, in: Limits.quota)
      program.quotas.perAssociation = table.integer(.quotaPerAssociation, in: Limits.quota)
      program.quotas.perCompany = table.integer(.quotaPerCompany, in: Limits.quota)
      program.note = table.note(.note)
      imported.append(line: table.line)
      transaction.add(program)
    }
    try requireNoProblems(table)
    return ImportedTable(table)
  }
}
