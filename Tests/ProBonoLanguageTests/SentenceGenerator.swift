import ProBonoText
import PropertyTesting

@testable import ProBonoLanguage

/// Writes random statements by the shapes of the grammar, in English and French words at random, and remembers which of
/// the ways that the shapes leave open it has gone.
///
/// Where there is a choice it prefers ways that it has not gone yet, so that a few thousand statements go all of them.
struct SentenceGenerator {
  /// The ways gone so far; see `Shape.ways`.
  private(set) var covered: Set<String> = []
  private var random: SplitMix64

  /// What the statement at hand is about, as far as the parser takes it into account.
  private struct Context {
    /// The list whose things a filter is about.
    var kind: ListKind?
    /// The list that the next query has to be about.
    var wantedKind: ListKind?
    /// Whether it stands in a filter.
    var isFilter = false
    /// The attribute that the other side of a comparison is compared with.
    var compared: Attribute?
    /// The kinds that the verb asked for help about knows.
    var topicKinds: [Word] = []
  }
  private var context = Context()
  private var depth = 0
  private var text = ""
  /// What could have stood at the end of the text but was left out: a word that would be read as that must not follow.
  private var leftOut: Set<String> = []
  private var leftOutValue = false

  /// A generator; those of equal seeds write the same.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A statement, and the statements of its blocks.
  mutating func statement() -> String {
    text = ""
    depth = 0
    context = Context()
    writeStatement()
    return text
  }

  /// Beyond this depth the shortest way is taken.
  private static let depthLimit = 12

  // MARK: Shapes

  private mutating func writeStatement() {
    leftOut = []
    leftOutValue = false
    // Among all forms of all verbs: those of `add` and `change` have the most ways.
    let forms = Verbs.all.flatMap { verb in verb.forms.indices.map { (verb, $0) } }
      .filter { depth < 6 || $0.forms[$1].shape.leastDepth() < 3 }
    let (verb, index) = pick(forms) { "\($0.word.en)|\($1)" }
    write(verb.word, at: verb.word.en)
    write(verb.forms[index].shape, at: "\(verb.word.en)|\(index)")
  }

  private mutating func write(_ shape: Shape, at path: String) {
    switch shape {
    case .word(let word, let role):
      if role == .choice, let kind = ListKind.allCases.first(where: { $0.word == word }) {
        context.kind = kind
        context.wantedKind = nil
      }
      write(word, at: path)
    case .value(let value): write(value, at: path)
    case .sign(let sign):
      put(sign.rawValue, tight: sign == .comma)
    case .sequence(let parts):
      for (index, part) in parts.enumerated() { write(part, at: "\(path)/\(index)") }
    case .choice(let options):
      let possible = options.indices.filter { isPossible(options[$0]) }
      let index = pick(shortest(possible) { options[$0].leastDepth() }) { "\(path)|\($0)" }
      write(options[index], at: "\(path)|\(index)")
    case .optional(let inner):
      let isThere = pick(isPossible(inner) && !isDeep ? [true, false] : [false]) { "\(path)?\($0)" }
      if isThere { write(inner, at: path + "?") } else { leaveOut(inner) }
    case .list(let item):
      let isLong = pick(isDeep ? [false] : [true, false]) { "\(path)*\($0)" }
      for index in 0...(isLong ? Int.random(in: 1...2, using: &random) : 0) {
        if index > 0 { put(",", tight: true) }
        write(item, at: path + "*")
      }
    case .series(let item, let word):
      let isLong = pick(isDeep ? [false] : [true, false]) { "\(path)*\($0)" }
      for index in 0...(isLong ? 1 : 0) {
        if index > 0 { write(word, at: path) }
        write(item, at: path + "*")
      }
    case .clauses(let clauses): write(clauses, areChanges: false, at: path)
    case .changes(let clauses): write(clauses, areChanges: true, at: path)
    case .rule(let rule): write(rule)
    }
  }

  private mutating func write(_ rule: GrammarRule) {
    depth += 1
    let outer = context
    defer {
      depth -= 1
      context = outer
    }
    if rule == .query { context.kind = nil }
    if rule == .filter { context.isFilter = true }
    if rule == .propertyComparison {
      writeComparison(of: context.kind ?? .volunteers)
    } else {
      write(rule.shape, at: rule.rawValue)
    }
  }

