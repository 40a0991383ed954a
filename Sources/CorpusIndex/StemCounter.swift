import TextAnalysis

/// Counts the stems of passages, to compare passages with each other.
package struct StemCounter {
  /// A stem by its number, and its frequency in a text.
  package struct Count {
    package var term: UInt32
    package var count: UInt32
  }

  private var vocabulary = Vocabulary()
  private var terms: [UInt32] = []

  package init() {}

  /// The number of distinct written words stored.
  package var distinctWords: Int { vocabulary.wordCount }

  /// The frequency of each stem in a text, without stop words; ascending by number.
  ///
  /// - Complexity: O(bytes + words · log words); a known word costs one look-up.
  package mutating func counts(in text: UnsafeBufferPointer<UInt8>) -> [Count] {
    terms.removeAll(keepingCapacity: true)
    var segmenter = Segmenter(text)
    while let word = segmenter.next() {
      let form = UnsafeBufferPointer(rebasing: text[word.range])
      let (_, stem, isStopWord) = vocabulary.terms(of: form)
      if !isStopWord { terms.append(UInt32(truncatingIfNeeded: stem)) }
    }
    terms.sort()
    var counts: [Count] = []
    counts.reserveCapacity(terms.count)
    for term in terms {
      if counts.last?.term == term {
        counts[counts.count - 1].count += 1
      } else {
        counts.append(Count(term: term, count: 1))
      }
    }
    return counts
  }
}
