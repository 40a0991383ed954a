extension NameProfile {
  /// Whether another spelling differs by so little that context may decide: one letter that is
  /// sounded otherwise, or two vowels.
  ///
  /// Two letters more and another vowel are another name, whoever else bears the given name:
  /// *Potanin*, *Putin*. Source: judgement.
  package func isOneSlip(from other: NameProfile) -> Bool {
    guard let pair = closestReadings(to: other, least: 0.01) else { return false }
    let model = EditModel.learned
    let one = pair.first.key, two = pair.second.key
    var slips: Float = 0
    for edit in model.edits(CodedKey(one, model), CodedKey(two, model)) {
      if case .substitution(let i, let j) = edit, KeyShape.isVowel(one[i]), KeyShape.isVowel(two[j])
      {
        slips += 0.75
      } else {
        slips += 1
      }
    }
    return slips <= (min(one.count, two.count) >= 8 ? 2 : 1.5)
  }

  /// Whether the consonants of another spelling are of the same classes, in one reading at least:
  /// only vowels and sounds that languages write for each other differ (*Rosa*, *Roza*).
  package func sharesConsonants(with other: NameProfile) -> Bool {
    let own = Set(readings.map { Skeleton($0.key) })
    return other.readings.contains { own.contains(Skeleton($0.key)) }
  }
}
