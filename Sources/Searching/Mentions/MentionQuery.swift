import CorpusIndex
import Findings
import NameMatching
import NameResolution
import TextAnalysis

/// What was typed, as the patterns that are looked for.
struct MentionQuery {
  private(set) var patterns: [MentionPattern] = []
  /// The surname alone of a full name, and whether it is only counted: where it was not asked for.
  private(set) var part: (pattern: MentionPattern, form: String)?

  /// What the look-ups of the names left out.
  var completeness: Completeness {
    var completeness = Completeness()
    for name in slots.map(\.name) { completeness.merge(name.completeness) }
    return completeness
  }

  /// The near spellings that were not joined, the nearest first, each once.
  func refused(besides taken: [String]) -> [RefusedName] {
    var known = Set(taken.map { Analysis.forms(of: Array($0.utf8)).surface })
    for slot in slots { known.formUnion(slot.forms.keys) }
    return slots.flatMap(\.name.refused).sorted { $0.odds > $1.odds }
      .filter { known.insert($0.term).inserted }
  }

  private var slots: [MentionSlot] {
    patterns.flatMap { pattern in
      switch pattern {
      case .word(let slot): [slot]
      case .phrase(let slots, _): slots
      case .person(let person), .surnameAlone(let person): person.slots
      }
    }
  }

  /// Signs that end the name and are no words, as of *F#*: they must stand in the text, too.
  private(set) var suffix: [UInt8] = []
  private let resolver: NameResolver
  private let request: MentionRequest
  /// The words as the index knows them.
  private let words: [(text: String, surface: [UInt8], word: Word)]

  init(_ request: MentionRequest, resolver: NameResolver) throws {
    self.request = request
    self.resolver = resolver
    let bytes = Array(request.name.utf8)
    words = Segmenter.words(in: bytes).map { word in
      (
        String(decoding: bytes[word.range], as: UTF8.self),
        Analysis.forms(of: bytes[word.range]).surface, word
      )
    }
    guard let first = words.first, let last = words.last else { return }
    suffix = Array(bytes[last.word.range.upperBound...].prefix { $0 == 0x23 })
    if !suffix.isEmpty {
      patterns.append(.phrase(words.map { exactSlot($0.surface) }, .exact))
    } else if words.count == 1 {
      try addWord(first.text)
    } else {
      try addWords()
    }
  }

  private func slot(_ text: String, least: Float? = nil) throws -> MentionSlot {
    let name = try resolver.resolve(text, mode: request.spelling, least: least)
    var slot = MentionSlot(name)
    let bytes = Array(text.utf8)
    // Where it only stands broken at a line's end, the corpus has no such term.
    if words.count == 1, slot.forms[name.typed] == nil {
      slot.forms[name.typed] = exactSlot(name.typed).forms[name.typed]
    }
    if let word = Segmenter.words(in: bytes).first, word.capitals == .all,
      (2...3).contains(word.range.count)
    {
      slot.isAcronym = true
    }
    return slot
  }

  /// A name of one word.
  private mutating func addWord(_ text: String) throws {
    var slot = try slot(text)
    if try isOrdinary(text, slot) { slot.stem = Analysis.forms(of: Array(text.utf8)).stem }
    patterns.append(.word(slot))
    guard request.spelling != .literal, !slot.name.isCommonWord else { return }
    if !slot.isAcronym { try addSplitForms(slot.name.typed) }
    try addPhraseAliases(slot.name.typed)
  }

  private mutating func addWords() throws {
    let surfaces = words.map(\.surface)
    patterns.append(.phrase(surfaces.map(exactSlot), .exact))
    guard request.spelling != .literal else { return }
    let isHyphenated = words.dropLast().allSatisfy(\.word.joinsNext)
    let joined = words.map(\.text).joined()
    if words.contains(where: \.word.isNumber) {
      patterns.append(.phrase(try words.map { try numberedSlot($0.text) }, .exact))
      if isHyphenated { patterns.append(.word(closedSlot(surfaces))) }
      return
    }
    if isHyphenated {
      var slot = try joinedSlot(joined)
      if try isAlias(surfaces) { try leaveGivenNames(of: &slot) }
      patterns.append(.word(slot))
      patterns.append(.phrase(try words.map { try partSlot($0.text) }, .sameName))
      try addPhraseAliases(Array(surfaces.joined()))
      return
    }
    try addPhraseAliases(Array(surfaces.joined()))
    // Ozen Munai Gas is Ozenmunaigaz; for a person's name this meets words glued in the source.
    // An initial is written together with nothing.
    if !surfaces.contains(where: Initials.isLetter) {
      patterns.append(.word(try joinedSlot(joined, least: resolver.thresholds.doubtful)))
    }
    let name = FullName(request.name)
    if !(try isOrdinaryPhrase()), let person = try person(name) {
      patterns.append(.person(person))
      // The name of a person has no comma before its last word.
      if words.count == 2, GivenNameTable.entry(of: words[0].text.utf8) == nil {
        patterns.append(.phrase(try words.map { try sureSlot($0.text) }, .sameName))
      }
      let part = MentionPattern.surnameAlone(person)
      if request.includesParts {
        patterns.append(part)
      } else {
        self.part = (part, name.parts.last?.text ?? "")
      }
    } else {
      let slots = try words.map { try phraseSlot($0.text) }
      if slots.count > 1 { patterns.append(.phrase(slots, .exact)) }
    }
  }

