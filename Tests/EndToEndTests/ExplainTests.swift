import Foundation
import ProBonoPresentation
import Testing

/// `pb explain`, and the pages that are made with it.
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
    #expect(result.errors == "pb: there is no code \"unknown-skil\"; did you mean `unknown-skill`?\n")
  }

  @Test("options about statements are refused", arguments: [["--keep-going"], ["--today", "2026-11-23"]])
  func needlessOptions(options: [String]) throws {
    #expect(try program.run(["explain", "unknown-skill"] + options).status == 1)
  }

  @Test("the pages of docs/errors are those that scripts/make-docs writes")
  func pages() throws {
    #expect(try program.run("explain", "--markdown", ".").status == 0)
    let folder = Program.root.appendingPathComponent("docs/errors")
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    #expect(kept.sorted() == (Explanation.codes.map { "\($0).md" } + ["README.md"]).sorted())
    for name in kept {
      let page = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(try program.folder.read(name) == page, "docs/errors/\(name) is out of date: run scripts/make-docs")
    }
  }
}
