import ProBonoText

/// What a name of a town comes to.
public enum Resolution: Hashable, Sendable {
  /// The one town that is meant.
  case found(Town)

  /// Several towns that may be meant, largest first; `Gazetteer.labels(of:)` tells them apart.
  case ambiguous([Town])

  /// No town of that name; names of towns that it may have been meant to be.
  case unknown(nearest: [String])
}

extension Gazetteer {
  /// The town that is meant by the name, which may be qualified as in `towns(named:)`.
  ///
  /// Where towns of the name are in the preferred country (a code or name; its overseas territories included), only these
  /// count. Of the towns that count,
  /// * the only one is meant;
  /// * the largest is meant where all lie within 100 km of it;
  /// * the largest is meant where it dwarfs every other beyond 100 km, unless that would decide between towns of the
  ///   preferred country: who writes Montreuil there may mean the small one nearby, and can write "Montreuil, FR" for the
  ///   large one. It dwarfs a town with a ninth of its people, as Paris, London, Lille and Florence do their namesakes;
  ///   one whose own name it is while the largest is only also known by it, with a hundredth (Pékin is not in Illinois).
  ///
  /// All else is ambiguous: Cambridge (England, Massachusetts), Valence (also Valencia), Vienne (also Vienna).
  public func resolve(_ name: String, preferring country: String?) -> Resolution {
    let preferred = country.flatMap(countryCode(named:))
    let all = bearers(of: name)
    let inCountry = all.filter { isIn(preferred, $0.town) }
    let counting = inCountry.isEmpty ? all : inCountry
    guard let largest = counting.first else {
      return .unknown(nearest: names(near: name, preferring: preferred))
    }
    let distant = counting.filter {
      $0.town.coordinates.kilometres(to: largest.town.coordinates) > Self.sameArea
    }
    let sizeMayDecide = inCountry.isEmpty || Self.split(name) != nil
    if distant.isEmpty || sizeMayDecide && distant.allSatisfy({ isDwarfed($0, by: largest) }) {
      return .found(largest.town)
    }
    return .ambiguous(counting.map(\.town))
  }

  private func isDwarfed(_ bearer: Bearer, by largest: Bearer) -> Bool {
    let factor = bearer.isPrimary && !largest.isPrimary ? 100 : 9
    return bearer.town.population * factor <= largest.town.population
  }

  /// For each of the towns the shortest qualified name that tells it apart from all towns of its name: "Brest, FR", else
  /// "Valence, Occitanie", else with the largest town nearby that does, as "Saint-Priest, Lyon".
  public func labels(of towns: [Town]) -> [String] {
    towns.map { town in
      let namesakes = bearers(of: town.name)
      let isTelling = { (qualifier: String) in narrowed(namesakes, by: qualifier).map(\.town) == [town] }
      let isOverseas = Self.sovereign(of: town.country) != town.country
      let usual = isOverseas ? [town.region, town.country] : [town.country, town.region]
      let qualifier = usual.first(where: isTelling) ?? neighbours(of: town).first(where: isTelling)
      return "\(town.name), \(qualifier ?? town.country)"
    }
  }

  /// The names of the towns around a town, largest first.
  private func neighbours(of town: Town) -> some Sequence<String> {
    (0..<Int32(count)).lazy.filter { other in
      other != town.index
        && file.coordinates(ofTownAt: other).kilometres(to: town.coordinates) <= Self.neighbourhood
    }.map { file.name(ofTownAt: $0) }
  }

  /// Names of towns near to one that is not found: nearest by its own name, and nearest by any name with that initial.
  private func names(near name: String, preferring country: String?) -> [String] {
    let unknown = Self.key(Self.split(name)?.base ?? name)
    let indices = 0..<Int32(count)
    let isPreferred = { file.country(ofTownAt: $0) == country }
    let ranked = indices.filter(isPreferred) + indices.filter { !isPreferred($0) }
    let byOwnName = EditDistance.nearest(to: unknown, among: ranked.lazy.map { file.name(ofTownAt: $0) })
    let byAnyName = EditDistance.nearest(to: unknown, among: file.keys(withPrefix: String(unknown.prefix(1))))
      .flatMap { towns(named: $0).first?.name }
    return byOwnName == byAnyName ? [byOwnName].compactMap(\.self) : [byOwnName, byAnyName].compactMap(\.self)
  }

  private func isIn(_ country: String?, _ town: Town) -> Bool {
    country == town.country || country == Self.sovereign(of: town.country)
  }

  /// Towns of one name within so many kilometres are taken for one place, where the distance makes little difference.
  private static let sameArea = 100
}
