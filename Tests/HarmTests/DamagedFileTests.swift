import CorpusIndex
import Glibc
import TestSupport
import Testing

/// Damaged and hostile files of the forms that converters and our own readers read: each is in the
/// index or named, and the rest is found.
@Suite struct DamagedFileTests {
  /// A whole file of a form.
  struct Seed {
    var name: String
    var bytes: [UInt8]
  }

  private static let sentences = [
    "The miller of Karasu weighs the grain of three villages.",
    "Nobody pays him before the harvest, and he writes it down.",
  ]

  static let seeds: [Seed] = {
    let record =
      "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 57\r\n\r\n"
      + sentences[0] + "\n\r\n\r\n"
    let message =
      "From a@b Sat May  4 10:00:00 2019\nFrom: a@b\nContent-Type: multipart/mixed; boundary=x\n\n"
      + "--x\nContent-Transfer-Encoding: base64\n\nVGhlIG1pbGxlcg==\n--x\n\n\(sentences[1])\n--x--\n\n"
    return [
      Seed(name: "pdf", bytes: SampleFiles.pdf([sentences, [sentences[1]]], title: "The miller")),
      Seed(name: "docx", bytes: SampleFiles.docx(sentences)),
      Seed(name: "odt", bytes: SampleFiles.odt(sentences)),
      Seed(
        name: "epub", bytes: SampleFiles.epub(sentences, title: "The miller", author: "A. B.")),
      Seed(name: "mbox", bytes: Array((message + message).utf8)),
      Seed(name: "warc", bytes: Array((record + record).utf8)),
    ]
  }()

  /// Damages a file: bytes changed, cut off, left out, put in twice, lengths made enormous.
  private static func damage(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 8 {
      let place = Int.random(in: 0..<bytes.count - 4, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(max(8, place)...)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 16))
      case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 64)], at: place)
      case 4: bytes.replaceSubrange(place..<place + 4, with: [0xFF, 0xFF, 0xFF, 0x7F])
      default:
        for index in bytes.indices where (0x31...0x39).contains(bytes[index]) {
          if Int.random(in: 0...40, using: &random) == 0 { bytes[index] = 0x39 }
        }
      }
    }
    return bytes
  }

  @Test(.enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"))
  func aHundredOfThemHarmNothing() throws {
    let corner = try Corner()
    var random = SeededGenerator()
    var names: [String] = []
    for number in 0..<102 {
      let seed = Self.seeds[number % Self.seeds.count]
      let name = "bad-\(number).\(seed.name)"
      names.append(name)
      try corner.folder.write(Self.damage(seed.bytes, &random), to: "corpus/\(name)")
    }
    let run = corner.index()
    #expect(run.status == 0, "\(random) \(run.errors)")
    corner.expectGood()
    let reader = try IndexReader(at: corner.index)
    var held: Set<String> = []
    try reader.forEachArticle { article in
      if let path = try reader.source(article.source)?.path { held.insert(path) }
    }
    for name in names {
      #expect(
        held.contains(name) || run.errors.contains("“\(name)”"),
        "\(random): \(name) is neither in nor named")
    }
    #expect(corner.run("verify", "--reextract").status == 0, "\(random)")
  }

  /// A file of nothing but one letter, small within gzip and enormous out of it.
  @Test func aBombIsNamed() throws {
    let corner = try Corner()
    let made = corner.folder.path(of: "corpus/bomb.txt.gz")
    let shell = "head -c 700000000 /dev/zero | tr '\\0' a | gzip -1 > '\(made)'"
    try #require(system(shell) == 0)
    let run = corner.index()
    #expect(run.status == 0 && run.errors.contains("bomb.txt.gz"), "\(run)")
    corner.expectGood()
  }

  /// A mailbox of parts within parts.
  @Test func partsWithinPartsEnd() throws {
    let corner = try Corner()
    var message = "From a@b 10:00:00\nFrom: a@b\n"
    for depth in 0..<3_000 {
      message += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    try corner.write(message, to: "deep.mbox")
    let run = corner.index()
    #expect(run.status == 0, "\(run)")
    corner.expectGood()
  }
}
