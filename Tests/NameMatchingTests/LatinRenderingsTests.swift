import Testing

@testable import NameMatching

/// A Cyrillic name beside Latin spellings of it.
@Suite struct LatinRenderingsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var cyrillic: String
    var latin: String
    /// The letter distance by one convention, and by any for each letter.
    var nearest: Int, mixed: Int
    var testDescription: String { "\(cyrillic), \(latin)" }
  }

  /// Sources: the conventions that `LatinRenderings` names.
  static let cases = [
    Case(cyrillic: "щербаков", latin: "shcherbakov", nearest: 0, mixed: 0),
    Case(cyrillic: "щербаков", latin: "schtscherbakow", nearest: 0, mixed: 0),
    Case(cyrillic: "щербаков", latin: "szczerbakow", nearest: 0, mixed: 0),
    // A letter of one convention among those of another.
    Case(cyrillic: "щербаков", latin: "szczerbakov", nearest: 1, mixed: 0),
    Case(cyrillic: "жанатас", latin: "žanatas", nearest: 0, mixed: 0),
    Case(cyrillic: "жанатас", latin: "schanatas", nearest: 0, mixed: 0),
    // What no convention writes.
    Case(cyrillic: "жанатас", latin: "zhanotas", nearest: 1, mixed: 1),
    Case(cyrillic: "жанатас", latin: "zhanatay", nearest: 1, mixed: 1),
    Case(cyrillic: "ақши", latin: "aqshi", nearest: 0, mixed: 0),
    Case(cyrillic: "уральск", latin: "ouralsk", nearest: 0, mixed: 0),
  ]

  @Test(arguments: cases) func distances(_ row: Case) throws {
    let profile = NameProfile(of: row.cyrillic.utf8)
    let renderings = try #require(LatinRenderings(profile.letters))
    let plain = SpellingTraits(NameProfile(of: row.latin.utf8).letters).plain
    #expect(renderings.nearest(to: plain).distance == row.nearest)
    #expect(renderings.mixedDistance(to: plain) == row.mixed)
    // Letters of several conventions are never farther than those of one.
    #expect(renderings.mixedDistance(to: plain) <= renderings.nearest(to: plain).distance)
  }

  @Test func aWordWithoutCyrillicLettersHasNone() {
    #expect(LatinRenderings(NameProfile(of: "uralsk".utf8).letters) == nil)
    #expect(LatinRenderings([]) == nil)
  }
}

/// The endings of two keys of names.
@Suite struct NameEndingTests {
  @Test(arguments: [
    ("ivanov", "petrov", 1), ("ivanov", "ivanin", 2), ("ivanov", "ivanova", 3),
    ("ivan", "ivanov", 0), ("muratovna", "muratoviq", 2),
  ]) func agreement(_ first: String, _ second: String, _ agreement: Int) {
    let one = NameEnding(of: Array(first.utf8)), two = NameEnding(of: Array(second.utf8))
    #expect(one.agreement(with: two) == agreement)
    #expect(two.agreement(with: one) == agreement)
  }

  @Test func aWholeKeyIsNoEnding() {
    #expect(NameEnding(of: Array("han".utf8)).kind == 0)
    #expect(NameEnding(of: Array("orhan".utf8)).length == 3)
    #expect(NameEnding(of: []).kind == 0)
  }
}
