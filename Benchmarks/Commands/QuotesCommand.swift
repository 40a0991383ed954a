import Izde

/// Locating quotations: taken from the corpus, altered in one word, made up, and of its commonest
/// words.
struct QuotesCommand {
  private let arguments: Arguments
  private let scratch: Scratch

  init(_ rest: [String]) throws {
    arguments = try Arguments(rest)
    scratch = try Scratch(arguments)
  }

  func run() throws {
    var path = arguments.text("corpus") ?? ""
    if path.isEmpty {
      path = scratch.path + "/corpus.jsonl"
      let size = try arguments.number("passages", default: 300_000)
      _ = try SyntheticCorpus().write(passages: size, to: path)
    }
    let folder = try scratch.folder("izde")
    let build = try Child.ourselves(["contender", "izde", "build", path, folder])
    say("built in \(fixed(build.seconds)) s")
    let corpus = try CorpusFile(path)
    let samples = try sample(corpus, count: try arguments.number("queries", default: 100))
    let index = try SearchIndex(at: folder)
    var table = Table("quotation", "right", "p50 ms", "p95 ms")
    for kind in QuoteKind.allCases {
      let quotes = samples.compactMap { $0[kind] }
      if quotes.isEmpty { continue }
      var right = 0
      for quote in quotes where kind.verdicts.contains(try index.quote(quote).report.verdict) {
        right += 1
      }
      let latencies = try measure(quotes, rounds: 3) { _ = try index.quote($0) }
      table.add([
        kind.rawValue, "\(right) of \(quotes.count)", fixed(latencies.p50), fixed(latencies.p95),
      ])
    }
    say(table.text)
  }

  private enum QuoteKind: String, CaseIterable {
    case verbatim, altered
    case madeUp = "made up"
    case common = "commonest words"

    /// The verdicts that are right; quotations of common words may occur by chance.
    var verdicts: Set<Verdict> {
      switch self {
      case .verbatim: [.exact]
      case .altered: [.altered]
      case .madeUp: [.absent]
      case .common: [.absent, .partial, .exact, .altered]
      }
    }
  }

  /// One quotation of each kind from each of some passages.
  private func sample(_ corpus: CorpusFile, count: Int) throws -> [[QuoteKind: String]] {
    let counter = WordCounter(corpus)
    let common = counter.words(near: 1, count: 40)
    let rare = counter.words(near: 0.001, count: 2_000)
    guard common.count >= 10, rare.count >= 20 else {
      throw BenchmarkError("the corpus is too small to quote from")
    }
    var generator = SeededGenerator(seed: 11)
    var wanted: Set<Int> = []
    while wanted.count < min(count, counter.passageCount) {
      wanted.insert(generator.below(counter.passageCount))
    }
    var samples: [[QuoteKind: String]] = []
    var place = 0
    corpus.forEachPassage { passage in
      defer { place += 1 }
      guard wanted.contains(place) else { return }
      let words = String(decoding: passage, as: UTF8.self).split(separator: " ").map(String.init)
      guard words.count >= 24 else { return }
      let start = generator.below(words.count - 20)
      let length = 12 + generator.below(9)
      var quote = Array(words[start..<(start + length)])
      let draw = { (list: [String], count: Int, generator: inout SeededGenerator) in
        (0..<count).map { _ in list[generator.below(list.count)] }.joined(separator: " ")
      }
      var one: [QuoteKind: String] = [.verbatim: quote.joined(separator: " ")]
      quote[length / 2] = rare[generator.below(rare.count)]
      one[.altered] = quote.joined(separator: " ")
      one[.madeUp] = draw(rare, 14, &generator)
      one[.common] = draw(common, 10, &generator)
      samples.append(one)
    }
    return samples
  }
}
