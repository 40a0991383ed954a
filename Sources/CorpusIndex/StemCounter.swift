import TextAnalysis

/// Counts the words of passages by their stems, for comparing passages with each other.
package struct StemCounter {
  private var vocabulary = Vocabulary()
  private var counts: [Int: Float] = [:]

  package init() {}

  /// How often each stem stands in a text, without words of grammar; stems by number.
  ///
  /// - Complexity: O(bytes); a word met before costs one look-up.
  package mutating func counts(in text: UnsafeBufferPointer<UInt8>) -> [(
    hash: UInt32, count: Float
  )] {
    counts.removeAll(keepingCapacity: true)
    var segmenter = Segmenter(text)
    while let word = segmenter.next() {
      let form = UnsafeBufferPointer(rebasing: text[word.range])
      let (_, stem, isStopWord) = vocabulary.terms(of: form)
      if !isStopWord { counts[stem, default: 0] += 1 }
    }
    return counts.map { (UInt32($0.key), $0.value) }
  }
}
