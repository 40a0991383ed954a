import Findings
import Platform
import SQLiteStore

/// Several indexes as one: their rows, articles and files are numbered on, in the order in which
/// the indexes were named, as if their corpora had been indexed together in that order.
///
/// The statistics of the whole corpus (the lexicon, the names derived from it, the totals) are in
/// separate tables (`JoinedTables`); everything else is read from the single indexes.
final class JoinedIndexes {
  /// One of the indexes, with the numbers of rows, articles and files in those before it.
  struct Part {
    let reader: IndexReader
    var rows = 0
    var articles = 0
    var sources = 0
  }

  private(set) var parts: [Part]
  /// The folder that contains all of them, in which the joined tables are stored; nil without one.
  let folder: String?
  /// The articles whose slugs are taken by earlier indexes.
  private(set) var slugs = JoinedSlugs()
  private var generations: [Int] = []

  /// The folders as they were named.
  private let directories: [String]

  /// Opens the indexes to which some folders refer (`IndexFolder`).
  ///
  /// - Throws: `IndexError` that names the one that cannot be read.
  init(at directories: [String]) throws(IndexError) {
    self.directories = directories
    folder = directories.count == 1 ? directories[0] : nil
    parts = try Self.readers(of: directories, open: []).map { Part(reader: $0) }
  }

  /// Opens indexes that were made in a named folder since, and closes those that were removed.
  ///
  /// - Returns: Whether there were any.
  /// - Complexity: O(indexes) looks at the file system.
  func update() throws(IndexError) -> Bool {
    let open = parts.map(\.reader)
    let folders = IndexFolder.indexes(in: directories)
    guard folders != open.map(\.directory) else { return false }
    parts = try Self.readers(of: directories, open: open).map { Part(reader: $0) }
    generations = []
    return true
  }

  private static func readers(
    of directories: [String], open: [IndexReader]
  ) throws(IndexError) -> [IndexReader] {
    let folders = IndexFolder.indexes(in: directories)
    var seen: Set<String> = []
    for folder in folders where !seen.insert(FileSystem.absolute(folder)).inserted {
      throw IndexError(
        .invalid, "the index “\(folder)” is named twice", suggestion: "--index with each once")
    }
    var readers: [IndexReader] = []
    for folder in folders {
      if let reader = open.first(where: { $0.directory == folder }) {
        readers.append(reader)
      } else {
        readers.append(try IndexReader(at: folder))
      }
    }
    return readers
  }

  /// Runs `body` over one snapshot of every index.
  func request<Result>(_ body: () throws -> Result) throws -> Result {
    try request(from: 0, body)
  }

  private func request<Result>(from first: Int, _ body: () throws -> Result) throws -> Result {
    guard first < parts.count else { return try body() }
    return try naming(parts[first]) { try $0.request { try request(from: first + 1, body) } }
  }

  /// Whether an index was changed since the last `join`.
  var isChanged: Bool { parts.map(\.reader.generation) != generations }

  /// Renumbers everything and makes the joined tables, or opens the stored ones.
  ///
  /// - Returns: A connection to the tables.
  func join() throws -> Connection {
    var next = Part(reader: parts[0].reader)
    for index in parts.indices {
      let reader = parts[index].reader
      (parts[index].rows, parts[index].articles, parts[index].sources) =
        (next.rows, next.articles, next.sources)
      try naming(parts[index]) { _ in
        next.rows += try Int(reader.meta("rows") ?? "0") ?? 0
        next.articles += try reader.connection.integer("SELECT max(id) FROM articles") ?? 0
        next.sources += try reader.connection.integer("SELECT max(id) FROM sources") ?? 0
      }
    }
    guard next.rows <= Int(UInt32.max) else {
      throw IndexError(
        .invalid,
        "together the indexes have \(next.rows) passages; the limit is 4,294,967,295",
        suggestion: "search fewer indexes at a time")
    }
    let connection: Connection
    (connection, slugs) = try JoinedTables(self).open()
    generations = parts.map(\.reader.generation)
    return connection
  }

  /// Runs `body` on a part; an error of the store names the part.
  func naming<Result>(_ part: Part, _ body: (IndexReader) throws -> Result) throws -> Result {
    do {
      return try body(part.reader)
    } catch {
      throw IndexError(any: error, directory: part.reader.directory) ?? error
    }
  }

  /// Runs `body` on the joined tables; an error in the stored tables names their file.
  func namingCommon<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as SQLiteError where error.kind == .corrupt {
      guard let folder else { throw error }
      let path = folder + "/" + Schema.joinedFileName
      throw IndexError(
        .corrupt, "“\(path)” is damaged (\(error.message)); remove it, and it is made again",
        suggestion: "rm \(path)")
    }
  }

  /// The number of the part that has a row of the whole.
  ///
  /// - Complexity: O(log parts).
  func part(ofRow row: Int) -> Int { part(before: row, \.rows) }

  /// The number of the part that has an article.
  func part(ofArticle id: Int) -> Int { part(before: id, \.articles) }

  /// The number of the part that has a file.
  func part(ofSource id: Int) -> Int { part(before: id, \.sources) }

  /// The last part with fewer than `number` things before it: numbers begin at 1.
  private func part(before number: Int, _ count: KeyPath<Part, Int>) -> Int {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle][keyPath: count] < number { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
