/// The features of the candidates of one look-up: how the letters differ, the conventions of both
/// spellings, and the other candidates.
///
/// A candidate is likelier to be the name if no other is nearer, and if spellings that certainly
/// are the name are near to it too. `NearFeature` names the features, on which `SpellingForest` was
/// trained.
struct NearEvidence {
  let query: NameProfile
  let findings: [NearFinding]
  let prior: Float

  private let model: EditModel
  private let keys: [CodedKey]
  private let queryKeys: [CodedKey]
  /// The kinds of the endings of the query's readings.
  private let queryEndings: [NameEnding]
  private let queryTrait: SpellingTraits
  private let traits: [SpellingTraits]
  /// The letters of the query beside which those of each finding are laid; none in a script without
  /// renderings.
  private let written: [WrittenPair?]
  private let renderings: LatinRenderings?
  /// The log-odds of each finding by the weights of the letters as written.
  private let writtenOdds: [Float]
  /// The findings with the greatest two of them, the query's own spelling left out.
  private let bestWritten: [Int]
  /// Which given names the readings of the query are.
  private let queryGiven: [Int?]
  private let isKnown: Bool
  /// Log-odds from the letters alone.
  private let chances: [Float]
  /// The candidates that probably are the name.
  private let hubs: [Int]
  /// Aligns the key of each hub with others.
  private var hubScans: [NearScan]

