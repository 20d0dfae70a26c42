import ProBonoLanguage
import ProBonoPresentation
import ProBonoText

/// `tour`: a first match on a sample book.
extension Session {
  /// Goes through the steps in a session of their own, with an empty book. Where somebody can be asked, a step is left with
  /// an empty line, which runs its statement, or with the statement itself; elsewhere all is run and told.
  func takeTour() {
    let guest = Session(
      today: surroundings.today, language: surroundings.language, style: style, files: files,
      isCancelled: evaluator.surroundings.isCancelled, emit: emit)
    guest.style.confirms = true
    let say = { (text: String) in self.emit(.result(text)) }
    say(catalogue.tourBeginning(isAsked: askInTour != nil, width: style.width))
    for (index, step) in Tour.steps.enumerated() {
      let statement = catalogue.tourStatement(of: step)
      say(catalogue.tourText(of: step, width: style.width) + (askInTour == nil ? "pb> " : "  ") + statement + "\n")
      guard let askInTour else {
        guest.run(Source(name: "", text: statement))
        continue
      }
      while true {
        guard let line = askInTour(catalogue.tourPrompt(step: index + 1), guest) else {
          return say(catalogue.tourEnd(isWhole: false, width: style.width))
        }
        let isEmpty = line.allSatisfy(\.isWhitespace)
        guest.run(Source(name: "", text: isEmpty ? statement : line), keepsGoing: true)
        if guest.hasQuit { return say(catalogue.tourEnd(isWhole: false, width: style.width)) }
        if isEmpty || Self.saySame(line, statement) { break }
      }
    }
    say(catalogue.tourEnd(isWhole: true, width: style.width))
  }

  /// Whether two statements differ at most in their layout.
  private static func saySame(_ left: String, _ right: String) -> Bool {
    let laidOut = [left, right].map { try? SourceFormatter().format(Source(name: "", text: $0)).get() }
    return laidOut[0] != nil && laidOut[0] == laidOut[1]
  }
}
