/// A passage with its words.
final class SourceRow {
  let row: Int
  let passage: QuotablePassage
  let words: [QuoteWord]

  init(row: Int, passage: QuotablePassage) {
    self.row = row
    self.passage = passage
    words = QuoteWord.words(in: passage.bytes)
  }

  /// Whether the last visible character does not end a sentence or a clause.
  lazy var endsOpen: Bool = {
    guard let last = passage.bytes.last(where: { $0 > 0x20 && $0 != 0xA0 && $0 != 0xC2 }) else {
      return false
    }
    let isLetterOrDigit =
      last < 0x80 && (last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || last.isDigit)
    return isLetterOrDigit || last == 0x2C || last == 0x2D
  }()

  var startsLowercase: Bool {
    guard let first = words.first else { return false }
    return first.traits.isDisjoint(with: [.anyCapital, .number])
  }
}
