import Glibc
import Izde

/// What one changed file of many costs, against building anew.
enum UpdateCommand {
  static func run(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    let scratch = try Scratch(arguments)
    let count = try arguments.number("files", default: 10_000)
    let rounds = try arguments.number("rounds", default: 15)
    let folder = try scratch.folder("files")
    let index = try scratch.folder("index")
    let path = scratch.path + "/corpus.jsonl"
    _ = try SyntheticCorpus().write(passages: count * 10, to: path)
    var made = 0
    try CorpusFile(path).forEachLine { line in
      made += 1
      let text = JSONLine(line).text("text")
      _ = try scratch.write(text + "\n", to: "files/\(made).txt")
    }
    // What the system has still to write of these files is not part of what is measured.
    sync()
    var options = BuildOptions()
    options.mode = .rebuild
    let whole = try milliseconds {
      _ = try SearchIndex.build([folder], into: index, options: options)
    }
    sync()
    options.mode = .update
    var (one, none) = (Latencies(), Latencies())
    for round in 1...rounds {
      let name = "files/\(count * round / (rounds + 1)).txt"
      _ = try scratch.write("A word was changed here \(round).\n", to: name)
      var report = BuildReport()
      one.add(
        try milliseconds {
          report = try SearchIndex.build([folder], into: index, options: options)
        })
      guard report.filesRead == 1, report.filesUnchanged == made - 1 else {
        throw BenchmarkError(
          "read \(report.filesRead) files and left \(report.filesUnchanged), not 1 and \(made - 1)")
      }
      none.add(
        try milliseconds {
          _ = try SearchIndex.build([folder], into: index, options: options)
        })
    }
    var table = Table("\(made) files", "ms p50", "p95", "share of the whole")
    table.add(["built whole", fixed(whole, 0), "", "100 %"])
    for (name, times) in [("one changed", one), ("none changed", none)] {
      table.add([
        name, fixed(times.p50, 1), fixed(times.p95, 1), fixed(100 * times.p50 / whole) + " %",
      ])
    }
    say(table.text)
  }
}
