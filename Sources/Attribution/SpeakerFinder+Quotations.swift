internal import TextAnalysis

extension SpeakerFinder {
  /// The speaker of a quotation.
  ///
  /// - Parameters:
  ///   - start: Its first byte, in the paragraph `first`.
  ///   - first: The paragraph in which it begins.
  ///   - end: The byte after its last, in the paragraph `last`.
  ///   - last: The paragraph in which it ends.
  /// - Returns: The speaker; nil if the text does not say.
  /// - Complexity: O(words of the paragraphs beside it).
  package func speaker(
    ofQuotationFrom start: Int, in first: Int, to end: Int, in last: Int
  ) -> FoundSpeaker? {
    let open = QuotationMarks.opening(in: paragraphs[first].bytes, before: start)
    if let found = behind(end, in: last) { return found }
    return ahead(of: open ?? 0, in: first, isMarked: open != nil, depth: 0)
  }

  /// The speaker who introduces a block quotation that begins after a paragraph.
  package func introduction(in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    guard let sentence = paragraph.sentences.last, paragraph.marks.last?.contains(.colon) == true
    else { return nil }
    let clause = ReportingClause(paragraph: paragraph)
    guard
      let verb = clause.lastVerb(in: sentence, of: sentence, SpeechWords.quoting)
    else { return nil }
    return found(
      clause.subject(of: verb, from: sentence.lowerBound), with: verb..<verb + 1, in: place)
  }

  // MARK: - After the closing mark

  /// *said X*, *X said*, *according to X*, right after the closing mark.
  private func behind(_ end: Int, in last: Int) -> FoundSpeaker? {
    var place = last
    var close = QuotationMarks.closing(in: paragraphs[place].bytes, after: end)
    // A quotation that a caption interrupts closes in the next paragraph.
    if close == nil, !endsWithStop(place), let next = after(place) {
      place = next
      close = QuotationMarks.closing(in: paragraphs[place].bytes, after: 0)
    }
    guard let close else { return nil }
    return attribution(behind: close, in: place)
  }

  private func attribution(behind close: QuotationMarks.Closing, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    guard let first = paragraph.words.firstIndex(where: { $0.range.lowerBound >= close.end }),
      paragraph.marks[first].isDisjoint(with: [.newline, .opensQuote]),
      close.continues || !paragraph.isCapital(first)
    else { return nil }
    let clause = ReportingClause(paragraph: paragraph)
    var end = first + 1
    while end < paragraph.words.count,
      paragraph.marks[end].isDisjoint(with: [.stop, .opensQuote, .semicolon, .newline])
    {
      end += 1
    }
    let range = first..<end
    if SpeechWords.quoting.contains(paragraph.surfaces[first]) {
      guard first + 1 < end else { return nil }
      return found(
        clause.phrase(from: first + 1, in: range), with: first..<first + 1, in: place)
    }
    if paragraph.surfaces[first] == SpeechWords.word("according"), first + 2 < end {
      return found(
        clause.phrase(from: first + 2, in: range), with: first..<first + 2, in: place)
    }
    guard !SpeechWords.conjunctions.contains(paragraph.surfaces[first]),
      let verb = range.prefix(16).dropFirst().first(where: {
        clause.isVerb($0, in: range, of: SpeechWords.quoting)
      })
    else { return nil }
    return found(clause.subject(of: verb, from: first), with: verb..<verb + 1, in: place)
  }

  // MARK: - Before the opening mark

  private func ahead(of open: Int, in place: Int, isMarked: Bool, depth: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    guard let first = paragraph.words.firstIndex(where: { $0.range.lowerBound >= open }) else {
      return nil
    }
    let sentence = paragraph.sentence(of: first)
    if isMarked, sentence.lowerBound < first {
      return introducing(first, sentence, in: place)
    }
    if sentence.lowerBound > 0 {
      guard isMarked else { return nil }
      return near(sentence.lowerBound, in: place)?.inferred
    }
    return aboveParagraph(place, isMarked: isMarked, depth: depth)
  }

  /// An introduction before the mark in its sentence: *X said: “*, *X told the court that Y “*.
  private func introducing(_ first: Int, _ sentence: Range<Int>, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let clause = ReportingClause(paragraph: paragraph)
    // Words within other quotation marks are not the text's own.
    let closed = (sentence.lowerBound..<first).last {
      paragraph.has(.closesQuote, before: $0 + 1)
    }
    var ranges = [sentence.lowerBound..<first]
    if let closed {
      let opened =
        (sentence.lowerBound..<first).first { paragraph.has(.opensQuote, before: $0) }
        ?? sentence.lowerBound
      ranges = [closed + 1..<first, sentence.lowerBound..<opened]
    }
    for range in ranges {
      guard let verb = clause.lastVerb(in: range, of: sentence, SpeechWords.quoting) else {
        continue
      }
      if verb == 0, let previous = before(place), !endsWithStop(previous) {
        // The sentence began before a caption.
        let above = paragraphs[previous]
        let begin = above.sentences.last?.lowerBound ?? 0
        let subject = ReportingClause(paragraph: above).subject(of: above.words.count, from: begin)
        return found(subject, with: begin..<above.words.count, in: previous)
      }
      return found(
        clause.subject(of: verb, from: range.lowerBound), with: verb..<verb + 1, in: place)
    }
    return nil
  }

  /// The speaker of the sentence that ends before a word, as in *X said that …, “…”*.
  private func near(_ word: Int, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let sentence = paragraph.sentence(of: word - 1)
    if let closed = sentence.last(where: { paragraph.has(.closesQuote, before: $0) }),
      let close = QuotationMarks.closing(
        in: paragraph.bytes, after: paragraph.fullEnd(of: closed - 1)),
      let found = attribution(behind: close, in: place)
    {
      return found
    }
    let clause = ReportingClause(paragraph: paragraph)
    guard let verb = clause.lastVerb(in: sentence, of: sentence, SpeechWords.statement) else {
      return nil
    }
    return found(
      clause.subject(of: verb, from: sentence.lowerBound), with: verb..<verb + 1, in: place)
  }

  /// The speaker of a paragraph that begins with the quotation.
  private func aboveParagraph(_ place: Int, isMarked: Bool, depth: Int) -> FoundSpeaker? {
    guard depth < 8, let previous = before(place) else { return nil }
    if let found = introduction(in: previous) { return found }
    let above = paragraphs[previous]
    guard isMarked else { return nil }
    // A quotation that is not closed continues in the next paragraph.
    if let open = QuotationMarks.unclosed(in: above.bytes) {
      return ahead(of: open, in: previous, isMarked: true, depth: depth + 1)
    }
    // *…, X said.* ends the paragraph before.
    guard let sentence = above.sentences.last else { return nil }
    let clause = ReportingClause(paragraph: above)
    guard let verb = clause.lastVerb(in: sentence, of: sentence, SpeechWords.statement),
      sentence.upperBound - verb <= 3
    else { return nil }
    return found(
      clause.subject(of: verb, from: sentence.lowerBound), with: verb..<verb + 1, in: previous)?
      .inferred
  }

  private func endsWithStop(_ place: Int) -> Bool {
    let last = paragraphs[place].marks.last ?? []
    return !last.isDisjoint(with: [.stop, .colon, .semicolon])
  }
}

extension SpeechWords {
  /// Verbs that introduce words in quotation marks.
  static let quoting = statement.union(address)
}
