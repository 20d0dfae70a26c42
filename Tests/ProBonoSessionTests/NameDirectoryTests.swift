import ProBonoModel
import ProBonoText
import PropertyTesting
import Testing

@testable import ProBonoSession

@Suite("The directory of names")
struct NameDirectoryTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func directory(_ names: [String?]) -> NameDirectory {
    var directory = NameDirectory()
    directory.update(to: names)
    return directory
  }

  @Test("names are found by their beginning and by that of any further word, in order")
  func finding() {
    let directory = directory(["bruno martin", nil, "alice martin", "le-marchand d'or", "mart", ""])
    #expect(directory.count == 4)
    #expect(Array(directory.numbers(beginningWith: bytes("mar"))) == [4])
    #expect(Array(directory.numbers(withWordBeginningWith: bytes("mar"))) == [3, 0, 2])
    #expect(Array(directory.numbers(withWordBeginningWith: bytes("or"))) == [3])
    #expect(Array(directory.numbers(beginningWith: [])) == [2, 0, 3, 4])
    #expect(Array(directory.numbers(beginningWith: bytes("alice martine"))).isEmpty)
  }

  @Test("a sample is spread over all names and no larger than asked for")
  func sample() {
    let directory = directory((0..<1_000).map { "name \($0)" })
    #expect(Array(directory.sample(atMost: 10)).count == 10)
    #expect(Set(directory.sample(atMost: 5_000)).count == 1_000)
    #expect(Array(NameDirectory().sample(atMost: 10)).isEmpty)
  }

  @Test("it follows a book, whether little is changed at a time or much", arguments: [1, 5, 40, 3_000])
  func following(changes: Int) {
    var random = SplitMix64(seed: UInt64(changes))
    var transaction = Transaction()
    var people: [ID<Volunteer>] = []
    var followed = NameDirectories()
    for _ in 0..<20 {
      for _ in 0..<Int.random(in: 0...changes, using: &random) {
        let first = ["Zoé", "Alice", "Le"].randomElement(using: &random) ?? ""
        let name = "\(first) Martin \(Int.random(in: 0..<9_999_999, using: &random))"
        switch (Int.random(in: 0..<3, using: &random), people.indices.randomElement(using: &random)) {
        case (0, let place?): transaction.remove(people.remove(at: place))
        case (1, let place?): transaction.replace(people[place], with: Volunteer(name: name))
        default: people.append(transaction.add(Volunteer(name: name)))
        }
      }
      if Bool.random(using: &random) { _ = transaction.commit() }
      followed.update(to: transaction.book)
      let fresh = directory(transaction.book.volunteers.foldedNames)
      #expect(followed.volunteers.count == people.count)
      let names = [followed.volunteers, fresh].map { Array($0.numbers(beginningWith: [])) }
      #expect(names[0] == names[1])
      let words = [followed.volunteers, fresh].map { Array($0.numbers(withWordBeginningWith: [])) }
      #expect(words[0] == words[1])
    }
  }

  @Test("brought up to date, it is what it would be from the start", arguments: 1...20)
  func updating(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = ["martin", "mar", "élan", "a", "zoé petit", "le relais", "aaaaaaaaab", "aaaaaaaaac", "日本"]
    var names: [String?] = []
    var updated = NameDirectory()
    for _ in 0..<20 {
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let name = Bool.random(using: &random) ? nil : (0..<2).compactMap { _ in words.randomElement(using: &random) }
        let joined = name.map { Folding.fold($0.joined(separator: " ")) }
        if let place = names.indices.randomElement(using: &random), Bool.random(using: &random) {
          names[place] = joined
        } else {
          names.append(joined)
        }
      }
      updated.update(to: names)
      let fresh = directory(names)
      for begun in ["", "a", "mar", "aaaaaaaaa", "p", "日"] {
        let wanted = bytes(begun)
        #expect(Array(updated.numbers(beginningWith: wanted)) == Array(fresh.numbers(beginningWith: wanted)))
        #expect(
          Array(updated.numbers(withWordBeginningWith: wanted)) == Array(fresh.numbers(withWordBeginningWith: wanted)))
      }
    }
  }
}
