import Foundation
import ProBonoEvaluator
import ProBonoLanguage
import ProBonoTables
import Testing

@testable import ProBonoPresentation

@Suite("Results as data")
struct ResultFormTests {
  private static let script = """
    list volunteers
    list volunteers where hours = 100
    list places
    match
    match "New site" top 1
    match volunteer "Driss"
    why "Driss" for "New site"
    why not "Bruno" for "New site" seat 2
    why "Driss" not "Alice Martin" for "New site"
    why need "New site"
    show "Driss"
    show "New site"
    gaps
    count needs where open
    show policy
    today
    set
    help quit
    """
  private static let forms: [OutputForm] = [.csv, .json, .markdown, .lines]

  private func transcript(_ form: OutputForm, _ language: InterfaceLanguage = .english) -> String {
    let settings = "set language \(language.rawValue); set output \(form.rawValue)"
    return Transcript(Self.script, after: "\(smallBook)\n\(settings)").text
  }

  /// What was said to each statement.
  private func results(_ form: OutputForm) -> [String] {
    transcript(form).split(separator: "> ").map { String($0[($0.firstIndex(of: "\n") ?? $0.endIndex)...].dropFirst()) }
  }

  @Test("each result in each form is as it was recorded", arguments: Self.forms, InterfaceLanguage.allCases)
  func recorded(form: OutputForm, language: InterfaceLanguage) throws {
    try expectSnapshot(transcript(form, language), named: "Results/\(form.rawValue)", in: language)
  }

  @Test("what programs read is the same in both languages", arguments: [OutputForm.csv, .json])
  func languages(form: OutputForm) {
    // The last are the settings, of which the language is one, and help, which is for people in any form.
    let data = { (language: InterfaceLanguage) in transcript(form, language).components(separatedBy: "> set").first }
    #expect(data(.english) == data(.french))
  }

  @Test("no two things of a result have the same name for programs", arguments: Samples(text: "x").outcomes.indices)
  func keys(_ index: Int) throws {
    let outcome = Samples(text: "x").outcomes[index]
    guard let data = ResultData(outcome, in: Catalogue(language: .english)) else { return }
    let names = data.facts.map(\.title) + (data.isRecord || !data.facts.isEmpty ? data.tables.map(\.title) : [])
    for titles in [names] + data.tables.map(\.columns) {
      let keys = titles.map(ResultData.key)
      #expect(Set(keys).count == keys.count, "\(keys) of \(outcome)")
    }
  }

  @Test("JSON can be read, has numbers as numbers and null for nothing")
  func json() throws {
    for result in results(.json).dropLast() {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(result.utf8), options: .fragmentsAllowed)
      }
    }
    let rows = try JSONSerialization.jsonObject(with: Data(results(.json)[0].utf8)) as? [[String: Any]]
    #expect(rows?.map { $0["name"] as? String } == ["Alice Martin", "Bruno", "Chloé", "Driss"])
    #expect(rows?[0]["hours"] as? Int == 20)
    #expect(rows?[1]["place"] is NSNull)
    #expect(results(.json)[1] == "[]\n")
  }

  @Test("CSV reads back as it was written, every line with as many cells as the first")
  func csv() throws {
    for result in results(.csv).dropLast() {
      var reader = CSVReader(Array(result.utf8))
      var widths: Set<Int> = []
      while try reader.next() { widths.insert(reader.cellCount) }
      #expect(widths.count == 1, "\(result)")
    }
  }

  @Test("what means something in a form is escaped there, and controls are in every form")
  func escaping() throws {
    let table = ResultTable(
      columns: [.name, .reason],
      rows: [[.text("a|b*c_d`e<f\\"), .text("say \"x\", y; z\u{1B}[31m")], [.empty, .list([])]])
    let text = { (form: OutputForm) in TextRenderer(form: form).text(of: .table(table)) }
    #expect(text(.csv) == "name,reason\na|b*c_d`e<f\\,\"say \"\"x\"\", y; z\\u{1B}[31m\"\n,\n")
    #expect(
      text(.json) == """
        [
          {"name":"a|b*c_d`e<f\\\\","reason":"say \\"x\\", y; z\\u001b[31m"},
          {"name":null,"reason":[]}
        ]

        """)
    #expect(text(.markdown).contains("| a\\|b\\*c\\_d\\`e\\<f\\\\ | say \"x\", y; z\\\\u{1B}\\[31m |\n"))
    #expect(text(.lines) == "name: a|b*c_d`e<f\\\nreason: say \"x\", y; z\\u{1B}[31m\n\nname:\nreason:\n\n")
    for form in OutputForm.allCases { #expect(!text(form).contains("\u{1B}")) }
  }

  @Test("every outcome that is told has a text in every form, without controls", arguments: OutputForm.allCases)
  func allOutcomes(form: OutputForm) {
    for language in InterfaceLanguage.allCases {
      let renderer = TextRenderer(form: form, catalogue: Catalogue(language: language))
      for outcome in Samples(text: "x\u{1B}y").outcomes {
        #expect(!renderer.text(of: outcome).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }
  }

  @Test(
    "the ending of a file's name says its form",
    arguments: [
      ("x.json", OutputForm.json), ("x.JSON", .json), ("x.md", .markdown), ("a.b/x.markdown", .markdown),
      ("x.txt", .table),
      ("x.csv", .csv), ("x", .csv), ("json", .csv), ("x.", .csv), ("", .csv), ("/dev/stdout", .csv),
    ])
  func fileNames(name: String, form: OutputForm) { #expect(OutputForm(fileName: name) == form) }
}
