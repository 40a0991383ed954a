/// A whole search as a person starts it: program, index, answer.
enum ColdProcess {
  static func report(_ program: String, index: String, _ queries: [BenchQuery]) throws {
    var table = Table("cold process, ms", "p50", "p95", "peak MB")
    for kind in BenchQuery.Kind.allCases {
      let asked = queries.filter { $0.kind == kind }.prefix(10)
      if asked.isEmpty { continue }
      var latencies = Latencies()
      var peak = 0
      for query in asked {
        let child = try Child.run([
          program, "search", "--index", index, "--format", "jsonl", "--", query.text,
        ])
        guard child.status < 2 else {
          throw BenchmarkError("“\(program)” ended with \(child.status)")
        }
        latencies.add(child.seconds * 1_000)
        peak = max(peak, child.peakMemory)
      }
      table.add([
        kind.title, fixed(latencies.p50, 1), fixed(latencies.p95, 1), fixed(Double(peak) / 1e6, 0),
      ])
    }
    say(table.text)
  }
}
