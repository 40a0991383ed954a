import Foundation
import Izde
import TestSupport
import Testing

/// Several indexes must answer as one index of the same corpus, whatever is asked.
@Suite struct JoinedIndexTests {
  /// Commands, each with the arguments behind it.
  static let questions: [[String]] = [
    ["search", "strike workers"], ["search", "strike workers", "--limit", "0"],
    ["search", "Shetpe curfew", "--explain"], ["search", "Shetpe", "--spelling", "name"],
    ["search", "shetpe", "--spelling", "literal"], ["search", "\"oil workers\""],
    ["search", "\"oil president\"~6"], ["search", "curfew NEAR/8 emergency"],
    ["search", "emerg*"], ["search", "railway OR curfew NOT Aktau", "--limit", "0"],
    ["search", "title:letter workers"], ["search", "strike outlet:Letter since:2011-12-15"],
    ["search", "strike", "--sort", "date", "--limit", "0"],
    ["search", "strike", "--sort", "corpus", "--limit", "0"],
    ["search", "strike file:report", "--limit", "7"], ["search", "=workers by:Iter"],
    ["search", "court wounded strikers square wages", "--group", "article"],
    ["search", "судили город", "--limit", "3"], ["search", "nothingofthekind"],
    ["search", "granite harbuor"], ["search", "Mangystau", "-C", "1"],
    ["mentions", "Shetpe"], ["mentions", "Shetpe", "--spelling", "name"],
    ["mentions", "Shetpe", "--spelling", "literal"], ["mentions", "Shetpe", "--limit", "5"],
    ["mentions", "Zhanaozen", "--explain"], ["mentions", "Жанаозен", "--by", "spelling"],
    ["mentions", "Roza Tuletaeva", "--parts"], ["mentions", "Шабдал Уткилов"],
    ["mentions", "Mangystau", "--by", "outlet"], ["mentions", "Торебек Толегенов", "--by", "year"],
    ["mentions", "Aktau since:2011-12-20"], ["mentions", "Aktau", "--sort", "left", "-C", "30"],
    ["mentions", "Kabdolov"], ["mentions", "Mexico"], ["mentions", "rose"], ["mentions", "Rose"],
    ["names", "--limit", "0"], ["names", "--variants"], ["names", "Shetpe", "--explain"],
    ["names", "Tulegenov"], ["names", "--min", "4"],
    ["quote", "We never asked for more than our wages"],
    ["quote", "We never asked for less than our wages"],
    ["quote", "how many had been detained in the whole of the steppe"],
    ["figures", "killed"], ["figures", "wounded"],
    ["show", "report-0/1"], ["show", "report-0-2/1", "-C", "2"], ["show", "report-1-3"],
    ["show", "records.jsonl"], ["show", "records.jsonl:1"], ["show", "r0-4"],
    ["show", "report-0", "--mark", "Shetpe"], ["show", "no-such"],
    ["cite", "report-0-2/1", "--style", "bibtex"], ["cite", "r0-5/1"],
    ["verify"], ["verify", "--quick"], ["info"],
  ]

  @Test(arguments: [(2, 1), (7, 2), (16, 3)])
  func answersAsOneIndexOfAll(_ count: Int, _ seed: Int) throws {
    let corpus = try PartedCorpus(seed: UInt64(seed))
    let (whole, parts) = try corpus.indexed(as: count)
    for question in Self.questions {
      try expectEqual(
        question, ["--index", whole], ["--index", parts], "\(count) of seed \(seed)")
    }
    // Named one by one, in the order of the corpus; what they have in common is then in memory.
    let named = try FileManager.default.contentsOfDirectory(atPath: parts).sorted()
      .filter { !$0.contains(".") }.flatMap { ["--index", "\(parts)/\($0)"] }
    for question in Self.questions.prefix(3) + Self.questions.suffix(3) {
      try expectEqual(question, ["--index", whole], named, "\(count) named, of seed \(seed)")
    }
  }

  @Test func aBatchOfQuestionsIsAnsweredAsOne() throws {
    let corpus = try PartedCorpus(seed: 4)
    let (whole, parts) = try corpus.indexed(as: 7)
    let batch = try corpus.folder.write("Shetpe\nAktau\nRoza Tuletaeva\n", to: "batch.txt")
    for command in ["search", "mentions", "names", "quote"] {
      try expectEqual(
        [command, "--batch", batch], ["--index", whole], ["--index", parts], command)
    }
  }

