import ProBonoModel
import ProBonoText
import Testing

@Suite("Gazetteer")
struct GazetteerTests {
  private let gazetteer = Gazetteer.builtIn

  @Test("every town is found by its name, however it is folded")
  func everyName() {
    var lost: [String] = []
    for index in 0..<Int32(gazetteer.count) {
      let name = gazetteer[index].name
      if !gazetteer.towns(named: name).contains(where: { $0.index == index }) { lost.append(name) }
      if !gazetteer.towns(named: Folding.fold(name)).contains(where: { $0.index == index }) { lost.append(name) }
    }
    #expect(lost.isEmpty)
  }

  @Test("it holds the towns of France from 1,000 people on and of the world from 15,000 on, largest first")
  func extent() {
    let towns = (0..<Int32(gazetteer.count)).map { gazetteer[$0] }
    #expect(towns.count > 40_000)
    #expect(towns.count { $0.country == "FR" } > 8_000)
    #expect(towns.count { $0.country == "RE" } > 20)
    #expect(towns.allSatisfy { $0.population >= 1_000 })
    #expect(zip(towns, towns.dropFirst()).allSatisfy { $0.population >= $1.population })
    #expect(towns.allSatisfy { !$0.name.isEmpty && $0.country.count == 2 })
  }

  @Test("a town has its country, region, place and population")
  func town() throws {
    let lille = try #require(gazetteer.towns(named: "Lille").first)
    #expect(lille.name == "Lille")
    #expect(lille.country == "FR")
    #expect(lille.region == "Hauts-de-France")
    #expect(abs(lille.latitude - 50.634) < 0.01)
    #expect(abs(lille.longitude - 3.055) < 0.01)
    #expect(lille.population > 200_000)
  }

  @Test(
    "a town is found by its local, French and English names",
    arguments: [
      ("London", ["Londres", "LONDRES", "london"]),
      ("Brussels", ["Bruxelles", "Brussel"]),
      ("Geneva", ["Genève", "geneve", "Genf"]),
      ("Florence", ["Florence", "Firenze"]),
      ("Köln", ["Cologne", "Koeln", "koln"]),
      ("Munich", ["München", "Muenchen"]),
      ("Warsaw", ["Varsovie", "Warszawa"]),
      ("Beijing", ["Pékin", "Peking"]),
      ("Göttingen", ["Goettingen", "Gottingen"]),
      ("Antwerp", ["Anvers", "Antwerpen"]),
      ("Luzern", ["Lucerne"]),
      ("The Hague", ["La Haye", "Den Haag"]),
      ("Moscow", ["Moscou", "Moskva"]),
      ("New York City", ["New York", "new-york"]),
      ("Vienna", ["Vienne", "Wien"]),
      ("Dunkerque", ["Dunkirk"]),
      ("Saint-Étienne", ["St-Etienne", "saint etienne", "ST. ÉTIENNE"]),
      ("Villeneuve-d'Ascq", ["Villeneuve d’Ascq"]),
    ])
  func otherNames(name: String, others: [String]) {
    for other in [name] + others {
      #expect(gazetteer.towns(named: other).first?.name == name, "\(other)")
    }
  }

  @Test(
    "what follows the last comma narrows a name down",
    arguments: [
      ("Valence, FR", "Auvergne-Rhône-Alpes"), ("valence, france", "Auvergne-Rhône-Alpes"),
      ("Valence, Occitanie", "Occitanie"), ("Saint-Denis, Réunion", "Réunion"), ("Saint-Denis, RE", "Réunion"),
      ("saint denis, ile de france", "Île-de-France"), ("Cambridge, MA", "Massachusetts"),
      ("Portland, Oregon", "Oregon"), ("London, Canada", "Ontario"), ("New York, États-Unis", "New York"),
      ("New York, U.S.A.", "New York"), ("Washington, D.C.", "District of Columbia"),
      ("Saint-Priest, Lyon", "Auvergne-Rhône-Alpes"),
    ])
  func qualified(name: String, region: String) {
    #expect(gazetteer.towns(named: name).first?.region == region)
  }

  @Test("a name that no town has, or not there, finds none", arguments: ["", ",", "Paris,", "Paris, Narnia", "Qqqqq"])
  func none(name: String) {
    #expect(gazetteer.towns(named: name).isEmpty)
  }

  @Test("completion offers the largest towns first, those of that own name before others")
  func prefixes() {
    #expect(gazetteer.towns(withPrefix: "Par", limit: 1).map(\.name) == ["Paris"])
    #expect(gazetteer.towns(withPrefix: "st-den", limit: 2).map(\.region) == ["Réunion", "Île-de-France"])
    #expect(gazetteer.towns(withPrefix: "st", limit: 1).map(\.name) == ["Stockholm"])
    #expect(gazetteer.towns(withPrefix: "londre", limit: 5).contains { $0.name == "London" })
    #expect(gazetteer.towns(withPrefix: "", limit: 3).count == 3)
    #expect(gazetteer.towns(withPrefix: "Lille", limit: 0).isEmpty)
    #expect(gazetteer.towns(withPrefix: "Lille", limit: -1).isEmpty)
    #expect(gazetteer.towns(withPrefix: "qqqq", limit: 9).isEmpty)
  }

  @Test("completion offers the towns of a preferred country before all others")
  func preferredPrefixes() {
    #expect(gazetteer.towns(withPrefix: "Rou", limit: 1).map(\.name) != ["Rouen"])
    #expect(gazetteer.towns(withPrefix: "Rou", limit: 2, preferring: "FR").map(\.name) == ["Rouen", "Roubaix"])
    #expect(gazetteer.towns(withPrefix: "London", limit: 1, preferring: "FR").map(\.country) == ["GB"])
  }

  @Test(
    "a country goes by its code, its French and its English name",
    arguments: [
      ("FR", "FR"), ("fr", "FR"), ("France", "FR"), ("Royaume-Uni", "GB"), ("united kingdom", "GB"), ("U.K.", "GB"),
      ("Côte d’Ivoire", "CI"), ("Pays-Bas", "NL"), ("La Réunion", "RE"), ("Deutschland", nil), ("", nil),
    ])
  func countries(name: String, code: String?) {
    #expect(gazetteer.countryCode(named: name) == code)
  }
}
