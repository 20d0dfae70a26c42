import Testing

@testable import ProBonoSession

@Suite("The statements of a session")
struct StatementHistoryTests {
  private func conversation() -> Conversation {
    let talk = Conversation()
    talk.run("add volunteer \"A\"\n  hours 3\nadd volunteer \"B\"\nlist volunteers\nadd volunteer \"C\"")
    return talk
  }

  @Test("log lists what changed the book by its first line, what was undone at the end")
  func log() {
    let talk = conversation()
    talk.run("undo; log")
    let lines = talk.results.split(separator: "\n").filter { !$0.hasPrefix("undone") }
    #expect(
      lines == ["1   add volunteer \"A\"", "2   add volunteer \"B\"", "3   add volunteer \"C\"   undone"], "\(lines)")
    talk.run("undo; log 2")
    #expect(talk.results.contains("2 of 3 shown") && !talk.results.contains("\"A\""))
    talk.run("add volunteer \"D\"; journal")
    #expect(talk.results == "1   add volunteer \"A\"\n2   add volunteer \"D\"\n")
  }

  @Test("log in a file that is run as one statement lists what was before it")
  func logInSource() {
    let talk = Conversation(files: ["inner.pb": "add volunteer \"B\"\nlog"])
    talk.run("add volunteer \"A\"; source \"inner.pb\"")
    #expect(talk.results == "1   add volunteer \"A\"\n")
    talk.run("log")
    #expect(talk.results == "1   add volunteer \"A\"\n2   source \"inner.pb\"\n")
  }

  @Test("several statements are undone and done again at once, or none")
  func several() {
    let talk = conversation()
    #expect(talk.run("undo 2") == .fine)
    #expect(talk.volunteers == ["A"])
    #expect(talk.run("undo 2") == .failed)
    #expect(talk.codes == ["undo-too-far"] && talk.volunteers == ["A"])
    #expect(talk.run("redo 3") == .failed)
    #expect(talk.codes == ["redo-too-far"] && talk.volunteers == ["A"])
    #expect(talk.run("rétablir 2") == .fine)
    #expect(talk.volunteers == ["A", "B", "C"])
    #expect(talk.run("annuler 3; undo 1") == .failed)
    #expect(talk.codes == ["nothing-to-undo"])
    #expect(talk.run("undo 0") == .unreadable)
    #expect(talk.codes == ["number-out-of-range"])
  }

  @Test("a merge is undone and done again as a whole")
  func merge() {
    let talk = Conversation()
    talk.run(
      """
      add association "X" in Lille
      add volunteer "A" skills web 4, seo in Lille missions 2
      add volunteer "B" skills web 2
      need web for "X" as "N"
      need web for "X" as "M"
      accept "A" for "N"
      pin "A" to "M"
      forbid "B" from "X"
      """)
    talk.run("unpin \"A\" from \"M\"")
    let before = talk.state
    #expect(talk.run("merge volunteer \"A\" into \"B\"; merge skill seo into web") == .fine)
    let after = talk.state
    #expect(before != after)
    #expect(talk.run("undo 2") == .fine)
    #expect(talk.state == before)
    #expect(talk.run("show skill seo") == .fine)
    #expect(talk.run("redo 2") == .fine)
    #expect(talk.state == after)
  }

  @Test("what was before a person was forgotten cannot be undone, done again or listed")
  func forget() {
    let talk = conversation()
    talk.run("undo; forget volunteer \"B\"")
    #expect(talk.results.isEmpty)
    #expect(talk.run("undo") == .failed)
    #expect(talk.codes == ["undo-ends-at-forget"])
    #expect(talk.run("redo") == .failed)
    #expect(talk.codes == ["nothing-to-redo"])
    talk.run("log")
    #expect(talk.results == "what was before `forget` is forgotten\n")
    talk.run("add volunteer \"E\"; log")
    #expect(talk.results.hasSuffix("1   add volunteer \"E\"\n"))
    #expect(talk.run("undo; undo") == .failed)
    #expect(talk.codes == ["undo-ends-at-forget"] && talk.volunteers == ["A"])
  }

  @Test("a person forgotten in a file is forgotten, unless the file fails")
  func forgetInSource() {
    let talk = Conversation(files: [
      "good.pb": "add volunteer \"X\"\nforget volunteer \"B\"", "bad.pb": "forget volunteer \"A\"\nshow \"Nobody\"",
    ])
    talk.run("add volunteer \"A\"; add volunteer \"B\"")
    #expect(talk.run("source \"bad.pb\"") == .failed)
    #expect(talk.run("undo; redo") == .fine)
    #expect(talk.run("source \"good.pb\"") == .fine)
    #expect(talk.volunteers == ["A", "X"])
    #expect(talk.run("undo") == .failed)
    #expect(talk.codes == ["undo-ends-at-forget"])
  }

  @Test("whoever remembers what was said is told all names of a person, but none of a merger that was undone")
  func formerNames() {
    let talk = Conversation()
    var told: [[String]] = []
    talk.session.didForget = { told.append($0) }
    talk.run("add volunteer \"Driss\"; change volunteer \"Driss\" name \"Idriss\"; add volunteer \"Ada\"")
    talk.run("merge volunteer \"Ada\" into \"Idriss\"; undo; forget volunteer \"idriss\"")
    #expect(told == [["Idriss", "Driss"]])
    #expect(talk.volunteers == ["Ada"])
  }

  @Test("of the many changes of a file the first are confirmed one by one, its results all told")
  func manyConfirmations() {
    let style = Session.Style(confirms: true, usesColour: false, width: nil)
    let lines = (1...14).map { "add volunteer \"V\($0)\"" } + ["count volunteers"]
    let talk = Conversation(files: ["a.pb": lines.joined(separator: "\n")], style: style)
    talk.run("source \"a.pb\"")
    #expect(talk.results.hasSuffix("added volunteer V10\n14 volunteers\nand 4 more changes\n"))
  }

  @Test("who looks is told that a person was forgotten, and not who")
  func confirmation() {
    let talk = Conversation(style: Session.Style(confirms: true, usesColour: false, width: nil))
    talk.run("add volunteer \"Ada\"")
    talk.run("forget volunteer \"Ada\"")
    #expect(talk.results == "forgotten; what was before cannot be undone any more\n")
  }
}
