/// What was typed in a session that a page shows, and what was said.
struct Transcript {
  /// Something that was typed, and what was said to that.
  struct Step {
    enum Input: Equatable {
      /// At the prompt of the system, behind `$ `.
      case command(String)
      /// At ours, behind `pb> `, with its further lines, behind `  > `.
      case statement(String)
    }

    let input: Input
    /// The indices, among the lines of the block, of the lines of the answer.
    var answer: Range<Int>
  }

  let lines: [String]
  private(set) var steps: [Step] = []

  /// Reads the lines of a block.
  init(_ lines: [String]) {
    self.lines = lines
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if let command = line.text(behind: "$ ") {
        steps.append(Step(input: .command(command), answer: index..<index))
      } else if var statement = line.text(behind: "pb> ") {
        while index < lines.count, let further = lines[index].text(behind: "  > ") {
          statement += "\n" + further
          index += 1
        }
        steps.append(Step(input: .statement(statement), answer: index..<index))
      } else if let last = steps.indices.last {
        steps[last].answer = steps[last].answer.lowerBound..<index
      }
    }
  }

  /// Whether lines are a session rather than a drawing.
  static func isSession(_ lines: [String]) -> Bool { lines.contains { $0.text(behind: "pb> ") != nil } }

  func answer(to step: Step) -> [String] { Array(lines[step.answer]) }

  /// Whether an answer is as shown, where `...` alone stands for any lines, and at the end of a line for any rest of it.
  static func matches(_ answer: some Collection<String>, shown: some Collection<String>) -> Bool {
    guard let pattern = shown.first else { return answer.isEmpty }
    let rest = shown.dropFirst()
    if pattern == "..." {
      return matches(answer, shown: rest) || !answer.isEmpty && matches(answer.dropFirst(), shown: shown)
    }
    guard let line = answer.first else { return false }
    let isAlike = pattern.hasSuffix("...") ? line.hasPrefix(pattern.dropLast(3)) : line == pattern
    return isAlike && matches(answer.dropFirst(), shown: rest)
  }

  /// Both answers, the lines that only one of them has marked with `-` (shown) and `+` (said).
  static func difference(shown: [String], said: [String]) -> String {
    let difference = said.difference(from: shown)
    var lines = shown.map { "  " + $0 }
    for case .remove(let offset, let line, _) in difference.removals { lines[offset] = "- " + line }
    var result: [String] = []
    var insertions = difference.insertions.makeIterator()
    var insertion = insertions.next()
    var position = 0
    func takeInsertions() {
      while case .insert(position, let line, _)? = insertion {
        result.append("+ " + line)
        position += 1
        insertion = insertions.next()
      }
    }
    for line in lines {
      if line.hasPrefix("- ") {
        result.append(line)
      } else {
        takeInsertions()
        result.append(line)
        position += 1
      }
    }
    takeInsertions()
    return result.joined(separator: "\n")
  }
}

extension String {
  /// What stands behind a prompt; a prompt alone may have lost its blank.
  func text(behind prompt: String) -> String? {
    if hasPrefix(prompt) { return String(dropFirst(prompt.count)) }
    return self + " " == prompt ? "" : nil
  }
}
