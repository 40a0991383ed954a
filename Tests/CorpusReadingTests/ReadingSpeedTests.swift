import FoundationEssentials
import Platform
import Testing

@testable import CorpusReading

/// Figures, when asked for: `IZDE_MEASURE=1 swift test -c release -Xswiftc -enable-testing
/// --filter ReadingSpeed`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["IZDE_MEASURE"] != nil))
struct ReadingSpeedTests {
  static let sentence = "The meeting in the square went on until the lamps were lit, and then on. "

  static func line(_ number: Int) -> [UInt8] {
    let text = String(repeating: sentence, count: 7 + number % 5)
    return Array("{\"id\":\"r\(number)\",\"title\":\"Number \(number)\",\"text\":\"\(text)\"}".utf8)
  }

  private func measure(_ name: String, bytes: Int, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    for _ in 0..<3 { best = try min(best, clock.measure(body)) }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let rate = Int(Double(bytes) / seconds / 1e6)
    print("measured: \(name): \(rate) MB/s")
  }

  @Test func records() throws {
    struct Plain: Decodable { var id: String, title: String, text: String }
    let lines = (0..<40_000).map(Self.line)
    let bytes = lines.reduce(0) { $0 + $1.count + 1 }
    try measure("record scanner", bytes: bytes) {
      var total = 0
      for line in lines {
        total += try line.withUnsafeBufferPointer { try RecordScanner.record(in: $0).text.count }
      }
      #expect(total > bytes / 2)
    }
    try measure("JSONDecoder", bytes: bytes) {
      var total = 0
      let decoder = JSONDecoder()
      for line in lines {
        total += try decoder.decode(Plain.self, from: Data(line)).text.utf8.count
      }
      #expect(total > bytes / 2)
    }
    let whole = Array(lines.joined(separator: [0x0A]))
    measure("SHA-256", bytes: whole.count) { #expect(SHA256.hex(of: whole).count == 64) }
    let folder = try Folder()
    try folder.write(whole, to: "x.jsonl")
    let file = try folder.file("x.jsonl")
    try measure("JSON Lines file, hashed and cut", bytes: whole.count) {
      let report = try DocumentReader().read(file) { _ in }
      #expect(report.documents == lines.count)
    }
  }

  /// Reads one file and says how much memory the process has had at most: `IZDE_MEASURE=file`.
  @Test func memoryOfOneFile() throws {
    let path = ProcessInfo.processInfo.environment["IZDE_MEASURE"] ?? ""
    for file in try path.hasPrefix("/") ? FileWalker().files(in: path).files : [] {
      var passages = 0
      _ = try DocumentReader().read(file) {
        passages += $0.articles.reduce(0) { $0 + $1.passages.count }
      }
      let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
      let peak = String(decoding: status, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("VmHWM") }
      print("measured: \(passages) passages, \(peak ?? "")")
    }
  }

  @Test func oneLongLine() throws {
    let folder = try Folder()
    let text = Array(String(repeating: Self.sentence, count: 200_000_000 / 73).utf8)
    try folder.write(text, to: "x.txt")
    let file = try folder.file("x.txt")
    var passages = 0
    try measure("text file of one line, 200 MB", bytes: text.count) {
      _ = try DocumentReader().read(file) { passages = $0.articles[0].passages.count }
    }
    #expect(passages > 100_000)
  }
}
