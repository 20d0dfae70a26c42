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

  @Flag(name: .customLong("keep-going"), help: "Go on after a statement that fails.")
  var keepsGoing = false

  /// The day given.
  var today: Day? { day?.day }
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
