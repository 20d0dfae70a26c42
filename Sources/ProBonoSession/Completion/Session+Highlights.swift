import ProBonoLanguage
import ProBonoModel
import ProBonoText

/// A piece of a text that somebody is writing, and what it is.
public struct Highlight: Hashable, Sendable {
  /// What a piece of text is.
  public enum Kind: Hashable, Sendable {
    case verb, clause, name, number, comment
    /// Something that cannot be read.
    case mistake
    /// A name or word that nothing in the book or the gazetteer has.
    case unknown
    /// A quote that is not closed.
    case openQuote
    /// One of the two signs of the pair at the cursor.
    case pair
  }

  /// Bytes of UTF-8.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind
}

extension Session {
  /// The pieces of a text that are worth a look of their own; of those that overlap the later ones count. What is being
  /// written at the cursor, a byte offset, is not called unknown yet; with no cursor nothing is being written any more.
  public func highlights(of text: String, cursor: Int?) -> [Highlight] {
    var highlights: [Highlight] = []
    let source = Source(name: "", text: text)
    for span in SyntaxHighlighting.spans(of: text) {
      if span.kind == .mistake {
        highlights += Self.highlights(ofMistake: span.range, in: source, cursor: cursor)
      } else {
        highlights.append(Highlight(range: span.range, kind: Highlight.Kind(span.kind)))
      }
    }
    highlights += unknownNames(in: source, cursor: cursor)
    if let cursor, let pair = PairedSigns.pair(in: text, at: cursor) {
      highlights += [pair.first, pair.second].map { Highlight(range: $0, kind: .pair) }
    }
    return highlights
  }

  /// A verb may still be begun; of a name that is not closed the quote is shown, not the name.
  private static func highlights(ofMistake range: Range<Int>, in source: Source, cursor: Int?) -> [Highlight] {
    let written = source.text(of: SourceRange(start: range.lowerBound, end: range.upperBound))
    if let quote = written.unicodeScalars.first, Source.beginsWithQuote(written) {
      let end = range.lowerBound + String(quote).utf8.count
      return [
        Highlight(range: range.lowerBound..<end, kind: .openQuote),
        Highlight(range: end..<max(end, range.upperBound), kind: .name),
      ]
    }
    let word = Folding.foldWord(written)
    let isBegun =
      cursor == range.upperBound
      && Verbs.all.contains { verb in
        verb.word.foldedForms.contains { $0.hasPrefix(word) }
      }
    return isBegun ? [] : [Highlight(range: range, kind: .mistake)]
  }

  private func unknownNames(in source: Source, cursor: Int?) -> [Highlight] {
    var parser = Parser(source, recordsPartsOfSpeech: true)
    parser.explainsMistakes = false
    while parser.next() != nil {}
    var introduced: Set<String> = []
    var unknown: [Highlight] = []
    for part in parser.partsOfSpeech ?? [] {
      guard case .value(let expectation) = part.role else { continue }
      let range = part.range.start..<part.range.end
      let written = source.text(of: part.range)
      let isQuoted = Source.beginsWithQuote(written)
      let name = isQuoted ? source.stringValue(of: part.range) : written
      if expectation == .newName || expectation == .newWord {
        introduced.insert(Folding.foldWord(name))
        continue
      }
      let isBeingWritten = cursor.map { range.lowerBound < $0 && $0 < range.upperBound + (isQuoted ? 0 : 1) } ?? false
      guard !isBeingWritten, isUnknown(name, expectation), !introduced.contains(Folding.foldWord(name)) else {
        continue
      }
      unknown.append(Highlight(range: range, kind: .unknown))
    }
    return unknown
  }

  private func isUnknown(_ name: String, _ expectation: Expectation) -> Bool {
    switch expectation {
    case .name(let kind): !isKnown(name, kind)
    case .skill: book.skills.id(named: name) == nil
    case .cause: book.causes.id(named: name) == nil
    case .place: !isKnown(name, .place)
    default: false
    }
  }

  private func isKnown(_ name: String, _ kind: NameKind) -> Bool {
    switch kind {
    case .volunteer: book.volunteers.id(named: name) != nil
    case .association: book.associations.id(named: name) != nil
    case .company: book.companies.id(named: name) != nil
    case .program: book.programs.id(named: name) != nil
    case .need: book.needs.id(named: name) != nil
    case .skill: book.skills.id(named: name) != nil
    case .cause: book.causes.id(named: name) != nil
    case .place: book.places.id(named: name) != nil || !Gazetteer.builtIn.towns(named: name).isEmpty
    case .needOrAssociation: isKnown(name, .need) || isKnown(name, .association)
    case .any: NameKind.allCases.contains { $0 != .any && isKnown(name, $0) }
    }
  }
}

extension Highlight.Kind {
  init(_ kind: SyntaxHighlighting.Kind) {
    self =
      switch kind {
      case .verb: .verb
      case .clause: .clause
      case .name: .name
      case .number: .number
      case .comment: .comment
      case .mistake: .mistake
      }
  }
}
