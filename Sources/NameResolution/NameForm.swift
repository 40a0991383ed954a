package import Findings

/// A term of the corpus that stands for a name that was asked for.
package struct NameForm: Sendable, Hashable {
  /// The term of the index: a surface form, or a closed form under its prefix.
  package var term: [UInt8]
  /// The log-odds that it is the name; `NameForm.certain` where nothing was guessed.
  package var odds: Float
  /// How like the name it is, 0 … 1; 1 for the name as typed.
  package var likeness: Float
  /// How it is related to what was typed.
  package var match: MatchKind
  /// How often it stands in the corpus.
  package var count: Int
  /// The more frequent spelling through which it was joined, where it was not joined directly.
  package var hub: [UInt8]?
  /// Why it is the name, where a rule of its language says so: `Russian genitive -а`.
  package var reason: String?
  /// Whether it is another name unless the sentence is evidence for this one: *Александра* for
  /// *Александр*, *Adams* for *Adam* if it is not *the Adams*.
  package var needsSentence = false
  /// Whether it is also the name in lower case: the corpus has it so sometimes, and no other word
  /// of this spelling.
  package var takesLowerCase = false

  /// Creates a form.
  package init(
    term: [UInt8], odds: Float, likeness: Float, match: MatchKind, count: Int,
    hub: [UInt8]? = nil, reason: String? = nil
  ) {
    self.term = term
    self.odds = odds
    self.likeness = likeness
    self.match = match
    self.count = count
    self.hub = hub
    self.reason = reason
  }

  /// Log-odds of what is not guessed.
  package static let certain: Float = 6

  /// The similarity scores of what a rule found without comparing letters.
  ///
  /// By argument: they are shown and put forms of one name in order, so that only their order counts:
  /// the dictionary form, then its forms, then what another rule or a person has joined, then other
  /// words made of it. A guess has at most `guessed`.
  package enum Score {
    /// The name in another language or by transcription.
    package static let translated: Float = 0.95
    /// A form of the name, or its dictionary form.
    package static let inflected: Float = 0.9
    /// What the names files join.
    package static let alias: Float = 0.9
    /// A form that is another name unless its sentence says otherwise.
    package static let ambiguous: Float = 0.85
    /// An adjective or demonym.
    package static let derived: Float = 0.8
    /// The most that a guess has.
    package static let guessed: Float = 0.94
    /// The most that an equal key has beside the word as typed.
    package static let equalKey: Float = 0.99
  }

  /// The letters, without the prefix of a closed form.
  package var letters: ArraySlice<UInt8> { term.first ?? 0 < 0x20 ? term.dropFirst() : term[...] }
  /// Whether it is the closed form of a hyphenated word.
  package var isClosed: Bool { term.first ?? 0 < 0x20 }
}

/// A typed name with the terms that it stands for.
package struct ResolvedName: Sendable {
  /// What was typed, as bytes without hyphens.
  package var typed: [UInt8]
  /// The terms, the closest first.
  package var forms: [NameForm]
  /// Near terms that were not taken, the nearest first.
  package var refused: [RefusedName] = []
  /// Whether every name that may be near was compared.
  package var completeness = Completeness()
  /// Whether it is a word of the corpus that is no name.
  package var isCommonWord = false
  /// Whether it is a name only where it has a capital: *Луна* beside *луна*.
  package var needsCapital = false
  /// Whether tags and handles match, in which names are in lower case: it was typed so, too.
  package var takesTags = false

  /// Creates a name of which nothing else is known yet.
  package init(typed: [UInt8], forms: [NameForm]) {
    self.typed = typed
    self.forms = forms
  }
}

/// A term that is near a name and was not taken for it.
package struct RefusedName: Sendable, Hashable {
  /// Why it was not taken.
  package enum Cause: Sendable, Hashable {
    /// The spellings are too far apart.
    case tooFar
    /// It may be a form of the name, and is a name of its own.
    case ownName
    /// Other given names stand before it.
    case otherGivenNames
    /// Both stand too often for one to be a misspelling.
    case bothFrequent
    /// The typed word is a known word or name, and so is this one, or the corpus lacks the typed
    /// one.
    case known
    /// The names file keeps the two apart.
    case split
  }

  package var term: [UInt8]
  package var odds: Float
  package var count: Int
  package var cause: Cause
}
