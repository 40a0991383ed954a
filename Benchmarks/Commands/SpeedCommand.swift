import Glibc

/// Build speed, size, memory and latencies, at several sizes, against the peers.
struct SpeedCommand {
  private let arguments: Arguments
  private let scratch: Scratch
  private let left: Set<String>

  init(_ rest: [String]) throws {
    arguments = try Arguments(rest, flags: ["lenient"])
    scratch = try Scratch(arguments)
    left = Set((arguments.text("without") ?? "").split(separator: ",").map(String.init))
  }

  func run() throws {
    describeMachine()
    var runs: [(passages: Int, figures: [ContenderFigures])] = []
    if let path = arguments.text("corpus") {
      runs.append(try measure(corpus: path, vocabulary: nil))
    } else {
      let seed = UInt64(try arguments.number("seed", default: 20_111_216))
      let synthetic = SyntheticCorpus(seed: seed)
      for size in try arguments.numbers("sizes", default: [10_000, 100_000, 300_000]) {
        let path = scratch.path + "/corpus-\(size).jsonl"
        let seconds = try milliseconds { _ = try synthetic.write(passages: size, to: path) } / 1_000
        say("\ncorpus of \(size) passages made in \(fixed(seconds)) s")
        runs.append(try measure(corpus: path, vocabulary: synthetic.vocabulary))
        if arguments.text("work") == nil { unlink(path) }
      }
    }
    if runs.count > 1 { say(Self.growth(runs)) }
  }

  private func measure(corpus path: String, vocabulary: SyntheticVocabulary?) throws
    -> (passages: Int, figures: [ContenderFigures])
  {
    let corpus = try CorpusFile(path)
    let set = QuerySet(corpus, vocabulary: vocabulary)
    say(
      "\n== \(set.passageCount) passages, \(set.wordCount) words, \(corpus.byteCount >> 20) MiB\n")
    let queryFile = try scratch.write(set.queries.map(\.line).joined(), to: "queries.jsonl")
    var figures: [ContenderFigures] = []
    for name in ["izde", "fts5"] where !left.contains(name) {
      figures.append(
        try ContenderRunner.run(
          name, command: { try Child.ourselves(["contender", name] + $0) }, corpus: path,
          folder: try scratch.folder(name), queryFile: queryFile, queries: set.queries))
    }
    if !left.contains("tantivy") {
      let script = arguments.text("script") ?? "Benchmarks/peers/tantivy_bench.py"
      let tantivy = Peers.tantivy(
        script: script, corpus: path, folder: try scratch.folder("tantivy"),
        queryFile: queryFile, queries: set.queries)
      if let tantivy { figures.append(tantivy) } else { say("tantivy is not installed\n") }
    }
    if vocabulary == nil {
      say("counts are plain ones and may differ: a corpus of others has titles, marks, hyphens\n")
    }
    say(Self.report(figures, megabytes: Double(corpus.byteCount) / 1e6, set.queries))
    if !left.contains("ripgrep") { ripgrep(path, set.queries) }
    if let program = arguments.text("izde") {
      // A small process of its own, see `ColdProcess`.
      let child = try Child.ourselves(["cold", program, scratch.path + "/izde", queryFile])
      say(child.output)
    }
    // With a wrong count a time is worth nothing.
    let wrong = figures.filter { $0.name != "tantivy" }.flatMap(\.wrongCounts)
    if !wrong.isEmpty, vocabulary != nil, !arguments.has("lenient") {
      throw BenchmarkError("counts differ from the plain count, so the times above do not stand")
    }
    return (set.passageCount, figures)
  }

  private func ripgrep(_ path: String, _ queries: [BenchQuery]) {
    guard let query = queries.first(where: { $0.kind == .rare }) else { return }
    if let answer = Peers.ripgrep(query.words[0], in: path) {
      say(
        "ripgrep counts \(query.words[0]) \(answer.count) times (plain count "
          + "\(query.occurrences)) in \(fixed(answer.milliseconds, 1)) ms, process included\n")
    } else {
      say("ripgrep is not installed\n")
    }
  }

  private func describeMachine() {
    var processor = "an unknown processor"
    if let file = try? CorpusLines("/proc/cpuinfo") {
      for line in file.lines where line.hasPrefix("model name") {
        processor = String(line.drop { $0 != ":" }.dropFirst(2))
        break
      }
    }
    say("\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) × \(processor)")
  }
}
