package import Foundation
package import NameMatching

/// Labelled spellings: the names of a lexicon, and queries with the names that are meant.
///
/// A data folder holds two files. `corpus.jsonl` has a line for each spelling, with the spelling as
/// `id` and a sentence with it as `text`; only those that are capitalised in their sentence are
/// names. `queries.tsv` has a head line and the columns id, query, script, kind, relevant and
/// ignored spellings (`a|b|c`); what is ignored counts neither way.
package struct NameData: Sendable {
  /// A spelling that is asked for.
  package struct Query: Sendable {
    /// The spelling.
    package var text: String
    /// The places in `names` of the other spellings of the name.
    package var relevant: Set<Int>
    /// Those that count neither way, the query itself among them.
    package var ignored: Set<Int>
    /// The cluster of names to which it belongs: no spelling of one cluster is in another.
    package var cluster = 0
    /// Whether it is no query of the data, but a spelling that queries have in common; it is learned
    /// from and not measured.
    package var isDerived = false

    /// The spelling as the engine reads it.
    package var profile: NameProfile { NameProfile(of: text.utf8) }
  }

  /// The spellings of the lexicon, in lower case.
  package var names: [String]
  /// The queries.
  package var queries: [Query]
  /// The number of clusters.
  package var clusterCount = 0

  private struct Line: Decodable {
    var id: String
    var text: String
  }

  /// Reads a data folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - derives: Whether spellings that are no queries are added as such.
  /// - Throws: `TrainingError`, and what Foundation throws for files that cannot be read.
  package init(folder: URL, derives: Bool = false) throws {
    let corpus = try Data(contentsOf: folder.appending(path: "corpus.jsonl"))
    let decoder = JSONDecoder()
    names = []
    for line in corpus.split(separator: 0x0A) {
      let line = try decoder.decode(Line.self, from: Data(line))
      let capitalised = line.id.prefix(1).uppercased() + line.id.dropFirst()
      if line.text.contains(capitalised) { names.append(line.id) }
    }
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() { places[name] = place }
    queries = []
    let table = try String(contentsOf: folder.appending(path: "queries.tsv"), encoding: .utf8)
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5 else {
        throw TrainingError("queries.tsv: a row has \(cells.count) columns")
      }
      func set(_ cell: Int) -> Set<Int> {
        guard cells.count > cell else { return [] }
        return Set(cells[cell].split(separator: "|").compactMap { places[String($0)] })
      }
      var query = Query(text: cells[1], relevant: set(4), ignored: set(5))
      if let own = places[cells[1]] {
        query.relevant.remove(own)
        query.ignored.insert(own)
      }
      queries.append(query)
    }
    guard !names.isEmpty, !queries.isEmpty else { throw TrainingError("the data folder is empty") }
    cluster()
    if derives { derive() }
  }

  /// Adds the relevant spellings that are no queries themselves: what is relevant beside them, or
  /// asks for them, is the same name; the rest of their cluster counts neither way.
  ///
  /// Of the pairs of spellings that are in the data both ways, 2 of 3,018 are not the same name.
  private mutating func derive() {
    var askers: [Int: [Int]] = [:]
    var members: [Int: Set<Int>] = [:]
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() { places[name] = place }
    for (number, query) in queries.enumerated() {
      for name in query.relevant { askers[name, default: []].append(number) }
      members[query.cluster, default: []].formUnion(query.relevant.union(query.ignored))
    }
    let asked = Set(queries.map(\.text))
    for (name, numbers) in askers.sorted(by: { $0.key < $1.key }) where !asked.contains(names[name])
    {
      var relevant: Set<Int> = []
      for number in numbers {
        relevant.formUnion(queries[number].relevant)
        if let own = places[queries[number].text] { relevant.insert(own) }
      }
      relevant.remove(name)
      guard !relevant.isEmpty else { continue }
      let cluster = queries[numbers[0]].cluster
      var query = Query(
        text: names[name], relevant: relevant,
        ignored: (members[cluster] ?? []).subtracting(relevant).union([name]))
      query.cluster = cluster
      query.isDerived = true
      queries.append(query)
    }
  }

  /// Numbers the clusters: the connected components of queries and their spellings.
  private mutating func cluster() {
    var parents = Array(0..<(names.count + queries.count))
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    for (index, query) in queries.enumerated() {
      for name in query.relevant.union(query.ignored) {
        parents[root(names.count + index)] = root(name)
      }
    }
    var numbers: [Int: Int] = [:]
    for index in queries.indices {
      let root = root(names.count + index)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      queries[index].cluster = number
    }
    clusterCount = numbers.count
  }

  /// The fold of each query: whole clusters, in an order that the seed gives.
  package func folds(_ count: Int, seed: UInt64) -> [Int] {
    var generator = SplitMix64(seed: seed)
    let order = Array(0..<clusterCount).shuffled(using: &generator)
    var folds = [Int](repeating: 0, count: clusterCount)
    for (place, cluster) in order.enumerated() { folds[cluster] = place % count }
    return queries.map { folds[$0.cluster] }
  }
}
