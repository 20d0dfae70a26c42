import ProBonoLanguage
import ProBonoSession
import Testing

@Suite("The last result")
struct LastResultTests {
  private let talk = Conversation(style: Session.Style(confirms: true, usesColour: false, width: nil))

  @Test("it is shown again in the form of the moment, and written in the form that the name of the file asks for")
  func again() {
    talk.run("add volunteer \"Ada\" hours 3; list volunteers")
    #expect(talk.run("set output json; show _") == .fine)
    #expect(
      talk.results.hasSuffix("[\n  {\"name\":\"Ada\",\"skills\":[],\"place\":null,\"hours\":3,\"languages\":[]}\n]\n"))
    #expect(
      talk.run("export _ to \"a.csv\"; exporter _ à \"a.md\"; export _ to \"a.json\"; export _ to \"a.txt\"") == .fine)
    #expect(talk.results.hasPrefix("wrote the last result to a.csv\n"))
    #expect(talk.files.text("a.csv") == "name,skills,place,hours,languages\nAda,,,3,\n")
    #expect(talk.files.text("a.md")?.hasPrefix("| name | skills |") == true)
    #expect(talk.files.text("a.json")?.contains("\"hours\":3") == true)
    #expect(talk.files.text("a.txt") == "name   skills   place   hours   languages\nAda                         3\n")
  }

  @Test("what was shown stays what it was when the book changes")
  func snapshot() {
    talk.run("add volunteer \"Ada\"; count volunteers; add volunteer \"Bob\"; undo 2")
    talk.run("show _")
    #expect(talk.results == "1 volunteer\n")
  }

  @Test("there is none before something was asked, after help alone, or once somebody was forgotten")
  func none() {
    #expect(talk.run("export _ to \"a.csv\"") == .failed)
    #expect(talk.codes == ["no-result"])
    #expect(talk.run("add volunteer \"Ada\"; help; show _") == .failed)
    #expect(talk.codes == ["no-result"])
    talk.run("list volunteers; forget volunteer \"Ada\"")
    #expect(talk.run("show _") == .failed)
    #expect(talk.files.text("a.csv") == nil)
  }

  @Test("a statement that fails, and what is only tried, leave it as it was")
  func failing() {
    talk.run("count volunteers")
    talk.run("add volunteer \"Ada\"; add volunteer \"Ada\"")
    talk.run("show _")
    #expect(talk.results == "0 volunteers\n")
    talk.run("what if { list volunteers }")
    talk.run("show _")
    #expect(talk.results.hasSuffix("score 0\n") && !talk.results.contains("Ada\n"))
  }

  @Test("a log, a plan and a plan tried are results as well, also in a file that is run")
  func kinds() {
    let talk = Conversation(files: [
      "a.pb": "log\nexport _ to \"log.json\"", "b.pb": "what if { }\nexport _ to \"if.json\"",
    ])
    talk.run("add volunteer \"Ada\"")
    #expect(
      talk.run("source \"a.pb\"; source \"b.pb\"; match; export _ to \"plan.json\"; export plan to \"p.md\"") == .fine)
    #expect(talk.files.text("log.json")?.contains("add volunteer") == true)
    #expect(talk.files.text("if.json")?.contains("\"changes\":[]") == true)
    #expect(talk.files.text("plan.json")?.hasPrefix("{\"open\":0") == true)
    #expect(talk.files.text("p.md")?.hasPrefix("| need | seat |") == true)
  }

  @Test("what a script expects of its output is in the form that the script has set, whatever was set from outside")
  func expectedOutput() {
    talk.session.checksOutput = true
    let text = """
      add volunteer "Ada"
      set output lines
      count volunteers
      ---
      count: 1
      kind: volunteers
      ---
      set language fr
      count volunteers
      ---
      count: 1
      ...
      ---
      """
    #expect(talk.run(text) == .fine, "\(talk.diagnostics)")
  }

  @Test("the time of each statement is told besides, and only where it was asked for")
  func timing() {
    talk.run("count volunteers")
    #expect(talk.notes.isEmpty)
    talk.run("set timing on; count volunteers; remove volunteer \"Nobody\"", keepsGoing: true)
    #expect(talk.notes.count == 3)
    #expect(talk.notes.allSatisfy { $0.wholeMatch(of: /time: \d+\.\d{3} s\n/) != nil })
    #expect(!talk.results.contains("time:"))
    talk.run("régler chrono non; count volunteers")
    #expect(talk.notes.count == 3)
  }
}
