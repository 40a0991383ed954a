import Findings

extension Place {
  /// Where in its file it stands, for people: the record, the page, the line, or that it is the title.
  package var spot: String {
    if isTitle { return "title" }
    if let page { return "p. \(page)" }
    return String(record ?? line)
  }
}
