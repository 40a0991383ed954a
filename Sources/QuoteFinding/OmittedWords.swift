internal import Findings
internal import TextAnalysis

/// What a marked omission leaves out, and whether the quotation may still be called exact.
///
/// It may if the gap is within one sentence and contains no negation, no limiting word, no verb of
/// saying, claim or denial, no number and no other speaker; in a language without word lists never.
/// If whole sentences are omitted, so that the part after the omission begins one, the parts are
/// two places: `partial`.
struct OmittedWords {
  let window: SourceWindow
  /// The omitted words.
  let range: Range<Int>
  /// The first word of the quotation after the omission.
  let quoted: Int

  /// Whether the part after the omission begins a sentence in the source and in the quotation.
  func leavesWholeSentences(_ word: QuoteWord) -> Bool {
    range.upperBound < window.words.count && runsOverSentence
      && window.words[range.upperBound].traits.isSuperset(of: [.startsSentence, .anyCapital])
      && word.traits.contains(.anyCapital)
  }

  /// The reasons against *exact*.
  func faults() -> (differences: [WordDifference], notes: [String]) {
    let languages = SenseWords.languages(of: surroundings)
    var differences: [WordDifference] = []
    var notes: [String] = []
    for index in range {
      let surface = window.surface(index)
      let english = WordKinds.isNegation(surface) ? SenseWords.Sense.negation : nil
      let numeric = NumberPhrase.isNumeric(surface) ? SenseWords.Sense.number : nil
      guard
        let sense = languages.lazy.compactMap({ $0.sense(of: surface) }).first
          ?? (languages.contains { $0.language == "english" } || languages.isEmpty
            ? english ?? numeric : nil)
      else { continue }
      notes.append("the omission leaves out “\(text(index))”, \(sense.name)")
      if let kind: Difference.Kind =
        sense == .negation ? .negation : sense == .number ? .number : nil
      {
        differences.append(
          WordDifference(kind: kind, quoted: quoted..<quoted, source: index..<index + 1))
      }
    }
    if runsOverSentence { notes.append("the omission runs over the end of a sentence") }
    if holdsQuotationMark {
      notes.append("the omission runs over a quotation mark: who speaks may change")
    }
    if languages.isEmpty {
      notes.append("the language has no word lists: an omission cannot be judged")
    }
    if !notes.isEmpty, differences.isEmpty {
      differences = [WordDifference(kind: .omission, quoted: quoted..<quoted, source: range)]
    }
    return (differences, notes)
  }

  /// The words of the passages with the omission; of the whole window if they are few.
  private var surroundings: [[UInt8]] {
    let first = Int(window.words[max(0, range.lowerBound - 1)].row)
    let last = Int(window.words[min(range.upperBound, window.words.count - 1)].row)
    let near = window.starts[first]..<window.starts[last + 1]
    return near.prefix(200).map(window.surface)
  }

  private func text(_ index: Int) -> String {
    let word = window.words[index]
    let bytes = window.rows[Int(word.row)].passage.bytes
    return String(decoding: bytes[word.range.lowerBound..<word.fullEnd], as: UTF8.self)
  }

  /// What precedes each word from the first omitted one to the one after the gap.
  private var gaps: [(bytes: ArraySlice<UInt8>, word: QuoteWord, isSameRow: Bool)] {
    let end = min(range.upperBound, window.words.count - 1)
    guard range.lowerBound > 0, range.lowerBound <= end else { return [] }
    return (range.lowerBound...end).map { index in
      let (before, word) = (window.words[index - 1], window.words[index])
      guard before.row == word.row else { return ([], word, false) }
      let bytes = window.rows[Int(word.row)].passage.bytes
      return (bytes[before.fullEnd..<max(before.fullEnd, word.range.lowerBound)], word, true)
    }
  }

  private var runsOverSentence: Bool {
    gaps.contains { gap in
      if !gap.isSameRow {
        let row = Int(gap.word.row)
        return row == 0 || !window.rows[row - 1].endsOpen || !window.rows[row].startsLowercase
      }
      return gap.word.traits.contains(.startsSentence)
        && gap.bytes.contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
    }
  }

  private var holdsQuotationMark: Bool {
    gaps.contains { gap in
      let bytes = Array(gap.bytes)
      return bytes.indices.contains { index in
        if bytes[index] == 0x22 { return true }
        if bytes[index] == 0xAB || bytes[index] == 0xBB {
          return index > 0 && bytes[index - 1] == 0xC2
        }
        // “ ” „
        return index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
          && (bytes[index] == 0x9C || bytes[index] == 0x9D || bytes[index] == 0x9E)
      }
    }
  }
}
