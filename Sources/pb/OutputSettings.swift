import ProBonoLanguage
import ProBonoPresentation
import ProBonoText

/// What `OutputOptions` say, as plain values; without options what is so by itself.
struct OutputSettings {
  var colour = OutputOptions.Colour.auto
  /// Nil for English.
  var language: InterfaceLanguage?
  var diagnostics = DiagnosticFormat.terminal
  /// The day that counts as today; nil for none.
  var today: Day?
  /// The values of variables by their folded names.
  var variables: [String: Literal] = [:]
  /// Whether to go on after a statement that fails.
  var keepsGoing = false
}

extension OutputOptions {
  /// The same as plain values.
  var settings: OutputSettings {
    OutputSettings(
      colour: color, language: language, diagnostics: diagnostics, today: today, variables: variables,
      keepsGoing: keepsGoing)
  }
}
