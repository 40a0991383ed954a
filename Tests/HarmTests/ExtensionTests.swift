import CorpusIndex
import Glibc
import HarmKit
import TestSupport
import Testing

@testable import SQLiteExtension

/// Another program that loads our extension reads an index as we do.
@Suite struct ExtensionTests {
  static let library = Program.buildFolder + "/libizde_extension"
  static let shell = Program.first(of: "/usr/bin/sqlite3", "/usr/local/bin/sqlite3")
  /// Pythons that may load extensions: many are built without.
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    access($0, X_OK) == 0
      && (try? Program.run(
        $0, ["-c", "import sqlite3; sqlite3.connect('').enable_load_extension(True)"]))?.status == 0
  }

  static let queries = [
    "strike", "strikes", "Zhanaozen", "\"the strike\"", "strike AND court", "\"Zhana-Ozen\"",
    "wor*",
    "\"4,000\"", "Жаңаөзен", "nothing_of_that_kind",
  ]

  /// An index, and the rows that our own reader finds for each query.
  static func index() throws -> (folder: TemporaryFolder, rows: [String: [Int]]) {
    let folder = try TemporaryFolder()
    var maker = TextMaker(seed: 6)
    try maker.corpus(bytes: 60_000, in: folder, at: "corpus")
    let run = CommandLineRunner().run(
      "index", folder.path(of: "corpus"), "--index", folder.path(of: "index"))
    #expect(run.status == 0, "\(run.errors)")
    let reader = try IndexReader(at: folder.path(of: "index"))
    var rows: [String: [Int]] = [:]
    for query in queries { rows[query] = try reader.rows(matching: query) }
    return (folder, rows)
  }

  @Test(.enabled(if: shell != nil, "SKIPPED: no sqlite3 shell on this machine"))
  func theShellFindsTheSame() throws {
    let (folder, rows) = try Self.index()
    let path = folder.path(of: "index/izde.db")
    for query in Self.queries {
      let sql =
        "SELECT rowid FROM passages_fts WHERE passages_fts MATCH '\(query)' ORDER BY rowid"
      let run = try Program.run(
        #require(Self.shell), ["-readonly", path, "-cmd", ".load \(Self.library)", sql])
      #expect(run.status == 0, "\(run)")
      #expect(run.output.split(separator: "\n").compactMap { Int($0) } == rows[query], "\(query)")
    }
    #expect(rows["strike"]?.isEmpty == false && rows["strike"] == rows["strikes"])
    let text = try Program.run(
      #require(Self.shell),
      [
        ":memory:", "-cmd", ".load \(Self.library)",
        """
        SELECT izde_key('Zhanaozen')=izde_key('Жаңаөзен'), izde_same_name('Janaozen','Zhanaozen'),
          izde_same_name('Aktau','Shetpe'), izde_fold('Mangg''ystau’s Žovtis'), izde_key(NULL)
        """,
      ])
    #expect(text.output == "1|1|0|manggystau zovtis|\n", "\(text)")
  }

  @Test(.enabled(if: python != nil, "SKIPPED: no Python here that loads SQLite extensions"))
  func pythonFindsTheSame() throws {
    let (folder, rows) = try Self.index()
    let program = """
      import sqlite3, sys
      connection = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
      connection.enable_load_extension(True)
      connection.load_extension(sys.argv[2])
      for query in sys.argv[3:]:
        rows = connection.execute(
          "SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? ORDER BY rowid", (query,))
        print(" ".join(str(row[0]) for row in rows))
      """
    let run = try Program.run(
      #require(Self.python),
      ["-c", program, folder.path(of: "index/izde.db"), Self.library] + Self.queries)
    #expect(run.status == 0, "\(run)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (query, line) in zip(Self.queries, lines) {
      #expect(line.split(separator: " ").compactMap { Int($0) } == rows[query], "\(query)")
    }
  }

  @Test(arguments: [
    ("Zhanaozen", "Janaozen", true), ("Shabdal Utkilov", "Шабдал Уткилов", true),
    ("Shabdal Utkilov", "Utkilov", false), ("", "", false), ("Aktau", "Shetpe", false),
  ])
  func names(_ one: String, _ other: String, _ areSame: Bool) {
    let first = Array(one.utf8)
    let second = Array(other.utf8)
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        #expect(NameFunctions.areSame(first, second) == areSame)
      }
    }
  }
}