  /// Whether the last of several words, all typed without a capital, is an ordinary word: *oil
  /// worker* is nobody's name.
  private func isOrdinaryPhrase() throws -> Bool {
    guard let last = words.last, words.allSatisfy({ $0.word.capitals == .none }) else {
      return false
    }
    return try isOrdinary(last.text, try slot(last.text))
  }

  /// Whether a word is no name, so that its inflections stand for it: the corpus uses it as a word,
  /// or has it not and it is typed without a capital or has only inflections of it in lower case.
  private func isOrdinary(_ text: String, _ slot: MentionSlot) throws -> Bool {
    guard request.spelling != .literal, !slot.isAcronym else { return false }
    let bytes = Array(text.utf8)
    guard let word = Segmenter.words(in: bytes).first else { return false }
    // Only names have a capital there, and their stems are often those of words: Дания, данный.
    if word.capitals != .none, CyrillicSpelling.isCyrillic(bytes) { return false }
    if slot.name.isCommonWord { return true }
    guard !word.isNumber else { return false }
    let forms = Analysis.forms(of: bytes)
    guard try resolver.reader.statistics(of: forms.surface) == nil else { return false }
    guard let use = try resolver.reader.statistics(of: [Analysis.stemPrefix] + forms.stem)
    else { return word.capitals == .none }
    return use.lowerCase > use.capitalised
  }

  private func isAlias(_ surfaces: [[UInt8]]) throws -> Bool {
    let typed = Array(surfaces.joined())
    return !resolver.decisions.aliases(
      of: Folding.folded(typed), profile: NameProfile(of: typed)
    ).isEmpty
  }

  /// Leaves out a word that surnames follow: *Nur-Sultan* is a city, *Nursultan* a man.
  private func leaveGivenNames(of slot: inout MentionSlot) throws {
    for (term, form) in slot.forms where form.match != .alias && !form.isClosed {
      if try resolver.isFollowedByNames(term) { slot.forms[term] = nil }
    }
  }

  /// A word beside a number, which must be the same one: the letters of *F-16* may stand in the
  /// other script, and a name has its spellings.
  private func numberedSlot(_ text: String) throws -> MentionSlot {
    let bytes = Array(text.utf8)
    let surface = Analysis.forms(of: bytes).surface
    guard !surface.isEmpty, !(0x30...0x39).contains(surface[0]) else { return exactSlot(surface) }
    guard surface.count <= 4 else { return try phraseSlot(text) }
    var slot = exactSlot(surface)
    slot.isAcronym = Segmenter.words(in: bytes).first?.capitals == .all
    for term in LetterTwins.terms(of: surface) {
      slot.forms[term] = NameForm(
        term: term, odds: NameForm.certain, likeness: 0.98, match: .sameName, count: 0)
    }
    return slot
  }

  /// Words written together, letter for letter.
  private func closedSlot(_ surfaces: [[UInt8]]) -> MentionSlot {
    let joined = Array(surfaces.joined())
    var slot = exactSlot(joined)
    slot.forms[joined]?.match = .sameName
    slot.forms[joined]?.likeness = 0.98
    return slot
  }

  /// A word of a name that may not be a person's: in its own spelling, or the same in another.
  private func sureSlot(_ text: String) throws -> MentionSlot {
    var slot = try partSlot(text)
    slot.forms = slot.forms.filter { $0.value.match == .exact || $0.value.match == .sameName }
    return slot
  }

  /// A part of a hyphenated name: in its own spelling, or surely the same name.
  private func partSlot(_ text: String) throws -> MentionSlot {
    var slot = try phraseSlot(text)
    slot.isGrammar = false
    slot.forms = slot.forms.filter { $0.value.odds >= NameForm.certain }
    for term in LetterTwins.terms(of: slot.name.typed) {
      slot.forms[term] = NameForm(
        term: term, odds: NameForm.certain, likeness: 0.98, match: .sameName, count: 0)
    }
    return slot
  }

