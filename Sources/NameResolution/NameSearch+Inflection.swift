import CorpusIndex
import FTS5Segments
import Findings
import NameMatching
import TextAnalysis

/// The stage of inflection: the forms of a name by the rules of its language.
///
/// What is asked for is taken for a dictionary form, and for a form of each name that the corpus has
/// in its dictionary form. Whether a term that may be a form of the name is one, is decided by what
/// else it may be and by what the corpus has of that.
extension NameSearch {
  /// A dictionary form that is looked up.
  struct Base {
    /// Its keys.
    var keys: [[UInt8]]
    /// What was typed, where it is taken for the dictionary form.
    var typed: NameProfile?
    /// The Cyrillic spellings that it may have, as `Spelling.strict`; any where there are none.
    var spellings: Set<[UInt8]>
    /// The Cyrillic spellings by practical transcription, as `PracticalTranscription.folded`; where
    /// there are some, only they count.
    var transcriptions: Set<[UInt8]> = []
    /// Whether the corpus has it as it is.
    var isAttested: Bool

    /// Whether a Cyrillic word may be this name in its dictionary form.
    func admits(_ word: some Sequence<UInt8>) -> Bool {
      if !transcriptions.isEmpty {
        return transcriptions.contains(PracticalTranscription.folded(word))
      }
      return spellings.isEmpty || spellings.contains(CyrillicSpelling.folded(word))
    }
  }

  /// Adds the forms of the name.
  ///
  /// - Parameter exact: The term as typed, where the corpus has it.
  /// - Throws: `IndexError`.
  mutating func addInflected(exact: NameForm?) throws {
    var base = Base(
      keys: profile.dictionaryKeys, typed: profile, spellings: [], isAttested: !forms.isEmpty)
    if profile.isCyrillic { base.spellings.insert(CyrillicSpelling.folded(typed)) }
    for form in forms where form.match == .sameName {
      let other = NameProfile(of: form.letters)
      if other.isCyrillic { base.spellings.insert(CyrillicSpelling.folded(form.letters)) }
      for reading in other.readings
      where reading.assumptions.isEmpty && !base.keys.contains(reading.key) {
        base.keys.append(reading.key)
      }
    }
    // One Cyrillic spelling is there; what was typed may be declined in another.
    if !profile.isCyrillic, !base.spellings.isEmpty {
      for spelling in RussianSpelling.spellings(of: typed) {
        base.spellings.insert(CyrillicSpelling.folded(spelling))
      }
    }
    try addForms(of: base, besides: exact)
    bases = [base]
    // A place may be in the corpus only in cases of its name in another language; where that is
    // written in the same letters, its dictionary form must be there, too: *Руси* is no case of
    // Tajik *Русия*.
    var others = PlaceTable.otherNames(of: profile).filter { $0.script != .latin }.map(\.key)
    if profile.isCyrillic, !forms.isEmpty {
      others = try others.filter { key in
        try resolver.terms(withKeys: [key]).contains {
          NameProfile(of: $0.term.drop { $0 < 0x20 }, declined: false).isCyrillic
        }
      }
    }
    if !others.isEmpty {
      let isAttested = try !resolver.terms(withKeys: others).isEmpty
      let base = Base(keys: others, spellings: [], isAttested: isAttested)
      bases.append(base)
      try addForms(of: base, besides: exact)
    }
    for base in try otherBases(exact) {
      bases.append(base)
      try addDictionaryForms(of: base)
      try addForms(of: base, besides: exact)
    }
  }

