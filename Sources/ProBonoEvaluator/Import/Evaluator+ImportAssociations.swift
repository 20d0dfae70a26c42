import ProBonoLanguage
import ProBonoModel
import ProBonoTables

/// Tables of associations.
extension Evaluator {
  func importAssociations(_ bytes: [UInt8], into transaction: inout Transaction) throws(ImportFailure) -> ImportedTable
  {
    var table = TableReader<AssociationColumn>(bytes)
    var names = TableNames(transaction.book)
    var imported = ImportedNames(after: transaction.book.associations)
    while try advance(&table) {
      guard let name = imported.freeName(.name, of: &table, in: transaction.book.associations) else { continue }
      var association = Association(name: name)
      association.place = names.place(.place, of: &table, by: self, in: &transaction)
      association.causes = names.causes(.causes, of: &table)
      association.capacity = table.integer(.capacity, in: Limits.capacity)
      association.needsAtOnce = table.integer(.needsAtOnce, in: Limits.needsAtOnce)
      association.note = table.note(.note)
      imported.append(line: table.line)
      transaction.add(association)
    }
    try requireNoProblems(table)
    return ImportedTable(table)
  }
}
