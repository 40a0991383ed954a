/// Splits a paragraph that is too long to be displayed: at sentence ends, else after a clause, else
/// at white space, else between characters.
enum LongParagraph {
  /// The longest paragraph that is not split, in bytes.
  ///
  /// Paragraphs of printed journalism are shorter; only texts without line breaks exceed it.
  static let longest = 1_800
  /// The preferred size of a piece in bytes.
  static let ideal = 1_200

  /// The pieces of a paragraph, without surrounding white space.
  ///
  /// - Complexity: O(n).
  static func pieces(
    of paragraph: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = paragraph.lowerBound
    while paragraph.upperBound - start > longest {
      let left = paragraph.upperBound - start
      // Equal shares, so that no short piece is left at the end.
      let share = left / max(2, (left + ideal / 2) / ideal)
      let cut = bestCut(
        near: start + share, within: start + share / 2..<min(start + longest, paragraph.upperBound),
        in: text)
      let piece = Blank.trimmed(start..<cut, in: text)
      if !piece.isEmpty { pieces.append(piece) }
      start = cut
    }
    let rest = Blank.trimmed(start..<paragraph.upperBound, in: text)
    if !rest.isEmpty { pieces.append(rest) }
    return pieces
  }

  /// The best position to split in the window: the best rank, and among equals the nearest.
  private static func bestCut(
    near wanted: Int, within window: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var best: (rank: Int, distance: Int, place: Int)?
    for i in window where text[i] <= 0x20 || text[i] == 0xC2 {
      guard text[i] <= 0x20 || (i + 1 < text.count && text[i + 1] == 0xA0) else { continue }
      let rank = rank(ofSpaceAt: i, in: text)
      let distance = abs(i - wanted)
      if let found = best, (found.rank, found.distance) <= (rank, distance) { continue }
      best = (rank, distance, i)
    }
    if let best { return best.place }
    // No white space: back to the start of a character.
    var place = window.upperBound
    while place > window.lowerBound, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place > window.lowerBound ? place : window.upperBound
  }

  /// The rank of a split before this white space: 0 after a sentence, 1 after a clause, 2 between
  /// words.
  private static func rank(ofSpaceAt i: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var last = i - 1
    // Skips closing marks: ) ] " ' and the three-byte quotation marks.
    while last >= 0 {
      switch text[last] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): last -= 1
      case 0x98...0x9F where last >= 2 && text[last - 1] == 0x80 && text[last - 2] == 0xE2:
        last -= 3
      case 0xBB where last >= 1 && text[last - 1] == 0xC2: last -= 2
      default: return rank(ofMarkAt: last, spaceAt: i, in: text)
      }
    }
    return 2
  }

  private static func rank(
    ofMarkAt mark: Int, spaceAt space: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch text[mark] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return 0
    case 0xA6 where mark >= 2 && text[mark - 1] == 0x80 && text[mark - 2] == 0xE2: return 1
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ","): return 1
    case UInt8(ascii: "."):
      var next = space
      while next < text.count, text[next] <= 0x20 { next += 1 }
      // A small letter continues with the sentence; "St." and initials are short and capitalised.
      if next < text.count, (0x61...0x7A).contains(text[next]) { return 2 }
      var start = mark
      while start > 0, text[start - 1] > 0x20, mark - start < 5 { start -= 1 }
      let isShort = mark - start <= 3
      let isCapital = start < mark && (0x41...0x5A).contains(text[start])
      return isShort && isCapital ? 2 : 0
    default: return 2
    }
  }
}
