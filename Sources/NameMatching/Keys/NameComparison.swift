/// How one spelling of a name relates to another, and why.
package struct NameComparison: Sendable, Hashable {
  /// In which way the two are one name.
  package enum Relation: Sendable, Hashable {
    /// The same name by a convention of writing.
    case same
    /// The same name in another gender or case.
    case inflected
    /// Likely a misspelling, or a reading that no table has.
    case misspelling
  }

  /// The relation.
  package var relation: Relation
  /// How likely they are one name, 0 … 1.
  package var likeness: Float
  /// Why, in plain words: `zh = j`, `p and t swapped`, `feminine form`, `Cyrillic`.
  package var reason: String
  /// The differences between the letters; none where the scripts differ.
  package var differences: [SpellingDifference]
  /// The key by which the first was read.
  package var firstKey: [UInt8]
  /// The key by which the second was read.
  package var secondKey: [UInt8]
}

extension NameProfile {
  /// Compares with another spelling.
  ///
  /// - Parameters:
  ///   - other: the other spelling.
  ///   - least: the least likeness of a misspelling.
  /// - Returns: how they are one name, or nil if they are not.
  package func comparison(with other: NameProfile, least: Float = 0.5) -> NameComparison? {
    guard let pair = closestReadings(to: other, least: least) else { return nil }
    let assumptions = pair.first.assumptions.union(pair.second.assumptions)
    let isEqual = pair.first.key == pair.second.key
    let relation: NameComparison.Relation =
      !isEqual
      ? .misspelling
      : assumptions.isDisjoint(with: [.feminine, .declined]) ? .same : .inflected
    var words: [String] = []
    if script != other.script {
      words.append((script == .latin ? other.script : script).words)
    }
    if pair.first.assumptions.contains(.feminine) != pair.second.assumptions.contains(.feminine) {
      words.append("feminine form")
    }
    if assumptions.contains(.declined) { words.append("Russian case ending") }
    var differences: [SpellingDifference] = []
    if script == other.script {
      differences = SpellingDifference.between(sounded, other.sounded)
      if relation != .inflected || words.isEmpty { words += differences.map(\.words) }
      if words.isEmpty { words.append(letters == other.letters ? "same letters" : "silent signs") }
    } else if !isEqual {
      words += keyWords(pair.first.key, pair.second.key)
    }
    return NameComparison(
      relation: relation, likeness: pair.likeness, reason: words.joined(separator: ", "),
      differences: differences, firstKey: pair.first.key, secondKey: pair.second.key)
  }

  /// The log-odds that two spellings are one name: 6 for an equal key, −9 where nothing agrees.
  package func logOdds(with other: NameProfile) -> Float {
    guard let pair = closestReadings(to: other, least: 0.05) else { return -9 }
    return pair.first.key == pair.second.key
      ? 6 : EditModel.logOdds(ofLikeness: pair.likeness)
  }

  /// The letters without silent signs.
  var sounded: [UInt32] { letters.filter { $0 != 0x27 } }

  struct ReadingPair {
    var first: NameReading
    var second: NameReading
    var likeness: Float
  }

  func closestReadings(to other: NameProfile, least: Float) -> ReadingPair? {
    let model = EditModel.learned
    var space = AlignmentSpace()
    var best: ReadingPair?
    for first in readings {
      for second in other.readings {
        let both = first.assumptions.union(second.assumptions)
        var likeness: Float?
        if first.key == second.key {
          likeness = NameIndex.likeness(ofEqualKeys: both)
        } else {
          likeness = model.likeness(
            CodedKey(first.key, model), CodedKey(second.key, model), both, least: least,
            in: &space)
        }
        if let likeness, likeness > best?.likeness ?? -1 {
          best = ReadingPair(first: first, second: second, likeness: likeness)
        }
      }
    }
    return best
  }

  /// Whether two spellings may be one name: whether `comparison` finds how.
  ///
  /// - Parameters:
  ///   - other: the other spelling.
  ///   - least: the least likeness of a misspelling; at most that of an equal key.
  /// - Returns: whether they may be one name.
  package func isLike(_ other: NameProfile, least: Float) -> Bool {
    for first in readings {
      for second in other.readings where second.key == first.key { return true }
    }
    return closestReadings(to: other, least: least) != nil
  }

  /// The edits between two keys in words.
  private func keyWords(_ first: [UInt8], _ second: [UInt8]) -> [String] {
    SpellingDifference.between(first.map(Self.shown), second.map(Self.shown)).map(\.words)
  }

  /// A key letter as a reader of English would write it, one scalar each.
  private static func shown(_ letter: UInt8) -> UInt32 {
    switch letter {
    case UInt8(ascii: "j"): 0x17E  // ž
    case UInt8(ascii: "q"): 0x10D  // č
    case UInt8(ascii: "w"): 0x161  // š
    default: UInt32(letter)
    }
  }

  /// Why another spelling is not taken for this name, in one sentence; nil if it is.
  package func refusal(of other: NameProfile, least: Float = 0.5) -> String? {
    guard comparison(with: other, least: least) == nil else { return nil }
    guard let first = readings.first?.key, let second = other.readings.first?.key else {
      return "it has no letters to compare"
    }
    let model = EditModel.learned
    let one = CodedKey(first, model), two = CodedKey(second, model)
    let edits = model.edits(one, two)
    func cost(_ edit: KeyEdit) -> Float {
      -model.features(of: edit, one, two).reduce(0) { $0 + model.weights[$1] }
    }
    guard let worst = edits.max(by: { cost($0) < cost($1) }) else {
      return "the endings belong to different names"
    }
    func letter(_ key: [UInt8], _ place: Int) -> String {
      Unicode.Scalar(Self.shown(key[place])).map { String(Character($0)) } ?? ""
    }
    func at(_ place: Int, _ count: Int) -> String {
      place == 0 ? " at the start" : place == count - 1 ? " at the end" : ""
    }
    let what: String
    switch worst {
    case .substitution(let i, let j):
      what =
        "\(letter(first, i)) and \(letter(second, j)) differ"
        + at(min(i, j) == 0 ? 0 : i, first.count)
    case .omission(let i): what = "\(letter(first, i)) is missing" + at(i, first.count)
    case .insertion(let j): what = "\(letter(second, j)) is added" + at(j, second.count)
    case .swap(let i, _):
      what = "\(letter(first, i)) and \(letter(first, i + 1)) are swapped"
    case .swapAcross(let i, _):
      what = "\(letter(first, i)) and \(letter(first, i + 2)) are swapped"
    }
    let more = edits.count > 1 ? ", one of \(edits.count) differences" : ""
    return what + more + ": too far for a name of \(sounded.count) letters"
  }
}
