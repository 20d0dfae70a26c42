import ProBonoSession

/// Arguments without any option but `-c`, as they mostly are: files to run, or a text. The library that reads all others
/// takes longer to start than everything else that a short script needs.
enum PlainArguments {
  /// `run FILE…`
  case files([String])
  /// `-c STATEMENTS`
  case statements(String)

  /// Nil for arguments that only the library can read.
  init?(_ arguments: [String]) {
    guard let first = arguments.first, case let rest = Array(arguments.dropFirst()), !rest.isEmpty,
      !rest.contains(where: { $0.hasPrefix("-") })
    else { return nil }
    switch first {
    case Run.configuration.commandName: self = .files(rest)
    case "-c" where rest.count == 1: self = .statements(rest[0])
    default: return nil
    }
  }

  /// Runs what they name, as the command of the library would.
  func run() -> Session.Ending {
    let console = Console(OutputSettings())
    return switch self {
    case .files(let files): console.run(files: files)
    case .statements(let text): console.run(texts: [text], named: "-c")
    }
  }
}
