import CorpusIndex
import Izde
import NameResolution
import Searching

/// Ranks the queries of a file under several settings of the ranking parameters, with the engine of
/// the program itself; `peers/ranking_trials.py` asks it and scores what it prints.
///
/// A line for each setting and query: the setting's number, the query's id, then the hits as
/// `document` or, where a record has none, `file:start-end`, best first, all with tabs between.
enum TrialCommand {
  static func run(_ rest: [String]) throws {
    let arguments = try Arguments(rest)
    guard arguments.plain.count >= 3 else {
      throw BenchmarkError("trial needs an index, a file of queries and a setting or more")
    }
    let reader = try IndexReader(at: arguments.plain[0])
    let resolver = NameResolver(reader: reader)
    let limit = try arguments.number("limit", default: 50)
    for (number, setting) in arguments.plain.dropFirst(2).enumerated() {
      let engine = SearchEngine(
        reader: reader, resolver: resolver, parameters: try parameters(setting))
      try CorpusFile(arguments.plain[1]).forEachLine { line in
        let fields = JSONLine(line)
        let request = SearchRequest(query: fields.text("text"), limit: limit)
        var seen: Set<String> = []
        let places = try engine.search(request).hits.map { name(of: $0.place) }
          .filter { seen.insert($0).inserted }
        say((["\(number)", fields.text("id")] + places).joined(separator: "\t"))
      }
    }
  }

  private static func name(of place: Place) -> String {
    place.document ?? "\(place.file):\(place.start)-\(place.end)"
  }

  /// The parameters of a setting such as `saturation=1.2,smoothingDepth=0`; the program's own where
  /// it says nothing (`-`).
  static func parameters(_ setting: String) throws -> RankingParameters {
    var parameters = RankingParameters()
    for part in setting.split(separator: ",") where part != "-" {
      let sides = part.split(separator: "=").map(String.init)
      guard sides.count == 2, let value = Float(sides[1]) else {
        throw BenchmarkError("“\(part)” is no setting; write NAME=NUMBER")
      }
      if let path = fractions[sides[0]] {
        parameters[keyPath: path] = value
      } else if let path = counts[sides[0]] {
        parameters[keyPath: path] = Int(value)
      } else {
        let names = (Array(fractions.keys) + Array(counts.keys)).sorted()
        throw BenchmarkError(
          "there is no ranking parameter “\(sides[0])”; there are: "
            + names.joined(separator: ", "))
      }
    }
    return parameters
  }

  private static var fractions: [String: WritableKeyPath<RankingParameters, Float>] {
    [
      "saturation": \.saturation, "lengthWeight": \.lengthWeight, "presence": \.presence,
      "coordination": \.coordination, "shortQuery": \.shortQuery,
      "wordsBeforeRarity": \.wordsBeforeRarity, "repetitionPower": \.repetitionPower,
      "inflectionWeight": \.inflectionWeight, "titleWeight": \.titleWeight,
      "headingWeight": \.headingWeight, "smoothingPart": \.smoothingPart,
      "longSmoothingPart": \.longSmoothingPart,
    ]
  }

  private static var counts: [String: WritableKeyPath<RankingParameters, Int>] {
    [
      "smoothingLeastWords": \.smoothingLeastWords, "smoothingDepth": \.smoothingDepth,
      "smoothingNeighbours": \.smoothingNeighbours,
    ]
  }
}
