import Findings
import Izde

extension HTMLRenderer {
  /// The draft itself, its quotations marked, their verdicts in the margin; then each in full.
  mutating func render(_ draft: CheckedDraft) {
    let entries = Array(draft.entries.enumerated())
    write("<div class=\"draft\">\n")
    for paragraph in Self.paragraphs(of: draft) {
      let held = entries.filter { paragraph.overlaps($0.element.place.range) }
      let marks = held.map { number, entry in
        let range = entry.place.range
        return (
          range: range.lowerBound - paragraph.lowerBound..<range.upperBound - paragraph.lowerBound,
          open: "<a class=\"quoted \(entry.word)\" id=\"t\(number + 1)\" href=\"#d\(number + 1)\">",
          close: "</a>"
        )
      }
      write("<div class=\"row\"><p dir=\"auto\">")
      write(HTML.marked(draft.text.cut(paragraph), marks) + "</p><aside>")
      for (number, entry) in held {
        write(
          "<a class=\"verdict \(entry.tone)\" href=\"#d\(number + 1)\">"
            + "\(entry.sign) \(entry.word)</a> ")
      }
      write("</aside></div>\n")
    }
    write("</div>\n")
    if !entries.isEmpty { write("<h3>Where they stand</h3>\n") }
    for (number, entry) in entries { details(entry, number: number + 1) }
  }

  private mutating func details(_ entry: CheckedDraft.Entry, number: Int) {
    let query = entry.answer?.report.query ?? entry.failure?.query ?? ""
    write(
      "<details class=\"checked\"><summary><span class=\"verdict \(entry.tone)\">"
        + "\(entry.sign) \(entry.word)</span> “\(HTML.escape(query))”</summary>"
        + "<div id=\"d\(number)\"><p class=\"faint\"><a href=\"#t\(number)\">"
        + "\(HTML.escape("\(entry.place.file):\(entry.place.line)"))</a></p>\n")
    if let answer = entry.answer { matches(answer.report) }
    if let failure = entry.failure {
      write("<p class=\"bad\">\(HTML.escape(failure.message))</p>\n")
    }
    write("</div></details>\n")
  }

  /// The paragraphs of a draft, parted by empty lines that stand in no quotation.
  private static func paragraphs(of draft: CheckedDraft) -> [Range<Int>] {
    let bytes = Array(draft.text.utf8)
    var paragraphs: [Range<Int>] = []
    var start = 0
    var lineStart = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      let isEmpty = bytes[lineStart..<index].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
      lineStart = index + 1
      guard isEmpty, !draft.entries.contains(where: { $0.place.range.contains(index) }) else {
        continue
      }
      paragraphs.append(start..<lineStart)
      start = lineStart
    }
    paragraphs.append(start..<bytes.count)
    return paragraphs.filter { range in
      bytes[range].contains { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    }
  }
}

extension DraftPlace {
  fileprivate var range: Range<Int> { start..<max(start, end) }
}

extension CheckedDraft.Entry {
  fileprivate var word: String { answer?.report.verdict.rawValue ?? "unchecked" }
  fileprivate var tone: String { answer?.report.verdict.tone ?? "bad" }
  fileprivate var sign: String { answer?.report.verdict.sign ?? "?" }
}

extension Verdict {
  /// The class that colours it.
  var tone: String {
    switch self {
    case .exact: "good"
    case .altered, .partial: "warn"
    case .absent: "bad"
    }
  }

  /// A sign that tells it apart without colour.
  var sign: String {
    switch self {
    case .exact: "✓"
    case .altered: "≠"
    case .partial: "◐"
    case .absent: "✗"
    }
  }
}