  init(query: NameProfile, findings: [NearFinding], prior: Float, model: NearModel) {
    self.query = query
    self.findings = findings
    self.prior = prior
    let letters = WrittenLetters(query.letters)
    let writtenOdds = findings.map { model.written.logOdds(letters, WrittenLetters($0.letters)) }
    self.writtenOdds = writtenOdds
    bestWritten = Self.best(writtenOdds, of: findings, beside: query.letters)
    let model = model.edits
    self.model = model
    keys = findings.map { CodedKey($0.key, model) }
    queryKeys = query.readings.map { CodedKey($0.key, model) }
    queryEndings = query.readings.map { NameEnding(of: $0.key) }
    queryGiven = query.readings.map { GivenNameTable.number(ofKey: $0.key) }
    let queryTrait = SpellingTraits(query.letters)
    self.queryTrait = queryTrait
    let traits = findings.map { SpellingTraits($0.letters) }
    self.traits = traits
    let renderings = query.isCyrillic ? LatinRenderings(query.letters) : nil
    self.renderings = renderings
    let isLatin = query.script == .latin
    written = traits.map { trait in
      if isLatin {
        return WrittenPair(
          traits: queryTrait, distance: LetterDistance.between(queryTrait.plain, trait.plain))
      }
      guard let nearest = renderings?.nearest(to: trait.plain) else { return nil }
      return WrittenPair(traits: nearest.traits, distance: nearest.distance)
    }
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

  /// The query as it is written beside a candidate.
  private struct WrittenPair {
    /// The query, or the rendering of it that is nearest.
    var traits: SpellingTraits
    var distance: Int
  }

  /// The findings with the greatest two odds, the spelling that was asked for left out.
  private static func best(
    _ odds: [Float], of findings: [NearFinding], beside letters: [UInt32]
  ) -> [Int] {
    var best: [Int] = []
    for index in findings.indices where findings[index].letters != letters {
      let place = best.firstIndex { odds[$0] < odds[index] } ?? best.count
      if place < 2 { best.insert(index, at: place) }
      if best.count > 2 { best.removeLast() }
    }
    return best
  }

  /// The cost from which on two keys are not linked at all.
  private static let linkBound: Float = 12

  /// The features of one candidate; none if it belongs to no reading.
  mutating func features(of index: Int) -> [Float] {
    let finding = findings[index]
    guard finding.reading < queryKeys.count else { return [] }
    let first = queryKeys[finding.reading], second = keys[index]
    var row = NearFeatures()
    row[.odds] = finding.odds
    row[.prior] = prior
    row[.shorterKey] = Float(min(first.codes.count, second.codes.count))
    row[.keyGrowth] = Float(second.codes.count - first.codes.count)
    row[.queryLength] = Float(query.letters.count)
    row[.growth] = Float(finding.letters.count - query.letters.count)
    row[.isSameKey] = finding.isSameKey ? 1 : 0
    for bit in 0..<5 where finding.assumptions.rawValue & (1 << UInt8(bit)) != 0 {
      row[.otherConvention, bit] = 1
    }
    row[.reading] = Float(finding.reading)
    row[.readingCount] = Float(query.readings.count)
    EditCounts(first, second, model).write(to: &row)
    writeShape(of: finding, first, second, to: &row)
    writeLetters(of: index, to: &row)
    writeCompany(of: index, to: &row)
    return row.numbers
  }

  static let count = NearFeature.allCases.count

  /// Features of the keys as a whole.
  private func writeShape(
    of finding: NearFinding, _ first: CodedKey, _ second: CodedKey, to row: inout NearFeatures
  ) {
    let one = first.codes, two = second.codes
    row[.sameConsonants] = Self.areEqual(one, two) { $0 >= 5 } ? 1 : 0
    row[.sameVowels] = Self.areEqual(one, two) { $0 < 5 } ? 1 : 0
    row[.lastOfFirst] = Float(one.last.map(Self.kind) ?? 0)
    row[.lastOfSecond] = Float(two.last.map(Self.kind) ?? 0)
    let ending = queryEndings[finding.reading], other = NameEnding(of: finding.key)
    row[.endingOfFirst] = Float(ending.kind)
    row[.endingOfSecond] = Float(other.kind)
    row[.endingAgreement] = Float(ending.agreement(with: other))
    row[.stemLength] = Float(min(one.count - ending.length, two.count - other.length))
    switch (queryGiven[finding.reading], GivenNameTable.number(ofKey: finding.key)) {
    case (nil, nil): row[.givenNames] = 0
    case (let first?, let second?): row[.givenNames] = first == second ? 1 : 2
    case (_, nil): row[.givenNames] = 3
    case (nil, _): row[.givenNames] = 4
    }
    row[.otherScript] = query.script == .latin ? 0 : 1
  }

  /// Features of the letters as written.
  private func writeLetters(of index: Int, to row: inout NearFeatures) {
    let trait = traits[index]
    for sign in 0..<SpellingTraits.signCount {
      row[.signMarks, sign] = Float(
        (queryTrait.signs >> sign & 1) + 2 * (trait.signs >> sign & 1))
    }
    let best = bestWritten.first { $0 != index }.map { writtenOdds[$0] } ?? -9
    row[.writtenOdds] = writtenOdds[index]
    row[.bestWritten] = best
    row[.bestWrittenLead] = best - writtenOdds[index]
    row[.signsThatDiffer] = Float((queryTrait.signs ^ trait.signs).nonzeroBitCount)
    row[.fineVowelDistance] = Float(
      LetterDistance.between(queryTrait.fineVowels, trait.fineVowels))
    row[.vowelDistance] = Float(LetterDistance.between(queryTrait.vowels, trait.vowels))
    guard let pair = written[index] else {
      for feature in [
        NearFeature.letterDistance, .mixedDistance, .sameLetters, .commonStart, .commonEnd,
        .consonantDistance,
      ] { row[feature] = -1 }
      return
    }
    let plain = pair.traits.plain, other = trait.plain
    row[.letterDistance] = Float(pair.distance)
    row[.mixedDistance] = Float(renderings?.mixedDistance(to: other) ?? pair.distance)
    row[.sameLetters] = plain == other ? 1 : 0
    row[.commonStart] = Float(zip(plain, other).prefix { $0 == $1 }.count)
    row[.commonEnd] = Float(zip(plain.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    row[.consonantDistance] = Float(
      LetterDistance.between(pair.traits.consonants, trait.consonants))
  }

  /// Features that depend on the other candidates.
  private mutating func writeCompany(of index: Int, to row: inout NearFeatures) {
    let finding = findings[index]
    var same = 0, plainSame = 0, twins = 0, closer = 0, likely = 0, closerAlike = 0
    var bestOther: Float = -9, sum: Float = 0
    // Rivals in the convention of the candidate: at most one of these is the name.
    var bestAlike: Float = -9, closerInStyle = 0, sameInStyle = 0
    var closerWritten = 0, bestWritten = 9
    let distance = written[index]?.distance ?? 9
    let style = traits[index].signs
    for (other, rival) in findings.prefix(NameIndex.mostRivals).enumerated() where other != index {
      if rival.letters == query.letters { continue }
      sum += chances[other]
      if let written = written[other] {
        if written.distance < distance { closerWritten += 1 }
        bestWritten = min(bestWritten, written.distance)
      }
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
    row[.sameKeyOthers] = Float(min(same, 6))
    row[.plainSameKeyOthers] = Float(min(plainSame, 6))
    row[.twins] = Float(min(twins, 6))
    row[.closer] = Float(closer)
    row[.closerOfLength] = Float(closerAlike)
    row[.bestOther] = bestOther
    row[.bestOtherLead] = bestOther - finding.odds
    row[.chanceOfOthers] = sum
    row[.likelyOthers] = Float(likely)
    row[.bridge] = bridge
    row[.plainBridge] = plainBridge
    row[.plainBridgeLead] = plainBridge - finding.odds
    row[.nearerHubs] = Float(nearer)
    row[.hubDistance] = Float(spelling)
    row[.isKnown] = isKnown ? 1 : 0
    row[.bestAlike] = bestAlike
    row[.bestAlikeLead] = bestAlike - finding.odds
    row[.closerAlike] = Float(closerInStyle)
    row[.sameKeyAlike] = Float(min(sameInStyle, 6))
    row[.closerByLetters] = Float(closerWritten)
    row[.bestLetterDistance] = Float(bestWritten)
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
}
