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
  private var targets: [[UInt8]: [Target]] = [:]
  /// The possible beginnings of target words: other words need not be analysed.
  private var beginnings = WordBeginnings()
  private let known = MetWords()

  /// The targets of words met before, as written: a word of a query stands in each of its hits.
  private final class MetWords {
    var targets: [[UInt8]: [Target]] = [:]
  }

  /// Prepares to mark the words of `units`.
  package init(_ units: [SearchUnit]) {
    self.units = units
    for (unit, searched) in units.enumerated() {
      for (word, group) in searched.words.enumerated() {
        for (number, form) in group.forms.enumerated() {
          guard let term = form.terms.first else { continue }
          targets[term, default: []].append(Target(unit: unit, word: word, form: number))
          beginnings.insert(term)
        }
      }
    }
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
  package func marks(in text: [UInt8]) -> [Mark] {
    let words = Segmenter.words(in: text)
    func surface(_ position: Int) -> [UInt8] { Analysis.surface(of: text[words[position].range]) }
    var found: [Found] = []
    for position in words.indices
    where words[position].joinsNext || mayBegin(words[position], in: text) {
      for target in targets(ofWord: Array(text[words[position].range])) {
        let form = form(of: target)
        guard position + form.terms.count <= words.count,
          (1..<max(1, form.terms.count)).allSatisfy({
            surface(position + $0) == form.terms[$0]
          })
        else { continue }
        let last = position + form.terms.count - 1
        found.append(
          Found(
            positions: position..<last + 1,
            range: words[position].range.lowerBound..<words[last].range.upperBound,
            target: target, match: form.match))
      }
      // The closed form of a hyphenated word stands for all its parts.
      if words[position].joinsNext, position == 0 || !words[position - 1].joinsNext {
        var last = position
        while last + 1 < words.count, words[last].joinsNext { last += 1 }
        let closed = Analysis.closedTerm(of: (position...last).map { surface($0) })
        for target in targets[closed] ?? [] {
          found.append(
            Found(
              positions: position..<last + 1,
              range: words[position].range.lowerBound..<words[last].range.upperBound,
              target: target, match: form(of: target).match))
        }
      }
    }
    return found.isEmpty ? [] : chosen(from: standing(found))
  }

  /// The targets that begin with a word, by its surface form and by its stem.
  private func targets(ofWord word: [UInt8]) -> [Target] {
    if let targets = known.targets[word] { return targets }
    let forms = Analysis.forms(of: word)
    let own =
      (targets[forms.surface] ?? []) + (targets[[Analysis.stemPrefix] + forms.stem] ?? [])
    known.targets[word] = own
    return own
  }

  private func mayBegin(_ word: Word, in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer {
      beginnings.mayBegin(UnsafeBufferPointer(rebasing: $0[word.range]))
    }
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
