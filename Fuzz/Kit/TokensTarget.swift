import CorpusIndex
import SQLiteStore
import TextAnalysis

enum TokensTarget {
  static func run(_ bytes: [UInt8]) {
    do {
      let connection = try Connection(.memory, mode: .writing, setup: IndexConnection.setup())
      try connection.execute(
        """
        CREATE VIRTUAL TABLE t USING fts5(a, tokenize='izde');
        CREATE VIRTUAL TABLE v USING fts5vocab(t, instance);
        """)
      // Bytes that end where the text does: any read beyond them is detected.
      let statement = try connection.prepare("INSERT INTO t VALUES(?)")
      try bytes.withUnsafeBytes { try unsafe statement.bind(text: $0, 1) }
      try statement.run()
      let count = try connection.integer("SELECT count(DISTINCT offset) FROM v") ?? 0
      precondition(count == Segmenter.words(in: bytes).count, "a position for every word")
      try connection.execute("INSERT INTO t(t) VALUES('integrity-check')")
      let match = try connection.prepare("SELECT count(*) FROM t WHERE t MATCH ?")
      let quoted = [0x22] + bytes.filter { $0 != 0x22 && $0 != 0 } + [0x22]
      try quoted.withUnsafeBytes { try unsafe match.bind(text: $0, 1) }
      while try match.step() {}
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
