internal import TextAnalysis

/// Finds the speaker of words in consecutive paragraphs of a text, by grammatical rules.
///
/// A speaker is given if the sentence names one, or if the context determines one by a convention
/// of English prose (a quotation that continues, *he* with one person before it); otherwise nil.
package struct SpeakerFinder {
  let paragraphs: [Paragraph]

  /// Creates a finder.
  package init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// The subject of a verb as a speaker; a pronoun is resolved to a name.
  func found(
    _ subject: ReportingClause.Subject?, with evidence: Range<Int>, in place: Int
  ) -> FoundSpeaker? {
    let paragraph = paragraphs[place]
    switch subject {
    case nil: return nil
    case .named(let range):
      let words =
        min(range.lowerBound, evidence.lowerBound)..<max(range.upperBound, evidence.upperBound)
      return FoundSpeaker(
        nameParagraph: place, name: paragraph.byteRange(of: range), evidenceParagraph: place,
        evidence: paragraph.byteRange(of: words))
    case .pronoun(let word):
      guard let name = antecedent(of: word, in: place) else { return nil }
      let words = min(word, evidence.lowerBound)..<max(word + 1, evidence.upperBound)
      return FoundSpeaker(
        nameParagraph: name.paragraph,
        name: paragraphs[name.paragraph].byteRange(of: name.words), evidenceParagraph: place,
        evidence: paragraph.byteRange(of: words), isInferred: true)
    }
  }

  /// The paragraph before, skipping captions and headings.
  func before(_ place: Int) -> Int? {
    (0..<place).reversed().first { !paragraphs[$0].isInterruption && !paragraphs[$0].words.isEmpty }
  }

  /// The paragraph after, skipping captions and headings.
  func after(_ place: Int) -> Int? {
    (place + 1..<max(place + 1, paragraphs.count)).first {
      !paragraphs[$0].isInterruption && !paragraphs[$0].words.isEmpty
    }
  }

  // MARK: - Pronouns

  /// The most sentences searched backwards for the antecedent of a pronoun.
  private static let reach = 4

  /// The antecedent of *he* or *she*: the speaker of the sentence before, or the only person it
  /// names; nil if it names several.
  ///
  /// The paragraph before is used only if it has the same pronoun for its person.
  func antecedent(of word: Int, in place: Int) -> (paragraph: Int, words: Range<Int>)? {
    let pronoun = paragraphs[place].surfaces[word]
    var sentences: [(Int, Range<Int>)] = []
    let own = paragraphs[place].sentence(of: word)
    for sentence in paragraphs[place].sentences.reversed()
    where sentence.upperBound <= own.lowerBound {
      sentences.append((place, sentence))
    }
    let forms = SpeakerFinder.forms.first { $0.contains(pronoun) } ?? []
    if let previous = before(place), paragraphs[previous].surfaces.contains(where: forms.contains) {
      sentences += paragraphs[previous].sentences.reversed().map { (previous, $0) }
    }
    for (place, sentence) in sentences.prefix(SpeakerFinder.reach) {
      let paragraph = paragraphs[place]
      let clause = ReportingClause(paragraph: paragraph)
      if let verb = clause.lastVerb(in: sentence, of: sentence, SpeechWords.statement) {
        switch clause.subject(of: verb, from: sentence.lowerBound) {
        case .named(let range) where range.allSatisfy(paragraph.isCapital): return (place, range)
        case .pronoun(let other) where forms.contains(paragraph.surfaces[other]): continue
        default: break
        }
      }
      let persons = persons(in: sentence, of: paragraph)
      let names = Set(persons.compactMap { $0.last.map { paragraph.surfaces[$0] } })
      if names.count > 1 { return nil }
      if let person = persons.first { return (place, person) }
    }
    return nil
  }

  /// The names of persons in a sentence: two to four capitalised words, or an initial and a word,
  /// that are not the name of a place or an organisation.
  private func persons(in sentence: Range<Int>, of paragraph: Paragraph) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard paragraph.isCapital(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, paragraph.isCapital(end),
        paragraph.marks[end].isDisjoint(with: [.comma, .dash, .colon, .semicolon, .opensQuote]),
        !paragraph.words[end - 1].hasPossessive
      {
        end += 1
      }
      let run = index..<end
      let before = index > sentence.lowerBound ? paragraph.surfaces[index - 1] : []
      if (2...4).contains(run.count), !SpeakerFinder.ofPlaces.contains(before),
        !run.contains(where: {
          SpeechWords.organisations.contains(paragraph.surfaces[$0])
            || SpeechWords.dateWords.contains(paragraph.surfaces[$0])
        })
      {
        result.append(run)
      }
      index = end
    }
    return result
  }

  private static let forms = [
    SpeechWords.set("he him his himself"), SpeechWords.set("she her hers herself"),
  ]
  private static let ofPlaces = SpeechWords.set("in at to from near the across through")
}
