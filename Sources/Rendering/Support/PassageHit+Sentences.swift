import Findings

extension PassageHit {
  /// The numbers of the sentences that answer, ascending: as few as hold every word of the query that
  /// the passage has, those that hold most of them first.
  ///
  /// All of them where no word is marked. O(sentences² + highlights).
  var answeringSentences: [Int] {
    var terms = [Set<String>](repeating: [], count: sentences.count)
    var number = 0
    for highlight in highlights {
      while number < sentences.count, sentences[number].upperBound <= highlight.textRange.lowerBound
      {
        number += 1
      }
      guard number < sentences.count else { break }
      terms[number].insert(highlight.term)
    }
    var wanted = terms.reduce(into: Set<String>()) { $0.formUnion($1) }
    guard !wanted.isEmpty else { return Array(sentences.indices) }
    var chosen: [Int] = []
    while !wanted.isEmpty {
      let counts = terms.map { $0.intersection(wanted).count }
      guard let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) else { break }
      chosen.append(best)
      wanted.subtract(terms[best])
    }
    return chosen.sorted()
  }
}
