import NameMatching
import TextAnalysis

/// What the names files say, ready to be asked.
struct NameDecisions {
  /// A name of the file: its words as the index knows them.
  struct Name {
    var text: String
    /// The surface forms of its words, hyphens parting them.
    var words: [[UInt8]]
    /// The words written together, folded.
    var closed: [UInt8]
    var profile: NameProfile
  }

  private(set) var aliases: [[Name]] = []
  private(set) var splits: [[Name]] = []
  /// The groups of `aliases` in which a closed form stands.
  private var groups: [[UInt8]: [Int]] = [:]

  init(texts: [String]) {
    var file = NamesFile("")
    for text in texts { file = file.adding(NamesFile(text)) }
    aliases = file.aliases.map { $0.map { NameDecisions.name($0.text) } }
    splits = file.splits.map { $0.map { NameDecisions.name($0.text) } }
    for (number, group) in aliases.enumerated() {
      for name in group {
        var keys: Set<[UInt8]> = [name.closed]
        for reading in name.profile.readings where reading.assumptions.isEmpty {
          keys.insert([0] + reading.key)
        }
        for key in keys where groups[key]?.last != number { groups[key, default: []].append(number) }
      }
    }
  }

  static func name(_ text: String) -> Name {
    let bytes = Array(text.utf8)
    let words = Segmenter.words(in: bytes).map { Analysis.forms(of: bytes[$0.range]).surface }
    let closed = Folding.folded(Array(words.joined()))
    return Name(text: text, words: words, closed: closed, profile: NameProfile(of: closed))
  }

  /// The other names of the groups in which a name stands, under any romanisation.
  ///
  /// - Parameters:
  ///   - closed: The words of the name written together, folded.
  ///   - profile: The same as a profile.
  /// - Returns: The names, those that are written the same left out.
  func aliases(of closed: [UInt8], profile: NameProfile) -> [Name] {
    var numbers: [Int] = groups[closed] ?? []
    for reading in profile.readings where reading.key.count > 3 {
      for number in groups[[0] + reading.key] ?? [] where !numbers.contains(number) {
        numbers.append(number)
      }
    }
    return numbers.flatMap { aliases[$0] }.filter { $0.closed != closed }
  }

  /// Whether the names files keep two names apart: single words or whole names.
  func keepsApart(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    splits.contains { group in
      guard let one = group.firstIndex(where: { $0.closed == first }) else { return false }
      return group.indices.contains { $0 != one && group[$0].closed == second }
    }
  }
}
