import ProBonoEvaluator
import ProBonoLanguage
import ProBonoText

/// The comments `# pb:ignore RULE` of a file. One behind a statement is about its line, one on a line of its own about the
/// next line that is no comment.
struct IgnoreMarks {
  /// One rule of one comment.
  private struct Mark {
    let rule: LintProblem.Rule
    /// Where the rule is named.
    let range: SourceRange
    /// The line in which it is to find nothing.
    let target: SourceRange
    /// What goes where the comment is of no use; nil where it names other rules too.
    var comment: SourceRange?
    var isUsed = false
  }

  /// In the order of their targets.
  private var marks: [Mark] = []
  /// What is wrong with the comments themselves.
  private var mistakes: [Diagnostic] = []

  /// Finds the comments of a text.
  init(in source: Source) {
    let bytes = source.bytes
    var index = 0
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "#")) {
      index = sign + 1
      var start = index
      while start < bytes.count, Self.isBlank(bytes[start]) { start += 1 }
      guard bytes[start...].starts(with: Self.word) else { continue }
      let end = start + Self.word.count
      guard end == bytes.count || Self.isBlank(bytes[end]) || Self.isLineEnd(bytes[end]) else { continue }
      let line = source.lineRange(around: sign)
      guard source.comment(onLine: line)?.start == sign else { continue }
      read(SourceRange(start: end, end: line.end), of: source, target: Self.target(of: sign, on: line, in: source))
      index = max(index, line.end)
    }
  }

  /// The word that makes a comment one.
  private static let word = Array("pb:ignore".utf8)

  /// The rules that a comment names, apart by commas or blanks.
  private mutating func read(_ list: SourceRange, of source: Source, target: SourceRange) {
    var index = list.start
    var isEmpty = true
    let before = (marks: marks.count, mistakes: mistakes.count)
    while index < list.end {
      let start = index
      while index < list.end, !Self.isBlank(source.bytes[index]), source.bytes[index] != UInt8(ascii: ",") {
        index += 1
      }
      guard index > start else {
        index += 1
        continue
      }
      isEmpty = false
      let range = SourceRange(start: start, end: index)
      let text = source.text(of: range)
      if let rule = LintProblem.Rule(rawValue: Folding.foldWord(text)) {
        marks.append(Mark(rule: rule, range: range, target: target))
      } else {
        let nearest = EditDistance.nearest(to: text, among: LintProblem.Rule.allCases.map(\.rawValue))
        mistakes.append(Diagnostic(LintProblem.unknownRule(text), at: range, suggestion: nearest))
      }
    }
    if marks.count == before.marks + 1, mistakes.count == before.mistakes {
      marks[before.marks].comment = Self.removable(list, in: source)
    }
    if isEmpty {
      mistakes.append(
        Diagnostic(LintProblem.ignoreWithoutRule, at: SourceRange(start: list.start - Self.word.count, end: list.start))
      )
    }
  }

  /// The comment around its list of rules, with the blanks before it, or with its whole line where nothing else stands
  /// there.
  private static func removable(_ list: SourceRange, in source: Source) -> SourceRange {
    let line = source.lineRange(around: list.start)
    var start = source.bytes[..<list.start].lastIndex(of: UInt8(ascii: "#")) ?? list.start
    while start > line.start, isBlank(source.bytes[start - 1]) { start -= 1 }
    guard start == line.start else { return SourceRange(start: start, end: line.end) }
    let lineBreak = source.bytes[line.end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    return SourceRange(start: start, end: lineBreak ?? line.end)
  }

  /// The line that a comment is about.
  private static func target(of sign: Int, on line: SourceRange, in source: Source) -> SourceRange {
    guard source.bytes[line.start..<sign].allSatisfy(isBlank) else { return line }
    var next = line
    while next.end < source.bytes.count {
      var start = next.end
      while start < source.bytes.count, source.bytes[start] != UInt8(ascii: "\n") { start += 1 }
      guard start < source.bytes.count else { break }
      next = source.lineRange(around: start + 1)
      if source.bytes[next.start..<next.end].first(where: { !isBlank($0) }) != UInt8(ascii: "#") { return next }
    }
    return line
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// Whether a comment says that nobody wants to know: one about the line of the finding, or about the first line of its
  /// statement.
  mutating func silence(_ finding: LintFinding) -> Bool {
    guard !marks.isEmpty, let rule = (finding.diagnostic.problem as? LintProblem)?.rule else { return false }
    var isSilenced = false
    for place in [finding.diagnostic.range.start, finding.statement.start] {
      var index = firstMark(endingAtOrBehind: place)
      while index < marks.count, marks[index].target.start <= place {
        if marks[index].rule == rule {
          marks[index].isUsed = true
          isSilenced = true
        }
        index += 1
      }
    }
    return isSilenced
  }

  /// The number of the first mark whose line does not end before a place.
  private func firstMark(endingAtOrBehind place: Int) -> Int {
    marks.partitioningIndex { $0.target.end >= place }
  }

  /// Forgets what only looks like a comment: it stands in the output that is expected of a statement.
  mutating func forget(in range: SourceRange) {
    guard !marks.isEmpty || !mistakes.isEmpty else { return }
    marks.removeAll { range.start <= $0.range.start && $0.range.end <= range.end }
    mistakes.removeAll { range.start <= $0.range.start && $0.range.end <= range.end }
  }

  /// What is wrong with the comments, when all findings have been shown to them.
  var diagnostics: [Diagnostic] {
    mistakes
      + marks.filter { !$0.isUsed }.map { mark in
        var diagnostic = Diagnostic(LintProblem.unusedIgnore(mark.rule), at: mark.range)
        diagnostic.correction = mark.comment.map { Correction(range: $0, replacement: "", isCertain: true) }
        return diagnostic
      }
  }
}
