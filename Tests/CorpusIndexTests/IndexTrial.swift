import CorpusReading
import Findings
import Foundation
import SQLiteStore

@testable import CorpusIndex

/// A corpus of our own that changes, and the index that follows it.
struct IndexTrial {
  let folder: BuildTests.Folder
  private var state: UInt64

  init(seed: UInt64) throws {
    folder = try BuildTests.Folder()
    state = seed &* 2 &+ 1
  }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Words that are a name in one text and a word in another, in three scripts.
  private static let words = [
    "march", "March", "May", "may", "Shetpe", "Shepte", "Rose", "rose", "Актау", "актау", "Мир",
    "мир", "Жаңаөзен", "Zhana-Ozen", "oil-worker", "strikes", "the", "of", "4,000", "don’t",
  ]

  mutating func text() -> String {
    let paragraphs = (0..<1 + next(4)).map { _ in
      "So "
        + (0..<1 + next(12)).map { _ in Self.words[next(Self.words.count)] }
        .joined(separator: " ") + "."
    }
    return "A title of \(Self.words[next(Self.words.count)])\n\n"
      + paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// Writes, changes or removes some files.
  mutating func change(files: Int) throws {
    for _ in 0..<1 + next(3) {
      let name = "corpus/f\(next(files)).txt"
      if next(3) == 0 {
        try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
      } else {
        try folder.write(text(), to: name)
      }
    }
  }

  @discardableResult
  func build(
    _ index: String, roots: [String] = ["corpus"],
    _ change: (inout IndexBuilder.Options) -> Void = { _ in }
  ) throws -> IndexBuilder.Outcome {
    var options = IndexBuilder.Options()
    change(&options)
    return try IndexBuilder(directory: folder.path + "/" + index, options: options).build(
      roots.map { folder.path + "/" + $0 })
  }

  func path(_ index: String) -> String { folder.path + "/" + index + "/" + Schema.fileName }

  func verify(_ index: String) throws -> [String] {
    try IndexVerifier(reader: IndexReader(at: folder.path + "/" + index)).verify { _, _ in }
      .findings.map(\.message)
  }

  /// What an index answers, whatever numbers its rows have: every term with its counts, whether it is
  /// a name and is found by its sound, and every place of it, by file.
  func answers(_ index: String) throws -> [String] {
    let reader = try IndexReader(at: folder.path + "/" + index)
    var lines: [String] = []
    var places: [Int: String] = [:]
    try reader.forEachArticle { article in
      let path = try reader.source(article.source)?.path ?? "?"
      for row in article.rows {
        let passage = try reader.passage(row)
        places[row] =
          "\(path) \(passage?.paragraph ?? 0) \(passage?.range ?? 0..<0)"
          + " \(try reader.rowStatistics().entries[row])"
      }
    }
    let connection = try Connection(
      .file(path(index)), mode: .writing, setup: IndexConnection.setup(),
      vfs: ChecksumFileSystem.name())
    let terms = try connection.prepare(
      """
      SELECT hex(term), passages, occurrences, capitalised, lower_case,
        EXISTS(SELECT 1 FROM names n WHERE n.term=l.term) FROM terms l ORDER BY term
      """)
    while try terms.step() {
      lines.append((0...5).map { terms.text($0) }.joined(separator: " "))
    }
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, passages_fts, instance)")
    let instances = try connection.prepare("SELECT hex(term), doc, col, offset FROM v")
    var found: [String] = []
    while try instances.step() {
      found.append(
        "\(instances.text(0)) \(places[instances.integer(1)] ?? "?") \(instances.text(2)) "
          + "\(instances.integer(3))")
    }
    for key in ["passages", "furniture", "documents", "words", "terms", "names", "fingerprint"] {
      lines.append("\(key) \(try reader.meta(key) ?? "")")
    }
    return lines + found.sorted()
  }
}
