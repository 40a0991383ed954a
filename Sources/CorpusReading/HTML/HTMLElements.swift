/// What the elements of HTML mean for its text.
enum HTMLElements {
  /// Elements that begin and end a line of their own.
  static let blocks = names(
    """
    address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol option p pre section
    summary table tbody td tfoot th thead tr ul
    """)

  /// Elements whose content is no text of the page.
  static let skipped = names(
    "nav button select textarea template noscript svg iframe canvas object audio video dialog")

  /// Elements whose content is not markup: they end at their own closing tag only.
  static let raw = names("script style title")

  static let headings = names("h1 h2 h3 h4 h5 h6")

  private static func names(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
