import ProBonoLanguage
import ProBonoModel
import ProBonoTables

/// Tables of companies.
extension Evaluator {
  func importCompanies(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable {
    var table = TableReader<CompanyColumn>(bytes)
    var names = TableNames(transaction.book)
    var imported = ImportedNames(after: transaction.book.companies)
    while try advance(&table) {
      guard let name = imported.freeName(.name, of: &table, in: transaction.book.companies) else { continue }
      var company = Company(name: name)
      company.place = names.place(.place, of: &table, by: self, in: &transaction)
      company.causes = names.causes(.causes, of: &table)
      company.note = table.note(.note)
      imported.append(line: table.line)
      transaction.add(company)
    }
    try requireNoProblems(table)
    return ImportedTable(table)
  }
}
