extension NameIndex {
  /// The terms that are a name but for marks that one of the two leaves out: *Vučić* for *Vucic*.
  ///
  /// A term without any mark is not among them: it is found by its letters.
  ///
  /// - Returns: The ids of the terms, ascending.
  /// - Complexity: O(log *n*) reads, and one for each term of the same letters.
  package func ids(withLettersOf name: NameProfile) -> [UInt32] {
    var ids: Set<UInt32> = []
    for place in places(ofHash: InflectionKey.hashWithoutMarks(of: name.letters)) {
      guard let other = self.name(at: place), Marks.areOneWord(name.letters, other.letters) else {
        continue
      }
      ids.insert(other.id)
    }
    return ids.sorted()
  }
}

extension NameProfile {
  /// The letters of the name without their marks, in UTF-8; nil if it has none.
  package var withoutMarks: [UInt8]? {
    let plain = Marks.plain(letters)
    return plain == letters ? nil : Array(Inflection.text(plain).utf8)
  }

  /// The number of letters.
  package var letterCount: Int { letters.count }
}
