/// A whole search as a person starts it: program, index, answer.
///
/// To be run in a process that has used little memory: a child's peak, as the system tells it to its
/// parent, begins with the parent's.
enum ColdProcess {
  /// The work of the child process: `cold PROGRAM INDEX QUERIES`.
  static func run(_ arguments: [String]) throws {
    guard arguments.count == 3 else { throw BenchmarkError("cold PROGRAM INDEX QUERIES") }
    let (program, index) = (arguments[0], arguments[1])
    let queries = try BenchQuery.read(arguments[2])
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
