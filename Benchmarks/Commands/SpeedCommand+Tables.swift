extension SpeedCommand {
  /// The tables of one size.
  static func report(_ figures: [ContenderFigures], megabytes: Double, _ queries: [BenchQuery])
    -> String
  {
    var build = Table("build", "s", "MB/s", "index MB", "peak MB", "query peak MB", "counts right")
    for one in figures {
      build.add([
        one.name, fixed(one.buildSeconds), fixed(megabytes / one.buildSeconds, 1),
        fixed(Double(one.indexBytes) / 1e6, 1), fixed(Double(one.buildMemory) / 1e6, 0),
        fixed(Double(one.queryMemory) / 1e6, 0),
        "\(one.checkedCounts - one.wrongCounts.count) of \(one.checkedCounts)",
      ])
    }
    var text = build.text + "\n"
    for one in figures {
      for sentence in one.wrongCounts.prefix(5) { text += "  " + sentence + "\n" }
    }
    var rows: [[String]] = [["top ten, ms: p50 / p95"] + figures.map(\.name)]
    for kind in BenchQuery.Kind.allCases where queries.contains(where: { $0.kind == kind }) {
      rows.append(
        [kind.title]
          + figures.map { one in
            one.latencies[kind].map { "\(fixed($0.p50)) / \(fixed($0.p95))" } ?? "–"
          })
    }
    rows.append(["mean of the kinds"] + figures.map { fixed(mean($0)) })
    if let ours = figures.first(where: { $0.name == "izde" }), mean(ours) > 0 {
      rows.append(["times izde's mean"] + figures.map { fixed(mean($0) / mean(ours)) })
    }
    return text + "\n" + Table(rows: rows).text
  }

  private static func mean(_ figures: ContenderFigures) -> Double {
    let means = figures.latencies.values.map(\.mean)
    return means.isEmpty ? 0 : means.reduce(0, +) / Double(means.count)
  }

  /// How latencies grow with the size: each size's mean over the smallest one's, beside the sizes'.
  static func growth(_ runs: [(passages: Int, figures: [ContenderFigures])]) -> String {
    guard let first = runs.first else { return "" }
    var rows: [[String]] = [["growth of the mean"] + runs.map { "\($0.passages)" }]
    rows.append(
      ["passages"] + runs.map { fixed(Double($0.passages) / Double(first.passages), 1) + " ×" })
    for one in first.figures {
      for kind in BenchQuery.Kind.allCases {
        guard let base = one.latencies[kind]?.mean, base > 0 else { continue }
        rows.append(
          ["\(one.name): \(kind.title)"]
            + runs.map { run in
              let now = run.figures.first { $0.name == one.name }?.latencies[kind]?.mean
              return now.map { fixed($0 / base, 1) + " ×" } ?? "–"
            })
      }
    }
    return "\n" + Table(rows: rows).text
  }
}
