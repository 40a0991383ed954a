import Findings
import SQLiteStore
import Testing

@testable import CorpusIndex

/// Damage after which every page has its right checksum is found all the same.
@Suite struct SoundnessTests {
  @Test(arguments: [
    "DELETE FROM lexicon WHERE term=x'73686574706565'",
    "DELETE FROM lexicon", "DELETE FROM names", "DELETE FROM name_index",
    "UPDATE lexicon SET occurrences=occurrences+1 WHERE term=(SELECT max(term) FROM lexicon)",
    "INSERT INTO lexicon VALUES('nowhere', 1, 1, 0, 1)",
    "INSERT INTO names SELECT max(id)+1, 'nowhere' FROM names",
    "DELETE FROM names WHERE id=(SELECT max(id) FROM names)",
    "UPDATE row_statistics SET data=zeroblob(length(data))",
    "UPDATE name_index SET data=(SELECT data FROM other.name_index)",
    "DELETE FROM name_neighbours",
    "UPDATE name_neighbours SET data=(SELECT max(data) FROM name_neighbours)",
    "INSERT OR REPLACE INTO name_neighbours VALUES(1, x'80066E6F77686572')",
    "DELETE FROM passages WHERE id=(SELECT max(id) FROM passages)",
    "UPDATE passages SET text=NULL WHERE id=(SELECT max(id) FROM passages)",
    "UPDATE passages SET flags=flags|1 WHERE id=(SELECT max(id) FROM passages)",
    "DELETE FROM articles WHERE id=2",
    "UPDATE meta SET value='3' WHERE key='names'",
    "UPDATE meta SET value='0' WHERE key='words'",
    "INSERT INTO passages_fts(passages_fts) VALUES('delete-all')",
    "INSERT INTO passages_fts(passages_fts, rowid, text) SELECT 'delete', id, text FROM passages WHERE id=(SELECT max(id) FROM passages)",
    "INSERT INTO passages_fts(rowid, text) SELECT max(id), 'nowhere' FROM passages",
  ])
  func resealedDamageIsFound(statement: String) throws {
    var trial = try IndexTrial(seed: 5)
    for number in 0..<6 { try trial.folder.write(trial.text(), to: "corpus/f\(number).txt") }
    try trial.folder.write("Shetpee\n\nA road to Shetpee. It is in Shetpee.\n", to: "corpus/z.txt")
    try trial.build("index")
    try trial.folder.write("Nothing\n\nhere.\n", to: "other-corpus/a.txt")
    try trial.build("other", roots: ["other-corpus"])
    #expect(try trial.verify("index") == [])
    do {
      let connection = try Connection(
        .file(trial.path("index")), mode: .writing, setup: IndexConnection.setup(),
        vfs: ChecksumFileSystem.name())
      try connection.execute("ATTACH '\(trial.path("other"))' AS other")
      try connection.execute(statement)
    }
    let reader = try IndexReader(at: trial.folder.path + "/index")
    #expect(
      try IndexVerifier(reader: reader).verify(isQuick: true) { _, _ in }.findings == [],
      "the checksums are right")
    let found = (try? trial.verify("index")) ?? ["refused"]
    #expect(!found.isEmpty)
  }
}
