import NameMatching

/// The look-ups whose candidates are learned from.
///
/// Each query is asked of the whole lexicon; and of a smaller one, as it is and with a typing
/// error, because in the corpora that people search there are a few hundred or thousand names, and
/// errors of the hand besides those of the ear. Queries of which a small lexicon has no spelling are
/// asked of it, too: people ask for names that their corpus does not have, and then the nearest
/// candidate is another name.
package struct TrainingTasks: Sendable {
  /// What is asked of which lexicon.
  package enum Kind: String, CaseIterable, Sendable {
    /// A query as it is in the data, of the whole lexicon.
    case whole
    /// The same, of a smaller lexicon.
    case small
    /// With a typing error, of a smaller lexicon.
    case misspelt
    /// As it is, of a smaller lexicon that was made without regard to it.
    case absent
  }

  /// One look-up.
  struct Task: Sendable {
    /// What is asked of which lexicon.
    var kind: Kind
    /// The place of the query in `NameData.queries`.
    var number: Int
    /// What is asked for, and what is right.
    var query: NameData.Query
    /// The place of its lexicon in `lexicons`.
    var lexicon: Int
    /// How much a candidate counts.
    var weight: Float
  }

  /// What the look-ups are.
  package struct Parameters: Sendable {
    /// How much a candidate of a smaller lexicon counts beside one of the whole.
    package var smallWeight: Float = 0.3
    /// How much a candidate for a query with a typing error counts.
    package var slipWeight: Float = 0.3
    /// How much a candidate counts for a query of which the lexicon has no spelling.
    package var absentWeight: Float = 0.3
    /// The sizes of smaller lexicons; a query is asked of one of them.
    package var sizes = [500, 1_500, 4_000, 12_000]
    /// What is drawn at random is drawn by this seed.
    package var seed: UInt64 = 7

    /// Creates the parameters in use.
    package init() {}
  }

  /// The blobs of the lexicons, the whole first.
  private(set) var lexicons: [[UInt8]] = []
  private(set) var tasks: [Task] = []

  /// Draws the look-ups.
  package init(_ data: NameData, _ parameters: Parameters = Parameters()) {
    lexicons.append(Self.blob(data, Array(data.names.indices)))
    for (number, query) in data.queries.enumerated() {
      tasks.append(Task(kind: .whole, number: number, query: query, lexicon: 0, weight: 1))
    }
    var generator = SplitMix64(seed: parameters.seed)
    let order = data.queries.indices.filter { !data.queries[$0].isDerived }
      .shuffled(using: &generator)
    var next = 0
    var round = 0
    while next < order.count {
      // A fifth of a lexicon are names that are asked for.
      let size = min(parameters.sizes[round % parameters.sizes.count], data.names.count)
      round += 1
      var places: Set<Int> = []
      var asked: [Int] = []
      while next < order.count, places.count < size / 5 {
        let query = data.queries[order[next]]
        asked.append(order[next])
        places.formUnion(query.relevant)
        places.formUnion(query.ignored)
        next += 1
      }
      while places.count < size { places.insert(generator.below(data.names.count)) }
      lexicons.append(Self.blob(data, places.sorted()))
      // As many others as are asked for, in the same order from the next on.
      for offset in 0..<min(asked.count, order.count - asked.count) {
        let number = order[(next + offset) % order.count]
        tasks.append(
          Task(
            kind: .absent, number: number, query: data.queries[number],
            lexicon: lexicons.count - 1, weight: parameters.absentWeight))
      }
      for number in asked {
        let query = data.queries[number]
        tasks.append(
          Task(
            kind: .small, number: number, query: query, lexicon: lexicons.count - 1,
            weight: parameters.smallWeight))
        guard let slip = TypingError.in(query.text, using: &generator) else { continue }
        var misspelt = query
        misspelt.text = slip
        for name in query.ignored where data.names[name] == query.text {
          misspelt.ignored.remove(name)
          misspelt.relevant.insert(name)
        }
        tasks.append(
          Task(
            kind: .misspelt, number: number, query: misspelt, lexicon: lexicons.count - 1,
            weight: parameters.slipWeight))
      }
    }
  }

  private static func blob(_ data: NameData, _ places: [Int]) -> [UInt8] {
    var builder = NameIndexBuilder()
    for place in places { builder.add(id: UInt32(place), form: data.names[place].utf8) }
    return builder.finish()
  }
}
