import Glibc
import Izde

/// How long a name takes to find among very many distinct ones.
enum LookupCommand {
  static func run(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    let scratch = try Scratch(arguments)
    let terms = try arguments.number("terms", default: 1_000_000)
    let asked = try arguments.number("queries", default: 200)
    let path = scratch.path + "/names.jsonl"
    var generator = SeededGenerator(seed: 3)
    let names = try write(terms, to: path, &generator)
    let folder = try scratch.folder("izde")
    let build = try Child.ourselves(["contender", "izde", "build", path, folder])
    say(
      "\(terms) distinct names: built in \(fixed(build.seconds)) s, "
        + "index \(folderSize(folder) >> 20) MiB")
    let index = try SearchIndex(at: folder)
    say("the index counts \(try index.info().terms) terms")
    var table = Table("look-up, ms", "p50", "p95", "mentions each")
    let queries = (0..<asked).map { _ in names[generator.below(names.count)] }
    for mode in [SpellingMode.literal, .name, .near] {
      var options = MentionOptions()
      options.spelling = mode
      var mentions = 0
      for query in queries {
        let found = try index.mentions(of: query, options: options).mentions
        guard found.contains(where: { $0.form == query }) else {
          throw BenchmarkError("“\(query)” stands in the corpus and is not found")
        }
        mentions += found.count
      }
      let latencies = try measure(queries, rounds: 3) {
        _ = try index.mentions(of: $0, options: options)
      }
      table.add([
        mode.rawValue, fixed(latencies.p50), fixed(latencies.p95),
        fixed(Double(mentions) / Double(queries.count), 1),
      ])
    }
    say(table.text)
  }

  /// Twenty names a passage, each distinct; gives some of them back to ask for.
  private static func write(_ count: Int, to path: String, _ generator: inout SeededGenerator)
    throws -> [String]
  {
    guard let file = fopen(path, "w") else { throw BenchmarkError("cannot write “\(path)”") }
    defer { fclose(file) }
    let heads = ["Zh", "Sh", "K", "B", "D", "M", "N", "T", "Ab", "Er", "Os", "Ul"]
    let middles = ["b", "d", "g", "gh", "k", "kh", "l", "m", "n", "r", "s", "sh", "t", "z", "zh"]
    let vowels = ["a", "e", "i", "o", "u", "y"]
    let tails = ["ov", "ev", "bay", "bek", "gul", "an", "tau", "kol", "in", "khan"]
    var taken: Set<String> = []
    taken.reserveCapacity(count)
    var kept: [String] = []
    var line = ""
    var lines = 0
    while taken.count < count {
      var name = heads[generator.below(heads.count)]
      for _ in 0..<(2 + generator.below(2)) {
        name += vowels[generator.below(6)] + middles[generator.below(middles.count)]
      }
      name += vowels[generator.below(6)] + tails[generator.below(tails.count)]
      guard taken.insert(name).inserted else { continue }
      if taken.count % 1_000 == 1 { kept.append(name) }
      line += line.isEmpty ? "The list of names has \(name)" : " and \(name)"
      if taken.count % 20 == 0 || taken.count == count {
        lines += 1
        fputs("{\"id\":\"n\(lines)\",\"text\":\"\(line) on it.\"}\n", file)
        line = ""
      }
    }
    return kept
  }
}