  /// A comparison of an attribute with something of its type, either of them first.
  private mutating func writeComparison(of kind: ListKind) {
    // `skill` of a seat is asked for without a comparison, and read so.
    let attributes = Attribute.all(of: kind).filter { attribute in
      !Condition.predicates.contains {
        $0.kinds.contains(kind) && $0.word.foldedForms.contains(attribute.word.foldedForms[0])
      }
    }
    let attribute = pick(attributes) { "\($0)@\(kind)" }
    let values: [Shape] =
      [.value(.attribute), .rule(.literal)] + (attribute.type == .number ? [.rule(.function)] : [])
    let path = GrammarRule.operand.rawValue
    let value = pick(shortest(Array(values.indices)) { values[$0].leastDepth() }) { "\(path)|\($0)" }
    let isFirst = Bool.random(using: &random)
    for writesAttribute in isFirst ? [true, false] : [false, true] {
      if writesAttribute {
        write(attribute, of: kind)
      } else if value == 0 {
        write(pick(attributes.filter { $0.type == attribute.type }) { "\($0)@\(kind)" }, of: kind)
      } else {
        context.compared = attribute
        write(values[value], at: "\(path)|\(value)")
        context.compared = nil
      }
      if writesAttribute == isFirst { write(.value(.comparison), at: "property-comparison/1") }
    }
  }

  private mutating func write(_ attribute: Attribute, of kind: ListKind) {
    covered.insert("\(attribute)@\(kind)")
    write(attribute.word, at: "\(attribute)")
  }

  private mutating func write(_ clauses: [ClauseDescription], areChanges: Bool, at path: String) {
    var changes = clauses.map { clause in ("\(path)+\(clause.word.en)", clause, nil as Word?, clause.shape as Shape?) }
    if areChanges {
      for clause in clauses {
        let name = clause.word.en
        if let shape = clause.addedShape { changes.append(("\(path)+add \(name)", clause, Keywords.add, shape)) }
        if let shape = clause.droppedShape { changes.append(("\(path)+drop \(name)", clause, Keywords.drop, shape)) }
        if clause.canBeCleared { changes.append(("\(path)+no \(name)", clause, Keywords.no, nil)) }
      }
    }
    var used: Set<Word> = []
    var count = isDeep ? 0 : Int.random(in: 0...8, using: &random)
    while true {
      let missing = changes.filter { $0.1.isRequired && !used.contains($0.1.word) && !areChanges }
      let possible = changes.filter { _, clause, leader, shape in
        let readsOnce = leader == nil || leader == Keywords.no
        return !(readsOnce && used.contains(clause.word))
          && !(leader ?? clause.word).foldedForms.allSatisfy(leftOut.contains)
      }
      guard let candidates = count > 0 ? possible : missing.isEmpty ? nil : missing, !candidates.isEmpty else { return }
      count -= 1
      let (way, clause, leader, shape) = pick(candidates) { $0.0 }
      if leader == nil || leader == Keywords.no { used.insert(clause.word) }
      if let leader { write(leader, at: path) }
      write(clause.word, at: way)
      if leader == nil, clause.word == Words.from, case .sequence(let parts)? = shape, parts.count == 2 {
        // The last day of a period is given once.
        write(parts[0], at: way + "/0")
        let firstEnd = text.count
        if used.contains(Words.until) { leaveOut(parts[1]) } else { write(parts[1], at: way + "/1") }
        if text.count > firstEnd { used.insert(Words.until) }
      } else if let shape {
        write(shape, at: way)
      }
    }
  }

  // MARK: Choices

  private var isDeep: Bool { depth > Self.depthLimit }

  /// One of several ways, one that was not gone yet where there is one.
  private mutating func pick<Option>(_ options: [Option], _ name: (Option) -> String) -> Option {
    let fresh = options.filter { !covered.contains(name($0)) }
    let among = fresh.isEmpty || Int.random(in: 0..<3, using: &random) == 0 ? options : fresh
    let option = among[Int.random(in: 0..<among.count, using: &random)]
    covered.insert(name(option))
    return option
  }

  /// Those of several ways that end soonest, where the statement is deep already.
  private func shortest(_ options: [Int], _ depth: (Int) -> Int) -> [Int] {
    guard isDeep, let least = options.map(depth).min() else { return options }
    return options.filter { depth($0) == least }
  }