  /// An index that changes while several are open is read anew, by what is open and by what is
  /// opened later; what they have in common is kept, but no answer comes from what is out of date.
  @Test func aChangedIndexIsReadAnew() throws {
    let corpus = try PartedCorpus(seed: 5)
    let (_, parts) = try corpus.indexed(as: 2)
    let open = try SearchIndex(at: parts)
    #expect(try open.mentions(of: "Quenbrough").mentions.isEmpty)
    let kept = try #require(TemporaryFolder.bytes(ofFileAt: parts + "/joined.db"))
    try corpus.folder.write("At noon the Quenbrough bridge was open.\n", to: "part02/new.txt")
    let index = CommandLineRunner().run("index", "--index", parts + "/00")
    #expect(index.status == 0, "\(index.errors)")
    for reader in [open, try SearchIndex(at: parts)] {
      #expect(try reader.mentions(of: "Quenbrough").mentions.count == 1)
      #expect(try reader.mentions(of: "Quenbruogh").mentions.count == 1)
    }
    #expect(TemporaryFolder.bytes(ofFileAt: parts + "/joined.db") != kept)
  }

  /// An open folder of indexes answers as one that is opened now: with an index that was made in it
  /// since, without one that was removed, and by the names files of those that are in it.
  @Test func aNewIndexInAnOpenFolderIsSearched() throws {
    let folder = try TemporaryFolder()
    func build(_ name: String, _ text: String, names: String? = nil) throws {
      try folder.write(text, to: "\(name)/\(name).txt")
      if let names { try folder.write(names, to: "\(name)/names.txt") }
      let run = CommandLineRunner().run(
        "index", folder.path + "/" + name, "--index", folder.path + "/all/" + name)
      #expect(run.status == 0, "\(run.errors)")
    }
    try build("a", "At noon the Quenbrough bridge was open.\n")
    let open = try SearchIndex(at: folder.path + "/all")
    func forms() throws -> [String] { try open.mentions(of: "Quenbrough").mentions.map(\.form) }
    #expect(try forms() == ["Quenbrough"])
    try build("c", "The Zanbury, once Quenbrough.\n", names: "Quenbrough = Zanbury\n")
    #expect(try forms() == ["Quenbrough", "Zanbury", "Quenbrough"])
    try build("b", "Nothing new of Quenbrough.\n")
    #expect(try forms() == ["Quenbrough", "Quenbrough", "Zanbury", "Quenbrough"])
    #expect(try open.info().parts.map { $0.suffix(2) } == ["/a", "/b", "/c"])
    try FileManager.default.removeItem(atPath: folder.path + "/all/c")
    #expect(try forms() == ["Quenbrough", "Quenbrough"])
    let fresh = try SearchIndex(at: folder.path + "/all")
    #expect(try open.names().families == fresh.names().families)
    // A reader that is under way says so instead of mixing two corpora.
    let reader = try open.mentionReader(of: "Quenbrough")
    _ = try reader.next()
    try build("d", "Quenbrough again.\n")
    #expect(throws: IzdeError.self) { while try reader.next() != nil {} }
    #expect(try forms().count == 3)
  }

