import Foundation
import SQLiteStore
import Testing

@testable import CorpusIndex

/// The power is cut while a new index takes the place of one that a killed update left with its
/// journal: whatever was answered before or would have been after is answered, nothing between.
@Suite struct ReplacementTests {
  private struct PowerCut: Error {}

  @Test(arguments: IndexBuilder.ReplacementStep.allCases)
  func noCutRollsOldPagesIntoTheNewIndex(step: IndexBuilder.ReplacementStep) throws {
    var trial = try IndexTrial(seed: 9)
    for number in 0..<40 { try trial.folder.write(trial.text(), to: "corpus/f\(number).txt") }
    try trial.build("index")
    let before = try trial.answers("index")
    try leaveHotJournal(trial)
    try trial.change(files: 40)
    try trial.build("anew")
    let after = try trial.answers("anew")
    #expect(before != after)
    #expect(FileManager.default.fileExists(atPath: trial.path("index") + "-journal"))
    #expect(throws: PowerCut.self) {
      try trial.build("index") { options in
        options.mode = .rebuild
        options.onReplacement = { if $0 == step { throw PowerCut() } }
      }
    }
    let answers = try trial.answers("index")
    #expect(answers == (step == .replaced ? after : before))
    #expect(
      try IndexReader(at: trial.folder.path + "/index").connection.text("PRAGMA integrity_check")
        == "ok")
  }

  /// Copies the files of an index in the midst of a transaction whose pages have reached the file.
  private func leaveHotJournal(_ trial: IndexTrial) throws {
    let path = trial.path("index")
    let connection = try Connection(
      .file(path), mode: .writing, setup: IndexConnection.setup(), vfs: ChecksumFileSystem.name())
    try connection.execute(
      "PRAGMA cache_size=2; BEGIN; UPDATE passages SET flags=flags+256; UPDATE lexicon SET passages=0;"
        + "UPDATE articles SET slug=slug||'-x'; UPDATE sources SET words=words+1;")
    for end in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: path + end, toPath: path + end + ".copy")
    }
    try connection.execute("ROLLBACK")
    for end in ["", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + end)
      try FileManager.default.moveItem(atPath: path + end + ".copy", toPath: path + end)
    }
  }
}
