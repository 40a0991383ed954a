import Findings

extension Place {
  /// The position in the file for display: the record, the page, the line, or *title*.
  package var spot: String {
    if isTitle { return "title" }
    if let page { return "p. \(page)" }
    return String(record ?? line)
  }
}
