import Foundation
import SQLiteStore
import TestSupport
import Testing

@testable import CorpusIndex

/// The version of the analysis is a hash of what the analysis makes of many made-up words, so that
/// it cannot be forgotten when a table or a rule changes.
@Suite struct AnalysisVersionTests {
  /// Beginnings and endings of words: what stemming, spelling, inflection and romanisation look at.
  private static let beginnings = [
    "strik", "organis", "colour", "traveller", "Shet", "Zhan", "Kenzhe", "Utkil", "Mang", "O’Bri",
    "Stra", "Qara", "Cholpon", "Iskand", "Мангист", "Иван", "Жаңаөз", "Шет", "Тулета", "Алмат",
    "Сергі", "Қарағ", "Вели", "Блэ", "Ästan", "Łódź", "Αθήν", "Թբիլ", "ბათ", "don", "re-enter",
    "Huça", "Raḩi", "Seit",
  ]
  private static let endings = [
    "", "e", "s", "ing", "ed", "er", "ers", "ation", "ise", "ized", "ly", "ness", "pe", "ov", "ova",
    "ev", "eva", "sky", "skaya", "baev", "uly", "kyzy", "aozen", "ghyz", "khan", "ов", "ова",
    "овой", "zhan",
    "ева", "ский", "скому", "ом", "ах", "пе", "педе", "педен", "енде", "еннің", "тауда", "тауский",
    "атылық", "енка", "енко", "ському", "’s", "’t", "-Ozen", "-бек", "2011", "%", "α", "ին", "უმი",
  ]

  /// A corpus of sentences in which each beginning meets each ending, in one case and the other.
  private static func corpus() -> String {
    var generator = SeededGenerator(seed: 2026)
    var words: [String] = []
    for beginning in beginnings {
      for ending in endings {
        let word = beginning + ending
        words.append(word)
        if ending.count % 2 == 0 { words.append(word.lowercased()) }
      }
    }
    words.shuffle(using: &generator)
    return stride(from: 0, to: words.count, by: 12).map { start in
      "So " + words[start..<min(start + 12, words.count)].joined(separator: " ") + "."
    }.joined(separator: "\n\n") + "\n"
  }

  /// What an index holds of the words: its terms with their counts, its names, and the blob in which
  /// they are looked up.
  private static func fingerprint(of path: String) throws -> UInt32 {
    let connection = try Connection(
      .file(path), mode: .writing, setup: IndexConnection.setup(), vfs: ChecksumFileSystem.name())
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for sql in [
      "SELECT hex(term), passages, occurrences, capitalised, lower_case FROM terms ORDER BY term",
      "SELECT id, hex(term) FROM names ORDER BY id", "SELECT hex(data) FROM name_index",
    ] {
      let statement = try connection.prepare(sql)
      while try statement.step() {
        for column in 0..<statement.columnCount {
          // FNV-1a (Fowler, Noll, Vo).
          for byte in statement.text(column).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
          }
          hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
      }
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  @Test func theVersionIsTheHashOfWhatTheAnalysisMakes() throws {
    let folder = try BuildTests.Folder()
    try folder.write(Self.corpus(), to: "corpus/words.txt")
    _ = try IndexBuilder(directory: folder.path + "/index", options: .init())
      .build([folder.path + "/corpus"])
    let digits = String(
      try Self.fingerprint(of: folder.path + "/index/" + Schema.fileName), radix: 16)
    let version = String(repeating: "0", count: 8 - digits.count) + digits
    #expect(
      IndexVersion.analysis == version,
      """
      words or names are analysed otherwise than before: set IndexVersion.analysis to "\(version)", \
      so that older indexes are refused and rebuilt
      """)
  }
}
