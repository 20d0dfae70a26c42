import ProBonoLanguage
import ProBonoSession
import Testing

@Suite("The tour")
struct TourTests {
  private let talk = Conversation(style: Session.Style(confirms: true, usesColour: false, width: 80))

  @Test("where nobody can be asked it prints every step and what comes of it", arguments: InterfaceLanguage.allCases)
  func whole(language: InterfaceLanguage) {
    talk.run("set language \(language.rawValue)")
    #expect(talk.run(language == .english ? "tour" : "visite") == .fine)
    #expect(talk.diagnostics.isEmpty, "\(talk.diagnostics)")
    #expect(talk.results.split(separator: "\n").count { $0.hasPrefix("pb> ") } == Tour.steps.count)
    #expect(talk.results.contains(language == .english ? "2 of 2 seats filled, optimal" : "2 postes pourvus sur 2"))
    #expect(talk.results.contains(language == .english ? "hours   10 given, 12 asked" : "12"))
    #expect(talk.volunteers.isEmpty && talk.session.prompt(columns: 80) == "pb> ")
  }

  @Test("each step says something in both languages, and its statement has words of both")
  func bilingual() {
    for step in Tour.steps {
      #expect(step.text.en != step.text.fr && !step.text.fr.contains("’"))
      #expect(
        step.statement != talk.session.catalogue.tourStatement(of: step)
          || talk.session.surroundings.language == .english)
    }
  }

  @Test("Enter runs the line shown, so does typing it; anything else may be tried, and the own book stays as it is")
  func asked() {
    var lines = [
      "", "count associations", Tour.steps[1].statement.replacing(" in Lille", with: "   in Lille"), "nonsense", "",
    ]
    var prompts: [String] = []
    talk.run("add volunteer \"Own\"")
    talk.session.askInTour = { prompt, _ in
      prompts.append(prompt)
      return lines.isEmpty ? nil : lines.removeFirst()
    }
    #expect(talk.run("tour") == .fine)
    let count = Tour.steps.count
    #expect(prompts == [1, 2, 2, 3, 3, 4].map { "tour \($0)/\(count)> " })
    #expect(talk.results.contains("1 association\n") && talk.results.contains("added volunteer Alice Martin\n"))
    #expect(talk.codes == ["unknown-verb"])
    #expect(talk.results.hasSuffix("The tour ends here, and its sample book is gone.\n"))
    #expect(talk.volunteers == ["Own"])
  }

  @Test("quit leaves the tour and not the session, and Enter to the end goes through all of it")
  func leaving() {
    talk.session.askInTour = { _, _ in "quit" }
    talk.run("tour")
    #expect(!talk.session.hasQuit && talk.results.hasSuffix("is gone.\n"))
    talk.session.askInTour = { _, _ in "" }
    talk.run("tour")
    #expect(talk.diagnostics.isEmpty && talk.results.contains("2 of 2 seats filled, optimal\n"))
    talk.session.askInTour = nil
    #expect(talk.run("what if { tour }") == .failed)
    #expect(talk.codes == ["not-in-block"])
  }
}
