internal import TextAnalysis

/// Parses reporting clauses: a verb of saying and its subject.
struct ReportingClause {
  /// The subject of a verb.
  enum Subject: Equatable {
    /// Words that name somebody.
    case named(Range<Int>)
    /// *He*, *she*: whom it stands for must be looked for.
    case pronoun(Int)
  }

  let paragraph: Paragraph

  private var surfaces: [[UInt8]] { paragraph.surfaces }

  /// Whether a word is a verb of saying, active and finite.
  func isVerb(_ index: Int, in sentence: Range<Int>, of verbs: Set<[UInt8]>) -> Bool {
    let surface = surfaces[index]
    guard verbs.contains(surface) else { return false }
    let next = index + 1 < sentence.upperBound ? surfaces[index + 1] : []
    if next == SpeechWords.word("by") { return false }
    var before = index - 1
    while before >= sentence.lowerBound, isAdverb(before) { before -= 1 }
    guard before >= sentence.lowerBound else { return true }
    // *is said to*: passive.
    if SpeechWords.be.contains(surfaces[before]) { return false }
    guard SpeechWords.alsoNouns.contains(surface) else { return true }
    let previous = surfaces[before]
    if paragraph.words[before].hasPossessive || SpeechWords.determiners.contains(previous)
      || SpeechWords.prepositions.contains(previous)
    {
      return false
    }
    let isFollowed =
      next == SpeechWords.word("that") || SpeechWords.pronouns.contains(next)
      || SpeechWords.determiners.contains(next)
    return isFollowed
      || previous.last == 0x73 && !paragraph.has([.comma, .dash], before: index)
        && (next.isEmpty || paragraph.has([.opensQuote, .stop, .colon], before: index + 1))
  }

  /// The last verb of saying in some words of a sentence.
  func lastVerb(in range: Range<Int>, of sentence: Range<Int>, _ verbs: Set<[UInt8]>) -> Int? {
    range.reversed().first { isVerb($0, in: sentence, of: verbs) }
  }

  /// Who does what a verb says; nil if the words before it do not tell.
  func subject(of verb: Int, from start: Int) -> Subject? {
    var end = verb
    while end > start, SpeechWords.auxiliaries.contains(surfaces[end - 1]) || isAdverb(end - 1),
      !paragraph.has([.comma, .dash], before: end)
    {
      end -= 1
    }
    guard end > start else { return nil }
    if SpeechWords.relatives.contains(surfaces[end - 1]), surfaces[end - 1] != that {
      return chosen(of: segments(start..<end - 1), isApposition: true)
    }
    if SpeechWords.conjunctions.contains(surfaces[end - 1]) {
      return leading(in: start..<end - 1)
    }
    let isApposition = paragraph.has([.comma, .dash, .closesBracket], before: end)
    return chosen(of: segments(start..<end), isApposition: isApposition)
  }

  /// The noun phrase that begins at a word: *said X*, *according to X*, *admitted by X*.
  func phrase(from start: Int, in sentence: Range<Int>) -> Subject? {
    var end = start
    while end < sentence.upperBound, end - start < 12 {
      let mark = paragraph.marks[end]
      if end > start, !mark.isDisjoint(with: [.comma, .dash, .semicolon, .colon, .opensQuote]) {
        break
      }
      if end > start, !mark.isDisjoint(with: [.opensBracket, .closesQuote]) { break }
      if SpeechWords.be.contains(surfaces[end]) || SpeechWords.auxiliaries.contains(surfaces[end])
        || SpeechWords.relatives.contains(surfaces[end])
        || SpeechWords.subordinators.contains(surfaces[end])
        || SpeechWords.conjunctions.contains(surfaces[end]) && surfaces[end] != and
      {
        break
      }
      // *said X on Monday*, *according to her during the first hour*.
      if end > start, SpeechWords.timed.contains(surfaces[end]) { break }
      end += 1
    }
    return named(start..<end)
  }

  // MARK: - Noun phrases

  /// The parts between commas and dashes; what is in brackets is left out.
  private func segments(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var isInBrackets = false
    for index in range {
      let mark = paragraph.marks[index]
      if index > range.lowerBound {
        if isInBrackets, mark.contains(.closesBracket) {
          isInBrackets = false
          start = index
        } else if mark.contains(.opensBracket) {
          if start < index { result.append(start..<index) }
          isInBrackets = !mark.contains(.closesBracket)
          start = index
        } else if !isInBrackets, !mark.isDisjoint(with: [.comma, .dash]) {
          if start < index { result.append(start..<index) }
          start = index
        } else if !mark.isDisjoint(with: [.semicolon, .colon, .closesQuote]) {
          result = []
          start = index
        }
      }
    }
    if start < range.upperBound, !isInBrackets { result.append(start..<range.upperBound) }
    return result
  }

