/// A candidate of a look-up as the near stage judges it; what `Training` learns from.
package struct NearExample: Sendable {
  /// The term's id, as the builder was given it.
  package var id: UInt32
  /// Whether a reading of both is equal.
  package var isSameKey: Bool
  /// Whether the equal key needed the gender or the case to be taken off.
  package var isFamily: Bool
  /// The log-odds by the edit costs and the prior of the lexicon.
  package var odds: Float
  /// The features, in the order of `NearFeature`.
  package var features: [Float]
  /// The log-odds of the whole stage.
  package var judgement: Float

  /// The log-odds of the whole stage if the trees gave these.
  package func judgement(byTrees odds: Float) -> Float {
    if isSameKey { return odds }
    let prior = features[NearFeature.prior.rawValue]
    return NameIndex.blend(odds, letters: self.odds - prior, prior)
  }
}

extension NameIndex {
  /// The candidates of a look-up with their features, exactly as `near(_:)` judges them.
  package func examples(for query: NameProfile) -> [NearExample] {
    let (findings, _) = findings(query, least: leastByLetters)
    var evidence = NearEvidence(
      query: query, findings: findings, prior: prior, model: model)
    return findings.indices.map { index in
      let finding = findings[index], features = evidence.features(of: index)
      return NearExample(
        id: finding.id, isSameKey: finding.isSameKey, isFamily: finding.isFamily,
        odds: finding.odds + prior, features: features, judgement: judged(finding, features))
    }
  }

  /// The keys of the candidates whose log-odds by the edit costs are at least so many.
  package func keyPairs(for query: NameProfile, least: Float) -> [KeyPair] {
    findings(query, least: least).findings.map { finding in
      KeyPair(
        id: finding.id, first: query.readings[finding.reading].key, second: finding.key,
        letters: finding.letters, assumptions: finding.assumptions)
    }
  }
}
