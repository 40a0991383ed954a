internal import TextAnalysis

extension SpeakerFinder {
  /// The source of a statement: who gives the figure at a word.
  ///
  /// - Parameters:
  ///   - word: The word, in `paragraphs[place]`.
  ///   - place: The paragraph.
  /// - Returns: The speaker; nil if the sentence and its context do not name one.
  /// - Complexity: O(words of the sentence and those beside it).
  package func claimant(of word: Int, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let sentence = paragraph.sentence(of: word)
    let zone = zone(of: word, in: sentence, paragraph)
    let clause = ReportingClause(paragraph: paragraph)
    if let found = according(zone, sentence, in: place) { return found }
    // The verb before the word, if the word is in its complement; or the verb at the clause's end.
    if let verb = clause.lastVerb(in: zone.lowerBound..<word, of: sentence, SpeechWords.claiming),
      let found = found(
        clause.subject(of: verb, from: zone.lowerBound), with: verb..<verb + 1, in: place)
    {
      return found
    }
    if let found = putting(zone, word, in: place) { return found }
    if let verb = trailingVerb(behind: word, zone, paragraph),
      let found = found(
        clause.subject(of: verb, from: word + 1), with: verb..<verb + 1, in: place)
    {
      return found
    }
    if let found = participle(zone, in: place) ?? account(before: word, zone, in: place) {
      return found
    }
    return quoted(word, in: place)
  }

  /// The part of a sentence up to a contrast: *X said …, but Y said …*.
  private func zone(
    of word: Int, in sentence: Range<Int>, _ paragraph: Paragraph
  ) -> Range<Int> {
    func parts(_ index: Int) -> Bool {
      paragraph.has(.semicolon, before: index)
        || paragraph.has([.comma, .dash], before: index)
          && SpeechWords.contrasts.contains(paragraph.surfaces[index])
    }
    let start =
      (sentence.lowerBound..<word + 1).last { $0 > sentence.lowerBound && parts($0) }
      ?? sentence.lowerBound
    let end = (word + 1..<sentence.upperBound).first(where: parts) ?? sentence.upperBound
    return start..<max(end, start)
  }

  /// *according to X*; in Russian *по данным X*, in Kazakh *X мәліметінше*.
  private func according(
    _ zone: Range<Int>, _ sentence: Range<Int>, in place: Int
  ) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let surfaces = paragraph.surfaces
    let clause = ReportingClause(paragraph: paragraph)
    // At the start of a sentence it applies to what follows.
    let opening = sentence.prefix(1) + []
    for index in Array(zone) + opening where index + 2 < sentence.upperBound {
      let isEnglish =
        surfaces[index] == SpeechWords.word("according")
        && surfaces[index + 1] == SpeechWords.word("to")
      let isRussian =
        surfaces[index] == SpeechWords.word("по")
        && SpeechWords.russianSources.contains(surfaces[index + 1])
      guard isEnglish || isRussian else { continue }
      return found(
        clause.phrase(from: index + 2, in: sentence), with: index..<index + 2, in: place)
    }
    for index in zone where SpeechWords.kazakhSources.contains(surfaces[index]) {
      var start = index
      while start > zone.lowerBound, index - start < 5,
        start == index || !paragraph.has([.comma, .dash, .colon], before: start)
      {
        start -= 1
      }
      guard start < index else { continue }
      return found(.named(start..<index), with: start..<index + 1, in: place)
    }
    return nil
  }

  /// *X put the number of dead at 11*.
  private func putting(_ zone: Range<Int>, _ word: Int, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let surfaces = paragraph.surfaces
    let verb = (zone.lowerBound..<max(zone.lowerBound, word)).last {
      surfaces[$0] == SpeechWords.word("put") || surfaces[$0] == SpeechWords.word("puts")
    }
    guard let verb, verb > zone.lowerBound,
      surfaces[verb + 1..<word].contains(where: SpeechWords.measures.contains)
        || surfaces[verb + 1..<word].contains(SpeechWords.word("toll")),
      !SpeechWords.be.contains(surfaces[verb - 1])
    else { return nil }
    return found(
      ReportingClause(paragraph: paragraph).subject(of: verb, from: zone.lowerBound),
      with: verb..<verb + 1, in: place)
  }

  /// The verb of *…, X said* at the end of a clause.
  private func trailingVerb(
    behind word: Int, _ zone: Range<Int>, _ paragraph: Paragraph
  ) -> Int? {
    let clause = ReportingClause(paragraph: paragraph)
    guard
      let comma = (word + 1..<max(word + 1, zone.upperBound)).last(where: {
        paragraph.has([.comma, .closesQuote, .dash], before: $0)
      })
    else { return nil }
    let range = comma..<zone.upperBound
    guard !SpeechWords.relatives.contains(paragraph.surfaces[comma]),
      !SpeechWords.conjunctions.contains(paragraph.surfaces[comma])
    else { return nil }
    return range.dropFirst().first { clause.isVerb($0, in: range, of: SpeechWords.claiming) }
  }

  /// *admitted by X*, *confirmed by X*.
  private func participle(_ zone: Range<Int>, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    for index in zone where index + 2 < zone.upperBound {
      guard SpeechWords.claiming.contains(paragraph.surfaces[index]),
        paragraph.surfaces[index + 1] == SpeechWords.word("by"),
        !paragraph.has([.comma, .stop], before: index + 1)
      else { continue }
      return found(
        ReportingClause(paragraph: paragraph).phrase(from: index + 2, in: zone),
        with: index..<index + 2, in: place)
    }
    return nil
  }

  /// *the official version of 11 killed*.
  private func account(before word: Int, _ zone: Range<Int>, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let surfaces = paragraph.surfaces
    guard word > zone.lowerBound + 1,
      let index = (zone.lowerBound + 1..<word).last(where: {
        SpeechWords.accounts.contains(surfaces[$0])
          && SpeechWords.official.contains(surfaces[$0 - 1])
      }), word - index <= 8
    else { return nil }
    let start =
      index - 1 > zone.lowerBound && SpeechWords.determiners.contains(surfaces[index - 2])
      ? index - 2 : index - 1
    return found(.named(start..<index + 1), with: start..<index + 1, in: place)
  }

  /// The speaker of a quotation of several words that contains a word.
  private func quoted(_ word: Int, in place: Int) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    let start = paragraph.words[word].range.lowerBound
    guard let open = QuotationMarks.opening(in: paragraph.bytes, before: start) else { return nil }
    let close = QuotationMarks.closing(in: paragraph.bytes, after: start)?.end ?? Int.max
    let inside = paragraph.words.filter {
      $0.range.lowerBound >= open && $0.range.upperBound <= close
    }
    // One or two words between marks are scare quotes, not a quotation.
    guard inside.count >= 4 else { return nil }
    return speaker(
      ofQuotationFrom: start, in: place, to: paragraph.words[word].range.upperBound, in: place)
  }
}

extension SpeechWords {
  /// Verbs by which somebody states a fact.
  static let claiming = statement.union(
    set("сообщил сообщила сообщили заявил заявила заявили признал признали подтвердил подтвердили"))
  /// Words after a comma or a dash that begin a statement of somebody else.
  static let contrasts = set("but while whereas although though however yet но однако а")
  static let russianSources = set("данным словам сведениям информации мнению оценкам подсчетам")
  static let kazakhSources = set("мәліметінше айтуынша дерегінше ақпаратынша деректеріне")
}
