import ProBonoModel
import Testing

@Suite("Resolution of a town's name")
struct ResolutionTests {
  private let gazetteer = Gazetteer.builtIn

  private func found(_ name: String, preferring country: String? = nil) -> String? {
    guard case .found(let town) = gazetteer.resolve(name, preferring: country) else { return nil }
    return "\(town.name), \(town.country)"
  }

  private func choices(_ name: String, preferring country: String? = nil) -> [String]? {
    guard case .ambiguous(let towns) = gazetteer.resolve(name, preferring: country) else { return nil }
    return gazetteer.labels(of: towns)
  }

  @Test(
    "a town that dwarfs its namesakes is meant, whatever the preferred country",
    arguments: [
      ("Paris", "Paris, FR"), ("Lyon", "Lyon, FR"), ("Lille", "Lille, FR"), ("Roubaix", "Roubaix, FR"),
      ("London", "London, GB"), ("Berlin", "Berlin, DE"), ("Florence", "Florence, IT"), ("Geneva", "Geneva, CH"),
      ("Boston", "Boston, US"), ("New York", "New York City, US"), ("Chicago", "Chicago, US"),
      ("San Francisco", "San Francisco, US"), ("Los Angeles", "Los Angeles, US"), ("Washington", "Washington, US"),
      ("Pékin", "Beijing, CN"), ("Francfort", "Frankfurt am Main, DE"), ("Varsovie", "Warsaw, PL"),
    ])
  func dwarfing(name: String, town: String) {
    #expect(found(name) == town)
    #expect(found(name, preferring: "FR") == town)
  }

  @Test("a name that several towns share is never guessed")
  func ambiguous() {
    #expect(choices("Cambridge") == ["Cambridge, GB", "Cambridge, CA", "Cambridge, US", "Cambridge, NZ"])
    #expect(choices("Valence") == ["Valencia, ES", "Valence, Auvergne-Rhône-Alpes", "Valence, Occitanie"])
    #expect(choices("Vienne") == ["Vienna, AT", "Vienne, FR"])
    #expect(choices("Brest") == ["Brest, BY", "Brest, FR"])
    #expect(choices("Saint-Denis") == ["Saint-Denis, Réunion", "Saint-Denis, Île-de-France"])
    #expect(choices("Springfield")?.first == "Springfield, Missouri")
  }

  @Test("the towns of the preferred country come before all others")
  func preferredCountry() {
    #expect(found("Vienne", preferring: "FR") == "Vienne, FR")
    #expect(found("Vienne", preferring: "Autriche") == "Vienna, AT")
    #expect(found("Brest", preferring: "fr") == "Brest, FR")
    #expect(found("Cambridge", preferring: "GB") == "Cambridge, GB")
    #expect(found("Valence", preferring: "ES") == "Valencia, ES")
    #expect(found("London", preferring: "CA") == "London, CA")
    #expect(found("Paris", preferring: "Narnia") == "Paris, FR")
  }

  @Test("in the preferred country size decides nothing, its overseas territories included")
  func withinPreferredCountry() {
    #expect(choices("Valence", preferring: "FR") == ["Valence, Auvergne-Rhône-Alpes", "Valence, Occitanie"])
    #expect(choices("Montreuil", preferring: "FR") == ["Montreuil, Île-de-France", "Montreuil, Hauts-de-France"])
    #expect(choices("Saint-Denis", preferring: "FR") == ["Saint-Denis, Réunion", "Saint-Denis, Île-de-France"])
    #expect(found("Saint-Denis", preferring: "RE") == "Saint-Denis, RE")
  }

  @Test("a qualified name means the town that dwarfs the others there, and stays ambiguous where none does")
  func qualified() {
    for country in [nil, "FR", "US"] {
      #expect(found("Valence, FR", preferring: country) == "Valence, FR")
      #expect(found("Montreuil, FR", preferring: country) == "Montreuil, FR")
      #expect(found("Cambridge, MA", preferring: country) == "Cambridge, US")
      let choices = choices("Saint-Denis, FR", preferring: country)
      #expect(choices == ["Saint-Denis, Réunion", "Saint-Denis, Île-de-France"])
    }
  }

  @Test("each choice, written as it is shown, means that town")
  func labels() {
    var seen: Set<String> = []
    for index in 0..<Int32(gazetteer.count) {
      let town = gazetteer[index]
      guard town.country == "FR", seen.insert(town.name).inserted,
        case .ambiguous(let towns) = gazetteer.resolve(town.name, preferring: "FR")
      else { continue }
      for (label, town) in zip(gazetteer.labels(of: towns), towns) {
        #expect(gazetteer.resolve(label, preferring: "FR") == .found(town), "\(label)")
      }
    }
  }

  @Test("an unknown name brings the names near to it, the preferred country's first")
  func unknown() {
    #expect(gazetteer.resolve("Roubais", preferring: "FR") == .unknown(nearest: ["Roubaix"]))
    #expect(gazetteer.resolve("Londre", preferring: nil) == .unknown(nearest: ["London"]))
    #expect(gazetteer.resolve("Paris, Narnia", preferring: nil) == .unknown(nearest: ["Paris"]))
    #expect(gazetteer.resolve("Qqqqqqq", preferring: "FR") == .unknown(nearest: []))
    #expect(gazetteer.resolve("", preferring: "FR") == .unknown(nearest: []))
    #expect(gazetteer.resolve(",", preferring: nil) == .unknown(nearest: []))
  }

  @Test("text beyond all reason is unknown, and no more")
  func hostile() {
    let texts = [String(repeating: "a", count: 1_000_000), String(repeating: ",", count: 10_000), "\0", "\u{1F1EB}, ,"]
    for text in texts {
      #expect(gazetteer.resolve(text, preferring: text) == .unknown(nearest: []))
    }
  }
}
