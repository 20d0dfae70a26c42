import ArgumentParser
import ProBonoLanguage
import ProBonoPresentation
import ProBonoText

/// What all commands have in common.
struct OutputOptions: ParsableArguments {
  /// When to colour.
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(help: "Colour results and diagnostics: auto, always or never.")
  var color: Colour = .auto

  @Option(help: "The language of help, tables and diagnostics, until `set language` says otherwise: en or fr.")
  var language: InterfaceLanguage?

  @Option(help: "Write diagnostics for a terminal, as one line each, as JSON, or as commands of GitHub Actions.")
  var diagnostics: DiagnosticFormat = .terminal

  @Option(name: .customLong("today"), help: "The day that counts as today, until `today` says otherwise (YYYY-MM-DD).")
  var day: DayArgument?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a variable a value, whatever a `let` says; may be given several times.", valueName: "name=value"))
  var assignments: [Assignment] = []

  @Flag(name: .customLong("keep-going"), help: "Go on after a statement that fails.")
  var keepsGoing = false

  /// The day given.
  var today: Day? { day?.day }

  /// The values of variables by their folded names; the last counts where a name is given twice.
  var variables: [String: Literal] {
    Dictionary(assignments.map { ($0.name, $0.value) }) { _, last in last }
  }
}

/// What the commands that show results have in common.
struct ResultOptions: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: "The form of results, until `set output` says otherwise: table, csv, json, markdown or lines.")
  var form: OutputForm?
}

/// `name=value` as an argument.
struct Assignment: ExpressibleByArgument {
  /// Folded.
  let name: String
  let value: Literal

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    let written = String(argument[..<sign])
    guard Parser.isWord(written), written.first?.isNumber == false else { return nil }
    name = Folding.foldWord(written)
    value = Literal(written: String(argument[argument.index(after: sign)...]))
  }
}

/// A day as an argument.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}

extension InterfaceLanguage: ExpressibleByArgument {}

extension OutputForm: ExpressibleByArgument {}
