import TestSupport

/// Readers in a row while the index is made anew under them: each gets the state before or the new
/// one, whole, and never an error.
package struct ReaderTrial {
  /// What was found.
  package struct Report: Sendable {
    package var reads = 0
    package var rebuilds = 0
    package var faults: [String] = []
  }

  /// Runs `rebuilds` runs of the indexer, some in place, beside `readers` readers.
  package static func run(bytes: Int, readers: Int, rebuilds: Int) throws -> Report {
    let folder = try TemporaryFolder()
    var maker = TextMaker(seed: 8)
    try maker.corpus(bytes: bytes, in: folder, at: "corpus")
    let index = folder.path(of: "index")
    var report = Report()
    func indexer(_ options: String...) throws -> Program {
      try Program(
        Program.izde, ["index", folder.path(of: "corpus"), "--index", index, "--quiet"] + options)
    }
    func reader() throws -> Program {
      try Program(
        Program.izde, ["search", "\"marker says\"", "--index", index, "--format", "jsonl"])
    }
    func state(_ number: Int) throws {
      try folder.write("The marker says state\(number)x today.\n", to: "corpus/state.txt")
    }
    try state(0)
    let first = try indexer().wait()
    if first.status != 0 { report.faults.append("\(first)") }
    for number in 1...rebuilds {
      try state(number)
      let writer = number % 2 == 0 ? try indexer() : try indexer("--rebuild")
      var running: [Program] = []
      repeat {
        while running.count < readers { running.append(try reader()) }
        check(running.removeFirst().wait(atMost: 60), number, &report)
      } while !writer.isOver
      for program in running { check(program.wait(atMost: 60), number, &report) }
      let ending = writer.wait()
      if ending.status != 0 { report.faults.append("rebuild \(number): \(ending)") }
      report.rebuilds += 1
    }
    return report
  }

  private static func check(_ ending: Program.Ending, _ number: Int, _ report: inout Report) {
    report.reads += 1
    let isWhole =
      ending.output.contains("state\(number)x") != ending.output.contains("state\(number - 1)x")
      && ending.output.contains("\"count\":1,")
    if ending.status != 0 || !isWhole { report.faults.append("\(number): \(ending)") }
  }
}
