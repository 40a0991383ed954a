/// The forms of a citation.
package enum CitationStyle: String, Sendable, CaseIterable {
  case text, markdown, bibtex
  case cslJSON = "csl-json"
  case ris, apa

  /// The style of a name as it may be typed: `md` is `markdown`.
  package init?(name: String) {
    guard let style = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = style
  }

  /// The names under which it may be typed, its own first.
  package var names: [String] { self == .markdown ? ["markdown", "md"] : [rawValue] }
}
