import Testing

@testable import ProBonoSession

@Suite("Policies")
struct PolicyTests {
  private static let book = """
    today 2026-11-23
    add association "Asso X" in Lille causes education
    add volunteer "Alice" skills web 4 in Lille rating 5
    add volunteer "Bruno" skills web 3 in Arras causes education rating 3
    need web 3 for "Asso X" as "Site" hours 5
    """

  private func why(_ policy: String) -> String {
    let conversation = Conversation()
    conversation.run(Self.book)
    conversation.run(policy)
    conversation.run("change volunteer \"Bruno\" within 100 km\nwhy \"Bruno\" for \"Site\"")
    #expect(conversation.diagnostics.isEmpty)
    return conversation.results
  }

  @Test("a weight that is set counts in every score and in the plan")
  func weights() {
    let conversation = Conversation()
    conversation.run(Self.book + "\nchange volunteer \"Bruno\" within 100 km")
    conversation.run("expect \"Alice\" fills \"Site\"")
    conversation.run("policy cause 400 near 50 within 100 km remote 50")
    conversation.run("expect \"Bruno\" fills \"Site\"")
    #expect(conversation.diagnostics.isEmpty)
    #expect(why("policy cause 400 near 50 remote 50").contains("cause    400"))
  }

  @Test("policy standard gives the weights of a new book, and undo those before")
  func standard() {
    let conversation = Conversation()
    conversation.run(Self.book)
    conversation.run("policy cause 210")
    conversation.run("policy standard")
    #expect(conversation.session.book.policy == .standard)
    conversation.run("undo")
    #expect(conversation.session.book.policy.cause == 210)
    conversation.run("undo")
    #expect(conversation.session.book.policy == .standard)
  }

  @Test("weights by which a pair could have more than 1000 points change nothing")
  func tooHigh() {
    let conversation = Conversation()
    conversation.run("policy cause 300")
    #expect(conversation.diagnostics.count == 1)
    #expect(conversation.diagnostics.joined().contains("policy-too-high"))
    conversation.run("policy cause 300 near 10 remote 10")
    #expect(conversation.session.book.policy.cause == 300)
  }

  @Test("the points of levels are five")
  func levels() {
    let conversation = Conversation()
    conversation.run("policy level 1, 2, 3, 4")
    #expect(conversation.diagnostics.joined().contains("policy-levels"))
    conversation.run("politique niveau 1, 2, 3, 4, 5")
    #expect(conversation.session.book.policy.levels == [1, 2, 3, 4, 5])
  }

  @Test("what if takes a policy back")
  func whatIf() {
    let conversation = Conversation()
    conversation.run(Self.book)
    conversation.run("what if { policy cause 0 }")
    #expect(conversation.session.book.policy == .standard)
  }
}
