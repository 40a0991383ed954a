import Glibc
import Izde

/// nDCG@10 (gain 2^grade − 1), MAP and recall@100 on collections with judgements.
///
/// A collection is a folder with `docs.jsonl`, `queries.jsonl` (`id`, `text`) and `qrels.tsv`
/// (query, document, grade). Queries are asked as they are; a document has its first passage's
/// rank.
enum RankingCommand {
  struct Scores {
    var ndcg = 0.0
    var map = 0.0
    var recall = 0.0
  }

  static func run(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    guard !arguments.plain.isEmpty else {
      throw BenchmarkError("ranking needs the folders of collections")
    }
    let scratch = try Scratch(arguments)
    let limit = try arguments.number("limit", default: 300)
    var table = Table("collection", "queries", "nDCG@10", "MAP", "recall@100", "p50 ms", "p95 ms")
    var sum = 0.0
    for folder in arguments.plain {
      let judgements = try judgements(folder + "/qrels.tsv")
      let index = try scratch.folder("izde")
      _ = try SearchIndex.build([folder + "/docs.jsonl"], into: index)
      let reader = try SearchIndex(at: index)
      var scores = Scores()
      var count = 0.0
      var latencies = Latencies()
      try CorpusFile(folder + "/queries.jsonl").forEachLine { line in
        let fields = JSONLine(line)
        guard let grades = judgements[fields.text("id")] else { return }
        var options = SearchOptions()
        options.limit = limit
        var run: [String] = []
        latencies.add(
          try milliseconds {
            run = try documents(reader.search(words(of: fields.text("text")), options: options))
          })
        let one = score(run, grades)
        scores.ndcg += one.ndcg
        scores.map += one.map
        scores.recall += one.recall
        count += 1
      }
      guard count > 0 else { throw BenchmarkError("“\(folder)” holds no judged query") }
      sum += scores.ndcg / count
      table.add([
        String(folder.split(separator: "/").last ?? ""), fixed(count, 0),
        fixed(scores.ndcg / count, 3), fixed(scores.map / count, 3),
        fixed(scores.recall / count, 3), fixed(latencies.p50), fixed(latencies.p95),
      ])
    }
    say(table.text)
    say("mean nDCG@10 \(fixed(sum / Double(arguments.plain.count), 3))")
  }

  /// Scores one ranking against the grades of its query.
  static func score(_ run: [String], _ grades: [String: Int]) -> Scores {
    let relevant = grades.filter { $0.value > 0 }
    guard !relevant.isEmpty else { return Scores() }
    let gain = { (grade: Int, rank: Int) in (exp2(Double(grade)) - 1) / log2(Double(rank) + 2) }
    var scores = Scores()
    var hits = 0.0
    for (rank, document) in run.enumerated() {
      guard let grade = relevant[document] else { continue }
      if rank < 10 { scores.ndcg += gain(grade, rank) }
      if rank < 100 { scores.recall += 1 }
      hits += 1
      scores.map += hits / Double(rank + 1)
    }
    let ideal = relevant.values.sorted(by: >).prefix(10).enumerated()
      .reduce(0.0) { $0 + gain($1.element, $1.offset) }
    scores.ndcg /= ideal
    scores.map /= Double(relevant.count)
    scores.recall /= Double(relevant.count)
    return scores
  }

  private static func judgements(_ path: String) throws -> [String: [String: Int]] {
    var judgements: [String: [String: Int]] = [:]
    for line in try CorpusLines(path).lines {
      let cells = line.split(separator: "\t").map(String.init)
      if cells.count >= 3, let grade = Int(cells[2]) {
        judgements[cells[0], default: [:]][cells[1]] = grade
      }
    }
    return judgements
  }

  /// Letters and digits only: what is in a question is no operator.
  private static func words(of text: String) -> String {
    String(text.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : " " })
      .split(separator: " ").joined(separator: " ")
  }

  private static func documents(_ answer: SearchAnswer) -> [String] {
    var taken: Set<String> = []
    return answer.hits.compactMap { hit in
      guard let document = hit.place.document, taken.insert(document).inserted else { return nil }
      return document
    }
  }
}
