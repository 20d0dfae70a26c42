import ProBonoText

/// The towns that a book knows without being told: the world's of 15,000 people and more, France's of 1,000 and more.
///
/// The data are GeoNames's (CC BY 4.0), embedded in the program and read where they lie.
public struct Gazetteer: Sendable {
  /// The gazetteer of the program.
  public static let builtIn = Gazetteer(file: .embedded)

  let file: TownsFile

  /// How many towns there are.
  public var count: Int { file.townCount }

  /// The town at the index, of 0..<count.
  public subscript(index: Int32) -> Town { file.town(at: index) }

  /// The towns of that name, largest first, then by country and name.
  ///
  /// The name may be the town's own or another by which it is known, in any case, with or without accents, with blanks or
  /// dashes between its words, and with "St" or "Ste" for "Saint" or "Sainte". What follows its last comma narrows it
  /// down: a country's code or name ("Valence, FR", "Valence, France"), else a region ("Saint-Denis, Réunion"), else a
  /// town within 50 km of the one meant ("Saint-Priest, Aubenas"). A country takes in its overseas territories.
  public func towns(named name: String) -> [Town] {
    bearers(of: name).map(\.town)
  }

  /// The towns that have a name with that beginning, no more than `limit`: what completion offers.
  ///
  /// First those whose own name begins so, then those that are also known by such a name; of each the largest first.
  /// The towns of a preferred country, and of its overseas territories, come before all others.
  public func towns(withPrefix prefix: String, limit: Int, preferring country: String? = nil) -> [Town] {
    let entries = file.entries(withPrefix: Self.key(prefix, isWhole: false))
    let byOwnName = Set(entries.lazy.filter(\.isPrimary).map(\.town))
    let byOtherName = Set(entries.lazy.map(\.town)).subtracting(byOwnName)
    var towns = byOwnName.sorted() + byOtherName.sorted()
    if let country {
      let isHere = towns.map { Self.sovereign(of: self[$0].country) == country }
      towns = zip(towns, isHere).filter(\.1).map(\.0) + zip(towns, isHere).filter { !$1 }.map(\.0)
    }
    return towns.prefix(max(0, limit)).map { self[$0] }
  }

  /// The countries in which there are towns, by their codes, and their names in several languages.
  public var countries: [(code: String, names: [String])] {
    file.countryCodes.enumerated().map { ($0.element, file.names(ofCountryAt: $0.offset)) }
  }

  /// The code of the country with that code or name, in French or English; nil where no town is in such a country.
  public func countryCode(named name: String) -> String? {
    let key = Self.qualifierKey(name)
    let code = key.uppercased()
    return file.countryCodes.first { $0 == code } ?? file.countryCodes.first { isName(key, ofCountry: $0) }
  }
}

extension Gazetteer {
  /// A town that has the name looked for.
  struct Bearer {
    let town: Town
    /// Whether it is the town's own name, rather than another by which it is known.
    let isPrimary: Bool
  }

  /// The towns of that name, narrowed down by what follows its last comma; largest first.
  func bearers(of name: String) -> [Bearer] {
    let whole = bearers(ofUnqualified: name)
    guard whole.isEmpty, let (base, qualifier) = Self.split(name) else { return whole }
    return narrowed(bearers(ofUnqualified: base), by: qualifier)
  }

  /// The name and its qualifier, around the last comma; nil where there is none.
  static func split(_ name: String) -> (base: String, qualifier: String)? {
    guard let comma = name.lastIndex(of: ",") else { return nil }
    return (String(name[..<comma]), String(name[name.index(after: comma)...]))
  }

  private func bearers(ofUnqualified name: String) -> [Bearer] {
    let key = Self.key(name)
    guard !key.isEmpty else { return [] }
    return file.entries(withKey: key).map { Bearer(town: self[$0.town], isPrimary: $0.isPrimary) }
  }

  /// The bearers in the country, else the region, else around the town that the qualifier names.
  func narrowed(_ bearers: [Bearer], by qualifier: String) -> [Bearer] {
    let key = Self.qualifierKey(qualifier)
    guard !bearers.isEmpty, !key.isEmpty else { return [] }
    let inCountry = bearers.filter { bearer in
      [bearer.town.country, Self.sovereign(of: bearer.town.country)].contains {
        isName(key, ofCountry: $0)
      }
    }
    if !inCountry.isEmpty { return inCountry }
    let inRegion = bearers.filter { bearer in
      file.regionNames(ofTownAt: bearer.town.index).contains { Self.qualifierKey($0) == key }
    }
    if !inRegion.isEmpty { return inRegion }
    let neighbours = self.bearers(ofUnqualified: qualifier)
    return bearers.filter { bearer in
      neighbours.contains { $0.town.coordinates.kilometres(to: bearer.town.coordinates) <= Self.neighbourhood }
    }
  }

  /// How far from a town another one is that its name tells apart, in kilometres.
  static let neighbourhood = 50

  private func isName(_ key: String, ofCountry code: String) -> Bool {
    key == Self.qualifierKey(code) || file.names(ofCountry: code).contains { key == Self.qualifierKey($0) }
  }

  /// Countries and regions are also found with the dots of an abbreviation: "U.S.A.", "D.C.".
  private static func qualifierKey(_ name: String) -> String {
    Folding.foldWord(name).filter { $0 != "." }
  }

  /// The code of the state that a country belongs to: France for its overseas departments and territories.
  static func sovereign(of country: String) -> String {
    overseasFrance.contains(country) ? "FR" : country
  }

  private static let overseasFrance: Set = ["RE", "GP", "MQ", "GF", "YT", "PM", "BL", "MF", "NC", "PF", "WF"]

  /// The key under which a name is found, or with which one begins; `scripts/make-gazetteer` makes the same.
  static func key(_ name: String, isWhole: Bool = true) -> String {
    let folded = Folding.foldWord(name)
    guard folded.contains("st") else { return folded }
    var words = folded.split(separator: "-", omittingEmptySubsequences: false)
    // The last word of a beginning may go on: "st" may become "stockholm".
    for index in words.indices.dropLast(isWhole ? 0 : 1) {
      switch words[index] {
      case "st", "st.": words[index] = "saint"
      case "ste", "ste.": words[index] = "sainte"
      default: break
      }
    }
    return words.joined(separator: "-")
  }
}
