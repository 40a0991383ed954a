import Foundation
import FuzzKit
import TestSupport
import Testing

/// The seeds of fuzzing, changed by chance: a small and quick `make fuzz` without its compiler.
///
/// `IZDE_CASES` in the environment asks for this many changed inputs of each target, `SEED` for others.
@Suite struct MutatedInputTests {
  static let cases =
    ProcessInfo.processInfo.environment["IZDE_CASES"].flatMap { Int($0) } ?? 150

  /// Bytes that parsers treat apart, in text, HTML, JSON, queries and UTF-8.
  static let telling: [[UInt8]] =
    [
      "<", ">", "<!--", "-->", "&", "&#", "\"", "'", "\\", "\\u", "{", "}", "[", "]", ":", ",",
      "\n",
      "\r\n", "\n\n", "\t", "(", ")", "-", "…", "\u{AD}", "\u{301}", "\u{200B}", "\u{FEFF}", "NOT ",
      " OR ", "~4", "0", "9999999999", "Ж", "é", "</script", "<p>", "---\n",
    ].map { Array($0.utf8) } + [
      [0], [0x80], [0xC0], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ]

  @Test(arguments: FuzzTarget.allCases)
  func changedSeeds(_ target: FuzzTarget) throws {
    let folder = FoundInputTests.folder.appending(path: "Seeds/\(target.rawValue)").path
    let seeds = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().map {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))
    }
    try #require(!seeds.isEmpty)
    var chance = SeededGenerator(seed: getenv("SEED") == nil ? 20_111_216 : nil)
    for _ in 0..<Self.cases {
      var bytes = seeds.randomElement(using: &chance) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        Self.change(&bytes, among: seeds, &chance)
      }
      target.run(Array(bytes.prefix(4_096)))
    }
  }

  /// Changes one place: a bit, a byte, something telling put in, a piece left out, doubled or taken
  /// from another seed.
  private static func change(
    _ bytes: inout [UInt8], among seeds: [[UInt8]], _ chance: inout SeededGenerator
  ) {
    let place = Int.random(in: 0...bytes.count, using: &chance)
    let end = min(bytes.count, place + Int.random(in: 0...24, using: &chance))
    switch Int.random(in: 0..<6, using: &chance) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4:
      let other = seeds.randomElement(using: &chance) ?? []
      bytes.insert(
        contentsOf: other.dropFirst(Int.random(in: 0...other.count, using: &chance)).prefix(40),
        at: place)
    default:
      bytes.insert(contentsOf: telling.randomElement(using: &chance) ?? [], at: place)
    }
  }
}
