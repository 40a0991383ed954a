/// What is known of a candidate when it is judged, by name.
///
/// The order is that of the numbers in `SpellingForest+Table.swift`: to add, remove or reorder a
/// case, train the forest again (`make train`). “First” is the spelling that was asked for,
/// “second” the candidate.
package enum NearFeature: Int, CaseIterable, Sendable {
  // MARK: letters: the costs and the lengths

  /// Log-odds by the edit costs; 6 for an equal key.
  case odds
  /// The prior of the lexicon's size.
  case prior
  /// The letters of the shorter key.
  case shorterKey
  /// The letters by which the second key is longer.
  case keyGrowth
  /// The letters of the first spelling.
  case queryLength
  /// The letters by which the second spelling is longer.
  case growth
  /// Whether the keys are equal.
  case isSameKey

  // MARK: reading: what was assumed

  /// Either was read by another convention without a letter that proves it.
  case otherConvention
  /// A letter was read in its less likely way.
  case rareLetter
  /// The feminine ending was removed.
  case feminine
  /// A case ending was removed.
  case declined
  /// A letter proves another convention.
  case contradicted
  /// Which reading of the first came nearest.
  case reading
  /// The number of readings of the first.
  case readingCount

  // MARK: edits: how the keys differ

  /// The sum of the costs.
  case editCost
  /// The greatest cost.
  case greatestEdit
  /// The number of edits.
  case editCount
  /// Vowels for vowels.
  case vowelChanges
  /// Consonants for others of their class.
  case classChanges
  /// Consonants for those of another class.
  case consonantChanges
  /// Vowels for consonants.
  case kindChanges
  /// Vowels added.
  case vowelsAdded
  /// Vowels omitted.
  case vowelsOmitted
  /// Consonants added.
  case consonantsAdded
  /// Consonants omitted.
  case consonantsOmitted
  /// Letters transposed.
  case swaps
  /// Edits of a first letter.
  case editsAtStart
  /// Edits of a last letter.
  case editsAtEnd
  /// The place of the first edit.
  case firstEdit
  /// The letters behind the last edit.
  case behindEdits

  // MARK: pairs: exchanges of two key letters, or one letter added or omitted

  case pairAO, pairEI, pairOU, pairAE, pairIU, pairI, pairG, pairH, pairSZ, pairGK, pairHK, pairQW
  case pairJZ, pairBV, pairBP, pairDT, pairSW, pairAI, pairEO, pairGH, pairIJ, pairA, pairN

  // MARK: shape: the keys as a whole

  /// Whether the consonants are the same.
  case sameConsonants
  /// Whether the vowels are the same.
  case sameVowels
  /// The last letter of the first key: a vowel by letter, a consonant by class.
  case lastOfFirst
  /// The last letter of the second key.
  case lastOfSecond
  /// The kind of ending of the first key (`NearEvidence.endings`).
  case endingOfFirst
  /// The kind of ending of the second key.
  case endingOfSecond
  /// How the endings agree: 1 for the same, 2 for others of one kind, 3 for two kinds.
  case endingAgreement
  /// The letters of the shorter key without the ending of a name.
  case stemLength
  /// What `GivenNameTable` says: 1 if both keys are of one name, 2 of two, 3 if only the first is a
  /// name of it, 4 if only the second is.
  case givenNames
  /// Whether the first is in another script.
  case otherScript

  // MARK: signs: letters that indicate a convention, 1 in the first, 2 in the second, 3 in both

  case signMarks, signCzech, signY, signJ, signW, signQ, signC, signX, signK, signDigraph

  // MARK: written: the letters as written, of a Cyrillic spelling as the nearest convention renders it

  /// The letter distance without marks; −1 for a script without renderings.
  case letterDistance
  /// The same if each letter may be rendered by a convention of its own.
  case mixedDistance
  /// Whether the letters are equal without marks.
  case sameLetters
  /// The letters that begin both.
  case commonStart
  /// The letters that end both.
  case commonEnd
  /// The distance of the vowels as Kazakh distinguishes them.
  case fineVowelDistance
  /// The distance of the vowels without marks.
  case vowelDistance
  /// The distance of the consonants as written.
  case consonantDistance
  /// The number of signs that only one has.
  case signsThatDiffer
  /// Log-odds by the weights of the letters as written (`WrittenModel`).
  case writtenOdds
  /// The greatest of another.
  case bestWritten
  /// By how much it is greater.
  case bestWrittenLead

  // MARK: company: the other candidates

  /// Others with the first's key.
  case sameKeyOthers
  /// Those of them without assumptions.
  case plainSameKeyOthers
  /// Others with the second's key.
  case twins
  /// Others with more log-odds.
  case closer
  /// Those of them of the second's length.
  case closerOfLength
  /// The greatest log-odds of another key.
  case bestOther
  /// By how much they are greater.
  case bestOtherLead
  /// The sum of the others' chances.
  case chanceOfOthers
  /// Others that are not unlikely.
  case likelyOthers
  /// The best link through a likely candidate.
  case bridge
  /// The same, equal keys included.
  case plainBridge
  /// By how much it is greater than the log-odds.
  case plainBridgeLead
  /// Likely candidates that are nearer to the second than the first is.
  case nearerHubs
  /// The least letter distance to a likely candidate.
  case hubDistance
  /// Whether the lexicon has the first spelling itself.
  case isKnown
  /// The greatest log-odds of another key in the second's convention.
  case bestAlike
  /// By how much they are greater.
  case bestAlikeLead
  /// Others of its convention with more log-odds.
  case closerAlike
  /// Others of its convention with the first's key.
  case sameKeyAlike
  /// Others with a lower letter distance.
  case closerByLetters
  /// The least letter distance of another.
  case bestLetterDistance
}

extension NearFeature {
  /// Features of one kind, which an ablation leaves out together.
  package enum Group: String, CaseIterable, Sendable {
    case letters, reading, edits, pairs, shape, signs, written, company
  }

  /// The group: the headings above.
  package var group: Group {
    switch rawValue {
    case ..<Self.otherConvention.rawValue: .letters
    case ..<Self.editCost.rawValue: .reading
    case ..<Self.pairAO.rawValue: .edits
    case ..<Self.sameConsonants.rawValue: .pairs
    case ..<Self.signMarks.rawValue: .shape
    case ..<Self.letterDistance.rawValue: .signs
    case ..<Self.sameKeyOthers.rawValue: .written
    default: .company
    }
  }
}

/// The features of one candidate, by name.
struct NearFeatures {
  private(set) var numbers = [Float](repeating: 0, count: NearFeature.allCases.count)

  subscript(feature: NearFeature) -> Float {
    get { numbers[feature.rawValue] }
    set { numbers[feature.rawValue] = newValue }
  }

  /// A feature of a row of cases that begins with `first`.
  subscript(first: NearFeature, offset: Int) -> Float {
    get { numbers[first.rawValue + offset] }
    set { numbers[first.rawValue + offset] = newValue }
  }
}
