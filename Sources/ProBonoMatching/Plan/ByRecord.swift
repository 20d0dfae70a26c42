import ProBonoModel

/// What is known of some records of one kind, found by their numbers: faster than a dictionary, where it is known of most.
struct ByRecord<Row, Value> {
  private var values: [Value?]

  /// Nothing yet.
  /// - Parameter nextID: above the numbers of most records that something will be known of.
  init(below nextID: ID<Row>) { values = Array(repeating: nil, count: Int(nextID.number)) }

  /// What is known of a record; nil where that is nothing.
  subscript(id: ID<Row>) -> Value? {
    get { values.indices.contains(Int(id.number)) ? values[Int(id.number)] : nil }
    set {
      while values.count <= id.number { values.append(nil) }
      values[Int(id.number)] = newValue
    }
  }

  /// The same, with a value where nothing is known, to be altered in place.
  subscript(id: ID<Row>, default value: @autoclosure () -> Value) -> Value {
    get { self[id] ?? value() }
    _modify {
      while values.count <= id.number { values.append(nil) }
      var current = values[Int(id.number)].take() ?? value()
      defer { values[Int(id.number)] = current }
      yield &current
    }
  }
}

extension ByRecord: Sendable where Value: Sendable {}