  /// Whether the parser would take such a piece here, for what stands around it.
  private func isPossible(_ shape: Shape) -> Bool {
    switch shape {
    case .sequence(let parts):
      return parts.first.map(isPossible) ?? true
    case .word(let word, .attribute):
      guard let kind = context.kind else { return true }
      if let predicate = Condition.predicates.first(where: { $0.word == word }) {
        return predicate.kinds.contains(kind)
      }
      // An engagement has a score of its own.
      return !(kind == .engagements && word == Keywords.score)
    case .word(let word, .choice):
      if isTopic { return context.topicKinds.contains(word) }
      return context.wantedKind.map { $0.word == word } ?? true
    case .value(.attribute):
      return context.kind.map { kind in Attribute.all(of: kind).contains { $0.type == .flag } } ?? true
    case .value(.number): return context.compared.map { $0.type == .number } ?? true
    case .value(.date): return context.compared.map { $0.type == .date } ?? true
    case .value(.text): return context.compared.map { $0.type == .text } ?? true
    case .value(.wordValue):
      return context.compared.map { [.word, .priority, .flag].contains($0.type) } ?? true
    case .choice(let options): return options.contains(where: isPossible)
    default: return true
    }
  }

  /// Whether the last thing written is what help is asked about.
  private var isTopic = false

  private mutating func leaveOut(_ shape: Shape) {
    switch shape {
    case .word(let word, _): leftOut.formUnion(word.foldedForms)
    case .value: leftOutValue = true
    case .sequence(let parts):
      for part in parts {
        leaveOut(part)
        if !part.isOptional { break }
      }
    case .choice(let options): for option in options { leaveOut(option) }
    case .optional(let inner), .list(let inner), .series(let inner, _): leaveOut(inner)
    case .rule(let rule): leaveOut(rule.shape)
    case .sign, .clauses, .changes: break
    }
  }

  // MARK: Words and values

  private mutating func put(_ piece: String, tight: Bool = false) {
    if !tight, !text.isEmpty {
      let continues = Verbs.continuesStatement(Folding.foldWord(piece))
      let blanks = [" ", " ", " ", "  ", "\t", "\u{A0}", " \\\n  "] + (continues ? ["\n  ", " # why\n\n  "] : [])
      text += blanks[Int.random(in: 0..<blanks.count, using: &random)]
    }
    text += piece
    leftOut = []
    leftOutValue = false
    isTopic = false
  }

  private mutating func write(_ word: Word, at path: String) {
    let forms = Set([word.en, word.fr] + word.foldedForms).sorted().filter { !leftOut.contains(Folding.foldWord($0)) }
    // Where each form would be read as what was left out before it, the statement cannot go on with this word.
    guard !forms.isEmpty else { preconditionFailure("\(word.en) behind \(text)") }
    let form = pick(forms) { "\(path)~\($0)" }
    let isSum = word == Keywords.sum
    put(Int.random(in: 0..<8, using: &random) == 0 ? form.uppercased() : form)
    guard isSum else { return }
    let kinds = ListKind.allCases.filter { kind in Attribute.all(of: kind).contains { $0.type == .number } }
    context.wantedKind = pick(kinds) { "sum@\($0)" }
  }

