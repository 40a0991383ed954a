import CorpusIndex
import Findings
import NameResolution
import TextAnalysis

/// Makes mentions of spans, counts them, and puts them in corpus order.
struct MentionWriter {
  private let describer: PassageDescriber
  private let resolver: NameResolver
  private let request: MentionRequest
  private var mentions: [Mention] = []
  private var passages = 0
  private var spellings: [String: SpellingCount] = [:]
  /// Of the mentions that were released: how many, and their files and dates.
  private var released = 0
  private var files: Set<String> = []
  private var dates: [MentionDate] = []

  init(reader: IndexReader, resolver: NameResolver, request: MentionRequest) {
    describer = PassageDescriber(reader: reader)
    self.resolver = resolver
    self.request = request
  }

  /// Adds the spans of a passage.
  mutating func add(_ spans: [MentionSpan], of text: PassageWords, _ passage: StoredPassage) throws
  {
    guard !spans.isEmpty else { return }
    if !passage.flags.contains(.title) { passages += 1 }
    let id = try describer.id(of: passage)
    let article = try describer.article(of: passage)
    let context = Context(
      text: text.text, characters: request.context,
      sentences: request.completesSentences
        ? Sentences.starts(of: text.words, in: text.text) : nil)
    for span in spans {
      let range = text.range(from: span.first, to: span.last)
      let form = String(decoding: text.text[range], as: UTF8.self)
      let reason = request.explains ? self.reason(for: span) : nil
      spellings[
        form,
        default: SpellingCount(form: form, count: 0, match: span.match, reason: reason)
      ].count += 1
      mentions.append(
        try Mention(
          form: form, match: span.match, score: Double(span.likeness),
          reason: reason, place: describer.place(of: passage, range: range),
          left: context.before(range.lowerBound), right: context.after(range.upperBound),
          passage: id, isBoilerplate: passage.flags.contains(.boilerplate), article: article))
    }
  }

  private func reason(for span: MentionSpan) -> String? {
    var reasons: [String] = []
    for (name, form) in span.judged where form.match != .exact {
      if let reason = resolver.reason(for: form, of: name), !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    if let reason = span.reason { reasons.append(reason) }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  /// Gives away the mentions in corpus order; they stay counted.
  mutating func release() -> [Mention] {
    MentionOrder.corpus.sort(&mentions)
    released += mentions.count
    files.formUnion(mentions.map(\.place.file))
    dates = MentionCounts.sum(dates, MentionCounts.dates(of: mentions))
    defer { mentions.removeAll() }
    return mentions
  }

  /// The mentions in their order, cut to the limit; the counts are of all.
  consuming func finish() -> MentionResult {
    request.order.sort(&mentions)
    var result = MentionResult()
    result.filePaths = files.union(mentions.map(\.place.file)).sorted()
    result.files = result.filePaths.count
    result.dates = MentionCounts.sum(dates, MentionCounts.dates(of: mentions))
    if let grouping = request.grouping {
      result.groups = MentionCounts.groups(of: mentions, by: grouping)
    }
    result.count = released + mentions.count
    result.passages = passages
    result.spellings = MentionWriter.ordered(Array(spellings.values))
    result.completeness.limit(to: request.limit, of: result.count)
    result.mentions = request.limit.map { Array(mentions.prefix($0)) } ?? mentions
    return result
  }

  /// Spellings in the order in which they are given: the commonest first.
  static func ordered(_ spellings: [SpellingCount]) -> [SpellingCount] {
    spellings.sorted { $0.count != $1.count ? $0.count > $1.count : $0.form < $1.form }
  }
}
