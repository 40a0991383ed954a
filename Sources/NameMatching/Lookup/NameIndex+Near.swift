/// A term whose key is near one of the query's, before its competitors are looked at.
struct NearFinding {
  /// The place of the name in the index.
  var place: UInt32
  /// Log-odds by the letters alone, without the prior of the lexicon.
  var odds: Float
  /// Which reading of the query came nearest.
  var reading: Int
  /// The term's key that came nearest.
  var key: [UInt8]
  /// What was assumed in either reading.
  var assumptions: NameReading.Assumptions
  /// Whether the keys are equal.
  var isSameKey: Bool
  /// The term's id, once its name has been read.
  var id: UInt32 = 0
  /// The term's letters, once its name has been read.
  var letters: [UInt32] = []
  /// Whether the keys are equal but for the gender or the case.
  var isFamily: Bool {
    isSameKey && !assumptions.isDisjoint(with: [.feminine, .declined])
  }
}

extension NameIndex {
  /// How many findings, the nearest, every finding is weighed against; none is left out for it.
  static let mostRivals = 48
  /// Log-odds from which on a finding is as good as an equal key.
  ///
  /// Source: five folds by name, judged by trees that were learned without the fold: with it `name`
  /// has precision .972 and recall .779 (docs/training.md).
  package static let sureOdds: Float = 1.5
  /// The log-odds of another gender or case of the name that was asked for: it is the same family,
  /// if not the same person.
  static let familyOdds: Float = 2
  /// How many keys a look-up aligns before it leaves the unlikelier skeletons alone: some
  /// milliseconds.
  static let mostExamined = 36_000
  /// The least log-odds by letters and prior of a finding that may still be lifted by its context.
  ///
  /// In the largest lexicons, where the candidates are too many, a little is left out.
  var leastByLetters: Float { -4 - min(0, prior) / 2 }

  /// Terms whose spelling is near: likely the same name.
  ///
  /// Two stages: the learned costs of letters give candidates, and what is known of the candidates
  /// together (`NearEvidence`) gives the odds.
  ///
  /// - Parameters:
  ///   - query: the name as asked.
  ///   - least: the least log-odds that are returned; 0 are even odds. What lies somewhat below
  ///     may be lifted by its context.
  ///   - families: whether the other gender of a surname and declined forms of an equal key count,
  ///     too; their `assumptions` tell them from the rest.
  /// - Returns: the terms, the likeliest first.
  package func near(
    _ query: NameProfile, least: Float = 0, families: Bool = true
  ) -> [NameCandidate] {
    lookUp(query, least: least, families: families).candidates
  }

  /// What a look-up found.
  package struct NearResult: Sendable {
    /// The terms, the likeliest first.
    package var candidates: [NameCandidate]
    /// Those whose odds are at least those that were said to be sure, families by their own odds.
    package var sure: [NameCandidate]
    /// Whether every key that may be near was compared; in a large lexicon the unlikelier sounds of
    /// a short name are left alone.
    package var isExhaustive: Bool
  }

  /// Terms whose spelling is near, and whether all that may be were compared (`near`).
  package func lookUp(
    _ query: NameProfile, least: Float = 0, sure: Float? = nil, families: Bool = true
  ) -> NearResult {
    let (findings, isExhaustive) = findings(query, least: leastByLetters)
    var evidence = NearEvidence(
      query: query, findings: findings, prior: prior, model: model)
    var candidates: [NameCandidate] = []
    var surest: [NameCandidate] = []
    for (index, finding) in findings.enumerated() {
      var odds = judged(finding, evidence.features(of: index))
      let own = odds
      if families, finding.isFamily { odds = max(odds, Self.familyOdds) }
      guard odds >= least else { continue }
      let candidate = NameCandidate(
        id: finding.id,
        likeness: finding.isSameKey
          ? Self.likeness(ofEqualKeys: finding.assumptions)
          : EditModel.likeness(ofLogOdds: odds),
        isSameKey: finding.isSameKey, logOdds: odds, assumptions: finding.assumptions,
        isWeak: finding.isSameKey && NameCandidate.isWeak(finding.key, finding.assumptions))
      candidates.append(candidate)
      if let sure, own >= sure { surest.append(candidate) }
    }
    return NearResult(
      candidates: candidates.sorted { ($1.logOdds, $0.id) < ($0.logOdds, $1.id) },
      sure: surest, isExhaustive: isExhaustive)
  }