  private mutating func write(_ value: Expectation, at path: String) {
    switch value {
    case .name, .newName, .text, .file: put(quoted(["New site", "Zoë & co", "a \\\"b\\\"", "l'été", "1"]))
    case .newWord, .skill, .cause, .place, .country:
      put(
        Bool.random(using: &random)
          ? quoted(["green spaces", "Lille"]) : one(of: ["web", "Lille", "santé", "c-2", "Saint-Ouen"]))
    case .spokenLanguage: put(one(of: ["fr", "EN", "français", "German", "\"ukrainien\""]))
    case .integer(let range, _):
      let number = Int.random(in: range, using: &random)
      put("\(one(of: [range.lowerBound, range.upperBound, number]))")
    case .number: put(one(of: ["0", "7", "12.5", "3.0", "90"]))
    case .rating:
      let tenths = Int.random(in: 0...50, using: &random)
      put(Bool.random(using: &random) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
    case .date: put(one(of: ["2026-11-23", "2028-02-29", "1999-12-31"]))
    case .code: put(one(of: ["unknown-skill", "incomplete"]))
    case .variable: put(one(of: ["radius", "été", "x1"]))
    case .comparison:
      put(pick(Comparison.allCases.map(\.rawValue) + ["≤", "≥", "≠"]) { "comparison~\($0)" })
    case .wordValue:
      let words = context.compared?.choices.flatMap { [$0.en, $0.fr] } ?? []
      put(one(of: words.isEmpty ? ["translation", "web"] : words))
    case .attribute: writeAttribute()
    case .verb:
      let verb = one(of: one(of: [Verbs.all, [.change], [.change], [.add]]))
      put(one(of: [verb.word.en, verb.word.fr]))
      context.topicKinds = verb.forms.compactMap(\.lead)
      isTopic = true
    case .statements:
      let outer = context
      context = Context()
      depth += 3
      for index in 0..<(isDeep ? 0 : Int.random(in: 0...2, using: &random)) {
        if index > 0 { text += one(of: [";", "\n", " # next\n"]) }
        writeStatement()
      }
      depth -= 3
      context = outer
    case .word, .clause, .comma, .openParenthesis, .closeParenthesis, .openBrace, .closeBrace, .equals, .end:
      preconditionFailure("no value: \(value)")
    }
  }

  /// An attribute that the place takes: a number in a sum, else one that holds or does not, or any to sort by.
  private mutating func writeAttribute() {
    if let wanted = context.wantedKind {
      let outer = context
      write(pick(Attribute.all(of: wanted).filter { $0.type == .number }) { "sum \($0)@\(wanted)" }, of: wanted)
      context = outer
    } else if let kind = context.kind {
      let attributes = Attribute.all(of: kind).filter { !context.isFilter || $0.type == .flag }
      let use = context.isFilter ? "" : "sort "
      write(pick(attributes) { "\(use)\($0)@\(kind)" }, of: kind)
    }
  }

  private mutating func quoted(_ names: [String]) -> String {
    let name = one(of: names)
    return name.contains("\"") ? "\"\(name)\"" : one(of: ["\"\(name)\"", "« \(name) »", "“\(name)”"])
  }

  private mutating func one<Option>(of options: [Option]) -> Option {
    options[Int.random(in: 0..<options.count, using: &random)]
  }
}

extension Shape {
  /// How many rules must at least be gone through to its end; at most `fuel` are looked into.
  func leastDepth(fuel: Int = 5) -> Int {
    switch self {
    case .word, .sign, .optional: 0
    case .value(.statements): 3
    case .value, .clauses, .changes: 0
    case .sequence(let parts): parts.map { $0.leastDepth(fuel: fuel) }.max() ?? 0
    case .choice(let options): options.map { $0.leastDepth(fuel: fuel) }.min() ?? 0
    case .list(let inner), .series(let inner, _): inner.leastDepth(fuel: fuel)
    case .rule(let rule): fuel == 0 ? 100 : 1 + rule.shape.leastDepth(fuel: fuel - 1)
    }
  }

  /// Every way that it leaves open, those of rules aside: each alternative, what may be there with and without it, lists
  /// of one and of more, each clause, and each word in all its forms.
  func ways(at path: String) -> [String] {
    switch self {
    case .word(let word, _): return Self.ways(of: word, at: path)
    case .value, .sign, .rule: return []
    case .sequence(let parts): return parts.enumerated().flatMap { $1.ways(at: "\(path)/\($0)") }
    case .choice(let options):
      return options.enumerated().flatMap { ["\(path)|\($0)"] + $1.ways(at: "\(path)|\($0)") }
    case .optional(let inner): return ["\(path)?true", "\(path)?false"] + inner.ways(at: path + "?")
    case .list(let inner): return ["\(path)*true", "\(path)*false"] + inner.ways(at: path + "*")
    case .series(let inner, let word):
      return ["\(path)*true", "\(path)*false"] + inner.ways(at: path + "*") + Self.ways(of: word, at: path)
    case .clauses(let clauses): return clauses.flatMap { Self.ways(of: $0, at: path) }
    case .changes(let clauses):
      var ways = clauses.flatMap { Self.ways(of: $0, at: path) }
      for clause in clauses {
        for (leader, shape) in [(Keywords.add, clause.addedShape), (Keywords.drop, clause.droppedShape)] {
          guard let shape else { continue }
          let way = "\(path)+\(leader.en) \(clause.word.en)"
          ways += [way] + Self.ways(of: leader, at: path) + Self.ways(of: clause.word, at: way) + shape.ways(at: way)
        }
        guard clause.canBeCleared else { continue }
        let way = "\(path)+no \(clause.word.en)"
        ways += [way] + Self.ways(of: Keywords.no, at: path) + Self.ways(of: clause.word, at: way)
      }
      return ways
    }
  }

  static func ways(of word: Word, at path: String) -> [String] {
    Set([word.en, word.fr] + word.foldedForms).map { "\(path)~\($0)" }
  }

  private static func ways(of clause: ClauseDescription, at path: String) -> [String] {
    let way = "\(path)+\(clause.word.en)"
    return [way] + ways(of: clause.word, at: way) + clause.shape.ways(at: way)
  }
}
