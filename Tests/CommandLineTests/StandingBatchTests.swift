import CommandLineTool
import Izde
import TestSupport
import Testing

/// `--batch -` with a writer of queries who takes their time: the index changes between two of them.
@Suite struct StandingBatchTests {
  /// Gives one query after the other, and does something before each.
  private final class SlowWriter: ByteSource {
    private var queries: [String]
    private let before: (Int) throws -> Void
    private var given = 0
    init(_ queries: [String], before: @escaping (Int) throws -> Void) {
      self.queries = queries
      self.before = before
    }
    func next() throws(IzdeError) -> [UInt8] {
      guard given < queries.count else { return [] }
      do { try before(given) } catch { throw IzdeError(any: error) }
      defer { given += 1 }
      return Array((queries[given] + "\n").utf8)
    }
  }

  @Test(arguments: ["search", "mentions", "names", "quote"])
  func answersFromTheNewestState(_ command: String) throws {
    let folder = try TemporaryFolder()
    let index = folder.path(of: "index")
    func build(_ number: Int) throws {
      try folder.write(
        "Note \(number)\n\nThe men of Shetpe waited for a train.\n", to: "corpus/\(number).txt")
      var options = BuildOptions()
      options.mode = number == 2 ? .rebuild : .update
      _ = try SearchIndex.build([folder.path(of: "corpus")], into: index, options: options)
    }
    try build(0)
    let query = command == "quote" ? "The men of Shetpe waited for a train" : "Shetpe"
    let output = CapturingSink()
    let errors = CapturingSink()
    let outside = Surroundings(
      engines: .library, output: output, errors: errors,
      input: SlowWriter([query, query, query]) { if $0 > 0 { try build($0) } })
    let status = Tool.run(
      [command, "--batch", "-", "--index", index, "--format", "jsonl"], in: outside)
    #expect(status == .found && errors.text == "")
    let counts = output.text.split(separator: "\n").compactMap { line in
      switch command {
      case "names":
        line.hasPrefix("{\"type\":\"name\"") ? line.firstMatch(of: /"count":([0-9]+)/)?.1 : nil
      default:
        line.hasPrefix("{\"type\":\"summary\"") ? line.firstMatch(of: /"count":([0-9]+)/)?.1 : nil
      }
    }
    #expect(counts == ["1", "2", "3"])
  }
}
