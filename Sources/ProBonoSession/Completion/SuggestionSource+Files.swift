import ProBonoLanguage

extension SuggestionSource {
  /// The files and folders of the folder whose path was begun, those of the kind that the statement takes first. Hidden ones
  /// are offered only to those who began with their dot.
  mutating func addFiles() {
    let begun = collector.sought.text
    let slash = begun.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(begun[...$0]) } ?? ""
    let name = slash.map { String(begun[begun.index(after: $0)...]) } ?? begun
    let isHidden = name.hasPrefix(".")
    let entries = session.files.entries(ofFolder: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(name) && $0.name.hasPrefix(".") == isHidden }
      .sorted { ($0.isFolder ? 1 : rank($0.name), $0.name) < ($1.isFolder ? 1 : rank($1.name), $1.name) }
    for entry in entries {
      let path = folder + entry.name
      guard !path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { continue }
      if entry.isFolder {
        let summary = session.catalogue.folder
        // The quote stays open: what is in the folder comes next.
        collector.add(.init(text: String(Source.quoted(path + "/").dropLast()), endsWord: false, summary: { summary }))
      } else {
        collector.add(.init(text: Source.quoted(path), summary: { "" }))
      }
    }
  }

  /// 0 for a file of the kind that the statement takes, 2 for any other.
  private func rank(_ name: String) -> Int {
    let wanted =
      switch statement.verb?.word.en {
      case "source": ".pb"
      case "import", "export": ".csv"
      default: ""
      }
    return name.lowercased().hasSuffix(wanted) ? 0 : 2
  }
}
