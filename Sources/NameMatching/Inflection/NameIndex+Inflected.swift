/// A term of an index that may be a form of a name.
package struct InflectedCandidate: Sendable, Hashable {
  /// The term's id given to the builder.
  package var id: UInt32
  /// The readings whose dictionary form has one of the name's keys.
  package var readings: [InflectedReading]
  /// Its readings with other dictionary forms.
  package var rivals: [InflectedReading]
}

extension NameIndex {
  /// The terms that may be forms of a name in its dictionary form.
  ///
  /// - Parameters:
  ///   - keys: Keys of the dictionary form, in any script.
  ///   - spelling: The dictionary form as written; its forms are found, too, if only marks tell them
  ///     apart: *Reşadiye'nin* of *Resadiye*.
  ///   - languages: The languages whose rules apply.
  /// - Returns: The terms, by id.
  /// - Complexity: O(log *n*) reads for each key, and one for each term with the hash of a key.
  package func inflectedForms(
    of keys: [[UInt8]], spelling: NameProfile? = nil, languages: InflectionLanguages = .all
  ) -> [InflectedCandidate] {
    var seen: Set<UInt32> = []
    var found: [InflectedCandidate] = []
    var hashes = keys.map { InflectionKey.hash(of: $0) }
    if let spelling {
      hashes.append(InflectionKey.hashWithoutMarks(of: spelling.letters))
      let plain = Marks.plain(spelling.letters)
      if plain != spelling.letters {
        hashes += InflectionKey.keys(of: plain).map { InflectionKey.hash(of: $0) }
      }
    }
    for hash in hashes {
      for place in places(ofHash: hash) where seen.insert(place).inserted {
        guard let name = name(at: place) else { continue }
        var readings = Inflection.readings(ofLetters: name.letters, languages: languages)
        let matched = readings.filter { reading in
          InflectionKey.keys(of: reading.dictionaryForm).contains { keys.contains($0) }
            || spelling.map { Marks.areOneWord($0.letters, reading.dictionaryForm) } ?? false
        }
        guard !matched.isEmpty else { continue }
        readings.removeAll { matched.contains($0) }
        found.append(InflectedCandidate(id: name.id, readings: matched, rivals: readings))
      }
    }
    return found.sorted { $0.id < $1.id }
  }
}

extension NameIndex {
  /// The terms that may be derived from the name of a place.
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
  /// The keys by which the forms of the name are looked up, treating it as a dictionary form.
  package var dictionaryKeys: [[UInt8]] {
    readings.filter { $0.assumptions.isDisjoint(with: [.declined, .feminine]) }.map(\.key)
  }
}

extension NameIndex {
  /// Whether a term is found from every dictionary form that it may have.
  ///
  /// - Parameters:
  ///   - form: The term, in UTF-8.
  ///   - id: Its id.
  ///   - isDerived: Whether it is looked up only as derived from places.
  /// - Returns: Whether it is; true for a term without dictionary forms.
  package func hasDictionaryForms(
    of form: some Sequence<UInt8>, id: UInt32, isDerived: Bool = false
  ) -> Bool {
    let letters = NameProfile(of: form, declined: false).letters
    return InflectionKey.hashes(of: letters, isDerived: isDerived).allSatisfy { hash in
      places(ofHash: hash).contains { name(at: $0)?.id == id }
    }
  }

  /// The ids of the terms with one of some keys, ascending.
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
