/// The forms in which an answer can be printed.
package enum OutputFormat: String, Sendable, CaseIterable {
  case text, jsonl, json, csv, tsv, markdown, html
  /// For bibliographies: an entry for each passage.
  case bibtex, ris

  /// What every command that asks can print.
  package static let answers: [OutputFormat] = [.text, .jsonl, .json, .csv, .tsv, .markdown, .html]

  /// The format of a name as it may be typed: `md` is `markdown`.
  package init?(name: String) {
    guard let format = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = format
  }

  /// The names under which it may be typed, its own first.
  package var names: [String] { self == .markdown ? ["markdown", "md"] : [rawValue] }
}
