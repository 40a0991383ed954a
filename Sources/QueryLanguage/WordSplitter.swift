/// Finds the words in a piece of the query, unquoted or within a phrase.
struct WordSplitter {
  struct Piece {
    /// The range of the word, in scalars.
    var range: Range<Int>
    /// Whether a star follows it.
    var hasStar = false
  }

  let source: QuerySource
  let isPhrase: Bool

  /// The words, in order; pieces without a letter or digit are punctuation.
  func pieces(in range: Range<Int>, issues: inout IssueList) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !parts(at: end, within: range) { end += 1 }
      if end > start, let piece = piece(start..<end, issues: &issues) { pieces.append(piece) }
      start = end + 1
    }
    return pieces
  }

  /// Whether the scalar separates words: punctuation does, except within a number.
  private func parts(at place: Int, within range: Range<Int>) -> Bool {
    let scalars = source.scalars
    let scalar = scalars[place]
    switch scalar {
    case ",", "/", ":":
      let isInNumber =
        place > range.lowerBound && place + 1 < range.upperBound
        && scalars[place - 1].isASCIIDigit && scalars[place + 1].isASCIIDigit
      return !isInNumber
    case ";", "!", "?", "…", "—", "–", "|", "\\", "[", "]", "{", "}", "<", ">", "(", ")", "•":
      return true
    default:
      return scalar.isGap
    }
  }

  private func piece(_ range: Range<Int>, issues: inout IssueList) -> Piece? {
    let scalars = source.scalars
    guard let start = range.first(where: { scalars[$0].beginsWord }) else {
      // In a phrase a sign is a word as it is in texts: "Brand & Sohn".
      if isPhrase, range.count == 1, "&%$€£+=".unicodeScalars.contains(scalars[range.lowerBound]) {
        return Piece(range: range)
      }
      if range.contains(where: { scalars[$0] == "*" }) { loneStar(range, &issues) }
      return nil
    }
    if (range.lowerBound..<start).contains(where: { scalars[$0] == "*" }) {
      loneStar(range.lowerBound..<start, &issues)
    }
    var piece = Piece(range: trimmed(start..<range.upperBound))
    if let star = piece.range.first(where: { scalars[$0] == "*" }) {
      let bytes = source.bytes(star..<piece.range.upperBound)
      issues.add(
        "A star replaces only the end of a word; what follows it is ignored.", bytes,
        fix: QueryIssue.Fix(bytes, "*"))
      piece = Piece(range: trimmed(start..<star), hasStar: true)
      if !isPhrase { dropWeight(&piece, issues: &issues) }
      return piece
    }
    if !isPhrase { dropWeight(&piece, issues: &issues) }
    piece.hasStar =
      piece.range.upperBound < range.upperBound && scalars[piece.range.upperBound] == "*"
    return piece
  }

  /// Trims the end to a letter or a digit, but keeps the full stop of an abbreviation (U.S.).
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let scalars = source.scalars
    guard let last = range.last(where: { scalars[$0].endsWord }) else { return range }
    let word = range.lowerBound..<(last + 1)
    let next = last + 1
    if next < range.upperBound, scalars[next] == ".", word.contains(where: { scalars[$0] == "." }) {
      return word.lowerBound..<(next + 1)
    }
    return word
  }

  /// Removes `~2` and `^3`, which other search engines support.
  private func dropWeight(_ piece: inout Piece, issues: inout IssueList) {
    let scalars = source.scalars
    while let sign = piece.range.last(where: { !scalars[$0].isASCIIDigit }),
      scalars[sign] == "~" || scalars[sign] == "^", sign > piece.range.lowerBound
    {
      let bytes = source.bytes(sign..<piece.range.upperBound)
      issues.add(
        scalars[sign] == "~"
          ? "“~” after a word is ignored: likely misspellings of a name are found by themselves."
          : "Weights (“^”) are ignored.",
        bytes, fix: QueryIssue.Fix(bytes, ""))
      piece.range = trimmed(piece.range.lowerBound..<sign)
    }
  }

  private func loneStar(_ range: Range<Int>, _ issues: inout IssueList) {
    let bytes = source.bytes(range)
    issues.add(
      isPhrase
        ? "A star within a phrase is ignored; “~1” after the phrase allows a word between."
        : "A star is ignored but at the end of a word (“strik*”).",
      bytes, fix: QueryIssue.Fix(bytes, ""))
  }
}
