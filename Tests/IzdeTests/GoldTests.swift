import Foundation
import Izde
import TestSupport
import Testing

/// The questions of the development gold set, asked through the library.
@Suite(.enabled(if: RealArticles.folder != nil, "the real articles are not here: IZDE_SHARED"))
struct GoldTests {
  /// An index of the real articles, with our catalogue and names.
  static func index() throws -> (folder: TemporaryFolder, index: SearchIndex) {
    let folder = try TemporaryFolder()
    let corpus = try #require(RealArticles.folder).appending(path: "corpus").path
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var options = BuildOptions()
    options.catalogue = checkout.appending(path: "corpus/catalog.json").path
    let report = try SearchIndex.build([corpus], into: folder.path + "/index", options: options)
    #expect(report.info.documents == 5)
    return (folder, try SearchIndex(at: folder.path + "/index"))
  }

  struct Span: Hashable {
    var file: String
    var start: Int
    var end: Int
    init(file: String, start: Int, end: Int) {
      (self.file, self.start, self.end) = (file, start, end)
    }
    init?(_ value: Any) {
      guard let fields = value as? [String: Any], let file = fields["file"] as? String,
        let start = fields["start"] as? Int, let end = fields["end"] as? Int
      else { return nil }
      self.init(file: file, start: start, end: end)
    }
    func overlaps(_ other: Span) -> Bool {
      file == other.file && start < other.end && other.start < end
    }
  }

  static func spans(_ value: Any?) -> [Span] { (value as? [Any] ?? []).compactMap(Span.init) }

  @Test func everyPassageIsItsBytes() throws {
    let (folder, index) = try Self.index()
    // The folder is removed with its owner.
    defer { withExtendedLifetime(folder) {} }
    let report = try index.verify()
    #expect(report.findings.isEmpty && report.passages > 400 && report.files == 5)
  }

  @Test func names() throws {
    let (folder, index) = try Self.index()
    // The folder is removed with its owner.
    defer { withExtendedLifetime(folder) {} }
    var (relevant, found, given, wrong, forbidden) = (0, 0, 0, 0, 0)
    for record in try RealArticles.records("name_queries.jsonl") {
      let query = try #require(record["query"] as? String)
      let wanted = Self.spans(record["relevant"])
      let allowed = wanted + Self.spans(record["optional"])
      let hits = try index.mentions(of: query).mentions.map {
        Span(file: $0.place.file, start: $0.place.start, end: $0.place.end)
      }
      relevant += wanted.count
      found += wanted.count { span in hits.contains { $0.overlaps(span) } }
      given += hits.count
      let strays = hits.filter { hit in !allowed.contains { $0.overlaps(hit) } }
      wrong += strays.count
      forbidden += strays.count { hit in
        Self.spans(record["must_not"]).contains { $0.overlaps(hit) }
      }
    }
    #expect(relevant > 1_000)
    #expect(Double(found) >= 0.99 * Double(relevant), "recall \(found) of \(relevant)")
    #expect(Double(wrong) <= 0.02 * Double(given), "wrong \(wrong) of \(given)")
    #expect(forbidden == 0, "forbidden hits")
  }

  @Test func researchQuestions() throws {
    let (folder, index) = try Self.index()
    // The folder is removed with its owner.
    defer { withExtendedLifetime(folder) {} }
    let corpus = try #require(RealArticles.folder).appending(path: "corpus")
    var starts: [String: [Int]] = [:]
    func line(_ file: String, _ offset: Int) throws -> Int {
      if starts[file] == nil {
        let bytes = try Data(contentsOf: corpus.appending(path: file))
        starts[file] = [0] + bytes.enumerated().filter { $0.element == 0x0A }.map { $0.offset + 1 }
      }
      return (starts[file] ?? []).prefix { $0 <= offset }.count
    }
    var sum = 0.0
    let records = try RealArticles.records("phrase_queries.jsonl")
    for record in records {
      var grades: [String: Int] = [:]
      for case let judgment as [String: Any] in record["judgments"] as? [Any] ?? [] {
        let file = judgment["file"] as? String ?? ""
        grades["\(file):\(judgment["line"] as? Int ?? 0)"] = judgment["grade"] as? Int ?? 0
      }
      func gain(_ grade: Int, _ rank: Int) -> Double {
        (pow(2, Double(grade)) - 1) / log2(Double(rank + 2))
      }
      var seen: Set<String> = []
      var gained = 0.0
      let query = try #require(record["query"] as? String)
      for (rank, hit) in try index.search(query).hits.enumerated() {
        let lines =
          try line(hit.place.file, hit.place.start)...line(hit.place.file, hit.place.end - 1)
        let keys = lines.map { "\(hit.place.file):\($0)" }.filter { seen.insert($0).inserted }
        gained += gain(keys.compactMap { grades[$0] }.max() ?? 0, rank)
      }
      let ideal = grades.values.sorted(by: >).prefix(10).enumerated().reduce(0) {
        $0 + gain($1.element, $1.offset)
      }
      sum += ideal > 0 ? gained / ideal : 0
    }
    // FTS5's porter and bm25 reach .702 on the same passages.
    #expect(sum / Double(records.count) >= 0.74, "nDCG@10 \(sum / Double(records.count))")
  }
}
