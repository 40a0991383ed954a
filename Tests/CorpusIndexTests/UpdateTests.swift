import Foundation
import Glibc
import SQLiteStore
import Testing

@testable import CorpusIndex

/// However an index came to hold a corpus, it answers as one that was built from it at once.
@Suite struct UpdateTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func anUpdateIsARebuild(seed: UInt64) throws {
    var trial = try IndexTrial(seed: seed)
    // Enough that stays as it is for a change to be made in place.
    for number in 0..<30 { try trial.folder.write(trial.text(), to: "corpus/f\(number).txt") }
    try trial.build("index")
    for _ in 0..<9 {
      try trial.change(files: 30)
      // Counts and names are kept apart, merged now and then, or at every update.
      let outcome = try trial.build("index") { $0.leastKeptApart = Int(seed % 4) * 6 }
      #expect(outcome.filesUnchanged > 0, "the change was not made in place")
      #expect(try trial.verify("index") == [])
    }
    try trial.build("anew")
    #expect(try trial.answers("index") == trial.answers("anew"))
  }

  /// A word becomes a name because the text that had it in lower case is gone, and the other way.
  @Test func aTextThatIsGoneMakesAWordAName() throws {
    let trial = try IndexTrial(seed: 1)
    for number in 0..<8 {
      try trial.folder.write("Filler number.\n\nNothing.\n", to: "corpus/\(number).txt")
    }
    try trial.folder.write("Notes\n\nIt was Velmora that burned.\n", to: "corpus/a.txt")
    try trial.folder.write(
      "Notes\n\nThe velmora, a velmora, our velmora and velmora.\n", to: "corpus/b.txt")
    try trial.build("index")
    let term = Array("velmora".utf8)
    #expect(try !IndexReader(at: trial.folder.path + "/index").isName(term))
    try FileManager.default.removeItem(atPath: trial.folder.path + "/corpus/b.txt")
    #expect(try trial.build("index").filesUnchanged == 9)
    try trial.build("anew")
    #expect(try trial.answers("index") == trial.answers("anew"))
    #expect(try trial.answers("index").contains { $0.hasPrefix(hex(term)) && $0.hasSuffix(" 1") })
    try trial.folder.write(
      "Notes\n\nThe velmora, a velmora, our velmora and velmora.\n", to: "corpus/b.txt")
    try trial.build("index")
    try trial.build("anew")
    #expect(try trial.answers("index") == trial.answers("anew"))
  }

  /// é as one character and as two: one text to a reader, two names to the system.
  @Test func twoNamesOfTheSameLettersAreTwoFiles() throws {
    let trial = try IndexTrial(seed: 1)
    for number in 0..<8 {
      try trial.folder.write("Filler \(number).\n", to: "corpus/\(number).txt")
    }
    let names = ["corpus/caf\u{E9}.txt", "corpus/cafe\u{301}.txt"]
    for name in names { try trial.folder.write("Text of \(name.utf8.count).\n", to: name) }
    try trial.build("index")
    #expect(try trial.build("index").filesUnchanged == 10)
    try FileManager.default.removeItem(atPath: trial.folder.path + "/" + names[0])
    let outcome = try trial.build("index")
    #expect(outcome.filesRemoved == 1 && outcome.filesRead == 0 && outcome.filesUnchanged == 9)
    try trial.build("anew")
    #expect(try trial.answers("index") == trial.answers("anew"))
  }

  /// Files renamed, swapped, touched, replaced by folders, grown and shrunk, changed in the same
  /// second with the same size: the index follows each.
  @Test(arguments: 31...40 as ClosedRange<UInt64>)
  func whateverHappensToFilesTheIndexFollows(seed: UInt64) throws {
    var trial = try IndexTrial(seed: seed)
    let corpus = trial.folder.path + "/corpus"
    for number in 0..<40 { try trial.folder.write(trial.text(), to: "corpus/f\(number).txt") }
    try trial.build("index")
    for _ in 0..<3 {
      for _ in 0..<1 + trial.next(4) {
        let (one, other) = ("f\(trial.next(40)).txt", "f\(trial.next(40)).txt")
        let path = corpus + "/" + one
        let isFile = (try? String(contentsOfFile: path, encoding: .utf8)) != nil
        switch trial.next(7) {
        case 0: rename(path, corpus + "/" + other)
        case 1:
          rename(path, corpus + "/swap.part")
          rename(corpus + "/" + other, path)
          rename(corpus + "/swap.part", corpus + "/" + other)
        case 2: utimes(path, nil)
        case 3:
          try? FileManager.default.removeItem(atPath: path)
          try trial.folder.write(trial.text(), to: "corpus/\(one)/inner.txt")
        case 4 where isFile:
          var text = try Array(String(contentsOfFile: path, encoding: .utf8).utf8)
          if let place = text.lastIndex(of: UInt8(ascii: "o")) { text[place] = UInt8(ascii: "e") }
          try Data(text).write(to: URL(fileURLWithPath: path))
        case 5: symlink(other, path + ".md")
        default: if isFile { try trial.folder.write(trial.text(), to: "corpus/" + one) }
        }
      }
      try trial.build("index")
      #expect(try trial.verify("index") == [])
    }
    try trial.build("anew")
    #expect(try trial.answers("index") == trial.answers("anew"))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02X", $0) }.joined() + " "
  }

  @Test(arguments: 21...24 as ClosedRange<UInt64>)
  func twoRootsAreOneMerged(seed: UInt64) throws {
    var trial = try IndexTrial(seed: seed)
    for number in 0..<12 {
      let text = trial.text()
      try trial.folder.write(text, to: "\(number < 6 ? "one" : "two")/f\(10 + number).txt")
      try trial.folder.write(text, to: "merged/f\(10 + number).txt")
    }
    try trial.build("both", roots: ["one", "two"])
    try trial.build("added", roots: ["one"])
    try trial.build("added", roots: ["two"]) { $0.mode = .add }
    try trial.build("merged-index", roots: ["merged"])
    #expect(try trial.answers("both") == trial.answers("merged-index"))
    #expect(try trial.answers("added") == trial.answers("merged-index"))
    #expect(try trial.verify("added") == [])
  }

  /// An update that a reader keeps from writing says so, and leaves the index as it was.
  @Test func aReaderThatHoldsTheIndexIsNamed() throws {
    var trial = try IndexTrial(seed: 3)
    for number in 0..<20 { try trial.folder.write(trial.text(), to: "corpus/f\(number).txt") }
    try trial.build("index")
    let before = try trial.answers("index")
    let reader = try Connection(
      .file(trial.path("index")), mode: .reading, setup: IndexConnection.setup(),
      vfs: ChecksumFileSystem.name())
    try reader.execute("BEGIN")
    _ = try reader.integer("SELECT count(*) FROM sources")
    try trial.folder.write(trial.text(), to: "corpus/f3.txt")
    let error = #expect(throws: IndexError.self) {
      try trial.build("index") { $0.readerPatience = 50 }
    }
    #expect(error?.kind == .busy)
    #expect(error?.message.contains("another process has been reading it") == true)
    #expect(try trial.answers("index") == before)
    // A new index takes the old one's place beside the reader.
    try trial.build("index") { $0.mode = .rebuild }
    try trial.build("anew")
    #expect(try trial.answers("index") == trial.answers("anew"))
  }
}
