/// A term of an index that is a form of a name, by the rules of a language.
package struct InflectedCandidate: Sendable, Hashable {
  /// The term's id, as the builder was given it.
  package var id: UInt32
  /// How it may be a form of the name: dictionary forms that have one of its keys.
  package var readings: [InflectedReading]
  /// The other dictionary forms that it may have.
  package var rivals: [InflectedReading]
}

extension NameIndex {
  /// The terms that may be forms of a name in its dictionary form.
  ///
  /// - Parameters:
  ///   - keys: Keys of the dictionary form, in any script.
  ///   - languages: whose rules may count.
  /// - Returns: The terms, by id.
  /// - Complexity: O(log *n*) reads for each key, and one for each term with the hash of a key.
  package func inflectedForms(
    of keys: [[UInt8]], languages: InflectionLanguages = .all
  ) -> [InflectedCandidate] {
    var seen: Set<UInt32> = []
    var found: [InflectedCandidate] = []
    for key in keys {
      for place in places(ofHash: InflectionKey.hash(of: key)) where seen.insert(place).inserted {
        guard let name = name(at: place) else { continue }
        var readings = Inflection.readings(ofLetters: name.letters, languages: languages)
        let matched = readings.filter { reading in
          InflectionKey.keys(of: reading.dictionaryForm).contains { keys.contains($0) }
        }
        guard !matched.isEmpty else { continue }
        readings.removeAll { matched.contains($0) }
        found.append(InflectedCandidate(id: name.id, readings: matched, rivals: readings))
      }
    }
    return found.sorted { $0.id < $1.id }
  }
}

/// A term of an index that is made of a name, by the rules of a language.
package struct DerivedCandidate: Sendable, Hashable {
  /// The term's id, as the builder was given it.
  package var id: UInt32
  /// How it may be made of the name.
  package var readings: [DerivedReading]
}

extension NameIndex {
  /// The terms that may be made of the name of a place.
  ///
  /// - Parameter keys: Keys of the place's dictionary form, in any script.
  /// - Returns: The terms, by id.
  /// - Complexity: as `inflectedForms(of:languages:)`.
  package func derivedWords(of keys: [[UInt8]]) -> [DerivedCandidate] {
    var seen: Set<UInt32> = []
    var found: [DerivedCandidate] = []
    for key in keys {
      for place in places(ofHash: InflectionKey.hash(of: key)) where seen.insert(place).inserted {
        guard let name = name(at: place) else { continue }
        let readings = Derivation.readings(ofLetters: name.letters).filter { reading in
          InflectionKey.keys(of: reading.place).contains { keys.contains($0) }
        }
        if !readings.isEmpty { found.append(DerivedCandidate(id: name.id, readings: readings)) }
      }
    }
    return found.sorted { $0.id < $1.id }
  }
}

extension NameProfile {
  /// The keys under which the forms of the name are looked up: it is taken for a dictionary form.
  package var dictionaryKeys: [[UInt8]] {
    readings.filter { $0.assumptions.isDisjoint(with: [.declined, .feminine]) }.map(\.key)
  }
}

extension NameIndex {
  /// Whether a term is found from every dictionary form that it may be a form of.
  ///
  /// - Parameters:
  ///   - form: the term, in UTF-8 bytes.
  ///   - id: its id.
  ///   - isDerived: whether it is looked up by places only.
  /// - Returns: whether it is; so is a term that is a form of nothing.
  package func hasDictionaryForms(
    of form: some Sequence<UInt8>, id: UInt32, isDerived: Bool = false
  ) -> Bool {
    let letters = NameProfile(of: form, declined: false).letters
    return InflectionKey.hashes(of: letters, isDerived: isDerived).allSatisfy { hash in
      places(ofHash: hash).contains { name(at: $0)?.id == id }
    }
  }

  /// The ids of the terms that have one of some keys as they are, ascending.
  ///
  /// - Complexity: O(log *n*) reads for each key.
  package func ids(withKeys keys: [[UInt8]]) -> [UInt32] {
    var ids: Set<UInt32> = []
    for key in keys {
      guard let block = block(Skeleton(key).bits) else { continue }
      forEachRecord(in: block) { assumptions, other, _, place in
        guard other == key, NameReading.Assumptions(rawValue: assumptions).isEmpty,
          let name = name(at: place)
        else { return }
        ids.insert(name.id)
      }
    }
    return ids.sorted()
  }
}
