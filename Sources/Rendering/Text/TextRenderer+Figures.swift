import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: FigureAnswer) {
    heading(query: answer.summary.query)
    render(answer.groups)
    let count = answer.groups.reduce(0) { $0 + $1.figures.count }
    let all = answer.summary.isComplete ? "complete" : "\(answer.summary.count) in all"
    line("\(counted(count, "figure")), \(all)")
    remarks(of: answer.summary)
    if options.isBatch { line() }
  }

  private mutating func render(_ groups: [FigureGroup]) {
    for group in groups {
      let differs = group.differs ? "  the figures differ" : ""
      line(page.paint(TerminalSafety.clean(group.title), .title) + page.paint(differs, .warning))
      for figure in group.figures { render(figure) }
      line()
    }
  }

  /// The figures that a question asks for, above the passages.
  mutating func render(answering answer: FigureAnswer) {
    line(TerminalSafety.clean(answer.caption))
    line()
    render(answer.groups)
    line(page.paint("Passages", .title))
    line()
  }

  private mutating func render(_ figure: Figure) {
    let date = figure.date.map { " · " + TerminalSafety.clean($0) } ?? ""
    let speaker = TerminalSafety.clean(figure.speakerSentence)
    line(
      "  " + page.paint(TerminalSafety.clean(figure.number), .exact)
        + " (\(TerminalSafety.clean(figure.word)))\(date) · \(speaker)")
    let sentence = figure.sentence
    let end = sentence.utf8.count
    paragraph(
      [
        Run(text: sentence.cut(0..<figure.numberRange.lowerBound)),
        Run(text: sentence.cut(figure.numberRange), ink: .exact),
        Run(text: sentence.cut(figure.numberRange.upperBound..<end)),
      ], indent: 4)
    let facts = [
      location(of: figure.place),
      "bytes \(figure.sentenceRange.lowerBound)–"
        + "\(figure.sentenceRange.upperBound)", TerminalSafety.clean(figure.passage),
      source(of: figure.article),
    ]
    line("    " + page.paint(facts.joined(separator: " · "), .faint))
  }
}

extension FigureAnswer {
  /// What stands above figures that answer a question: `8 of 28 figures for “killed”; …`.
  var caption: String {
    let shown = groups.reduce(0) { $0 + $1.figures.count }
    let noun = summary.count == 1 ? "figure" : "figures"
    let word = summary.query.contains(" ") ? "\"\(summary.query)\"" : summary.query
    let all = shown < summary.count ? "; izde figures \(word) lists all" : ""
    return "\(String(grouped: shown)) of \(String(grouped: summary.count)) \(noun) for "
      + "“\(summary.query)”\(all)"
  }
}

extension FigureGroup {
  /// The place and the date, for people.
  var title: String {
    let place = location ?? "no place in the sentence"
    return date.map { "\(place) · \($0)" } ?? place
  }
}

extension Figure {
  /// Who gives the number, for people.
  var speakerSentence: String {
    guard let speaker else { return "speaker not stated" }
    return speaker.basis == .context
      ? "probably said by \(speaker.name)" : "said by \(speaker.name)"
  }
}
