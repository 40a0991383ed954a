import TextAnalysis

/// Decides by the query as a whole which words say how is asked and not what about.
///
/// *How many* asks for a number, *I am looking for articles about* says that something is asked at
/// all. Ranking leaves these words out like words of grammar. Such "stop phrases" were taken out of
/// verbose queries by INQUERY (Allan, Croft and others, TREC-4 and later) and measured by Huston and
/// Croft 2010, "Evaluating verbose query processing techniques". The other way round, *May* in the
/// middle of a query or beside a number is the month and not the auxiliary.
struct RequestWords {
  /// The typed words of the query's plain units, folded, in order.
  private let words: [String]
  private let labels: [String]

  /// - Parameter labels: The words as typed; what is no plain word as an empty text.
  init(_ labels: [String]) {
    self.labels = labels
    words = labels.map { $0.lowercased() }
  }

  /// For each word whether it is one of grammar or of asking; nil where the word alone decides.
  ///
  /// - Complexity: O(words).
  func readings() -> [Bool?] {
    var readings = [Bool?](repeating: nil, count: words.count)
    var place = 0
    while place < words.count {
      let end = requestEnd(place) ?? degreeEnd(place) ?? place
      for index in place..<end { readings[index] = true }
      if end == place, isMonth(place) { readings[place] = false }
      place = max(end, place + 1)
    }
    return readings
  }

  /// Where *how many*, *how long* ends.
  private func degreeEnd(_ place: Int) -> Int? {
    guard words[place] == "how", at(place + 1, Self.degrees) else { return nil }
    return place + 2
  }

  /// *May* with a capital within a query that has small letters before it, or beside a number.
  private func isMonth(_ place: Int) -> Bool {
    guard words[place] == "may" else { return false }
    let beside = [place - 1, place + 1].contains { labels.indices.contains($0) && isNumber($0) }
    return beside
      || labels[place] == "May" && labels[..<place].last { !$0.isEmpty }?.first?.isLowercase == true
  }

  private func isNumber(_ place: Int) -> Bool {
    !labels[place].isEmpty && labels[place].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Where a phrase of asking ends that begins at a place; nil where none begins there.
  private func requestEnd(_ start: Int) -> Int? {
    var place = start
    if at(place, ["please"]) { place += 1 }
    if let end = wish(place) {
      place = end
    } else if start == 0 || place > start, let end = order(place) {
      place = end
    } else if let end = question(place) {
      place = end
    } else {
      return place > start ? place : nil
    }
    return sources(place) ?? place
  }

  /// *I would like to find*, *we are interested in*, *I am looking for*.
  private func wish(_ start: Int) -> Int? {
    guard at(start, ["i", "we"]) else { return nil }
    var place = start + 1
    if at(place, ["am", "are", "was", "were"]) {
      place += 1
      if at(place, ["also", "particularly", "especially", "mainly", "only"]) { place += 1 }
      guard at(place, Self.seeking) else { return nil }
      return preposition(place + 1)
    }
    if at(place, ["would", "should"]) { place += 1 }
    guard at(place, ["like", "want", "wish", "need", "require", "appreciate", "seek"]) else {
      return nil
    }
    place += 1
    if at(place, ["to"]), at(place + 1, Self.finding) {
      place += 2
      if at(place, ["for", "me", "us"]) { place += 1 }
    }
    return place
  }

  /// *Find me*, *supply*, *search for*.
  private func order(_ start: Int) -> Int? {
    guard at(start, Self.finding) else { return nil }
    var place = start + 1
    if at(place, ["me", "us"]) { place += 1 }
    if at(place, ["for", "out"]) { place += 1 }
    // *Find oil* may mean the finding; *find articles about* and *find me* do not.
    return place > start + 1 || sources(place) != nil ? place : nil
  }

  /// *Is there any*, *are there*; *what* before *articles about*: only where sources follow.
  private func question(_ start: Int) -> Int? {
    var place = start
    if at(place, ["is", "are"]), at(place + 1, ["there"]) {
      place += 2
    } else if at(place, ["what", "which"]) {
      place += 1
    } else {
      return nil
    }
    return sources(place) == nil ? nil : place
  }

  /// *Any information on*, *all the articles about*: sources with what joins them to the subject.
  private func sources(_ start: Int) -> Int? {
    var place = start
    while at(place, ["any", "some", "all", "the", "more", "other"]) { place += 1 }
    guard at(place, Self.kinds) else { return nil }
    place += 1
    if at(place, ["and", "or"]), at(place + 1, Self.kinds) { place += 2 }
    if at(place, ["is", "are"]), at(place + 1, ["there", "available"]) { place += 2 }
    guard at(place, Self.joining) else { return nil }
    return preposition(place + 1)
  }

  /// Past the preposition of *interested in*, *dealing with*.
  private func preposition(_ place: Int) -> Int {
    at(place, ["in", "for", "to", "with", "on", "about", "of"]) ? place + 1 : place
  }

  private func at(_ place: Int, _ set: Set<String>) -> Bool {
    words.indices.contains(place) && set.contains(words[place])
  }

  private static let degrees: Set<String> = [
    "many", "much", "long", "often", "far", "old", "big", "large", "high", "soon", "well",
  ]
  private static let seeking: Set<String> = [
    "interested", "looking", "searching", "seeking", "concerned",
  ]
  private static let finding: Set<String> = [
    "find", "get", "give", "have", "know", "list", "look", "obtain", "provide", "receive", "search",
    "see", "send", "show", "supply", "tell",
  ]
  private static let kinds: Set<String> = [
    "anything", "article", "articles", "data", "descriptions", "details", "document", "documents",
    "everything", "information", "literature", "material", "materials", "paper", "papers",
    "passages", "publications", "references", "reports", "something", "work",
  ]
  private static let joining: Set<String> = [
    "about", "concerned", "concerning", "covering", "dealing", "describing", "discussing", "on",
    "regarding", "related", "relating",
  ]
}
