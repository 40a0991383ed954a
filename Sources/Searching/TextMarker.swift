package import Findings
import TextAnalysis

/// Marks the words of a passage that answer the units of a query.
///
/// The passage is analysed again as it was for the index, so that what is marked is what was found.
package struct TextMarker {
  /// A word that answers.
  package struct Mark: Sendable, Hashable {
    /// UTF-8 bytes from 0 in the text, end excluded.
    package var range: Range<Int>
    package var unit: Int
    package var label: String
    package var match: MatchKind
    package var reason: String?
  }

  private struct Target {
    var unit: Int
    var word: Int
    var form: Int
  }

  private let units: [SearchUnit]
  /// Whether every unit is a single word, so that each found word stands by itself.
  private let isPlain: Bool
  private var targets: [[UInt8]: [Target]] = [:]
  /// The possible beginnings of target words: other words need not be analysed.
  private var beginnings = WordBeginnings()
  /// The first letters of closed forms, as `1 << (letter - 0x61)`; all where one begins otherwise.
  private var closedInitials: UInt32 = 0
  /// The targets of words met before: a word of a query stands in each of its hits.
  private var known = MetWords<[Target]>()
  private var words: [Word] = []

  /// Prepares to mark the words of `units`.
  package init(_ units: [SearchUnit]) {
    self.units = units
    isPlain = units.allSatisfy { $0.words.count == 1 }
    for (unit, searched) in units.enumerated() {
      for (word, group) in searched.words.enumerated() {
        for (number, form) in group.forms.enumerated() {
          guard let term = form.terms.first else { continue }
          targets[term, default: []].append(Target(unit: unit, word: word, form: number))
          // No written word has a closed form for its surface form or stem.
          if term.first == Analysis.closedPrefix {
            closedInitials |= Self.initial(term.count > 1 ? term[1] : 0)
          } else {
            beginnings.insert(term)
          }
        }
      }
    }
  }

  /// The bit of a first letter; all for a byte that is no ASCII letter.
  private static func initial(_ byte: UInt8) -> UInt32 {
    let lower = byte | 0x20
    return byte < 0x80 && lower >= 0x61 && lower <= 0x7A ? 1 << UInt32(lower - 0x61) : .max
  }

  /// A found word: the positions that it takes.
  private struct Found {
    var positions: Range<Int>
    var range: Range<Int>
    var target: Target
    var match: MatchKind
    var span: WordSpan {
      WordSpan(first: UInt64(positions.lowerBound), last: UInt64(positions.upperBound - 1))
    }
  }

  /// The marks of a text, in order, none overlapping another.
  ///
  /// - Complexity: O(bytes).
  package mutating func marks(in text: [UInt8]) -> [Mark] {
    words.removeAll(keepingCapacity: true)
    let found = text.withUnsafeBufferPointer { text in
      Segmenter.segment(text, into: &words)
      return find(in: text)
    }
    return found.isEmpty ? [] : chosen(from: isPlain ? found : standing(found))
  }

  /// The words that answer, whether or not the other words of their phrases do.
  private mutating func find(in text: UnsafeBufferPointer<UInt8>) -> [Found] {
    let words = words
    var found: [Found] = []
    func surface(_ position: Int) -> [UInt8] { Analysis.surface(of: text[words[position].range]) }
    func note(_ target: Target, _ positions: ClosedRange<Int>) {
      let (first, last) = (words[positions.lowerBound].range, words[positions.upperBound].range)
      found.append(
        Found(
          positions: Range(positions), range: first.lowerBound..<last.upperBound,
          target: target, match: form(of: target).match))
    }
    for position in words.indices {
      let word = UnsafeBufferPointer(rebasing: text[words[position].range])
      if beginnings.mayBegin(word) {
        for target in targets(ofWord: word) {
          let terms = form(of: target).terms
          guard position + terms.count <= words.count,
            terms.count < 2 || (1..<terms.count).allSatisfy({ surface(position + $0) == terms[$0] })
          else { continue }
          note(target, position...position + max(1, terms.count) - 1)
        }
      }
      // The closed form of a hyphenated word stands for all its parts.
      if words[position].joinsNext, closedInitials & Self.initial(word.first ?? 0) != 0,
        position == 0 || !words[position - 1].joinsNext
      {
        var last = position
        while last + 1 < words.count, words[last].joinsNext { last += 1 }
        let closed = Analysis.closedTerm(of: (position...last).map { surface($0) })
        for target in targets[closed] ?? [] { note(target, position...last) }
      }
    }
    return found
  }

  /// The targets that begin with a word, by its surface form and by its stem.
  @inline(__always)
  private mutating func targets(ofWord word: UnsafeBufferPointer<UInt8>) -> [Target] {
    if let targets = known.value(of: word) { return targets }
    let forms = Analysis.forms(of: word)
    let own =
      (targets[forms.surface] ?? []) + (targets[[Analysis.stemPrefix] + forms.stem] ?? [])
    known.insert(word, own)
    return own
  }

  private func form(of target: Target) -> TermForm {
    units[target.unit].words[target.word].forms[target.form]
  }

  /// Leaves out words of a phrase that do not stand together.
  private func standing(_ found: [Found]) -> [Found] {
    var kept = found.filter { units[$0.target.unit].words.count == 1 }
    for unit in units.indices where units[unit].words.count > 1 {
      let ofUnit = found.filter { $0.target.unit == unit }
      if units[unit].isUnordered {
        kept += ofUnit
        continue
      }
      let words = units[unit].words.indices.map { word in
        ofUnit.filter { $0.target.word == word }.sorted {
          ($0.positions.lowerBound, $0.positions.upperBound)
            < ($1.positions.lowerBound, $1.positions.upperBound)
        }
      }
      let spans = words.map { $0.map(\.span) }
      for start in spans[0].indices {
        let chain = Proximity.chain(in: spans, from: start, slop: units[unit].slop) ?? []
        kept += zip(words, chain).map { $0[$1] }
      }
    }
    return kept
  }

  /// Of marks that overlap the closest match, then the longest.
  private func chosen(from found: [Found]) -> [Mark] {
    let order = found.sorted { left, right in
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.match != right.match { return left.match < right.match }
      return left.range.count > right.range.count
    }
    var marks: [Mark] = []
    for candidate in order {
      if let last = marks.last, candidate.range.lowerBound < last.range.upperBound { continue }
      let form = form(of: candidate.target)
      let group = units[candidate.target.unit].words[candidate.target.word]
      marks.append(
        Mark(
          range: candidate.range, unit: candidate.target.unit, label: group.label,
          match: form.match, reason: form.reason))
    }
    return marks
  }
}
