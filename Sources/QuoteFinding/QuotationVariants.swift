internal import TextAnalysis

/// Variants of a quotation in which parts with two ways of writing are written in the other:
/// contractions, numbers in words and digits, dates in another order.
///
/// A variant in the corpus gives the place; the verdict is *altered*, with differences of kind
/// `spelling` or `order`.
struct QuotationVariants {
  /// The most variants tried: three choices of three ways each, and a few of two.
  private static let maximum = 48
  /// The pieces of the quotation, each with the ways to write it, its own first.
  private var pieces: [[[String]]] = []

  init(_ quotation: Quotation) {
    let words = quotation.words.indices.map {
      String(decoding: quotation.surface($0), as: UTF8.self)
    }
    let languages = Set(
      SenseWords.languages(of: quotation.words.indices.map(quotation.surface)).map(\.language))
    var index = 0
    while index < words.count {
      var end = index + 1
      var ways = [[words[index]]]
      if let date = QuotationVariants.turned(words, at: index) {
        end = index + 2
        ways = [Array(words[index..<end]), date]
      } else if let number = QuotationVariants.number(words, at: index, languages) {
        end = number.end
        ways = [Array(words[index..<end])] + number.ways
      } else if index + 1 < words.count, words[index + 1] == "not",
        let short = QuotationVariants.short[words[index]]
      {
        end = index + 2
        ways = [[words[index], "not"], [short]]
      } else if index + 1 < words.count,
        let short = QuotationVariants.contracted(words[index], words[index + 1])
      {
        end = index + 2
        ways = [[words[index], words[index + 1]], [short]]
        if end < words.count, words[end] == "not",
          let negated = QuotationVariants.short[words[index + 1]]
        {
          // *He isn’t*, *he’s not*.
          end = index + 3
          ways = ways.map { $0 + ["not"] } + [[words[index], negated]]
        }
      } else if let long = QuotationVariants.long(words[index]) {
        ways += long
      }
      pieces.append(ways)
      index = end
    }
  }

  /// Whether there are more variants than are tried.
  var isCut: Bool {
    pieces.reduce((count: 1, isCut: false)) { sum, ways in
      let count = sum.count * ways.count
      return count > QuotationVariants.maximum ? (sum.count, true) : (count, sum.isCut)
    }.isCut
  }

  /// The variants, the quotation as it is first.
  var texts: [String] {
    var result: [[String]] = [[]]
    for ways in pieces {
      let isFull = result.count * ways.count > QuotationVariants.maximum
      result = (isFull ? ways.prefix(1) : ways[...]).flatMap { way in result.map { $0 + way } }
    }
    return result.map { $0.joined(separator: " ") }
  }

  /// *December 16* for *16 December*, and the other way round.
  private static func turned(_ words: [String], at index: Int) -> [String]? {
    guard index + 1 < words.count else { return nil }
    let (one, other) = (words[index], words[index + 1])
    let (first, second) = (months[one], months[other])
    guard (first == nil) != (second == nil) else { return nil }
    let day = first == nil ? one : other
    guard let number = Int(day), (1...31).contains(number) else { return nil }
    return first.map { [other, $0] } ?? second.map { [$0, one] }
  }

  private static func number(
    _ words: [String], at index: Int, _ languages: Set<String>
  ) -> (end: Int, ways: [[String]])? {
    func value(_ end: Int) -> Double? {
      QuotedNumber.value(of: words[index..<end].map { Array($0.utf8) })
    }
    guard value(index + 1) != nil, !months.keys.contains(words[index]) else { return nil }
    var end = index + 1
    if words[index].first?.isNumber != true {
      for next in index + 2...min(words.count, index + 8) + 1 where next <= words.count {
        if value(next) != nil { end = next }
      }
    }
    guard let found = value(end), found >= 0, found < 1_000_000, found == found.rounded() else {
      return nil
    }
    let number = Int(found)
    if words[index].first?.isNumber != true { return (end, [[String(number)]]) }
    guard words[index].allSatisfy({ $0.isNumber || $0 == "," }) else { return nil }
    var ways = languages.sorted().flatMap { QuotedNumber.phrases(for: number, in: $0) }
    if languages.isEmpty || languages.contains("english") {
      ways += [english(number, "and"), english(number, nil)]
    }
    ways += NumberPhrase.words(for: found)
    var seen: Set<[String]> = []
    return (end, ways.filter { seen.insert($0).inserted })
  }

  private static func english(_ number: Int, _ joint: String?) -> [String] {
    if number >= 1_000 {
      return english(number / 1_000, joint) + ["thousand"]
        + (number % 1_000 == 0 ? [] : english(number % 1_000, joint))
    }
    if number >= 100 {
      return [small[number / 100], "hundred"]
        + (number % 100 == 0 ? [] : (joint.map { [$0] } ?? []) + english(number % 100, joint))
    }
    if number >= 20 {
      return [tens[number / 10]] + (number % 10 == 0 ? [] : [small[number % 10]])
    }
    return [small[number]]
  }

  private static func long(_ word: String) -> [[String]]? {
    switch word {
    case "cannot": return [["can't"]]
    case "can't": return [["cannot"]]
    case "won't": return [["will", "not"]]
    default: break
    }
    if word.hasSuffix("n't") { return [[String(word.dropLast(3)), "not"]] }
    if word == "let's" { return [["let", "us"]] }
    let hosts = auxiliaries.filter { word.hasSuffix($0.ending) }
    guard let ending = hosts.first?.ending else { return nil }
    let host = String(word.dropLast(ending.count))
    // After other words ’s is mostly a possessive: *the strike’s end*.
    guard ending != "'s" || pronouns.contains(host) else { return nil }
    return hosts.map { [host, $0.full] }
  }

  /// *they’re* for *they are*, *he’d* for *he had* and for *he would*; nil for other words.
  private static func contracted(_ word: String, _ next: String) -> String? {
    if word == "let", next == "us" { return "let's" }
    guard pronouns.contains(word),
      let ending = auxiliaries.first(where: { $0.full == next })?.ending
    else { return nil }
    return word + ending
  }

  /// The contractions of auxiliaries after a pronoun, and what each may stand for (Quirk et al., *A
  /// Comprehensive Grammar of the English Language*, 3.23 and 3.32 to 3.39).
  private static let auxiliaries: [(ending: String, full: String)] = [
    ("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am"), ("'s", "is"), ("'s", "has"),
    ("'d", "had"), ("'d", "would"),
  ]
  private static let pronouns = Set(
    """
    i you he she it we they this that these those there here who what where when how why
    somebody someone everybody everyone nobody
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let short: [String: String] = {
    var result = ["will": "won't", "can": "can't"]
    for word in ["do", "does", "did", "is", "are", "was", "were", "has", "have", "had"] {
      result[word] = word + "n't"
    }
    for word in ["would", "could", "should", "must", "need"] { result[word] = word + "n't" }
    return result
  }()
  private static let small = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let tens = "- ten twenty thirty forty fifty sixty seventy eighty ninety"
    .split(separator: " ").map(String.init)
  /// Months with their abbreviations, in full.
  private static let months: [String: String] = {
    let names = """
      january february march april may june july august september october november december
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    var result: [String: String] = ["sept": "september"]
    for name in names {
      result[name] = name
      result[String(name.prefix(3))] = name
    }
    return result
  }()
}
