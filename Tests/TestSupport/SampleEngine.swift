package import CommandLineTool
package import Izde

/// Answers with the samples, whatever is asked; `nothing` finds nothing and `trouble` throws.
package final class SampleEngine: Engine {
  /// What was asked, a line each.
  package private(set) var asked: [String] = []

  /// Creates an engine.
  package init() {}

  /// Engines that are this one.
  package var source: EngineSource {
    EngineSource(
      open: { directories in
        if directories == ["missing"] {
          throw IzdeError("there is no index in “missing”", suggestion: "izde index PATH")
        }
        return self
      },
      build: { paths, directory, options, progress in
        self.asked.append("build \(paths) \(directory) \(options)")
        if paths == ["trouble"] { throw IzdeError("cannot read “trouble”") }
        progress(Progress(stage: "reading", done: 25, total: 100, unit: "bytes"))
        progress(Progress(stage: "reading", done: 50, total: 100, unit: "bytes"))
        var report = BuildReport()
        report.info = Samples.info
        (report.filesRead, report.filesUnchanged, report.filesRemoved) = (2, 1, 1)
        report.warnings = ["“blob.bin” is skipped: it is no text"]
        report.seconds = 0.0421
        return report
      },
      draft: { "{\"file\":\"\($0)\"}" },
      decide: { one, other, areSame, directory in
        self.asked.append("decide \(one) \(other) \(areSame) \(directory)")
        return "corpus/names.txt"
      })
  }

  private func check(_ query: String) throws -> Bool {
    if query == "trouble" { throw IzdeError("the index is damaged", suggestion: "izde verify") }
    return query != "nothing"
  }

  package func search(_ query: String, options: SearchOptions) throws -> SearchAnswer {
    asked.append("search \(query) \(options)")
    guard try check(query) else {
      return SearchAnswer(hits: [], summary: Samples.summary(query, count: 0))
    }
    let isCut = options.limit == 1
    return SearchAnswer(
      hits: [Samples.hit],
      summary: Samples.summary(query, count: 1, isComplete: !isCut, cut: isCut ? 3 : nil))
  }

  package func search(
    likePassage place: String, options: SearchOptions
  ) throws -> SearchAnswer? {
    asked.append("like \(place)")
    return place == "nowhere/1" ? nil : try search(place, options: options)
  }

  package func search(likeText text: String, options: SearchOptions) throws -> SearchAnswer {
    asked.append("like text \(text)")
    return try search("the words", options: options)
  }

  package func mentions(of name: String, options: MentionOptions) throws -> MentionAnswer {
    asked.append("mentions \(name) \(options)")
    guard try check(name) else {
      return MentionAnswer(mentions: [], summary: Samples.summary(name, count: 0))
    }
    let mentions = Array(Samples.mentions.prefix(options.limit ?? Int.max))
    let cut = Samples.mentions.count - mentions.count
    var answer = MentionAnswer(
      mentions: mentions,
      summary: Samples.summary(
        name, count: Samples.mentions.count, isComplete: cut == 0, cut: cut > 0 ? cut : nil))
    answer.groups = options.grouping.map(Samples.groups) ?? []
    answer.dates = Samples.dates
    return answer
  }

  package func figures(of word: String, options: FigureOptions) throws -> FigureAnswer {
    asked.append("figures \(word) \(options)")
    guard try check(word) else {
      return FigureAnswer(groups: [], summary: Samples.summary(word, count: 0))
    }
    return FigureAnswer(groups: [Samples.figures], summary: Samples.summary(word, count: 2))
  }

  package func forEachExportedPassage(_ body: (ExportedPassage) -> Bool) throws {
    asked.append("export")
    _ = body(
      ExportedPassage(
        passage: Samples.hit,
        words: [ExportedPassage.Word(surface: "shetpe", stem: "shetp", keys: ["wetpe"])]))
  }

  package func names(options: NameOptions) throws -> NameAnswer {
    asked.append("names \(options)")
    return NameAnswer(families: [Samples.family], summary: Samples.summary("", count: 1))
  }

  package func family(of name: String, options: NameOptions) throws -> NameAnswer {
    asked.append("family \(name) \(options)")
    guard try check(name) else {
      return NameAnswer(families: [], summary: Samples.summary(name, count: 0))
    }
    return NameAnswer(families: [Samples.family], summary: Samples.summary(name, count: 1))
  }

  package func quote(_ text: String, options: QuoteOptions) throws -> QuoteAnswer {
    asked.append("quote \(text) \(options)")
    guard try check(text) else {
      return QuoteAnswer(
        report: Samples.report(.absent), summary: Samples.summary(text, count: 0))
    }
    let verdict = Verdict.allCases.first { text.contains($0.rawValue) }
    return QuoteAnswer(
      report: Samples.report(verdict ?? (text.contains("five") ? .altered : .exact)),
      summary: Samples.summary(text, count: 1))
  }

  package func passage(id: String, context: Int) throws -> PassageInPlace? {
    guard id == Samples.hit.id else { return nil }
    return PassageInPlace(
      passage: Samples.hit, before: context > 0 ? [Samples.neighbour] : [], after: [],
      path: "/corpus/salt.txt")
  }

  package func reading(_ place: String, context: Int, marking name: String?) throws -> Reading? {
    asked.append("reading \(place) \(context) \(name ?? "-")")
    if place == "salt-road" || place == "salt.txt" {
      return .articles([
        ArticleInPlace(
          article: Samples.article, passages: [Samples.neighbour, Samples.hit],
          path: "/corpus/salt.txt")
      ])
    }
    return try passage(id: place == "salt.txt:7" ? Samples.hit.id : place, context: context)
      .map { .passage($0) }
  }

  package func suggestions(forID id: String) throws -> [String] { [Samples.hit.id] }

  package func info() throws -> IndexInfo { Samples.info }

  package func verify(
    isQuick: Bool, reextracts: Bool, progress: (Progress) -> Void
  ) throws -> VerificationReport {
    progress(Progress(stage: "verifying", done: 1, total: nil, unit: "passages"))
    var report = VerificationReport()
    (report.files, report.passages) = (2, 1234)
    return report
  }
}
