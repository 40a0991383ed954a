/// The numbers of a text that are written in one or more words, each as one unit:
/// *one hundred and three*, *103*, *1.5 million*.
struct NumberRuns {
  struct Run {
    /// The number of words.
    var count: Int
    /// The value, negative behind a minus sign.
    var value: Double
  }

  /// Each number by the index after its last word.
  private(set) var ending: [Int: Run] = [:]

  /// The most words of a number below a million in English: *nine hundred and ninety-nine thousand
  /// nine hundred and ninety-nine*.
  private static let longest = 12

  /// The numbers among words `range`; each is the longest that begins at its first word.
  ///
  /// `surface` gives the surface form of a word.
  /// - Complexity: O(n) look-ups, for a text without numbers one for each word.
  init(in range: Range<Int>, of words: [QuoteWord], surface: (Int) -> [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard QuotedNumber.isNumeric(surface(index)) else {
        index += 1
        continue
      }
      var best: Run?
      var phrase: [[UInt8]] = []
      for word in index..<min(range.upperBound, index + NumberRuns.longest) {
        phrase.append(surface(word))
        if let value = QuotedNumber.value(of: phrase) {
          best = Run(count: phrase.count, value: words[index].isNegative ? -value : value)
        } else if phrase.count - (best?.count ?? 0) > 1 {
          break  // One word may be missing its continuation: *two hundred and*.
        }
      }
      index += best?.count ?? 1
      if let best { ending[index] = best }
    }
  }
}

/// The numbers of a quotation and of a source, as units of an alignment.
struct NumberPairs {
  struct Pair {
    /// How many words of the quotation and of the source are the numbers.
    var quoted: Int
    var source: Int
    var areEqual: Bool
  }

  /// By row and column of the alignment, counted from the start of either range.
  private let quoted: [Int: NumberRuns.Run]
  private let source: [Int: NumberRuns.Run]

  var isEmpty: Bool { quoted.isEmpty || source.isEmpty }

  /// - Complexity: O(quotation + source).
  init(_ quoted: Range<Int>, of quotation: Quotation, _ source: Range<Int>, of window: SourceWindow)
  {
    func runs(_ range: Range<Int>, _ words: [QuoteWord], _ surface: (Int) -> [UInt8])
      -> [Int: NumberRuns.Run]
    {
      let ending = NumberRuns(in: range, of: words, surface: surface).ending
      return Dictionary(uniqueKeysWithValues: ending.map { ($0.key - range.lowerBound, $0.value) })
    }
    self.quoted = runs(quoted, quotation.words, quotation.surface)
    self.source = self.quoted.isEmpty ? [:] : runs(source, window.words, window.surface)
  }

  func hasNumber(endingAtRow row: Int) -> Bool { quoted[row] != nil && !source.isEmpty }

  /// The two numbers that end at a cell; nil if there are none, or each is one word and they differ.
  func ending(row: Int, column: Int) -> Pair? {
    guard let one = quoted[row], let other = source[column] else { return nil }
    let areEqual = one.value == other.value
    guard areEqual || one.count > 1 || other.count > 1 else { return nil }
    return Pair(quoted: one.count, source: other.count, areEqual: areEqual)
  }
}
