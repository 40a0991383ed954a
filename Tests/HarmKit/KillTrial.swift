import Glibc
import TestSupport

/// Kills `izde index` at random moments and asks the index after each.
///
/// Every round writes a new state into the corpus (a number in a text, some files anew), starts the
/// indexer and kills it. Then a search must give the state before or the new one, whole, and the next
/// run of the indexer must succeed and give the new one.
package struct KillTrial {
  /// What is killed.
  package enum Kind: String, Sendable, CaseIterable {
    /// A new index beside the former one.
    case rebuild
    /// A change in place.
    case update
  }

  /// What was found.
  package struct Report: Sendable {
    package var kills = 0
    /// How many runs had ended before they were killed.
    package var tooLate = 0
    package var formerAnswered = 0
    package var newAnswered = 0
    package var faults: [String] = []
  }

  private let folder: TemporaryFolder
  private var generator: SeededGenerator
  private var maker: TextMaker
  private let files: Int
  private var corpus: String { folder.path(of: "corpus") }
  private var index: String { folder.path(of: "index") }

  /// Makes a corpus of about `bytes` bytes and its index.
  package init(bytes: Int, seed: UInt64) throws {
    folder = try TemporaryFolder()
    generator = SeededGenerator(seed: seed)
    maker = TextMaker(seed: seed)
    files = try maker.corpus(bytes: bytes, in: folder, at: "corpus")
  }

  /// Kills at `moments` moments.
  package mutating func run(_ kind: Kind, moments: Int) throws -> Report {
    var report = Report()
    try write(state: 0, kind)
    let start = Program.clock()
    var ending = try build([])
    guard ending.status == 0 else {
      report.faults.append("the first run failed: \(ending)")
      return report
    }
    // An update takes a fraction of the first run.
    let span = (Program.clock() - start) * (kind == .rebuild ? 1.05 : 0.6)
    var former = try answers()
    for moment in 1...moments {
      try write(state: moment, kind)
      let indexer = try Program(Program.izde, arguments(kind == .rebuild ? ["--rebuild"] : []))
      usleep(UInt32(Double.random(in: 0...span, using: &generator) * 1e6))
      indexer.kill()
      let wasKilled = indexer.wait().signal == SIGKILL
      report.kills += wasKilled ? 1 : 0
      report.tooLate += wasKilled ? 0 : 1
      let now = try answers()
      ending = try build([])
      if ending.status != 0 { report.faults.append("\(moment): the next run failed: \(ending)") }
      let new = try answers()
      if !new.first.contains("state\(moment)x") {
        report.faults.append("\(moment): the next run did not bring the new state: \(new)")
      }
      if now == new {
        report.newAnswered += 1
      } else if now == former {
        report.formerAnswered += 1
      } else {
        report.faults.append("\(moment): neither the former nor the new answer: \(now)")
      }
      former = new
    }
    ending = try Program.run(Program.izde, ["verify", "--index", index])
    if ending.status != 0 { report.faults.append("verify: \(ending)") }
    return report
  }

  private func arguments(_ options: [String]) -> [String] {
    ["index", corpus, "--index", index, "--quiet"] + options
  }

  private func build(_ options: [String]) throws -> Program.Ending {
    try Program.run(Program.izde, arguments(options), atMost: 600)
  }

  private mutating func write(state: Int, _ kind: Kind) throws {
    try folder.write("The marker says state\(state)x today.\n", to: "corpus/state.txt")
    guard kind == .update else { return }
    // Enough work for a kill to meet, little enough to be done in place.
    for _ in 0..<max(1, files / 10) {
      let file = Int.random(in: 0..<files, using: &generator)
      try folder.write(maker.article(bytes: 20_000), to: "corpus/\(file).txt")
    }
  }

  /// What the searches print, but for the time they took; an error shows as itself.
  private func answers() throws -> Answers {
    Answers(first: try answer("marker"), others: try ["strike court", "Zhanaozen"].map(answer))
  }

  private struct Answers: Hashable {
    var first: String
    var others: [String]
  }

  private func answer(_ query: String) throws -> String {
    let ending = try Program.run(
      Program.izde,
      ["search", query, "--index", index, "--format", "jsonl", "--spelling", "literal"])
    guard ending.status == 0 || ending.status == 1 else { return "\(ending)" }
    return Output.withoutTimes(ending.output)
  }
}

/// Output made comparable.
package enum Output {
  /// JSON Lines without what differs from run to run.
  package static func withoutTimes(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      line.split(separator: ",").filter { !$0.contains("elapsed_ms") && !$0.contains("\"sqlite\"") }
        .joined(separator: ",")
    }.joined(separator: "\n")
  }
}