  /// The dictionary forms that what was typed may be a form of.
  private func otherBases(_ exact: NameForm?) throws -> [Base] {
    let isKnown = !forms.isEmpty
    // It stands in another spelling, and is no form of a shorter name.
    let isDictionaryForm = forms.contains { $0.match == .sameName }
    var bases: [Base] = []
    var unattested: [Base] = []
    for reading in Inflection.readings(of: typed, languages: try resolver.languages()) {
      if isKnown && reading.grammar.contains("plural") { continue }
      if reading.needsItsLanguage, try !resolver.isMain(reading.language) { continue }
      if isDictionaryForm, !reading.isOtherGender { continue }
      let own = Analysis.forms(of: reading.word.utf8).surface
      let keys = NameProfile(of: own, declined: false).dictionaryKeys
      var base = Base(
        keys: keys, spellings: profile.isCyrillic ? [CyrillicSpelling.folded(own)] : [],
        isAttested: try resolver.reader.isName(own))
      // Another script says as much only of what nothing else is known of, or of what has the ending
      // of a case and no dictionary form has: Тулетаевой.
      if !base.isAttested, !isKnown || reading.ending.unicodeScalars.count > 1 {
        base.isAttested = try !resolver.terms(withKeys: keys).isEmpty
      }
      guard base.isAttested else {
        if !isKnown { unattested.append(base) }
        continue
      }
      if reading.mayBeDictionaryForm, isKnown {
        guard !GivenNameTable.isWoman(typed) else { continue }
        if !reading.isOtherGender, try hasForms(of: typed[...]) { continue }
      }
      bases.append(base)
    }
    return bases.isEmpty ? unattested : bases
  }

  /// Adds a name in its dictionary form, of which a form was typed.
  private mutating func addDictionaryForms(of base: Base) throws {
    for (term, count) in try resolver.terms(withKeys: base.keys) {
      let letters = term.drop { $0 < 0x20 }
      guard !forms.contains(where: { $0.term == term }), !refuseIfSplit(term, 0, count),
        base.spellings.isEmpty || !NameProfile(of: letters).isCyrillic
          || base.spellings.contains(CyrillicSpelling.folded(letters))
      else { continue }
      forms.append(
        NameForm(
          term: term, odds: NameForm.certain, likeness: NameForm.Score.inflected, match: .inflected,
          count: count,
          reason: dictionaryReason(term)))
    }
  }

  private func dictionaryReason(_ term: [UInt8]) -> String? {
    let keys = NameProfile(of: term.drop { $0 < 0x20 }, declined: false).dictionaryKeys
    let reading = Inflection.readings(of: typed).first { reading in
      NameProfile(of: reading.word.utf8, declined: false).dictionaryKeys.contains {
        keys.contains($0)
      }
    }
    return reading.map { "dictionary form; asked for: \($0.reason)" }
  }

  mutating func addForms(of base: Base, besides exact: NameForm?) throws {
    let languages = try resolver.languages()
    for index in try resolver.reader.nameIndexes() {
      for candidate in index.inflectedForms(
        of: base.keys, spelling: base.typed, languages: languages)
      {
        guard let term = try resolver.reader.nameTerm(candidate.id),
          term != exact?.term, !forms.contains(where: { $0.term == term }),
          let use = try resolver.reader.statistics(of: term), use.occurrences > 0,
          let reading = try candidate.readings.first(where: { reading in
            if reading.isCyrillic { return base.admits(reading.word.utf8) }
            return try base.transcriptions.isEmpty
              && (!reading.needsItsLanguage || resolver.isWritten(term, in: reading.language))
          }), !refuseIfSplit(term, 0, use.occurrences)
        else { continue }
        guard try isForm(term, reading, candidate.rivals, of: base) else {
          refused.append(
            RefusedName(term: term, odds: 0, count: use.occurrences, cause: .ownName))
          guard reading.mayBeDictionaryForm,
            base.isAttested || GivenNameTable.isWoman(term.drop { $0 < 0x20 })
          else { continue }
          var form = NameForm(
            term: term, odds: NameForm.certain, likeness: NameForm.Score.ambiguous,
            match: .inflected,
            count: use.occurrences, reason: reading.reason)
          form.needsSentence = true
          forms.append(form)
          continue
        }
        forms.append(
          NameForm(
            term: term, odds: NameForm.certain, likeness: NameForm.Score.inflected,
            match: .inflected,
            count: use.occurrences, reason: reading.reason))
        try addDictionaryForm(reading)
      }
    }
  }

