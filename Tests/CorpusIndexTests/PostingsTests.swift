import CorpusReading
import FTS5Segments
import Platform
import SQLiteStore
import Testing

@testable import CorpusIndex

/// An index whose segments are our own says what one says that FTS5 filled.
@Suite struct PostingsTests {
  /// Texts of words that look like words: hyphens, possessives, titles, several scripts.
  private static func text(_ numbers: inout SystemLike, paragraphs: Int) -> String {
    let words = [
      "strike", "strikes", "Striking", "oil", "the", "of", "Shetpe", "Shepte’s", "Zhana-Ozen",
      "4,000",
      "2011", "don’t", "Ақтау", "Жаңаөзен", "%", "Mr", "workers", "worked", "re-elected", "a", "I",
    ]
    return (0..<paragraphs).map { _ in
      (0..<Int(numbers.next() % 90)).map { _ in
        numbers.next() % 7 == 0
          ? "word\(numbers.next() % 5_000)" : words[Int(numbers.next() % UInt64(words.count))]
      }.joined(separator: numbers.next() % 9 == 0 ? ". " : " ")
    }.joined(separator: "\n\n")
  }

  private struct SystemLike {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  private func build(
    _ folder: BuildTests.Folder, _ index: String, _ names: [String], largestBuffer: Int? = nil
  ) throws {
    var options = IndexBuilder.Options()
    options.mode = .add
    if let largestBuffer { options.largestBuffer = largestBuffer }
    _ = try IndexBuilder(directory: folder.path + "/" + index, options: options).build(
      names.map { folder.path + "/" + $0 })
  }

  /// Every term with its counts, and with its rows and positions.
  private func contents(_ folder: BuildTests.Folder, _ index: String) throws -> [String] {
    let connection = try Connection(
      .file(folder.path + "/" + index + "/" + Schema.fileName), mode: .writing,
      setup: IndexConnection.setup())
    var result: [String] = []
    let terms = try connection.prepare("SELECT hex(term), * FROM terms ORDER BY term")
    while try terms.step() {
      result.append(
        "\(terms.text(0)) \(terms.integer(2)) \(terms.integer(3)) \(terms.integer(4)) "
          + "\(terms.integer(5))")
    }
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, passages_fts, instance)")
    let places = try connection.prepare("SELECT hex(term), doc, col, offset FROM v")
    while try places.step() {
      result.append("\(places.text(0)) \(places.integer(1)) \(places.text(2)) \(places.integer(3))")
    }
    try connection.execute(
      "INSERT INTO passages_fts(passages_fts, rank) VALUES('integrity-check', 1)")
    let reader = try #require(try PostingsReader(connection, table: Schema.ftsTable))
    result.append("\(String(describing: try reader.totals()))")
    return result
  }

  @Test(arguments: [UInt64(1), 2])
  func areTheSameAsFTS5s(seed: UInt64) throws {
    var numbers = SystemLike(state: seed)
    let folder = try BuildTests.Folder()
    try folder.write("A first text.\n", to: "a.txt")
    for name in ["b", "c", "d"] {
      try folder.write(Self.text(&numbers, paragraphs: 60), to: "\(name).txt")
    }
    try folder.write(
      (0..<40).map { number in
        let title = Self.text(&numbers, paragraphs: 1)
        return "{\"id\":\"r\(number)\",\"title\":\"\(title)\",\"text\":\"\(title)\"}"
      }.joined(separator: "\n"), to: "e.jsonl")
    let names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.jsonl"]
    try build(folder, "ours", names)
    // The first file makes an index, the others are inserted into it.
    try build(folder, "theirs", ["a.txt"])
    try build(folder, "theirs", names)
    let ours = try contents(folder, "ours")
    let theirs = try contents(folder, "theirs")
    #expect(ours.count > 5_000)
    #expect(ours == theirs)
  }

  /// Lists that went to a temporary file, a batch at a time, are in one segment with those of the
  /// last batch.
  @Test func areTheSameFromATemporaryFile() throws {
    var numbers = SystemLike(state: 5)
    let folder = try BuildTests.Folder()
    // A batch has a mebibyte of text.
    let names = ["a.txt", "b.txt"]
    for name in names {
      try folder.write(Self.text(&numbers, paragraphs: 4_200), to: name)
    }
    try build(folder, "memory", names)
    try build(folder, "file", names, largestBuffer: 0)
    let contents = try contents(folder, "memory")
    #expect(contents.count > 100_000)
    #expect(try self.contents(folder, "file") == contents)
    let bytes = try ["memory", "file"].map { index in
      try FileSystem.bytes(of: folder.path + "/" + index + "/" + Schema.fileName).count
    }
    #expect(bytes[0] == bytes[1])
  }
}
