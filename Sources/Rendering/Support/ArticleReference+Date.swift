import Findings

extension ArticleReference {
  /// The date as people read it: with the word where it is inferred rather than printed.
  var writtenDate: String? {
    date.map { dateIsInferred ? $0 + " (inferred)" : $0 }
  }
}