  /// Adds the dictionary form of a form that was found, where the corpus writes it in lower case,
  /// too, and so has it not among its names.
  private mutating func addDictionaryForm(_ reading: InflectedReading) throws {
    let term = Analysis.forms(of: reading.word.utf8).surface
    guard !forms.contains(where: { $0.term == term }),
      let use = try resolver.reader.statistics(of: term), use.capitalised > 0,
      !refuseIfSplit(term, 0, use.capitalised)
    else { return }
    forms.append(
      NameForm(
        term: term, odds: NameForm.certain, likeness: NameForm.Score.translated, match: .sameName,
        count: use.capitalised))
  }

  /// Whether a term that may be a form of a name is one, and not another name.
  private func isForm(
    _ term: [UInt8], _ reading: InflectedReading, _ rivals: [InflectedReading], of base: Base
  ) throws -> Bool {
    let letters = term.drop { $0 < 0x20 }
    if reading.mayBeDictionaryForm {
      if GivenNameTable.isWoman(letters) { return false }
      if !base.isAttested, !reading.isOtherGender, try hasForms(of: letters) { return false }
    }
    if reading.grammar.hasPrefix("feminine"),
      GivenNameTable.isWoman(Array("\(reading.word)а".utf8))
    {
      return false
    }
    guard !base.isAttested else { return true }
    for rival in rivals where try isAttested(rival.word) {
      // What may be a form of the name itself says nothing against it.
      let isForm = Inflection.readings(of: rival.word.utf8).contains {
        $0.dictionaryForm == reading.dictionaryForm
      }
      if !isForm { return false }
    }
    return true
  }

  /// Whether the corpus has a name as it is written.
  private func isAttested(_ word: String) throws -> Bool {
    try resolver.reader.isName(Analysis.forms(of: word.utf8).surface)
  }

  /// Whether the corpus has cases of a name in -а or -я that no shorter name has.
  private func hasForms(of letters: ArraySlice<UInt8>) throws -> Bool {
    let word = String(decoding: letters, as: UTF8.self)
    let endings = word.hasSuffix("а") ? ["ы", "ой"] : ["и", "ей"]
    return try endings.contains { try isAttested(String(word.dropLast()) + $0) }
  }
}

extension NameResolver {
  /// Whether a word that the corpus writes in lower case, too, is a name where it has a capital: its
  /// forms and its spellings in another script say so.
  func hasNamedForms(_ typed: [UInt8], _ use: TermStatistics) throws -> Bool {
    let profile = NameProfile(of: typed, declined: false)
    let keys = profile.dictionaryKeys
    var capitalised = 0
    for index in try reader.nameIndexes() {
      var ids = profile.isCyrillic ? [] : index.ids(withKeys: keys)
      ids += index.inflectedForms(of: keys, languages: try languages())
        .filter { candidate in
          candidate.readings.contains {
            $0.isCyrillic
              && (!profile.isCyrillic
                || CyrillicSpelling.folded(Array($0.word.utf8)) == CyrillicSpelling.folded(typed))
          }
        }.map(\.id)
      for id in ids {
        guard let term = try reader.nameTerm(id),
          NameProfile(of: term.drop { $0 < 0x20 }, declined: false).isCyrillic
        else { continue }
        capitalised += try reader.statistics(of: term)?.capitalised ?? 0
      }
    }
    return capitalised > 0 && capitalised + use.capitalised >= use.lowerCase
  }

  /// The names that have one of some keys as they are, with their counts.
  func terms(withKeys keys: [[UInt8]]) throws -> [(term: [UInt8], count: Int)] {
    var found: [(term: [UInt8], count: Int)] = []
    for index in try reader.nameIndexes() {
      for id in index.ids(withKeys: keys) {
        guard let term = try reader.nameTerm(id), let use = try reader.statistics(of: term),
          use.occurrences > 0
        else { continue }
        found.append((term, use.occurrences))
      }
    }
    return found
  }
}
