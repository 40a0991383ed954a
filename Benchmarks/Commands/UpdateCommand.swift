import Izde

/// What one changed file of many costs, against building anew.
enum UpdateCommand {
  static func run(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    let scratch = try Scratch(arguments)
    let count = try arguments.number("files", default: 10_000)
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
    var options = BuildOptions()
    options.mode = .rebuild
    let whole = try milliseconds {
      _ = try SearchIndex.build([folder], into: index, options: options)
    }
    _ = try scratch.write("A word was changed here.\n", to: "files/\(count / 2).txt")
    options.mode = .update
    var report = BuildReport()
    let one = try milliseconds {
      report = try SearchIndex.build([folder], into: index, options: options)
    }
    guard report.filesRead == 1, report.filesUnchanged == made - 1 else {
      throw BenchmarkError(
        "read \(report.filesRead) files and left \(report.filesUnchanged), not 1 and \(made - 1)")
    }
    let none = try milliseconds {
      _ = try SearchIndex.build([folder], into: index, options: options)
    }
    var table = Table("\(made) files", "ms", "share of the whole")
    table.add(["built whole", fixed(whole, 0), "100 %"])
    table.add(["one changed", fixed(one, 1), fixed(100 * one / whole) + " %"])
    table.add(["none changed", fixed(none, 1), fixed(100 * none / whole) + " %"])
    say(table.text)
  }
}