  private func chosen(of segments: [Range<Int>], isApposition: Bool) -> Subject? {
    guard let last = segments.last else { return nil }
    guard isApposition else { return named(last) }
    var rest = segments[...]
    while rest.count > 1, let first = rest.first,
      SpeechWords.prepositions.contains(surfaces[first.lowerBound])
        || SpeechWords.subordinators.contains(surfaces[first.lowerBound]) || isDate(first)
    {
      rest.removeFirst()
    }
    guard let first = rest.first else { return nil }
    // *The mayor of the town, Name Surname, said*.
    if rest.count > 1, run(from: first.lowerBound, in: first).count < 2 {
      let second = rest[rest.index(after: rest.startIndex)]
      if run(from: second.lowerBound, in: second) == second, second.count <= 4 {
        return named(second)
      }
    }
    return named(first)
  }

  /// The subject with which a sentence begins, before its first verb.
  private func leading(in range: Range<Int>) -> Subject? {
    var parts = segments(range)[...]
    while parts.count > 1, let first = parts.first,
      SpeechWords.prepositions.contains(surfaces[first.lowerBound]) || isDate(first)
    {
      parts.removeFirst()
    }
    guard let first = parts.first else { return nil }
    let name = run(from: first.lowerBound, in: first)
    if name.count >= 2 { return .named(name) }
    let verb = first.first {
      SpeechWords.be.contains(surfaces[$0]) || SpeechWords.auxiliaries.contains(surfaces[$0])
    }
    if SpeechWords.persons.contains(surfaces[first.lowerBound]) {
      return .pronoun(first.lowerBound)
    }
    guard let verb, verb > first.lowerBound, verb - first.lowerBound <= 5 else { return nil }
    return named(first.lowerBound..<verb)
  }

  /// Words as the name of somebody: without what is before it.
  private func named(_ range: Range<Int>) -> Subject? {
    var start = range.lowerBound
    let end = range.upperBound
    if let clause = (start..<end).last(where: {
      SpeechWords.subordinators.contains(surfaces[$0]) && $0 + 1 < end
    }), clause > start || surfaces[clause] != SpeechWords.word("as") {
      start = clause + 1
    }
    while start < end, SpeechWords.conjunctions.contains(surfaces[start]) { start += 1 }
    // *on 7 January president X*.
    if start < end, SpeechWords.prepositions.contains(surfaces[start]) {
      var at = start + 1
      while at < end,
        paragraph.words[at].isNumber || SpeechWords.dateWords.contains(surfaces[at])
      {
        at += 1
      }
      guard at > start + 1, at < end else { return nil }
      start = at
    }
    guard start < end else { return nil }
    if let who = (start..<end).first(where: { surfaces[$0] == SpeechWords.word("who") }) {
      return who > start ? named(start..<who) : nil
    }
    let phrase = start..<end
    if phrase.count == 1,
      SpeechWords.persons.contains(surfaces[start])
        || surfaces[start] == SpeechWords.word("her") || surfaces[start] == SpeechWords.word("him")
    {
      return .pronoun(start)
    }
    if SpeechWords.pronouns.contains(surfaces[start]) { return nil }
    if phrase.contains(where: { SpeechWords.be.contains(surfaces[$0]) }) { return nil }
    let name = run(from: start, in: phrase)
    if name.count >= 2, name.upperBound == end || followsName(name.upperBound) {
      return .named(name)
    }
    guard phrase.count <= 12, !paragraph.words[start].isNumber else { return nil }
    return .named(phrase)
  }

  /// Whether a word may go on with what somebody named is: *of*, *from*, *in*.
  private func followsName(_ index: Int) -> Bool {
    SpeechWords.prepositions.contains(surfaces[index])
  }

  /// The capitalised words that begin at a word, up to a possessive.
  func run(from start: Int, in range: Range<Int>) -> Range<Int> {
    var end = start
    while end < range.upperBound, paragraph.isCapital(end),
      end == start || !paragraph.has([.comma, .dash, .colon], before: end)
    {
      if paragraph.words[end].hasPossessive { return start..<start }
      end += 1
    }
    return start..<end
  }

  private func isDate(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      paragraph.words[$0].isNumber || SpeechWords.dateWords.contains(surfaces[$0])
        || SpeechWords.prepositions.contains(surfaces[$0])
    }
  }

  private func isAdverb(_ index: Int) -> Bool {
    surfaces[index].count > 4 && surfaces[index].suffix(2).elementsEqual(ly)
  }

  private let ly = Array("ly".utf8)
  private let that = SpeechWords.word("that")
  private let and = SpeechWords.word("and")
}

extension SpeechWords {
  /// Prepositions of time and place, at which the name of a speaker ends.
  static let timed = set("on during after before since at in about as last this earlier")
}