  /// Words written together: what is so spelled in the text is not what was typed.
  private func joinedSlot(
    _ text: String, least: Float? = nil
  ) throws -> MentionSlot {
    var slot = try self.slot(text, least: least)
    let match: MatchKind = slot.name.isCommonWord ? .inflected : .sameName
    for (term, form) in slot.forms where form.match == .exact {
      slot.forms[term]?.match = match
      slot.forms[term]?.likeness = 0.98
    }
    return slot
  }

  /// The name as a person's; nil where it is not, or may be that of a thing.
  private func person(_ name: FullName) throws -> PersonPattern? {
    guard name.isPerson, let first = name.parts.first, let last = name.parts.last,
      last.role == .surname, first.role == .given || first.role == .initial
    else { return nil }
    // Of three words and more only those that are surely a person's may lack one.
    if name.parts.dropFirst().dropLast().contains(where: { $0.role == .given }),
      try !isSurelyPerson(name)
    {
      return nil
    }
    return try PersonPattern(name, leastAlone: resolver.thresholds.taken) {
      var part = try resolver.resolve(
        $0, mode: request.spelling, least: resolver.thresholds.asked)
      // An adjective made of a place is no part of a person's name.
      part.forms.removeAll { $0.match == .derived }
      return part
    }
  }

  /// Whether the first of several words is a known given name, or none is a word of the corpus.
  private func isSurelyPerson(_ name: FullName) throws -> Bool {
    if let first = name.parts.first, GivenNameTable.entry(of: first.text.utf8) != nil {
      return true
    }
    return try words.allSatisfy { word in
      guard word.word.capitals == .initial, !StopWords.contains(word.surface) else { return false }
      guard let use = try resolver.reader.statistics(of: word.surface) else { return true }
      return use.lowerCase == 0
    }
  }

  private func exactSlot(_ surface: [UInt8]) -> MentionSlot {
    MentionSlot(
      ResolvedName(
        typed: surface,
        forms: [
          NameForm(
            term: surface, odds: NameForm.certain + 1, likeness: 1, match: .exact, count: 0)
        ]))
  }

  /// A word of a phrase: a name has its spellings, a sign its word.
  private func phraseSlot(_ text: String) throws -> MentionSlot {
    let bytes = Array(text.utf8)
    let forms = Analysis.forms(of: bytes)
    let isGrammar = StopWords.contains(forms.surface) || forms.surface == [0x26]
    var slot: MentionSlot
    if isGrammar {
      slot = exactSlot(forms.surface)
      for other in [Array("&".utf8), Array("and".utf8)]
      where other != forms.surface && Analysis.stem(of: other) == forms.stem {
        slot.forms[other] = NameForm(
          term: other, odds: NameForm.certain, likeness: 0.99, match: .exact, count: 0)
      }
    } else {
      let isName = Segmenter.words(in: bytes).first?.capitals != Word.Capitals.none
      slot = try self.slot(text, least: isName ? resolver.thresholds.asked : nil)
      slot.dropDerived()
      if slot.forms[forms.surface] == nil {
        slot.forms[forms.surface] = exactSlot(forms.surface).forms[forms.surface]
      }
      if !isName, try isOrdinary(text, slot) { slot.stem = forms.stem }
    }
    slot.isGrammar = isGrammar
    return slot
  }

  /// One word may stand as two: *Zhana Ozen*.
  private mutating func addSplitForms(_ typed: [UInt8]) throws {
    guard typed.count >= 6 else { return }
    for cut in 3...(typed.count - 3) where typed[cut] & 0xC0 != 0x80 {
      let left = Array(typed[..<cut])
      let right = Array(typed[cut...])
      guard try resolver.reader.isName(left), try resolver.reader.isName(right) else { continue }
      patterns.append(.phrase([capitalised(left), capitalised(right)], .sameName))
    }
  }

  /// A slot for a part of a name: it stands with a capital.
  private func capitalised(_ surface: [UInt8]) -> MentionSlot {
    var slot = exactSlot(surface)
    slot.forms[surface]?.match = .sameName
    return slot
  }

  /// A word of an alias: in its own spelling, or surely the same in another script or case.
  private func aliasSlot(_ word: [UInt8]) throws -> MentionSlot {
    var slot = exactSlot(word)
    for (term, form) in try partSlot(String(decoding: word, as: UTF8.self)).forms
    where slot.forms[term] == nil {
      slot.forms[term] = form
    }
    return slot
  }

  /// Other names of several words that the names files join: *Novy Uzen* for *Zhanaozen*.
  private mutating func addPhraseAliases(_ typed: [UInt8]) throws {
    let closed = Folding.folded(typed)
    for alias in resolver.decisions.aliases(of: closed, profile: NameProfile(of: typed))
    where alias.words.count > 1 {
      patterns.append(.phrase(try alias.words.map(aliasSlot), .alias))
    }
  }
}
