internal import TextAnalysis

/// The function of English words: negations, and words that differ only in spelling.
enum WordKinds {
  /// Whether a surface form negates: *not*, *never*, *no*, *without*, *don’t*.
  static func isNegation(_ word: [UInt8]) -> Bool {
    negations.contains(word) || word.count > 3 && word.suffix(3).elementsEqual(nt)
      || SenseWords.isNegation(word)
  }

  /// Whether one word is the other with a prefix or ending that reverses it: *sanctioned* and
  /// *unsanctioned*, *legal* and *illegal*, *useful* and *useless*.
  static func areOpposites(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    if short.count >= 3 {
      for prefix in prefixes where long.count == short.count + prefix.count {
        if long.starts(with: prefix), long.dropFirst(prefix.count).elementsEqual(short) {
          return true
        }
      }
    }
    for (ending, opposite) in [(ful, less), (less, ful)] where one.count > 6 {
      if one.suffix(ending.count).elementsEqual(ending),
        other.suffix(opposite.count).elementsEqual(opposite),
        one.dropLast(ending.count).elementsEqual(other.dropLast(opposite.count))
      {
        return true
      }
    }
    return false
  }

  /// Whether two runs of words are spellings of the same: British and American, diacritics,
  /// contractions written out, `%` and *per cent*, words written as one.
  static func areSpellings(_ one: [[UInt8]], _ other: [[UInt8]]) -> Bool {
    if one.count == 1, other.count == 1 {
      let (first, second) = (Folding.folded(one[0]), Folding.folded(other[0]))
      if first == second { return true }
      if american(first) == american(second) { return true }
    }
    if Folding.folded(one.flatMap { $0 }) == Folding.folded(other.flatMap { $0 }) { return true }
    let others = readings(other)
    return readings(one).contains { others.contains($0) }
  }

  /// A surface form without a possessive.
  static func withoutPossessive(_ word: [UInt8]) -> [UInt8] {
    word.count > 2 && word.suffix(2).elementsEqual(possessive) ? Array(word.dropLast(2)) : word
  }

  /// The words written out: *he’d gone* as *he would gone* and as *he had gone*.
  private static func readings(_ words: [[UInt8]]) -> [[UInt8]] {
    [plain(words, contractions), plain(words, perfect)]
  }

  private static func plain(_ words: [[UInt8]], _ contractions: [([UInt8], [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    for word in words {
      if let known = longForms[word] {
        result += known
      } else if word.count > 3, word.suffix(3).elementsEqual(nt) {
        result += word.dropLast(3) + not
      } else if let (ending, long) = contractions.first(where: {
        word.count > $0.0.count && word.suffix($0.0.count).elementsEqual($0.0)
      }) {
        result += word.dropLast(ending.count) + long
      } else {
        result += word
      }
    }
    return result
  }

  /// The American spelling by the endings in which the two differ; the result need not be a word,
  /// since it is only compared.
  private static func american(_ word: [UInt8]) -> [UInt8] {
    if let known = pairs[word] { return known }
    for (british, american) in endings where word.count >= british.count + 2 {
      guard word.suffix(british.count).elementsEqual(british) else { continue }
      return word.dropLast(british.count) + american
    }
    return word
  }

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }
  private static func pairTable(_ text: String) -> [([UInt8], [UInt8])] {
    let parts = words(text)
    return stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }

  private static let nt = Array("n't".utf8)
  private static let not = Array("not".utf8)
  private static let ful = Array("ful".utf8)
  private static let less = Array("less".utf8)
  private static let possessive = Array("'s".utf8)
  private static let negations = Set(
    words(
      """
      not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely
      dont doesnt didnt isnt arent wasnt werent wont cant
      """))
  private static let prefixes = words("un in im il ir dis non mis anti de")
  private static let contractions = pairTable("'re are 'll will 've have 'm am 'd would 's is")
  private static let perfect = pairTable("'re are 'll will 've have 'm am 'd had 's has")
  private static let longForms = Dictionary(
    pairTable("can't cannot won't willnot shan't shallnot let's letus % percent & and"),
    uniquingKeysWith: { first, _ in first })
  private static let pairs = Dictionary(
    pairTable(
      """
      programme program programmes programs tyre tire tyres tires grey gray cheque check
      cheques checks plough plow sceptic skeptic sceptical skeptical mum mom mums moms
      aluminium aluminum whilst while towards toward amongst among learnt learned burnt burned
      dreamt dreamed defence defense offence offense licence license practise practice
      jewellery jewelry storey story kerb curb draught draft judgement judgment ageing aging
      manoeuvre maneuver moustache mustache pyjamas pajamas skilful skillful fulfil fulfill
      """), uniquingKeysWith: { first, _ in first })
  /// The longest endings first.
  private static let endings = pairTable(
    """
    isations izations isation ization ourings orings ouring oring oured ored ourable orable
    ourites orites ourite orite ourhood orhood ouring oring ours ors our or ising izing ised ized
    isers izers iser izer ises izes ise ize ysing yzing ysed yzed yses yzes yse yze
    elling eling elled eled ellers elers eller eler ogues ogs ogue og tres ters tre ter
    """)
}
