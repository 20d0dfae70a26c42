import ProBonoModel
import ProBonoText

/// The seats of programs with weights of their own, found in lists that are in the order of those.
struct SeatsApart {
  /// Their pairs, in the order of `seats`.
  let pairs: BookPairs
  /// Their numbers among all seats.
  let seats: [Int]
}

/// An index for each policy of a program that is not the book's, made where a seat asks for it.
///
/// What a volunteer is worth by himself (rating, rest, hours) is the order of all lists of an index, so that policies
/// which agree on that share the lists.
struct ProgramIndices: Sendable {
  private var indices: [Policy: VolunteerIndex] = [:]

  /// The index for a policy.
  ///
  /// - Parameter main: that of the book's own policy.
  mutating func index(for policy: Policy, beside main: VolunteerIndex, of book: Book, today: Day) -> VolunteerIndex {
    if let known = indices.removeValue(forKey: policy) { return known }
    return policy.ranksAlike(book.policy) ? main : VolunteerIndex(main.ids, of: book, today: today, policy: policy)
  }

  /// Keeps an index with what was added to it for later seats.
  mutating func keep(_ index: VolunteerIndex, for policy: Policy) { indices[policy] = index }

  /// The index of a policy that was kept.
  func kept(for policy: Policy) -> VolunteerIndex? { indices[policy] }
}

/// Gathers the seats apart while all seats are gathered.
struct SeatsApartGatherer {
  private var indices = ProgramIndices()
  private var groups: [(policy: Policy, seats: [Int], queries: [SeatQuery])] = []

  /// Adds a seat to those of its policy.
  ///
  /// - Parameters:
  ///   - number: of the seat among all.
  ///   - main: the index of the book's own policy.
  ///   - makeQuery: makes the query of the seat with the index that it is to be found in.
  mutating func add(
    _ number: Int, _ policy: Policy, beside main: VolunteerIndex, of book: Book, today: Day,
    makeQuery: (inout VolunteerIndex) -> SeatQuery
  ) -> SeatQuery {
    var index = indices.index(for: policy, beside: main, of: book, today: today)
    let query = makeQuery(&index)
    indices.keep(index, for: policy)
    if let group = groups.firstIndex(where: { $0.policy == policy }) {
      groups[group].seats.append(number)
      groups[group].queries.append(query)
    } else {
      groups.append((policy, [number], [query]))
    }
    return query
  }

  /// The seats added.
  func seatsApart(of book: Book, today: Day) -> [SeatsApart] {
    groups.compactMap { policy, seats, queries in
      indices.kept(for: policy).map {
        SeatsApart(pairs: BookPairs(book, $0, queries, today: today, policy: policy), seats: seats)
      }
    }
  }
}

extension Policy {
  /// Whether volunteers by themselves stand in the same order by another policy.
  fileprivate func ranksAlike(_ other: Policy) -> Bool {
    (rating, rest, restDays, margin) == (other.rating, other.rest, other.restDays, other.margin)
  }
}
