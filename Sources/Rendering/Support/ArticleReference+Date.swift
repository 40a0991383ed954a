import Findings

extension ArticleReference {
  /// The date for display: marked if it is inferred; as given if it cannot be parsed.
  var writtenDate: String? {
    date.map { dateIsInferred ? $0 + " (inferred)" : $0 } ?? dateGiven
  }
}
