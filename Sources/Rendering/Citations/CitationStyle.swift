/// The forms of a citation.
package enum CitationStyle: String, Sendable, CaseIterable {
  case text, markdown, bibtex
  case cslJSON = "csl-json"
}
