import TextAnalysis

enum WordsTarget {
  static func run(_ bytes: [UInt8]) {
    let words = Segmenter.words(in: bytes)
    var end = 0
    for (number, word) in words.enumerated() {
      precondition(word.position == number, "positions count words")
      precondition(word.range.lowerBound >= end, "words follow each other")
      precondition(!word.range.isEmpty && word.range.upperBound <= bytes.count, "within the text")
      end = word.range.upperBound
      let forms = Analysis.forms(of: bytes[word.range])
      precondition(forms.surface.count <= 4 * word.range.count + 8, "forms stay small")
      let folded = Folding.folded(forms.surface)
      precondition(Folding.folded(folded) == folded, "folding is done after once")
    }
    precondition(Segmenter.words(in: bytes) == words, "the same twice")
  }
}
