import Izde

/// Precision, recall and F1 on real name variants, by kind and by script.
///
/// The corpus holds one spelling a document, the spelling as its id; a row of the queries is id,
/// query, script, kind, relevant spellings and spellings that count neither way (`a|b|c`).
struct NamesCommand {
  private struct Row {
    var query: String
    var script: String
    var kind: String
    var relevant: Set<String>
    var ignored: Set<String>
  }

  private struct Tally {
    var hits = 0
    var found = 0
    var relevant = 0

    var precision: Double { Double(hits) / Double(max(1, found)) }
    var recall: Double { Double(hits) / Double(max(1, relevant)) }
    var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
  }

  private let arguments: Arguments
  private let scratch: Scratch
  private var rows: [Row] = []

  init(_ rest: [String]) throws {
    arguments = try Arguments(rest)
    scratch = try Scratch(arguments)
    guard let path = arguments.text("queries") else {
      throw BenchmarkError("names needs --corpus FILE.jsonl and --queries FILE.tsv")
    }
    for line in try CorpusLines(path).lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5 else { continue }
      let set = { (cell: Int) in
        Set(cells.count > cell ? cells[cell].split(separator: "|").map(String.init) : [])
      }
      rows.append(
        Row(
          query: cells[1], script: cells[2], kind: cells[3],
          relevant: set(4).subtracting([cells[1]]), ignored: set(5)))
    }
    let sample = try arguments.number("sample", default: rows.count)
    var generator = SeededGenerator(seed: 7)
    if sample < rows.count { rows = Array(rows.shuffled(using: &generator).prefix(sample)) }
  }

  func run() throws {
    guard let corpus = arguments.text("corpus") else {
      throw BenchmarkError("names needs --corpus FILE.jsonl and --queries FILE.tsv")
    }
    let folder = try scratch.folder("izde")
    let report = try SearchIndex.build([corpus], into: folder)
    say("\(report.info.documents) documents, built in \(fixed(report.seconds)) s")
    let index = try SearchIndex(at: folder)
    for mode in (arguments.text("modes") ?? "name,near").split(separator: ",") {
      guard let spelling = SpellingMode(rawValue: String(mode)) else {
        throw BenchmarkError("there is no spelling mode “\(mode)”")
      }
      try score(index, spelling)
    }
  }

  private func score(_ index: SearchIndex, _ spelling: SpellingMode) throws {
    var options = MentionOptions()
    options.spelling = spelling
    var tallies: [String: Tally] = [:]
    var misses: [String] = []
    var latencies = Latencies()
    for row in rows {
      let query = row.query.prefix(1).uppercased() + row.query.dropFirst()
      var found: Set<String> = []
      latencies.add(
        try milliseconds {
          for mention in try index.mentions(of: query, options: options).mentions {
            if let document = mention.place.document { found.insert(document) }
          }
        })
      found.subtract(row.ignored)
      found.remove(row.query)
      let hits = found.intersection(row.relevant).count
      for key in ["all", "kind " + row.kind, "script " + row.script] {
        tallies[key, default: Tally()].hits += hits
        tallies[key, default: Tally()].found += found.count
        tallies[key, default: Tally()].relevant += row.relevant.count
      }
      if found != row.relevant {
        let missed = row.relevant.subtracting(found).sorted().prefix(5).joined(separator: " ")
        let wrong = found.subtracting(row.relevant).sorted().prefix(5).joined(separator: " ")
        misses.append("  \(row.query): missed \(missed); wrong \(wrong)")
      }
    }
    var table = Table("spelling \(spelling.rawValue)", "precision", "recall", "F1", "relevant")
    for (key, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      table.add([
        key, fixed(tally.precision, 3), fixed(tally.recall, 3), fixed(tally.f1, 3),
        "\(tally.relevant)",
      ])
    }
    say("\n" + table.text)
    say("\(rows.count) queries, p50 \(fixed(latencies.p50)) ms, p95 \(fixed(latencies.p95)) ms")
    if arguments.has("misses") {
      var generator = SeededGenerator(seed: 1)
      let shown = try arguments.number("misses", default: 20)
      for line in misses.shuffled(using: &generator).prefix(shown) { say(line) }
    }
  }
}
