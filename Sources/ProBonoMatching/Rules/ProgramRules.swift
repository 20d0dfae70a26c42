import ProBonoModel

/// What a program asks of the volunteers who take its seats: the rule `program`.
extension Program {
  /// Whether it asks anything of them.
  var isSelective: Bool {
    !employers.isEmpty || place != nil || leastRating != nil || giving != nil || quotas.perCompany != nil
  }

  /// Whether somebody may take part; the same as that there are no objections, but it stops at the first.
  ///
  /// - Parameter rating: in tenths; nil for somebody who has not been rated.
  func admits(_ volunteer: Volunteer, rating: Int32?, in book: Book) -> Bool {
    if !employers.isEmpty, volunteer.company.map({ !employers.contains($0) }) ?? true { return false }
    if let leastRating, let rating, rating < leastRating { return false }
    if let giving, !volunteer.giving.isEmpty, !volunteer.giving.contains(giving) { return false }
    guard place != nil else { return true }
    return kilometres(to: volunteer.place, in: book).map { $0 <= territoryRadius } ?? false
  }

  /// All that it has against somebody.
  ///
  /// - Parameter seat: where somebody without a home is looked for anyway; nil for a remote seat.
  func objections(
    to volunteer: Volunteer, rating: Int32?, seat place: ID<Place>?, in book: Book
  ) -> [Objection] {
    var objections: [Objection] = []
    if let first = employers.first, volunteer.company.map({ !employers.contains($0) }) ?? true {
      objections.append(
        volunteer.company.map { Objection(.wrongEmployer($0), .openProgram(to: $0)) }
          ?? Objection(.employerUnknown(first), .employer(first)))
    }
    if let centre = self.place {
      if let kilometres = kilometres(to: volunteer.place ?? place, in: book) {
        if kilometres > territoryRadius {
          objections.append(
            Objection(
              .outsideTerritory(kilometres: kilometres, radius: territoryRadius), .territory(Int32(kilometres))))
        }
      } else {
        objections.append(Objection(.homeUnknownInTerritory, .home(near: centre)))
      }
    }
    if let leastRating, let rating, rating < leastRating {
      objections.append(Objection(.ratingTooLow(has: Int(rating), needs: Int(leastRating)), .leastRating(rating)))
    }
    if let giving, !volunteer.giving.isEmpty, !volunteer.giving.contains(giving) {
      objections.append(Objection(.givesOtherwise(giving), .giving(giving)))
    }
    return objections
  }

  /// Whom somebody works for, or would have to where that is not known.
  func company(of volunteer: Volunteer) -> ID<Company>? { volunteer.company ?? employers.first }

  private var territoryRadius: Int { Int(radius ?? 0) }

  /// How far a home is from the middle of the territory; nil where either is not known.
  private func kilometres(to home: ID<Place>?, in book: Book) -> Int? {
    guard let centre = place.flatMap({ book.places[$0]?.coordinates }),
      let home = home.flatMap({ book.places[$0]?.coordinates })
    else { return nil }
    return home.kilometres(to: centre)
  }
}
