import Findings
import JSONReading
import TestSupport
import Testing

@testable import IzdeC

/// A share of an answer passes through JSON unchanged, or is refused.
@Suite struct ShareRecordTests {
  private static let texts = [
    "", "Shetpe", "a\"b\\c\n\t\u{0}\u{1}", "Жаңаөзен 🐎", "\u{2028}</script>",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private static func record(_ bytes: [UInt8]) throws -> JSONValue {
    #expect(bytes.last == 0x0A && !bytes.dropLast().contains(0x0A), "one line")
    return try JSONValue.parse(String(decoding: bytes.dropLast(), as: UTF8.self))
  }

  @Test(arguments: UInt64(0)..<40) func searchesComeBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var share = SearchShare()
    let count = Int.random(in: 0...6, using: &generator)
    share.count = Int.random(in: 0...1 << 40, using: &generator)
    share.rows = (0..<count).map { _ in Int.random(in: 0...1 << 32, using: &generator) }
    // Every bit of a score: equal scores must stay equal, and others different.
    share.scores = (0..<count).map { _ in
      Float(bitPattern: UInt32.random(in: 0...0x7F7F_FFFF, using: &generator))
    }
    if Bool.random(using: &generator) {
      share.words = (0..<count).map { _ in UInt64.random(in: 0...UInt64.max, using: &generator) }
    }
    share.boilerplate = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      Float.random(in: 0...99, using: &generator)
    }
    #expect(try ShareRecord.search(Self.record(ShareRecord.bytes(share))) == share)
  }

  @Test(arguments: UInt64(0)..<40) func mentionsComeBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var share = MentionShare()
    share.count = Int.random(in: 0...1 << 40, using: &generator)
    share.passages = Int.random(in: 0...9, using: &generator)
    share.files = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      Self.text(&generator)
    }
    share.spellings = (0..<Int.random(in: 0...4, using: &generator)).map { number in
      var spelling = MentionShare.Spelling(
        count: SpellingCount(
          form: Self.text(&generator), count: number,
          match: MatchKind.allCases.randomElement(using: &generator) ?? .exact,
          reason: Bool.random(using: &generator) ? Self.text(&generator) : nil))
      spelling.file = Self.text(&generator)
      spelling.record = number * 7
      return spelling
    }
    share.part = Bool.random(using: &generator) ? 12 : nil
    share.partRows = Int.random(in: 0...9, using: &generator)
    #expect(try ShareRecord.mentions(Self.record(ShareRecord.bytes(share))) == share)
  }

  @Test(arguments: [
    #"{}"#, #"{"count":-1,"rows":[],"scores":[]}"#,
    #"{"count":1.5,"rows":[],"scores":[]}"#, #"{"count":1,"rows":[1],"scores":[]}"#,
    #"{"count":1,"rows":[-1],"scores":[1]}"#, #"{"count":1,"rows":[1],"scores":[4294967296]}"#,
    #"{"count":1,"rows":[1,2],"scores":[1,1],"words":["f"]}"#,
    #"{"count":1,"rows":[1],"scores":[1],"words":["xyz"]}"#,
    #"{"count":1,"rows":[1],"scores":[1],"words":[15]}"#,
    #"{"count":1,"rows":{"1":1},"scores":[1]}"#, #"{"count":"1","rows":[],"scores":[]}"#,
    #"{"count":1,"rows":[],"scores":[],"furniture":["a"]}"#, #"{"count":1e400,"rows":[]}"#,
  ])
  func noSearchIsMadeOfOtherRecords(_ text: String) throws {
    guard let value = try? JSONValue.parse(text) else { return }
    #expect(throws: (any Error).self) { try ShareRecord.search(value) }
  }

  @Test(arguments: [
    #"{}"#, #"{"count":1,"passages":1,"files":[1],"spellings":[],"part_rows":0}"#,
    #"{"count":1,"passages":1,"files":[],"spellings":[{}],"part_rows":0}"#,
    #"{"count":1,"passages":1,"files":[],"spellings":[],"part":-2,"part_rows":0}"#,
    #"{"count":1,"passages":1,"files":"a","spellings":[],"part_rows":0}"#,
    #"{"count":1,"passages":1,"files":[],"spellings":[],"part_rows":"0"}"#,
    """
    {"count":1,"passages":1,"files":[],"part_rows":0,
      "spellings":[{"form":"a","count":1,"match":"alike","file":"a","record":0}]}
    """,
  ])
  func noMentionsAreMadeOfOtherRecords(_ text: String) throws {
    let value = try JSONValue.parse(text)
    #expect(throws: (any Error).self) { try ShareRecord.mentions(value) }
  }
}
