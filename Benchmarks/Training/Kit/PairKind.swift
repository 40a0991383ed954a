import NameMatching

/// How the key of a candidate differs from that of the query: by this the errors are counted.
package enum PairKind: String, CaseIterable, Sendable {
  case family = "the other sex of a surname, or a case"
  case sameKey = "equal keys"
  case firstLetter = "the first letter"
  case swap = "letters swapped"
  case vowel = "one vowel for another"
  case vowelCount = "one vowel more or less"
  case vowels = "several vowels"
  case alikeConsonant = "a consonant for one of its class"
  case otherConsonant = "a consonant for one of another class"
  case consonantCount = "one consonant more or less"
  case consonants = "several consonants"
  case mixed = "vowels and consonants"

  /// The kind of a candidate.
  init(_ example: NearExample) {
    func count(_ features: NearFeature...) -> Float {
      features.reduce(0) { $0 + example.features[$1.rawValue] }
    }
    let edits = count(.editCount)
    let vowels = count(.vowelChanges, .vowelsAdded, .vowelsOmitted)
    let alike = count(.classChanges), other = count(.consonantChanges)
    let number = count(.consonantsAdded, .consonantsOmitted)
    self =
      if example.isFamily {
        .family
      } else if example.isSameKey {
        .sameKey
      } else if count(.firstEdit) == 0 {
        .firstLetter
      } else if count(.swaps) > 0 {
        .swap
      } else if edits == vowels {
        edits > 1 ? .vowels : count(.vowelChanges) == 1 ? .vowel : .vowelCount
      } else if edits == alike + other + number {
        edits > 1
          ? .consonants
          : alike == 1 ? .alikeConsonant : other == 1 ? .otherConsonant : .consonantCount
      } else {
        .mixed
      }
  }
}

extension Judgements {
  /// The errors of the trees at even odds by kind, the most first, as rows of a table.
  package var errors: [String] {
    var counts: [PairKind: SIMD4<Int>] = [:]
    for (row, odds) in rows {
      var count = SIMD4<Int>.zero
      count[row.isTrue ? 0 : 1] = 1
      if (odds >= 0) != row.isTrue { count[row.isTrue ? 3 : 2] = 1 }
      counts[PairKind(row.example), default: .zero] &+= count
    }
    let sorted = PairKind.allCases.sorted {
      let (one, two) = (counts[$0] ?? .zero, counts[$1] ?? .zero)
      return one[2] + one[3] > two[2] + two[3]
    }
    return ["| the keys differ by | same name | another | joined wrongly | missed |"]
      + ["|---|---|---|---|---|"]
      + sorted.map { kind in
        let count = counts[kind] ?? .zero
        return "| \(kind.rawValue) | \(count[0]) | \(count[1]) | \(count[2]) | \(count[3]) |"
      } + ["no candidates: \(relevant - rows.count { $0.row.isTrue })"]
  }
}
