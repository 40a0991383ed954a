package import Izde

/// Values of every kind, hand-made of texts that are our own.
package enum Samples {
  package static let article = ArticleReference(
    id: "salt-road", title: "The salt road closes", author: "M. Tester", outlet: "Steppe Letter",
    originalOutlet: "Дала хаты", translator: "A. Carrier", date: "2011-12-16",
    url: "https://example.org/salt-road", language: "en")

  package static let otherArticle = ArticleReference(
    id: "two-wells", title: "Two wells", outlet: "Steppe Letter", date: "2013", dateIsInferred: true
  )

  package static let sha256 = String(repeating: "ab", count: 32)

  package static func place(
    _ start: Int, _ end: Int, line: Int, file: String = "salt.txt"
  ) -> Place {
    Place(file: file, start: start, end: end, line: line, sha256: sha256)
  }

  package static let text =
    "On Friday the drivers of Janatas stopped their seven lorries before the bridge, and the "
    + "people of Zhanatas brought them bread."

  /// A passage with the name in two spellings.
  package static let hit = PassageHit(
    rank: 1, score: 9.4125, id: "salt-road/3", place: place(120, 246, line: 7), paragraph: 3,
    text: text,
    highlights: [
      Highlight(
        start: 145, end: 152, textRange: 25..<32, form: "Janatas", term: "Zhanatas",
        match: .sameName, reason: "zh = j"),
      Highlight(
        start: 218, end: 226, textRange: 98..<106, form: "Zhanatas", term: "Zhanatas",
        match: .exact),
    ], article: article, isBoilerplate: false, explanation: ["zhanatas: 5.2 of 2 in 1 passage"])

  package static let neighbour = PassageHit(
    rank: 0, score: 0, id: "salt-road/2", place: place(60, 118, line: 5), paragraph: 2,
    text: "Nobody had told the village that the ferry was sold.", highlights: [],
    article: article, isBoilerplate: false)

  package static let spellings = [
    SpellingCount(form: "Zhanatas", count: 2, match: .exact),
    SpellingCount(form: "Janatas", count: 1, match: .sameName, reason: "zh = j"),
    SpellingCount(form: "Zhantas", count: 1, match: .misspelling, reason: "a left out"),
  ]

  package static func summary(
    _ query: String, count: Int, isComplete: Bool = true, cut: Int? = nil
  ) -> Summary {
    var completeness = Completeness()
    if !isComplete {
      completeness.add(.init(reason: "cut by the limit", count: cut, remedy: "--limit 0"))
    }
    return Summary(
      query: query, count: count, passages: count, completeness: completeness,
      spellings: count > 0 ? spellings : [],
      notes: query.contains("(") ? [QueryNote(message: "a bracket was closed", position: 3)] : [],
      suggestions: count == 0 ? ["Zhanatas", "Zhangiz"] : [],
      explanation: ["zhanatas → zhanatas | janatas"], elapsedMilliseconds: 1.75)
  }

  package static let mentions: [Mention] = [
    mention("Janatas", .sameName, 0.95, 145, 7, "On Friday the drivers of ", " stopped their"),
    mention("Zhanatas", .exact, 1, 222, 7, "bridge, and the\npeople of ", " brought them bread."),
    mention("Zhantas", .misspelling, 0.86, 400, 11, "", " is far.", article: otherArticle),
    mention(
      "Zhanatas", .exact, 1, 440, 12, "Write to ", "", article: otherArticle, isBoilerplate: true),
  ]

  /// The sample mentions counted, as an index counts them.
  package static func groups(by grouping: MentionGrouping) -> [MentionGroup] {
    let groups = Dictionary(grouping: mentions) { grouping.key(of: $0) }.map {
      MentionGroup(
        key: $0, count: $1.count, inferred: $1.count { $0.article.dateIsInferred })
    }
    return MentionGroup.ordered(groups, by: grouping)
  }

  package static let dates = [
    MentionDate(date: "2011-12-16", isInferred: false, count: 2),
    MentionDate(date: "2013", isInferred: true, count: 2),
  ]

  private static func mention(
    _ form: String, _ match: MatchKind, _ score: Double, _ start: Int, _ line: Int, _ left: String,
    _ right: String, article: ArticleReference = article, isBoilerplate: Bool = false
  ) -> Mention {
    let file = article.id == "salt-road" ? "salt.txt" : "wells.txt"
    return Mention(
      form: form, match: match, score: score, reason: match == .exact ? nil : "zh = j",
      place: place(start, start + form.utf8.count, line: line, file: file), left: left,
      right: right, passage: "\(article.id)/\(line / 2)", isBoilerplate: isBoilerplate,
      article: article)
  }

  /// Two figures that contradict each other.
  package static let figures = FigureGroup(
    location: "Zhanatas",
    figures: [
      figure("eleven", 11, 11, at: 4, speaker: nil),
      figure(
        "at least 16", 16, nil, at: 4,
        speaker: Speaker(name: "M. Tester", evidence: "M. Tester said", start: 90, end: 104)),
    ])

  private static func figure(
    _ number: String, _ low: Double, _ high: Double?, at start: Int, speaker: Speaker?
  ) -> Figure {
    let sentence = "On \(number) lorries were stopped at Zhanatas."
    return Figure(
      number: number, low: low, high: high, hedge: high == nil ? "at least" : nil,
      word: "stopped", date: "16 December 2011", location: "Zhanatas", speaker: speaker,
      sentence: sentence, sentenceRange: 100..<100 + sentence.utf8.count,
      numberRange: 3..<3 + number.utf8.count, place: place(103, 103 + number.utf8.count, line: 7),
      passage: "salt-road/3", article: article)
  }

  package static let family = NameFamily(
    form: "Zhanatas", kind: "place", count: 4, spellings: spellings,
    rejected: [SpellingCount(form: "Zhangiz", count: 3, match: .misspelling, reason: "too far")])

  package static let quotation = "the drivers of Janatas stopped their five lorries"

  /// A quotation with a changed number.
  package static let quoteMatch = QuoteMatch(
    place: place(134, 184, line: 7), text: "the drivers of Janatas stopped their seven lorries",
    similarity: 0.93, quotedRange: 0..<49, passage: "salt-road/3", article: article,
    differences: [
      Difference(
        kind: .number, quoted: "five", source: "seven", start: 171, end: 176,
        quotedRange: 37..<41, textRange: 37..<42)
    ], notes: ["marked omission of 14 words"],
    speaker: Speaker(name: "M. Tester", evidence: "M. Tester said", start: 90, end: 104),
    setting: "in quotation marks")

  package static func report(_ verdict: Verdict) -> QuoteReport {
    switch verdict {
    case .exact:
      var match = quoteMatch
      (match.differences, match.notes, match.similarity) = ([], [], 1)
      match.quotedRange = 0..<50
      return QuoteReport(query: match.text, verdict: .exact, similarity: 1, matches: [match])
    case .altered, .partial:
      return QuoteReport(
        query: quotation, verdict: verdict, similarity: 0.93, matches: [quoteMatch])
    case .absent:
      return QuoteReport(
        query: "nobody ever said this", verdict: .absent, similarity: 0.3, matches: [],
        nearest: quoteMatch)
    }
  }

  package static var info: IndexInfo {
    var info = IndexInfo()
    info.directory = "index"
    info.roots = ["corpus"]
    (info.files, info.documents, info.articles) = (2, 2, 2)
    (info.passages, info.boilerplate, info.words) = (1234, 5, 54321)
    (info.terms, info.names) = (4321, 210)
    (info.firstDate, info.lastDate) = ("2011-12-16", "2013")
    (info.format, info.analysis, info.fingerprint) = (1, "1", sha256)
    (info.bytes, info.sqlite, info.built) = (1_450_000, "3.40.1", "2026-11-21T10:00:00Z")
    return info
  }
}
