import CorpusIndex
import Izde
import NameResolution
import Searching

/// Answers the names of a file under several settings of the thresholds and without single stages,
/// with the engine of the program itself; `peers/name_trials.py` asks it and scores what it prints.
///
/// A line for each setting, mode and query: the setting's number, the mode, the query's number, then
/// the mentions as `document:start-end`, or `file:start-end` where a record has no document, all with
/// tabs between.
enum NameTrialCommand {
  static func run(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    guard arguments.plain.count >= 3 else {
      throw BenchmarkError("name-trial needs an index, a file of queries and a setting or more")
    }
    let reader = try IndexReader(at: arguments.plain[0])
    let queries = try CorpusLines(arguments.plain[1]).lines
    let modes = try (arguments.text("modes") ?? "name,near").split(separator: ",").map { text in
      guard let mode = SpellingMode(rawValue: String(text)) else {
        throw BenchmarkError("there is no spelling mode “\(text)”")
      }
      return mode
    }
    let names = try arguments.text("names").map {
      [try CorpusLines($0).lines.joined(separator: "\n")]
    }
    for (number, text) in arguments.plain.dropFirst(2).enumerated() {
      let setting = try NameSetting(text)
      let resolver = NameResolver(
        reader: reader, thresholds: setting.thresholds, skipped: setting.skipped
      ) { names ?? [] }
      let finder = MentionFinder(reader: reader, resolver: resolver)
      for mode in modes {
        for (line, query) in queries.enumerated() {
          var request = MentionRequest(name: query)
          request.spelling = mode
          let places = try finder.mentions(request).mentions.map { mention in
            let place = mention.place
            return "\(place.document ?? place.file):\(place.start)-\(place.end)"
          }
          say((["\(number)", mode.rawValue, "\(line)"] + places).joined(separator: "\t"))
        }
      }
    }
  }
}

/// A setting: thresholds and stages to leave out, such as `taken=.5,-rivals`; `-` is the program's.
struct NameSetting {
  var thresholds = NameThresholds()
  var skipped: Set<NameStage> = []

  init(_ text: String) throws {
    for part in text.split(separator: ",") where part != "-" {
      if part.first == "-" {
        guard let stage = NameStage(rawValue: String(part.dropFirst())) else {
          let stages = NameStage.allCases.map(\.rawValue).joined(separator: ", ")
          throw BenchmarkError("there is no stage “\(part.dropFirst())”; there are: \(stages)")
        }
        skipped.insert(stage)
        continue
      }
      let sides = part.split(separator: "=").map(String.init)
      guard sides.count == 2, let value = Float(sides[1]) else {
        throw BenchmarkError("“\(part)” is no setting; write NAME=NUMBER or -STAGE")
      }
      if sides[0] == "hubRatio" {
        thresholds.hubRatio = Int(value)
      } else if let path = Self.paths[sides[0]] {
        thresholds[keyPath: path] = value
      } else {
        let names = (Self.paths.keys + ["hubRatio"]).sorted().joined(separator: ", ")
        throw BenchmarkError("there is no threshold “\(sides[0])”; there are: \(names)")
      }
    }
  }

  private static var paths: [String: WritableKeyPath<NameThresholds, Float>] {
    [
      "taken": \.taken, "asked": \.asked, "doubtful": \.doubtful, "known": \.known,
      "joinedToHub": \.joinedToHub, "repetition": \.repetition, "rivalry": \.rivalry,
      "sharedGiven": \.sharedGiven, "differentGiven": \.differentGiven,
    ]
  }
}
