/// The queries of a run: chosen from the corpus, and counted by going through it.
struct QuerySet {
  private(set) var queries: [BenchQuery] = []
  private(set) var passageCount = 0
  private(set) var wordCount = 0

  /// Chooses queries and counts them; reads the corpus three times.
  init(_ corpus: CorpusFile, vocabulary: SyntheticVocabulary?, seed: UInt64 = 7) {
    let counter = WordCounter(corpus)
    passageCount = counter.passageCount
    wordCount = counter.wordCount
    // The shares of DESIGN.md: in 230,000, 25,000 and 3,000 of 300,000 passages.
    for (kind, share, count) in [
      (BenchQuery.Kind.common, 0.77, 5), (.mid, 0.083, 10), (.rare, 0.01, 10),
    ] {
      queries += counter.words(near: share, count: count).map {
        BenchQuery(kind, [$0.lowercased()])
      }
    }
    sample(corpus, counter, seed: seed)
    addNames(counter, vocabulary)
    count(corpus)
  }

  private mutating func addNames(_ counter: WordCounter, _ vocabulary: SyntheticVocabulary?) {
    if let vocabulary {
      let names = vocabulary.names.filter { counter.passages(of: plainHash($0.spellings[0])) > 2 }
      for place in stride(from: 0, to: names.count, by: max(1, names.count / 20)) {
        let spellings = names[place].spellings
        queries.append(BenchQuery(.name, [spellings[0]], spellings: spellings))
      }
    } else {
      let names = counter.names(atLeast: 3)
      for place in stride(from: 0, to: names.count, by: max(1, names.count / 20)) {
        queries.append(BenchQuery(.name, [names[place]], spellings: [names[place]]))
      }
    }
  }

  /// Takes words that occur together in one passage, as people's queries do.
  private mutating func sample(_ corpus: CorpusFile, _ counter: WordCounter, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var wanted = Set<Int>()
    while wanted.count < min(70, passageCount) { wanted.insert(generator.below(passageCount)) }
    let most = passageCount / 2
    var place = 0
    var taken = 0
    corpus.forEachPassage { passage in
      defer { place += 1 }
      guard wanted.contains(place) else { return }
      var words: [(text: String, isKnown: Bool)] = []
      forEachPlainWord(passage) { word, hash in
        let text = String(decoding: word, as: UTF8.self).lowercased()
        let count = counter.passages(of: hash)
        words.append(
          (text, count >= 3 && count <= most && word.count >= 4 && text.utf8.first ?? 0 < 0x80))
      }
      let known = Array(Set(words.filter(\.isKnown).map(\.text))).sorted()
      guard known.count >= 3 else { return }
      taken += 1
      if taken > 50 {
        let pairs = zip(words, words.dropFirst()).filter { $0.isKnown && $1.isKnown }
        if let pair = pairs.randomElement(using: &generator) {
          queries.append(BenchQuery(.phrase, [pair.0.text, pair.1.text]))
        }
        return
      }
      let three = Array(known.shuffled(using: &generator).prefix(3))
      queries.append(BenchQuery(.any, three))
      queries.append(BenchQuery(.all, three))
    }
  }

  private mutating func count(_ corpus: CorpusFile) {
    var ids: [UInt64: Int] = [:]
    for query in queries {
      for word in query.words + query.spellings where ids[plainHash(word)] == nil {
        ids[plainHash(word)] = ids.count
      }
    }
    let needs = queries.map { query in
      (
        words: query.words.compactMap { ids[plainHash($0)] },
        spellings: query.spellings.compactMap { ids[plainHash($0)] }
      )
    }
    var positions = [[Int32]](repeating: [], count: ids.count)
    var met: [Int] = []
    corpus.forEachPassage { passage in
      var position: Int32 = 0
      forEachPlainWord(passage) { _, hash in
        if let id = ids[hash] {
          if positions[id].isEmpty { met.append(id) }
          positions[id].append(position)
        }
        position += 1
      }
      for index in queries.indices {
        let words = needs[index].words
        let answers =
          switch queries[index].kind {
          case .all: words.allSatisfy { !positions[$0].isEmpty }
          case .phrase:
            positions[words[0]].contains { positions[words[1]].contains($0 + 1) }
          default: words.contains { !positions[$0].isEmpty }
          }
        if answers { queries[index].passages += 1 }
        queries[index].occurrences += positions[words[0]].count
        if needs[index].spellings.contains(where: { !positions[$0].isEmpty }) {
          queries[index].familyPassages += 1
        }
      }
      for id in met { positions[id].removeAll(keepingCapacity: true) }
      met.removeAll(keepingCapacity: true)
    }
  }
}
