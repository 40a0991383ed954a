/// The features of the candidates of one look-up: how the letters differ, the conventions of both
/// spellings, and the other candidates.
///
/// A candidate is likelier to be the name if no other is nearer, and if spellings that certainly
/// are the name are near to it too. `SpellingForest` was trained on these features; their order is
/// part of its table (`features(of:)` lists them).
struct NearEvidence {
  let query: NameProfile
  let findings: [NearFinding]
  let prior: Float

  private let model = EditModel.learned
  private let keys: [CodedKey]
  private let queryKeys: [CodedKey]
  /// The kinds of the endings of the query's readings.
  private let queryEndings: [Float]
  private let queryTrait: SpellingTraits
  private let traits: [SpellingTraits]
  private let isKnown: Bool
  /// Log-odds from the letters alone.
  private let chances: [Float]
  /// The candidates that probably are the name.
  private let hubs: [Int]
  /// Aligns the key of each hub with others.
  private var hubScans: [NearScan]

  init(query: NameProfile, findings: [NearFinding], prior: Float) {
    self.query = query
    self.findings = findings
    self.prior = prior
    let model = model
    keys = findings.map { CodedKey($0.key, model) }
    queryKeys = query.readings.map { CodedKey($0.key, model) }
    queryEndings = query.readings.map { Self.ending($0.key) }
    queryTrait = SpellingTraits(query.letters)
    traits = findings.map { SpellingTraits($0.letters) }
    isKnown = findings.contains { $0.letters == query.letters }
    chances = findings.map { finding in
      let odds = finding.odds + (finding.isSameKey ? 0 : prior)
      return 0.5 + 0.5 * max(-1, min(1, odds / 4))
    }
    hubs = Array(
      findings.indices.filter {
        findings[$0].odds > 0.3 && findings[$0].letters != query.letters
      }.prefix(8))
    let keys = keys
    hubScans = hubs.map { NearScan(keys[$0], bound: Self.linkBound, model: model) }
  }

  /// The cost from which on two keys are not linked at all.
  private static let linkBound: Float = 12

  /// The features of one candidate.
  mutating func features(of index: Int) -> [Float] {
    let finding = findings[index]
    guard finding.reading < queryKeys.count else { return [] }
    let first = queryKeys[finding.reading], second = keys[index]
    var row: [Float] = []
    row.reserveCapacity(Self.count)
    row += [
      finding.odds, prior, Float(min(first.codes.count, second.codes.count)),
      Float(second.codes.count - first.codes.count), Float(query.letters.count),
      Float(finding.letters.count - query.letters.count), finding.isSameKey ? 1 : 0,
    ]
    for bit in 0..<5 { row.append(finding.assumptions.rawValue & (1 << UInt8(bit)) != 0 ? 1 : 0) }
    row += [Float(finding.reading), Float(query.readings.count)]
    row += EditCounts(first, second, model).numbers
    row += letterNumbers(finding, traits[index], first, second)
    row += company(of: index)
    return row
  }

  static let count = 96

  /// Features of the letters as written, and of the ends of the keys.
  private func letterNumbers(
    _ finding: NearFinding, _ trait: SpellingTraits, _ first: CodedKey, _ second: CodedKey
  ) -> [Float] {
    let one = first.codes, two = second.codes
    var row: [Float] = [
      Self.areEqual(one, two) { $0 >= 5 } ? 1 : 0, Self.areEqual(one, two) { $0 < 5 } ? 1 : 0,
      Float(one.last.map(Self.kind) ?? 0), Float(two.last.map(Self.kind) ?? 0),
      queryEndings[finding.reading], Self.ending(finding.key),
      query.script == .latin ? 0 : 1,
    ]
    for sign in 0..<SpellingTraits.signCount {
      row.append(
        Float((queryTrait.signs >> sign & 1) + 2 * (trait.signs >> sign & 1)))
    }
    if query.script != .latin {
      row += [-1, -1, -1, -1]
    } else {
      let plain = queryTrait.plain, other = trait.plain
      let start = zip(plain, other).prefix { $0 == $1 }.count
      let end = zip(plain.reversed(), other.reversed()).prefix { $0 == $1 }.count
      row += [
        Float(LetterDistance.between(plain, other)), plain == other ? 1 : 0, Float(start),
        Float(end),
      ]
    }
    row.append(Float(LetterDistance.between(queryTrait.fineVowels, trait.fineVowels)))
    row.append(Float(LetterDistance.between(queryTrait.vowels, trait.vowels)))
    row.append(
      query.script != .latin
        ? -1 : Float(LetterDistance.between(queryTrait.consonants, trait.consonants)))
    row.append(Float((queryTrait.signs ^ trait.signs).nonzeroBitCount))
    return row
  }

