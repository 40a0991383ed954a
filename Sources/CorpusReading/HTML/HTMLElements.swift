/// How the elements of HTML affect the extracted text.
enum HTMLElements {
  /// Elements that begin and end a line.
  static let blocks = names(
    """
    address article aside blockquote body button caption center dd details dialog div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav
    noscript ol optgroup option p pre section select summary table tbody td textarea tfoot th thead
    tr ul
    """)

  /// Elements whose content is not text of the page.
  static let skipped = names(
    "script style template svg iframe canvas object audio video noembed noframes")

  /// Elements whose text is boilerplate, and the reason.
  static let boilerplate = [
    "nav": "navigation", "button": "button", "noscript": "text for browsers without scripts",
    "select": "form", "textarea": "form", "dialog": "dialog",
  ]

  static let headings = names("h1 h2 h3 h4 h5 h6")

  private static func names(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
