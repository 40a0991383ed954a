/// The forms in which an answer can be printed.
package enum OutputFormat: String, Sendable, CaseIterable {
  case text, jsonl, json, csv, tsv, markdown, html
}
