/// The program: one subcommand for each thing that is measured.
enum BenchmarkProgram {
  static let usage = """
    usage: Benchmark COMMAND [OPTIONS]

      speed     build speed, index size, memory, latencies by kind of query; against FTS5, tantivy,
                ripgrep     --sizes 10000,100000,300000  --corpus FILE.jsonl  --without fts5,tantivy
                            --lenient (goes on where counts differ)
                            --izde PROGRAM (times cold processes)  --script peers/tantivy_bench.py
      update    what one changed file of many costs        --files 10000
      lookup    a name among so many distinct ones          --terms 1000000  --queries 200
      names     precision, recall, F1 on name variants      --corpus FILE.jsonl --queries FILE.tsv
                                                            --modes name,near  --sample N  --misses N
      quotes    locating quotations, found and not          --passages 300000  --corpus FILE.jsonl
      ranking   nDCG@10, MAP, recall@100                    FOLDER …  --limit 300
      trial     rankings under other parameters, for peers/ranking_trials.py
                                                            INDEX QUERIES.jsonl NAME=VALUE,… …
      name-trial  names under other thresholds or without a stage, for peers/name_trials.py
                                                            INDEX QUERIES.txt NAME=VALUE,-STAGE,… …
      corpus    only writes a corpus                        --passages 300000  --to FILE.jsonl

      --work FOLDER keeps corpora and indexes there; --seed N makes another corpus.

    """

  static func run(_ arguments: [String]) throws {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "speed": try SpeedCommand(rest).run()
    case "update": try UpdateCommand.run(rest)
    case "lookup": try LookupCommand.run(rest)
    case "names": try NamesCommand(rest).run()
    case "quotes": try QuotesCommand(rest).run()
    case "ranking": try RankingCommand.run(rest)
    case "trial": try TrialCommand.run(rest)
    case "name-trial": try NameTrialCommand.run(rest)
    case "corpus": try writeCorpus(rest)
    case "contender": try ContenderRunner.work(rest)
    case "cold": try ColdProcess.run(rest)
    case nil, "help", "--help", "-h": say(usage, terminator: "")
    case let other?: throw BenchmarkError("there is no command “\(other)”; see `Benchmark help`")
    }
  }

  private static func writeCorpus(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    let path = arguments.text("to") ?? "corpus.jsonl"
    let corpus = SyntheticCorpus(seed: UInt64(try arguments.number("seed", default: 20_111_216)))
    let start = now()
    let bytes = try corpus.write(
      passages: try arguments.number("passages", default: 300_000), to: path)
    say("\(path): \(bytes >> 20) MiB in \(fixed(now() - start)) s")
  }
}
