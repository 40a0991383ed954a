import Findings
import Foundation
import QuoteFinding
import Testing

/// The development gold set, where it is at hand: figures, and the targets that hold.
@Suite struct GoldSetTests {
  static let shared: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["IZDE_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? root.deletingLastPathComponent().appending(path: "shared")
    let queries = folder.appending(path: "gold/dev/quote_queries.jsonl")
    return FileManager.default.fileExists(atPath: queries.path) ? folder : nil
  }()

  @Test(.enabled(if: shared != nil, "no gold set: set IZDE_SHARED to the folder that holds it"))
  func quotationsOfTheGoldSet() throws {
    let shared = try #require(GoldSetTests.shared)
    let corpus = try GoldSetTests.corpus(shared)
    let finder = QuotationFinder(corpus: corpus)
    var right = 0
    var falseExact = 0
    var misses: [String] = []
    let queries = try GoldSetTests.lines(shared, "gold/dev/quote_queries.jsonl")
    let start = ContinuousClock.now
    for gold in queries {
      let query = gold["query"] as? String ?? ""
      let report = try finder.report(on: query)
      let accept = gold["accept"] as? [String] ?? []
      var sources = gold["also"] as? [[String: Any]] ?? []
      if let source = gold["source"] as? [String: Any] { sources.append(source) }
      let located =
        sources.isEmpty
        || report.matches.contains { match in sources.contains { GoldSetTests.meets(match, $0) } }
      let accepted = accept.contains(report.verdict.rawValue)
      let hasNumber =
        gold["kind"] as? String != "number_changed"
        || report.matches.contains { $0.differences.contains { $0.kind == .number } }
      if accepted && located && hasNumber {
        right += 1
      } else {
        misses.append("\(gold["id"] ?? "") \(report.verdict) \(located) \(hasNumber): \(query)")
      }
      if report.verdict == .exact, !accept.contains("exact") { falseExact += 1 }
      if ProcessInfo.processInfo.environment["IZDE_SHOW"] != nil {
        GoldSetTests.show(report, gold)
      }
    }
    let time = ContinuousClock.now - start
    print("quotations: \(right) of \(queries.count) right, \(falseExact) false exact, \(time)")
    for miss in misses { print("  miss", miss) }
    #expect(Double(right) >= 0.97 * Double(queries.count))
    #expect(falseExact == 0)
  }

  static func show(_ report: QuoteReport, _ gold: [String: Any]) {
    print(gold["id"] ?? "", gold["kind"] ?? "", report.verdict, report.similarity)
    print("   ", report.query)
    for match in report.matches + [report.nearest].compactMap({ $0 }) {
      print(
        "   \(match.place.file):\(match.place.line) \(match.similarity) [\(match.text)]",
        match.notes, match.setting ?? "", match.speaker?.name ?? "",
        match.speaker?.evidence ?? "")
      for difference in match.differences {
        print("      \(difference.kind): “\(difference.quoted)” for “\(difference.source)”")
      }
    }
  }

  static func meets(_ match: QuoteMatch, _ source: [String: Any]) -> Bool {
    guard match.place.file == source["file"] as? String, let start = source["start"] as? Int,
      let end = source["end"] as? Int
    else { return false }
    return Double(min(match.place.end, end) - max(match.place.start, start))
      >= 0.5 * Double(end - start)
  }

  static func lines(_ shared: URL, _ path: String) throws -> [[String: Any]] {
    let text = try String(contentsOf: shared.appending(path: path), encoding: .utf8)
    return try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  static func corpus(_ shared: URL) throws -> InMemoryCorpus {
    let folder = shared.appending(path: "corpus")
    let articles = try lines(shared, "gold/articles.jsonl")
    let boilerplate = try lines(shared, "gold/boilerplate.jsonl")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
    return InMemoryCorpus(
      try files.map { file in
        var text = InMemoryCorpus.Text(
          file: file, bytes: Array(try Data(contentsOf: folder.appending(path: file))))
        for row in boilerplate where row["file"] as? String == file {
          if let lines = row["lines"] as? [Int] { text.boilerplate.formUnion(lines[0]...lines[1]) }
        }
        for row in articles where row["file"] as? String == file {
          guard let lines = row["lines"] as? [Int] else { continue }
          text.articles.append(
            (
              lines[0]...lines[1],
              ArticleReference(
                id: row["id"] as? String ?? "", title: row["title"] as? String,
                author: row["author"] as? String, parent: row["parent"] as? String)
            ))
        }
        return text
      })
  }
}
