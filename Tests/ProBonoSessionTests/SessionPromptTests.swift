import Testing

@testable import ProBonoSession

@Suite("What stands before a line")
struct SessionPromptTests {
  private let talk = Conversation()

  private func prompt(columns: Int = 80) -> String { talk.session.prompt(columns: columns) }

  @Test("an empty book has nothing to lose, and what was done is marked until it is undone")
  func mark() {
    #expect(prompt() == "pb> ")
    talk.run("add volunteer \"A\"; add volunteer \"B\"; list volunteers")
    #expect(prompt() == "pb*> ")
    talk.run("undo")
    #expect(prompt() == "pb*> ")
    talk.run("undo")
    #expect(prompt() == "pb> ")
    talk.run("redo")
    #expect(prompt() == "pb*> ")
  }

  @Test("who was forgotten leaves a book that is not what it was")
  func forget() {
    talk.run("add volunteer \"A\"; forget volunteer \"A\"")
    #expect(prompt() == "pb*> ")
    talk.run("add volunteer \"B\"; undo")
    #expect(prompt() == "pb*> ")
  }

  @Test("needs with a seat that nobody is engaged in are counted, whatever fills them in a plan")
  func openNeeds() {
    talk.run(
      """
      add association "X"
      add volunteer "A" skills web
      need web, design for "X" as "N" remote
      need web for "X" as "M" remote
      """)
    #expect(prompt() == "pb* 2 open> ")
    talk.run("match; accept \"A\" for \"M\"")
    #expect(prompt() == "pb* 1 open> ")
    talk.run("what if { remove need \"N\" }")
    #expect(prompt() == "pb* 1 open> ")
    talk.run("withdraw \"A\" from \"M\" because interest; set language fr")
    #expect(prompt() == "pb* 2 ouverts> ")
  }

  @Test("it takes no more than half of a narrow terminal")
  func narrow() {
    talk.run("add association \"X\"; need web for \"X\" as \"N\" remote")
    #expect([24, 23, 10, 9, 0].map(prompt) == ["pb* 1 open> ", "pb*> ", "pb*> ", "*> ", "*> "])
    #expect(talk.session.catalogue.continuationPrompt(below: prompt()) == "          > ")
  }
}
