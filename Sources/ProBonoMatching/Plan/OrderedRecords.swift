import ProBonoModel
import ProBonoText

/// Records of a table in the order of their folded names, kept while records come, go and are renamed.
struct OrderedRecords<Row: Record> {
  private(set) var ids: [ID<Row>]

  /// - Parameter ids: the records, in that order.
  init(_ ids: [ID<Row>]) { self.ids = ids }

  /// Puts some few records where they belong by their present names, and takes out those that are not there any more.
  mutating func place(_ changed: Set<ID<Row>>, in table: Table<Row>) {
    // The others alone are in their order.
    for id in changed {
      if let present = ids.firstIndex(of: id) { ids.remove(at: present) }
    }
    for id in changed where table[id] != nil {
      ids.insert(id, at: ids.partitioningIndex { !table.isOrdered($0, before: id) })
    }
  }
}