  /// The log-odds of a finding by the trees and, in a small lexicon, by its letters alone.
  func judged(_ finding: NearFinding, _ features: [Float]) -> Float {
    let odds = model.forest.logOdds(features)
    if finding.isSameKey { return odds }
    return Self.blend(odds, letters: finding.odds, prior)
  }

  /// The log-odds by the trees together with those by the letters alone.
  static func blend(_ odds: Float, letters: Float, _ prior: Float) -> Float {
    odds + trust(prior) * (letters + prior - odds)
  }

  /// How much the odds by letters alone count beside the forest's: half in a lexicon of a few
  /// hundred names, where the company of a finding tells little, and nothing in one of 28,000.
  private static func trust(_ prior: Float) -> Float { max(0, prior) / 7 }

  /// The terms whose keys are near.
  ///
  /// - Parameters:
  ///   - query: the name as asked.
  ///   - least: the least log-odds by letters and prior.
  /// - Returns: the terms with their letters, the likeliest first, and whether all keys that may be
  ///   near were compared.
  func findings(
    _ query: NameProfile, least: Float
  ) -> (findings: [NearFinding], isExhaustive: Bool) {
    let model = model.edits
    let floor = least - prior
    var space = AlignmentSpace()
    var best: [UInt32: NearFinding] = [:]
    var scans: [NearScan?] = []
    var visits: [(cost: Float, bits: UInt64, reading: Int)] = []
    for (index, reading) in query.readings.enumerated() {
      // A candidate may be shorter, and then every edit weighs more: the bound of this length is
      // the looser one.
      let bound = model.bound(length: reading.key.count, least: floor)
      scans.append(NearScan(CodedKey(reading.key, model), bound: bound, model: model))
      guard bound > 0 else { continue }
      for neighbour in Skeleton(reading.key).neighbours(
        bound: bound, costs: model.skeletonCosts)
      {
        visits.append((neighbour.cost, neighbour.bits, index))
      }
    }
    visits.sort { ($0.cost, $0.bits, $0.reading) < ($1.cost, $1.bits, $1.reading) }
    var examined = 0
    var isExhaustive = true
    for visit in visits {
      // The likeliest skeletons come first; what is left are unlikely letters of a crowded sound.
      if examined > Self.mostExamined {
        isExhaustive = false
        break
      }
      let index = visit.reading, reading = query.readings[index], length = reading.key.count
      guard let block = block(visit.bits), var scan = scans[index] else { continue }
      // Taken out, so that it is changed in its place.
      scans[index] = nil
      scan.beginBlock()
      forEachRecord(in: block) { assumptions, key, shared, place in
        guard scan.admits(sharing: shared), abs(key.count - length) <= 3 else { return }
        examined += 1
        guard let cost = scan.cost(to: key) else { return }
        let both = reading.assumptions.union(.init(rawValue: assumptions))
        let isSameKey = key == reading.key
        var odds: Float = 6
        if !isSameKey {
          // Of two sounds one is half the name.
          guard min(key.count, length) > 2,
            let found = model.logOdds(
              scan.first, CodedKey(key, model), both, least: floor, knownCost: cost, in: &space)
          else { return }
          odds = found
        }
        if let known = best[place],
          (known.odds, -Int(known.assumptions.rawValue)) >= (odds, -Int(both.rawValue))
        {
          return
        }
        best[place] = NearFinding(
          place: place, odds: odds, reading: index, key: key, assumptions: both,
          isSameKey: isSameKey)
      }
      scans[index] = scan
    }
    var findings = best.values.sorted { ($1.odds, $0.place) < ($0.odds, $1.place) }
    for index in findings.indices {
      guard let name = name(at: findings[index].place) else { continue }
      findings[index].id = name.id
      findings[index].letters = name.letters
    }
    return (findings, isExhaustive)
  }
}
