import ProBonoModel
import PropertyTesting
import Testing

/// Whom `gaps` says to look for, added to the book.
@Suite("Wanted volunteers")
struct WantedVolunteerTests {
  private static let places = ["Lille", "Roubaix", "Paris", "\"Le Havre\""]
  private static let skills = ["web", "law", "finance", "design"]

  /// A book in which much is lacking.
  private func book(using random: inout SplitMix64) -> String {
    func one(_ items: [String]) -> String { items.randomElement(using: &random) ?? items[0] }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var lines = [
      "today 2026-11-23", "set country FR", "add company \"C\"", "add program \"P\" employees \"C\"",
    ]
    for association in 0..<3 {
      let capacity = number(0...1) == 0 ? " capacity \(number(1...4))" : ""
      lines.append("add association \"A\(association)\" in \(one(Self.places))" + capacity)
    }
    for volunteer in 0..<number(1...8) {
      lines.append(
        "add volunteer \"V\(volunteer)\" skills \(one(Self.skills)) \(number(1...5)) in \(one(Self.places))"
          + " missions \(number(1...2)) hours \(number(5...30))")
    }
    for need in 0..<number(2...8) {
      lines.append(
        "need \(number(1...2)) \(one(Self.skills)) \(number(1...5)) for \"A\(number(0...2))\" as \"N\(need)\""
          + " hours \(number(5...30)) priority \(one(["low", "normal", "high"]))"
          + one(["", "", " remote", " speaks fr", " speaks nl, de", " program \"P\""]))
    }
    return lines.joined(separator: "\n")
  }

  /// How many seats the plan fills.
  private func filled(_ conversation: Conversation) -> Int? {
    conversation.run("match")
    let summary = conversation.results.split(separator: "\n").first { $0.contains(" filled") }
    return summary?.split(separator: " ").first.flatMap { Int($0) }
  }

  @Test("the seats that a wanted volunteer would fill are those that match gains once the statement is typed")
  func gain() throws {
    var random = SplitMix64(seed: 41)
    var tried = 0
    for _ in 0..<40 {
      let text = book(using: &random)
      let conversation = Conversation()
      #expect(conversation.run(text) == .fine, "\(conversation.diagnostics)")
      guard let before = filled(conversation) else { continue }
      conversation.run("gaps")
      let lines = conversation.results.split(separator: "\n").map(String.init)
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("one more ") {
        let promised = try #require(line.split(separator: " could fill ").last?.split(separator: " ").first)
        let statement = next.replacing("`", with: "").replacing("what if {", with: "").replacing("}", with: "")
        let other = Conversation()
        other.run(text)
        #expect(other.run(statement) == .fine, "\(statement): \(other.diagnostics)")
        #expect(filled(other).map { String($0 - before) } == String(promised), "\(text)\n\(line)")
        tried += 1
      }
    }
    #expect(tried > 30)
  }
}
