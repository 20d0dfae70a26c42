import ProBonoPresentation
import Testing

/// `pb explain`
@Suite("Explaining codes")
struct ExplainTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test("a code is explained on standard output")
  func code() throws {
    let result = try program.run("explain", "unknown-skill")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("unknown-skill: "))
    #expect(!result.output.holdsControls)
    #expect(result.errors.isEmpty)
  }

  @Test("a rule of pb check is explained like a code, with its nearest")
  func rule() throws {
    let result = try program.run("explain", "no-hours")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("no-hours: a seat without hours\n"))
    #expect(try program.run("explain", "no-hour").errors.hasSuffix("did you mean `no-hours`?\n"))
  }

  @Test("--language explains in French, --color always in colour")
  func options() throws {
    #expect(try program.run("explain", "unknown-skill", "--language", "fr").output.contains("Pourquoi :"))
    #expect(try program.run("explain", "unknown-skill", "--color", "always").output.contains("\u{1B}["))
  }

  @Test("without a code all codes are listed")
  func list() throws {
    let result = try program.run("explain")
    #expect(result.status == 0)
    for code in Explanation.codes { #expect(result.output.contains("  \(code)")) }
  }

  @Test("an unknown code ends with 1 and the nearest that there is")
  func unknown() throws {
    let result = try program.run("explain", "unknown-skil")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "pb: there is no code or rule \"unknown-skil\"; did you mean `unknown-skill`?\n")
  }

  @Test("options about statements are refused", arguments: [["--keep-going"], ["--today", "2026-11-23"]])
  func needlessOptions(options: [String]) throws {
    #expect(try program.run(["explain", "unknown-skill"] + options).status == 1)
  }
}
