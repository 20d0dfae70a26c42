import ProBonoEvaluator
import ProBonoLanguage

/// A name that is given twice to records of one kind, in the straight line of a file: the second statement will fail.
struct RepeatedNameLint: Lint {
  /// Where each name was given first.
  private var given: [NameKind: [String: SourceRange]] = [:]

  mutating func visit(_ statement: Statement, in scene: LintScene) -> [LintFinding] {
    guard !scene.isInBlock else { return [] }
    switch statement.node {
    // What a name means behind these takes more than reading.
    case .undo, .redo, .source, .importing, .merge: given = [:]
    case .remove(let thing), .forget(let thing): release(thing)
    default: break
    }
    let mentions = statement.mentions
    // The record that is given another name no longer has its own.
    if statement.givesAnotherName, let renamed = mentions.first, !renamed.isGiven {
      given[renamed.kind]?[renamed.key] = nil
    }
    var findings: [LintFinding] = []
    for mention in mentions where mention.isGiven {
      guard let first = given[mention.kind]?[mention.key] else {
        given[mention.kind, default: [:]][mention.key] = mention.name.range
        continue
      }
      var finding = LintFinding(
        .repeatedName(mention.kind, mention.name.value), at: mention.name.range, in: statement)
      finding.diagnostic.notes = [Note(.firstGiven(mention.kind, mention.name.value), at: first)]
      findings.append(finding)
    }
    return findings
  }

  private mutating func release(_ thing: NamedThing) {
    let kinds = thing.kind == .any ? Array(given.keys) : [thing.kind]
    for kind in kinds { given[kind]?[NameMention(kind: kind, name: thing.name).key] = nil }
  }
}

extension Statement {
  /// Whether a record that has a name gets another one.
  var givesAnotherName: Bool {
    switch node {
    case .change, .changeNeed: mentions.contains(where: \.isGiven)
    default: false
    }
  }
}
