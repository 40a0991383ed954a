/// A search engine that builds an index and answers queries, each in a process of its own.
protocol Contender {
  /// Builds an index of a JSON Lines file in a folder; returns the seconds.
  static func build(corpus: String, folder: String) throws -> Double

  /// Opens the index.
  init(folder: String) throws

  /// In how many passages the query stands; nil where that cannot be asked at a sensible price.
  func count(_ query: BenchQuery) throws -> Int?

  /// Fetches the best ten, texts included.
  func topTen(_ query: BenchQuery) throws
}

/// What one contender came to.
struct ContenderFigures {
  struct Latency {
    var p50: Double
    var p95: Double
    var mean: Double
  }

  var name: String
  var buildSeconds = 0.0
  var buildMemory = 0
  var queryMemory = 0
  var indexBytes = 0
  var latencies: [BenchQuery.Kind: Latency] = [:]
  /// Sentences about counts that differ from the plain count.
  var wrongCounts: [String] = []
  var checkedCounts = 0
}

enum ContenderRunner {
  static var ours: [String: any Contender.Type] {
    [
      "izde": IzdeContender.self, "fts5": FTS5Contender.self,
    ]
  }

  /// The work of the child process: `contender NAME build CORPUS FOLDER`, `… time FOLDER QUERIES`,
  /// `… repeat FOLDER QUERIES`.
  static func work(_ arguments: [String]) throws {
    guard arguments.count == 4, let type = ours[arguments[0]] else {
      throw BenchmarkError(
        "contender NAME build CORPUS FOLDER, or contender NAME time|repeat FOLDER QUERIES")
    }
    if arguments[1] == "repeat" {
      return try repeatedly(type, folder: arguments[2], queries: BenchQuery.read(arguments[3]))
    }
    if arguments[1] == "build" {
      let seconds = try type.build(corpus: arguments[2], folder: arguments[3])
      say("{\"type\":\"build\",\"seconds\":\(seconds)}")
    } else {
      try time(type, folder: arguments[2], queries: BenchQuery.read(arguments[3]))
    }
    say("{\"type\":\"memory\",\"of\":\"\(arguments[1])\",\"peak\":\(peakMemory())}")
  }

  private static func time(_ type: any Contender.Type, folder: String, queries: [BenchQuery]) throws
  {
    let contender = try type.init(folder: folder)
    for (index, query) in queries.enumerated() {
      if let count = try contender.count(query) {
        say("{\"type\":\"count\",\"query\":\(index),\"count\":\(count)}")
      }
    }
    for kind in BenchQuery.Kind.allCases {
      let asked = queries.filter { $0.kind == kind }
      if asked.isEmpty { continue }
      let latencies = try measure(asked) { try contender.topTen($0) }
      say(
        "{\"type\":\"time\",\"kind\":\"\(kind.rawValue)\",\"p50\":\(latencies.p50),"
          + "\"p95\":\(latencies.p95),\"mean\":\(latencies.mean)}")
    }
  }

  /// Asks the queries of each kind over and over and prints the processor's time for one.
  ///
  /// In microseconds, the least round of twenty. For a profiler, and for a machine that others use.
  private static func repeatedly(
    _ type: any Contender.Type, folder: String, queries: [BenchQuery]
  ) throws {
    let contender = try type.init(folder: folder)
    var means: [Double] = []
    for kind in BenchQuery.Kind.allCases {
      let asked = queries.filter { $0.kind == kind }
      if asked.isEmpty { continue }
      var least = Double.infinity
      var first: Double?
      for _ in 0..<20 {
        let start = processorTime()
        for query in asked { try contender.topTen(query) }
        let time = (processorTime() - start) * 1e6 / Double(asked.count)
        first = first ?? time
        least = min(least, time)
      }
      means.append(least)
      say("\(kind.title): \(fixed(least, 1)) µs, the first round \(fixed(first ?? 0, 1))")
    }
    say("mean of the kinds: \(fixed(means.reduce(0, +) / Double(max(1, means.count)), 1)) µs")
  }

  /// Builds and times a contender in child processes.
  static func run(
    _ name: String, command: (_ arguments: [String]) throws -> Child, corpus: String,
    folder: String, queryFile: String, queries: [BenchQuery]
  ) throws -> ContenderFigures {
    var figures = ContenderFigures(name: name)
    let build = try command(["build", corpus, folder])
    figures.indexBytes = folderSize(folder)
    let time = try command(["time", folder, queryFile])
    for line in (build.output + time.output).split(separator: "\n") {
      let fields = Array(line.utf8).withUnsafeBytes { JSONLine($0) }
      let number = { Double(fields.text($0)) ?? 0 }
      switch fields.text("type") {
      case "build": figures.buildSeconds = number("seconds")
      case "memory" where fields.text("of") == "build":
        figures.buildMemory = Int(number("peak"))
      case "memory": figures.queryMemory = Int(number("peak"))
      case "time":
        guard let kind = BenchQuery.Kind(rawValue: fields.text("kind")) else { continue }
        figures.latencies[kind] = ContenderFigures.Latency(
          p50: number("p50"), p95: number("p95"), mean: number("mean"))
      case "count":
        let query = queries[Int(number("query"))]
        // Invented names lie near each other: all spellings of one must be found, others may be.
        let isFamily = name == "izde" && query.kind == .name
        let expected = isFamily ? query.familyPassages : query.passages
        let count = Int(number("count"))
        figures.checkedCounts += 1
        if isFamily ? count < expected : count != expected {
          figures.wrongCounts.append(
            "\(name): \(query.text) stands in \(expected) passages, found \(fields.text("count"))")
        }
      default: break
      }
    }
    return figures
  }
}
