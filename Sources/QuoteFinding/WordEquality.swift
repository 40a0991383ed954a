/// Whether two words, or two written as one, count as the same in a quotation.
enum WordEquality {
  /// Whether words `first` and `first + 1` of `words` are the one word `whole`, broken by a hyphen
  /// at a line end or by a stray space.
  ///
  /// A stray space is accepted only if one part is not a word (`the y`): *may be* is not *maybe*.
  static func areParts(_ words: [QuoteWord], _ first: Int, of whole: QuoteWord) -> Bool {
    let second = words[first + 1]
    if second.joined == whole.id, second.joined != 0 {
      if second.traits.contains(.carriesOn) { return true }
      if second.traits.contains(.debris) || words[first].traits.contains(.debris) { return true }
      // A number joined to what follows (`5thjanuary`, `10am`), or with its digits grouped by a
      // space.
      if words[first].traits.contains(.number) {
        return !second.traits.contains(.number) || second.range.count == 3
      }
      return whole.id == cannot
    }
    // A possessive whose apostrophe is missing in the source: `Zhanaozen s`.
    return second.id == loneS && whole.traits.contains(.possessive)
      && words[first].id == whole.bare
  }

  static let cannot = WordNumber.of("cannot")
  private static let loneS = WordNumber.of("s")
}
