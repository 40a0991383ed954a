import Foundation
import Izde
import TestSupport
import Testing

/// The library as a program sees it: `import Izde` and nothing else.
@Suite struct LibraryTests {
  /// Two places of one quotation, of which one is shown: both are counted, and nothing fails.
  @Test(arguments: [1, 2, 3])
  func placesBeyondTheLimitAreCounted(limit: Int) throws {
    let folder = try TemporaryFolder()
    let sentence = "The last lorry left the salt works before the road was closed."
    for name in ["a", "b"] { try folder.write(sentence + "\n", to: "corpus/\(name).txt") }
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    var options = QuoteOptions()
    options.limit = limit
    let answer = try SearchIndex(at: folder.path + "/index").quote(sentence, options: options)
    #expect(answer.report.matches.count == min(limit, 2))
    #expect(answer.summary.count == 2 && answer.summary.isComplete == (limit >= 2))
  }

  /// The same words in three articles: a note names them, the oldest first, and says where the limit
  /// has cut some that may be older.
  @Test(arguments: [(3, "the same words, oldest first: 1901"), (2, "(of the 2 places shown)")])
  func theSameWordsElsewhereAreNamed(limit: Int, start: String) throws {
    let folder = try TemporaryFolder()
    let lines = ["1903", "1901", "1902"].map { year in
      "{\"id\":\"\(year)\",\"date\":\"\(year)-05-04\",\"text\":\"The last lorry left the salt works.\"}\n"
    }
    try folder.write(lines.joined(), to: "corpus/notes.jsonl")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    var options = QuoteOptions()
    options.limit = limit
    let answer = try SearchIndex(at: folder.path + "/index").quote(
      "The last lorry left the salt works.", options: options)
    #expect(answer.report.matches.count == limit)
    for match in answer.report.matches {
      #expect(match.notes.contains { $0.contains(start) }, "\(match.notes)")
    }
  }

  /// The example of the README, over a folder of our own.
  @Test func theExampleOfTheREADME() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "Shetpe\n\nA train stood in Shepte. The men of Shetpe waited.\n", to: "corpus/a.txt")
    let report = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    #expect(report.info.documents == 1 && report.warnings.isEmpty)

    let index = try SearchIndex(at: folder.path + "/index")
    let text = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/corpus/a.txt"))
    for mention in try index.mentions(of: "Shetpe").mentions {
      #expect(Data(mention.form.utf8) == text[mention.place.start..<mention.place.end])
    }
    #expect(try index.search("train").hits.count == 1)
    #expect(try index.quote("The men of Shetpe waited.").report.verdict == .exact)
    #expect(try index.verify().findings.isEmpty)
  }

  @Test func aMissingIndexSaysWhatToDo() throws {
    let error = #expect(throws: IzdeError.self) { try SearchIndex(at: "/nowhere/at/all") }
    #expect(error?.message.contains("/nowhere/at/all") == true)
    #expect(error?.suggestion?.hasPrefix("izde index") == true)
  }
}
