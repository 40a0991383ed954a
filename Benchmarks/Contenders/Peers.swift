import Glibc

/// Programs of others, where they are installed.
enum Peers {
  /// tantivy by its Python wheel and `peers/tantivy_bench.py`; nil if there is no wheel.
  static func tantivy(
    script: String, corpus: String, folder: String, queryFile: String, queries: [BenchQuery]
  ) -> ContenderFigures? {
    guard access(script, R_OK) == 0,
      let probe = try? Child.run([
        "python3", "-c",
        "import importlib.util as u,sys; sys.exit(0 if u.find_spec('tantivy') else 1)",
      ]),
      probe.status == 0
    else { return nil }
    return try? ContenderRunner.run(
      "tantivy",
      command: { arguments in
        let child = try Child.run(["python3", script] + arguments)
        guard child.status == 0 else { throw BenchmarkError("tantivy_bench.py failed") }
        return child
      }, corpus: corpus, folder: folder, queryFile: queryFile, queries: queries)
  }

  /// How long ripgrep takes to count a word in the whole file, in milliseconds, with its count; nil
  /// where it is not installed.
  static func ripgrep(_ word: String, in corpus: String) -> (milliseconds: Double, count: Int)? {
    let arguments = [
      "rg", "--no-config", "--count-matches", "--ignore-case", "--word-regexp", "--fixed-strings",
      "--no-filename", word, corpus,
    ]
    var best: (Double, Int)?
    for _ in 0..<3 {
      guard let child = try? Child.run(arguments), child.status == 0,
        let count = Int(child.output.filter(\.isNumber))
      else { return nil }
      best = (min(best?.0 ?? .infinity, child.seconds * 1_000), count)
    }
    return best
  }
}