  /// Features that depend on the other candidates.
  private mutating func company(of index: Int) -> [Float] {
    let finding = findings[index]
    var same = 0, plainSame = 0, twins = 0, closer = 0, likely = 0, closerAlike = 0
    var bestOther: Float = -9, sum: Float = 0
    // Rivals in the convention of the candidate: at most one of these is the name.
    var bestAlike: Float = -9, closerInStyle = 0, sameInStyle = 0
    let style = traits[index].signs
    for (other, rival) in findings.prefix(NameIndex.mostRivals).enumerated() where other != index {
      if rival.letters == query.letters { continue }
      sum += chances[other]
      if rival.isSameKey {
        same += 1
        if rival.assumptions.isEmpty { plainSame += 1 }
      }
      if rival.odds + prior > -2 { likely += 1 }
      let isInStyle = traits[other].signs == style
      if isInStyle, rival.isSameKey { sameInStyle += 1 }
      if rival.key == finding.key { twins += 1; continue }
      if isInStyle {
        bestAlike = max(bestAlike, rival.odds)
        if rival.odds > finding.odds + 0.01 { closerInStyle += 1 }
      }
      bestOther = max(bestOther, rival.odds)
      if rival.odds > finding.odds + 0.01 {
        closer += 1
        if rival.letters.count == finding.letters.count { closerAlike += 1 }
      }
    }
    var bridge: Float = -6, plainBridge: Float = -6, nearer = 0, spelling = 9
    let scale = EditModel.scale(keys[index].codes.count)
    for (number, hub) in hubs.enumerated() where hub != index {
      let rival = findings[hub]
      var link: Float = 6
      if rival.key != finding.key {
        link = -6
        if let cost = linkCost(number, hub, index) {
          link = max(-6, 4 - scale * cost)
        }
      }
      plainBridge = max(plainBridge, min(rival.odds, link))
      if link < 6 { bridge = max(bridge, min(rival.odds, link)) }
      if link > finding.odds + 0.5 { nearer += 1 }
      spelling = min(spelling, LetterDistance.between(traits[hub].plain, traits[index].plain))
    }
    return [
      Float(min(same, 6)), Float(min(plainSame, 6)), Float(min(twins, 6)), Float(closer),
      Float(closerAlike), bestOther, bestOther - finding.odds, sum, Float(likely), bridge,
      plainBridge, plainBridge - finding.odds, Float(nearer), Float(spelling), isKnown ? 1 : 0,
      bestAlike, bestAlike - finding.odds, Float(closerInStyle), Float(min(sameInStyle, 6)),
    ]
  }

  /// The cost of carrying the key of a hub into another; nil above `linkBound`.
  private mutating func linkCost(_ number: Int, _ hub: Int, _ index: Int) -> Float? {
    let key = findings[index].key
    guard key.count < NearScan.longest - 1, !keys[hub].codes.isEmpty else {
      var space = AlignmentSpace()
      return model.cost(keys[hub], keys[index], bound: Self.linkBound, in: &space)
    }
    hubScans[number].beginBlock()
    return hubScans[number].cost(to: key)
  }

  /// Classifies vowels by letter, consonants by class.
  private static func kind(_ code: UInt8) -> UInt8 {
    code < 5 ? code : 5 + EditModel.classes[Int(code)]
  }

  /// Whether two keys have the same letters in the same order, of those that count.
  private static func areEqual(
    _ first: [UInt8], _ second: [UInt8], where counts: (UInt8) -> Bool
  ) -> Bool {
    var other = second.startIndex
    for letter in first where counts(letter) {
      while other < second.endIndex, !counts(second[other]) { other += 1 }
      guard other < second.endIndex, second[other] == letter else { return false }
      other += 1
    }
    return !second[other...].contains(where: counts)
  }

  private static func ending(_ key: [UInt8]) -> Float {
    guard let last = key.last else { return 0 }
    for (rank, endings) in endings.enumerated() {
      for ending in endings where ending.last == last && ending.count < key.count {
        if key[(key.count - ending.count)...].elementsEqual(ending) { return Float(rank + 1) }
      }
    }
    return 0
  }

  /// Endings of Russian and Turkic names, by kind.
  private static let endings: [[[UInt8]]] = [
    ["oviq", "eviq", "ovna", "evna", "uli", "kizi"], ["ova", "eva", "ina", "skaia"],
    ["ov", "ev", "in", "ski", "enko", "ian", "uk"],
    ["bai", "bek", "kul", "kali", "gali", "han", "jan", "gul"], ["tau", "sai", "tobe", "kol"],
    ["ovka", "evka", "inka", "ovo", "evo", "ino", "sk"],
  ].map { $0.map { Array($0.utf8) } }
}
