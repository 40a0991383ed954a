internal import Attribution
internal import Findings
internal import TextAnalysis

/// What is counted, with the words for it.
struct Thing: Sendable {
  /// A word of a sentence that denotes it.
  struct Trigger: Hashable {
    /// The range of its words in the paragraph.
    var words: Range<Int>
    var roles: Roles
    /// The number of the thing; 0 for the requested one.
    var thing: Int
    /// Whether it is not the requested word itself.
    var isSynonym: Bool
  }

  /// Its group in the table; nil if the table has none.
  let group: String?

  struct Way: Sendable {
    var entry: ThingTable.Entry
    /// The stem of its first word, if inflections match, and its grammatical roles.
    var stem: [UInt8]?
    var stemRoles: Roles = []
    var isSynonym: Bool
  }

  private(set) var entries: [Way] = []
  /// The other things of the table; a number is assigned to one among all.
  private let others: [ThingTable.Group]

  /// Parses a request; nil if the text has no word.
  ///
  /// - Parameters:
  ///   - text: A word or a phrase: `killed`, `laid off`.
  ///   - spelling: `literal` as typed; `name` with inflections; `near` with synonyms too.
  init?(_ text: String, spelling: SpellingMode) {
    let typed = Segmenter.words(in: Array(text.utf8)).map { word in
      Array(text.utf8)[word.range].withUnsafeBufferPointer { Folding.surface($0) }
    }
    guard !typed.isEmpty else { return nil }
    let table = ThingTable.groups.first { group in
      group.entries.contains { Thing.says($0, typed) }
    }
    group = spelling == .near ? table?.name : nil
    let known = table?.entries.filter { Thing.says($0, typed) } ?? []
    func roles(_ entries: [ThingTable.Entry]) -> Roles {
      let all = entries.reduce(into: Roles()) { $0.formUnion($1.roles) }
      return all.isEmpty ? [.verb, .noun, .adjective] : all
    }
    let exact = known.filter { $0.words == typed }
    entries = [
      Way(
        entry: ThingTable.Entry(
          words: typed, isStem: false, roles: roles(exact.isEmpty ? known : exact)),
        stem: spelling == .literal ? nil : Analysis.stem(of: typed[0]), stemRoles: roles(known),
        isSynonym: false)
    ]
    if spelling != .literal {
      entries += known.filter(\.isStem).map { Way(entry: $0, stem: nil, isSynonym: false) }
    }
    if spelling == .near, let table {
      entries += table.entries.filter { entry in
        entry.words != typed && !(entry.isStem && known.contains(entry))
      }.map { entry in
        Way(
          entry: entry, stem: nil,
          isSynonym: entry.words.count > 1
            || Analysis.stem(of: entry.words[0]) != Analysis.stem(of: typed[0]))
      }
    }
    others = ThingTable.groups.filter { $0.name != table?.name }
  }

  private static func says(_ entry: ThingTable.Entry, _ words: [[UInt8]]) -> Bool {
    if entry.words == words { return true }
    guard words.count == 1, entry.words.count == 1 else { return false }
    if entry.isStem { return words[0].starts(with: entry.words[0]) }
    return Analysis.stem(of: words[0]) == Analysis.stem(of: entry.words[0])
  }

  /// The words of a sentence that denote a thing, requested or not, in order.
  func triggers(in sentence: Range<Int>, of paragraph: Paragraph) -> [Trigger] {
    var result: [Trigger] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      var best: Trigger?
      func offer(_ length: Int, _ roles: Roles, _ thing: Int, _ isSynonym: Bool) {
        guard length > best?.words.count ?? 0 else {
          if length == best?.words.count, best?.thing == thing { best?.roles.formUnion(roles) }
          return
        }
        best = Trigger(
          words: index..<index + length, roles: roles, thing: thing, isSynonym: isSynonym)
      }
      let rest = paragraph.surfaces[index..<sentence.upperBound]
      for way in entries {
        if let length = Thing.length(of: way.entry, nil, in: rest) {
          offer(length, way.entry.roles, 0, way.isSynonym)
        }
      }
      for way in entries where best == nil && way.stem != nil {
        if let length = Thing.length(of: way.entry, way.stem, in: rest) {
          offer(length, way.stemRoles, 0, way.isSynonym)
        }
      }
      for (number, group) in others.enumerated() {
        for entry in group.entries {
          if let length = Thing.length(of: entry, nil, in: rest) {
            offer(length, entry.roles, number + 1, true)
          }
        }
      }
      if let best {
        result.append(best)
        index = best.words.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// The number of words at the start of some words that match an entry; nil if they do not.
  private static func length(
    of entry: ThingTable.Entry, _ stem: [UInt8]?, in words: ArraySlice<[UInt8]>
  ) -> Int? {
    guard words.count >= entry.words.count, let first = words.first else { return nil }
    if entry.words.count == 1 {
      if entry.isStem { return first.starts(with: entry.words[0]) ? 1 : nil }
      if first == entry.words[0] { return 1 }
      return stem.map { Analysis.stem(of: first) == $0 } ?? false ? 1 : nil
    }
    return words.starts(with: entry.words) ? entry.words.count : nil
  }
}