  /// What is kept is only a copy: gone, damaged or another program's, it is done without.
  @Test(arguments: ["gone", "damaged", "foreign", "cut"])
  func whatIsKeptMayBeLost(_ how: String) throws {
    let corpus = try PartedCorpus(seed: 6)
    let (_, parts) = try corpus.indexed(as: 2)
    let question = ["mentions", "Shetpe", "--format", "csv", "--index", parts]
    let right = CommandLineRunner().run(question)
    let path = parts + "/joined.db"
    var bytes = try #require(TemporaryFolder.bytes(ofFileAt: path))
    switch how {
    case "gone": try FileManager.default.removeItem(atPath: path)
    case "foreign": bytes = Array("no database of ours".utf8)
    case "cut": bytes.removeLast(bytes.count / 2)
    default: for place in stride(from: 4_000, to: bytes.count, by: 900) { bytes[place] ^= 0x5A }
    }
    if how != "gone" { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
    #expect(CommandLineRunner().run(question) == right)
    let now = TemporaryFolder.bytes(ofFileAt: path)
    #expect((now == bytes) == ["gone", "foreign"].contains(how))
  }

  /// Damage that is only met later is told of the right file, and verify finds it.
  @Test func damageOfWhatIsKeptIsNamed() throws {
    let corpus = try PartedCorpus(seed: 9)
    let (_, parts) = try corpus.indexed(as: 2)
    #expect(CommandLineRunner().run("info", "--index", parts).status == 0)
    let path = parts + "/joined.db"
    let whole = try #require(TemporaryFolder.bytes(ofFileAt: path))
    var named = 0
    for page in 1..<whole.count / 16_384 {
      var bytes = whole
      bytes[page * 16_384 + 9_000] ^= 0x5A
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let run = CommandLineRunner().run("names", "--index", parts)
      #expect(run.status == 0 || run.errors.contains("“\(path)” is damaged"), "page \(page)")
      named += run.status == 2 ? 1 : 0
      if TemporaryFolder.bytes(ofFileAt: path) == bytes {
        let verified = CommandLineRunner().run("verify", "--index", parts)
        #expect(verified.output.contains("page \(page + 1) does not agree"), "page \(page)")
      }
    }
    #expect(named > 0)
  }

  @Test func anIndexThatCannotBeReadIsNamed() throws {
    let corpus = try PartedCorpus(seed: 7)
    let (_, parts) = try corpus.indexed(as: 7)
    try Data("broken".utf8).write(to: URL(fileURLWithPath: parts + "/03/izde.db"))
    for asked in [["--index", parts], ["--index", parts + "/00", "--index", parts + "/03"]] {
      let run = CommandLineRunner().run(["search", "strike"] + asked)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.contains("“\(parts)/03/izde.db” is not an index of izde"))
    }
    let missing = CommandLineRunner().run(
      "search", "strike", "--index", parts + "/00", "--index", parts + "/none")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("there is no index in “\(parts)/none”"))
    let twice = CommandLineRunner().run(
      "search", "strike", "--index", parts + "/00", "--index", parts + "/../in7/00")
    #expect(twice.status == 2)
    #expect(twice.errors.contains("is named twice"))
  }

  @Test func onlyOneIndexIsWritten() throws {
    let corpus = try PartedCorpus(seed: 8)
    let (_, parts) = try corpus.indexed(as: 2)
    let texts = corpus.folder.path + "/part00"
    for command in [["index", texts, "--add"], ["index", texts], ["names", "--accept", "A=B"]] {
      let several = CommandLineRunner().run(
        command + ["--index", parts + "/00", "--index", parts + "/01"])
      #expect(several.status == 2)
      #expect(several.errors.contains("writes one index, and --index names 2"))
      let folder = CommandLineRunner().run(command + ["--index", parts])
      #expect(folder.status == 2)
      #expect(folder.errors.contains("is a folder of indexes, and only one can be written"))
    }
    #expect(TemporaryFolder.bytes(ofFileAt: parts + "/izde.db") == nil)
  }

  private func expectEqual(
    _ question: [String], _ one: [String], _ other: [String], _ about: String
  ) throws {
    let right = CommandLineRunner().run(question + one + ["--format", "jsonl"])
    let answer = CommandLineRunner().run(question + other + ["--format", "jsonl"])
    #expect(right.status == answer.status, "\(about): \(question)")
    let expected = try lines(right.output)
    let found = try lines(answer.output)
    #expect(expected.count == found.count, "\(about): \(question)")
    for (line, other) in zip(expected, found) where line != other {
      Issue.record("\(about): \(question)\n\(line)\n\(other)")
      return
    }
    if right.status == 2 { #expect(right.errors == answer.errors) }
  }

  /// The records, without what an index says of itself and how long it took.
  private func lines(_ output: String) throws -> [NSDictionary] {
    try output.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      guard var record = value as? [String: Any] else { return [:] }
      for key in ["elapsed_ms", "directory", "parts", "bytes", "built"] { record[key] = nil }
      return record as NSDictionary
    }
  }
}
