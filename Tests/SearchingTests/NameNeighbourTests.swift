import CorpusIndex
import Foundation
import TestSupport
import Testing

@testable import NameResolution

/// What an index stores of the names beside each name is what its passages say.
@Suite struct NameNeighbourTests {
  /// Names of several kinds, a title, an initial, and words that are names in some texts only.
  private static let words = [
    "Arlan", "Besik", "Velmora", "Tokarin", "Zhumash", "Ақбала", "Серіков", "O’Dall", "President",
    "Mr", "K", "Zh", "Rose", "rose", "March", "march", "the", "The", "met", "OSK", "4,000",
    "Kova-Lume", "OzenMunai",
  ]
  private static let gaps = [
    " ", " ", " ", " ", " ", "\n", ", ", ". ", ".", "-", "’s ", " [", "] ", " > ", "\u{A0}", " – ",
    "; ",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    let paragraphs = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      "So it was that "
        + (0..<Int.random(in: 1...25, using: &generator)).map { _ in
          (words.randomElement(using: &generator) ?? "")
            + (gaps.randomElement(using: &generator) ?? "")
        }.joined() + "and no more."
    }
    return "A title of Arlan Besik\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// Compares all names of an index; returns how many have a name beside them.
  private static func compare(_ reader: IndexReader) throws -> (known: Int, beside: Int) {
    let neighbours = NameNeighbours(reader: reader)
    var known = 0
    var beside = 0
    try reader.request {
      var terms: [[UInt8]] = []
      try reader.forEachName { term, _ in terms.append(term) }
      for term in terms where (term.first ?? 0) > 0x20 {
        let right = try neighbours.readSides(of: term)
        let sides = try neighbours.sides(of: term)
        let name = String(decoding: term, as: UTF8.self)
        #expect(sides.before == right.before, "before \(name)")
        #expect(sides.after == right.after, "after \(name)")
        if try reader.neighbours(of: term) != nil { known += 1 }
        if !right.before.isEmpty || !right.after.isEmpty { beside += 1 }
      }
    }
    return (known, beside)
  }

  private static func build(_ folder: TemporaryFolder, _ corpus: String, _ index: String) throws {
    _ = try IndexBuilder(
      directory: folder.path + "/" + index, options: IndexBuilder.Options()
    ).build([folder.path + "/" + corpus])
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func storedIsWhatThePassagesSay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for number in 0..<20 {
      try folder.write(Self.text(&generator), to: "corpus/\(10 + number).txt")
    }
    try Self.build(folder, "corpus", "index")
    let whole = try Self.compare(IndexReader(at: folder.path + "/index"))
    #expect(whole.known > 3 && whole.beside > 3, "the texts have names beside names")

    // In place: some texts are new, some others, some gone.
    for _ in 0..<8 {
      for _ in 0..<2 {
        let file = "corpus/\(Int.random(in: 10..<40, using: &generator)).txt"
        if Int.random(in: 0..<3, using: &generator) == 0 {
          try? FileManager.default.removeItem(atPath: folder.path + "/" + file)
        } else {
          try folder.write(Self.text(&generator), to: file)
        }
      }
      try Self.build(folder, "corpus", "index")
      _ = try Self.compare(IndexReader(at: folder.path + "/index"))
    }
  }

  @Test(arguments: 31...36 as ClosedRange<UInt64>)
  func severalIndexesAreAsOne(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for part in ["a", "b", "c"] {
      for number in 0..<6 {
        try folder.write(Self.text(&generator), to: "\(part)/\(number).txt")
      }
      try Self.build(folder, part, "indexes/\(part)")
    }
    let found = try Self.compare(IndexReader(joining: [folder.path + "/indexes"]))
    #expect(found.known > 3 && found.beside > 3)
  }
}
