import Findings

extension ArticleReference {
  /// The date as people read it: with the word where it is inferred rather than printed; as given
  /// where it cannot be read.
  var writtenDate: String? {
    date.map { dateIsInferred ? $0 + " (inferred)" : $0 } ?? dateGiven
  }
}
