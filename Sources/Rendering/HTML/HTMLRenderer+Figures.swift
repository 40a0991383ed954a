import Findings
import Izde

extension HTMLRenderer {
  mutating func render(_ answer: FigureAnswer) {
    closing(answer.summary, shown: answer.groups.reduce(0) { $0 + $1.figures.count }, "figure")
    render(answer.groups)
  }

  mutating func render(_ groups: [FigureGroup]) {
    for group in groups {
      let differs = group.differs ? " <span class=\"verdict warn\">the figures differ</span>" : ""
      write("<h3>\(HTML.escape(group.title))\(differs)</h3>\n")
      for figure in group.figures { render(figure) }
    }
  }

  private mutating func render(_ figure: Figure) {
    let facts = [figure.word, figure.date, figure.speakerSentence].compactMap { $0 }
    write(
      "<article><p><strong>\(HTML.escape(figure.number))</strong> "
        + "\(HTML.escape(facts.joined(separator: " · ")))</p>\n")
    let sentence = HTML.marked(figure.sentence, [(figure.numberRange, "<mark>", "</mark>")])
    write("<blockquote dir=\"auto\">\(sentence)</blockquote>\n")
    if let speaker = figure.speaker, !speaker.evidence.isEmpty {
      write("<p class=\"faint\">“\(HTML.escape(speaker.evidence))”</p>\n")
    }
    write(
      "<p>\(source(figure.article))</p>\n\(provenance(figure.place, figure.passage))</article>\n")
  }
}
