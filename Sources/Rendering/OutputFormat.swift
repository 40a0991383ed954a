/// The forms in which an answer can be printed.
package enum OutputFormat: String, Sendable, CaseIterable {
  case text, jsonl, json, csv, tsv, markdown, html

  /// The format of a name as it may be typed: `md` is `markdown`.
  package init?(name: String) {
    if let format = OutputFormat(rawValue: name) {
      self = format
    } else if let format = Self.allCases.first(where: { $0.names.contains(name) }) {
      self = format
    } else {
      return nil
    }
  }

  /// The names under which it may be typed, its own first.
  package var names: [String] { self == .markdown ? ["markdown", "md"] : [rawValue] }
}
