package import NameMatching
import TextAnalysis

/// The decisions of the names files, indexed for look-up.
package final class NameDecisions {
  /// A name of a names file, as terms of the index.
  package struct Name {
    var text: String
    /// The surface forms of its words, split at hyphens.
    package var words: [[UInt8]]
    /// The words written together, folded.
    var closed: [UInt8]
    var profile: NameProfile { NameProfile(of: closed) }
  }

  private var aliases: [[Name]] = []
  private var splits: [[Name]] = []
  /// The alias groups with a closed form.
  private var groups: [[UInt8]: [Int]] = [:]
  /// The same by key, one table for each number of letters, built on demand: reading every name of
  /// the file would take longer than the query.
  private var keys: [Int: [[UInt8]: [Int]]] = [:]

  init(texts: [String]) {
    var file = NamesFile("")
    for text in texts { file = file.adding(NamesFile(text)) }
    aliases = file.aliases.map { $0.map { NameDecisions.name($0.text) } }
    splits = file.splits.map { $0.map { NameDecisions.name($0.text) } }
    joinClasses()
    for (number, group) in aliases.enumerated() {
      for name in group where groups[name.closed]?.last != number {
        groups[name.closed, default: []].append(number)
      }
    }
  }

  static func name(_ text: String) -> Name {
    let bytes = Array(text.utf8)
    let words = Segmenter.words(in: bytes).map { Analysis.surface(of: bytes[$0.range]) }
    let closed = Folding.folded(Array(words.joined()))
    return Name(text: text, words: words, closed: closed)
  }

  /// Merges groups that share a name, since several lines may concern one place.
  ///
  /// - Complexity: O(names), almost linear.
  private func joinClasses() {
    var parents = Array(aliases.indices)
    func root(_ group: Int) -> Int {
      var group = group
      while parents[group] != group {
        parents[group] = parents[parents[group]]
        group = parents[group]
      }
      return group
    }
    var first: [[UInt8]: Int] = [:]
    for (number, group) in aliases.enumerated() {
      for name in group {
        if let known = first[name.closed] {
          // The earlier group is the root, so that the order of the file is kept.
          let (one, two) = (root(known), root(number))
          parents[max(one, two)] = min(one, two)
        } else {
          first[name.closed] = number
        }
      }
    }
    var classes: [Int: [Name]] = [:]
    for number in aliases.indices {
      var members = classes[root(number)] ?? []
      for name in aliases[number] where !members.contains(where: { $0.closed == name.closed }) {
        members.append(name)
      }
      classes[root(number)] = members
    }
    aliases = classes.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The other names of the groups that contain a name, in any romanisation.
  ///
  /// - Parameters:
  ///   - closed: The words of the name written together, folded.
  ///   - profile: The same as a profile.
  /// - Returns: The names, without those that are written the same.
  package func aliases(of closed: [UInt8], profile: NameProfile) -> [Name] {
    var numbers: [Int] = groups[closed] ?? []
    let readings = profile.readings.filter { $0.key.count > 3 }
    let letters = NameDecisions.letterCount(closed)
    for length in max(1, letters - 3)...letters + 3 where !readings.isEmpty {
      let table = groupsByKey(length: length)
      for reading in readings {
        for number in table[reading.key] ?? [] where !numbers.contains(number) {
          numbers.append(number)
        }
      }
    }
    return numbers.flatMap { aliases[$0] }.filter { $0.closed != closed }
  }

  /// The number of letters of a word in any script: a Cyrillic letter takes two bytes.
  private static func letterCount(_ word: [UInt8]) -> Int {
    word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private func groupsByKey(length: Int) -> [[UInt8]: [Int]] {
    if let table = keys[length] { return table }
    var table: [[UInt8]: [Int]] = [:]
    for (number, group) in aliases.enumerated() {
      for name in group where NameDecisions.letterCount(name.closed) == length {
        for reading in name.profile.readings where reading.assumptions.isEmpty {
          if table[reading.key]?.last != number { table[reading.key, default: []].append(number) }
        }
      }
    }
    keys[length] = table
    return table
  }

  /// Whether the names files separate two names: single words or whole names.
  func keepsApart(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    splits.contains { group in
      guard let one = group.firstIndex(where: { $0.closed == first }) else { return false }
      return group.indices.contains { $0 != one && group[$0].closed == second }
    }
  }
}
