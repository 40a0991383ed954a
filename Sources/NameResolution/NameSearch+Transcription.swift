import CorpusIndex
import Findings
import NameMatching
import TextAnalysis

/// Matches English, French and German names across the alphabets: *Хьюз* and *Hughes*.
extension NameSearch {
  /// Adds the names that are equal by practical transcription, with their forms.
  ///
  /// - Throws: `IndexError`.
  mutating func addTranscribed(exact: NameForm?) throws {
    if profile.isCyrillic {
      try addTranscribed()
    } else if profile.script == .latin, try resolver.mayHaveCyrillic() {
      try addTranscriptions(besides: exact)
      try addWords()
    }
  }

  /// Adds the Latin names of which a Cyrillic one is the transcription; it is not a dictionary form
  /// if the corpus lacks it.
  private mutating func addTranscribed() throws {
    let isKnown = forms.contains {
      $0.match == .sameName && !CyrillicSpelling.isCyrillic($0.letters)
    }
    guard !isKnown else { return }
    try addTranscribed(typed, as: .sameName)
    guard forms.isEmpty else { return }
    var words: [String] = []
    for reading in Inflection.readings(of: typed, languages: try resolver.languages())
    where reading.isCyrillic && !words.contains(reading.word) {
      words.append(reading.word)
    }
    for word in words { try addTranscribed(Array(word.utf8), as: .inflected) }
  }

  private mutating func addTranscribed(_ word: [UInt8], as match: MatchKind) throws {
    let profile = NameProfile(of: word, declined: false)
    for index in try resolver.reader.nameIndexes() {
      for id in index.idsTranscribed(as: word) {
        guard let term = try resolver.reader.nameTerm(id),
          let use = try resolver.reader.statistics(of: term), use.occurrences > 0
        else { continue }
        add(term, use.occurrences, as: match, of: profile)
      }
    }
  }

  /// Adds the Cyrillic names that are transcriptions of a Latin one, and their forms.
  private mutating func addTranscriptions(besides exact: NameForm?) throws {
    let spellings = PracticalTranscription.spellings(of: typed)
    var base = Base(keys: [], spellings: [], isAttested: false)
    for spelling in spellings {
      base.transcriptions.formUnion(PracticalTranscription.variants(of: spelling))
      for key in NameProfile(of: spelling, declined: false).dictionaryKeys
      where !base.keys.contains(key) {
        base.keys.append(key)
      }
    }
    guard !base.keys.isEmpty else { return }
    for (term, count) in try resolver.terms(withKeys: base.keys)
    where base.admits(term.drop { $0 < 0x20 }) {
      add(term, count, as: .sameName, of: profile)
      base.isAttested = true
    }
    try addForms(of: base, besides: exact)
  }

  /// Adds the words that are the name in Russian letters and occur with a capital somewhere.
  ///
  /// They are not in the name index, because the corpus has them in lower case as often. If nothing
  /// else is found, a possible case of the name is one, as for a name typed in Russian letters.
  private mutating func addWords() throws {
    let spellings = RussianSpelling.spellings(of: typed)
    for term in spellings {
      guard let use = try resolver.reader.statistics(of: term),
        !forms.contains(where: { $0.term == term }),
        try use.capitalised > 0
          || use.occurrences > use.lowerCase
            && resolver.hasNamedForms(term, use),
        !refuseIfSplit(term, 0, use.capitalised)
      else { continue }
      forms.append(
        NameForm(
          term: term, odds: NameForm.certain, likeness: NameForm.Score.translated, match: .sameName,
          count: use.occurrences - use.lowerCase))
    }
    guard forms.isEmpty, !KnownWords.isEnglish(closed) else { return }
    for spelling in spellings.prefix(4) {
      var russian = NameSearch(
        resolver: resolver, typed: spelling, closed: Folding.folded(spelling),
        profile: NameProfile(of: spelling))
      russian.usesAliases = false
      try russian.run(mode: .name, exact: nil)
      for form in russian.forms
      where CyrillicSpelling.isCyrillic(form.letters)
        && !forms.contains(where: { $0.term == form.term })
      {
        forms.append(form)
      }
    }
  }

  private mutating func add(
    _ term: [UInt8], _ count: Int, as match: MatchKind, of profile: NameProfile
  ) {
    let letters = term.drop { $0 < 0x20 }
    guard !forms.contains(where: { $0.term == term }), !refuseIfSplit(term, 0, count),
      !GivenNameTable.areDifferent(profile, NameProfile(of: letters, declined: false))
    else { return }
    forms.append(
      NameForm(
        term: term, odds: NameForm.certain, likeness: NameForm.Score.translated, match: match,
        count: count,
        reason: "practical transcription"))
  }
}
