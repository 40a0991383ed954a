import Glibc
import Izde
import TestSupport
import Testing

/// A reader that lives long answers like one that was opened just now, and is in nobody's way.
@Suite struct LongLivedReaderTests {
  private static func line(_ number: Int, _ text: String) -> String {
    "{\"id\":\"\(number)\",\"title\":\"Note \(number)\",\"text\":\"\(text)\"}\n"
  }

  /// The answers to one question of each kind, without the times they took.
  private static func answers(_ index: SearchIndex) throws -> [String] {
    var search = try index.search("train Shetpe")
    var mentions = try index.mentions(of: "Shetpe")
    var names = try index.names()
    var family = try index.family(of: "Shetpe")
    var quote = try index.quote("A train stood near the halt of Shetpe all night")
    search.summary.elapsedMilliseconds = 0
    mentions.summary.elapsedMilliseconds = 0
    names.summary.elapsedMilliseconds = 0
    family.summary.elapsedMilliseconds = 0
    quote.summary.elapsedMilliseconds = 0
    var info = try index.info()
    info.built = ""
    return [
      "\(search)", "\(mentions)", "\(names)", "\(family)", "\(quote)", "\(info)",
      "\(String(describing: try index.passage(id: "note-1/1")))",
    ]
  }

  @Test(arguments: [BuildOptions.Mode.update, .add, .rebuild])
  func answersLikeAFreshOne(_ mode: BuildOptions.Mode) throws {
    let folder = try TemporaryFolder()
    let index = folder.path(of: "index")
    let corpus = folder.path(of: "corpus")
    var lines = ""
    func grow(_ number: Int) throws {
      lines += Self.line(2 * number, "Rain fell on Shetpe, and the men of Shepte waited.")
      lines += Self.line(2 * number + 1, "A train stood near the halt of Shetpe all night.")
      try folder.write(lines, to: "corpus/notes.jsonl")
      try folder.write(
        Self.line(number, "Aktau\(number) has a harbour."), to: "corpus/\(number).jsonl")
    }
    try grow(0)
    _ = try SearchIndex.build([corpus], into: index)
    let old = try SearchIndex(at: index)
    for number in 1...3 {
      var options = BuildOptions()
      options.mode = mode
      try grow(number)
      _ = try SearchIndex.build([corpus], into: index, options: options)
      #expect(try Self.answers(old) == Self.answers(SearchIndex(at: index)), "\(mode) \(number)")
    }
  }

  /// An update waits a minute for a reader that holds a lock; here it is made between two questions
  /// of each kind.
  @Test func holdsNothingBetweenRequests() throws {
    let folder = try TemporaryFolder()
    let index = folder.path(of: "index")
    try folder.write(Self.line(0, "The halt of Shetpe."), to: "corpus/0.jsonl")
    _ = try SearchIndex.build([folder.path(of: "corpus")], into: index)
    let reader = try SearchIndex(at: index)
    for number in 1...2 {
      _ = try Self.answers(reader)
      try folder.write(Self.line(number, "The halt of Shetpe."), to: "corpus/\(number).jsonl")
      let report = try SearchIndex.build([folder.path(of: "corpus")], into: index)
      #expect(report.seconds < 30)
      #expect(try reader.mentions(of: "Shetpe").summary.count == number + 1)
    }
  }

  @Test func anIndexThatIsGoneIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.line(0, "The halt of Shetpe."), to: "corpus/0.jsonl")
    _ = try SearchIndex.build([folder.path(of: "corpus")], into: folder.path(of: "index"))
    let reader = try SearchIndex(at: folder.path(of: "index"))
    #expect(try reader.mentions(of: "Shetpe").summary.count == 1)
    #expect(rename(folder.path(of: "index"), folder.path(of: "elsewhere")) == 0)
    #expect(throws: IzdeError.self) { try reader.mentions(of: "Shetpe") }
  }
}
