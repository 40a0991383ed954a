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
    for span in spans {
      let range =
        text.words[span.first].range.lowerBound..<text.words[span.last].range.upperBound
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
          left: Context.before(range.lowerBound, in: text.text, characters: request.context),
          right: Context.after(range.upperBound, in: text.text, characters: request.context),
          passage: id, isFurniture: passage.flags.contains(.furniture), article: article))
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

  /// The mentions by path, record and place, cut to the limit; the counts are of all.
  consuming func finish() -> MentionResult {
    mentions.sort { first, second in
      if first.place.file != second.place.file { return first.place.file < second.place.file }
      return (first.place.record ?? 0, first.place.start)
        < (second.place.record ?? 0, second.place.start)
    }
    var result = MentionResult()
    result.count = mentions.count
    result.passages = passages
    result.spellings = spellings.values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.form < $1.form
    }
    result.completeness.limit(to: request.limit, of: result.count)
    result.mentions = request.limit.map { Array(mentions.prefix($0)) } ?? mentions
    return result
  }
}

/// Cuts the text beside a mention.
enum Context {
  /// At most so many characters before a place, whole scalars.
  static func before(_ end: Int, in text: [UInt8], characters: Int) -> String {
    var start = end
    var left = characters
    while start > 0, left > 0 {
      start -= 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      left -= 1
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// At most so many characters after a place, whole scalars.
  static func after(_ start: Int, in text: [UInt8], characters: Int) -> String {
    var end = start
    var left = characters
    while end < text.count, left > 0 {
      end += 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      left -= 1
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
