/// A query to be timed, with what an independent count found.
struct BenchQuery {
  /// The kinds, in the order of the tables.
  enum Kind: String, CaseIterable {
    case common, mid, rare, any, all, phrase, name

    /// What the kind is, for the tables.
    var title: String {
      switch self {
      case .common: "a common word"
      case .mid: "a middling word"
      case .rare: "a rare word"
      case .any: "three words, any"
      case .all: "three words, all"
      case .phrase: "a phrase"
      case .name: "a name"
      }
    }
  }

  var kind: Kind
  /// The words; for a name its main spelling.
  var words: [String]
  /// For a name all its spellings.
  var spellings: [String] = []
  /// In how many passages it is by plain count; for a name, the main spelling.
  var passages = 0
  /// In how many passages any of the name's spellings is.
  var familyPassages = 0
  /// How often the first word occurs in all.
  var occurrences = 0

  /// The query in our language.
  var text: String {
    switch kind {
    case .common, .mid, .rare, .any, .name: words.joined(separator: " ")
    case .all: words.map { "+" + $0 }.joined(separator: " ")
    case .phrase: "\"" + words.joined(separator: " ") + "\""
    }
  }

  /// The query as FTS5's MATCH expression.
  var match: String {
    let quoted = words.map { "\"\($0)\"" }
    switch kind {
    case .common, .mid, .rare, .any, .name: return quoted.joined(separator: " OR ")
    case .all: return quoted.joined(separator: " AND ")
    case .phrase: return "\"" + words.joined(separator: " ") + "\""
    }
  }

  /// One line for the queries file that all contenders read.
  var line: String {
    let list = { (words: [String]) in words.joined(separator: " ") }
    return "{\"kind\":\"\(kind.rawValue)\",\"words\":\"\(list(words))\","
      + "\"spellings\":\"\(list(spellings))\",\"passages\":\(passages),"
      + "\"family\":\(familyPassages),\"occurrences\":\(occurrences)}\n"
  }

  init(_ kind: Kind, _ words: [String], spellings: [String] = []) {
    self.kind = kind
    self.words = words
    self.spellings = spellings
  }

  init?(_ line: JSONLine) {
    guard let kind = Kind(rawValue: line.text("kind")) else { return nil }
    self.init(
      kind, line.text("words").split(separator: " ").map(String.init),
      spellings: line.text("spellings").split(separator: " ").map(String.init))
    passages = Int(line.text("passages")) ?? 0
    familyPassages = Int(line.text("family")) ?? 0
    occurrences = Int(line.text("occurrences")) ?? 0
  }

  /// The queries of a file.
  static func read(_ path: String) throws -> [BenchQuery] {
    var queries: [BenchQuery] = []
    try CorpusFile(path).forEachLine { line in
      if let query = BenchQuery(JSONLine(line)) { queries.append(query) }
    }
    return queries
  }
}
