/// Where the sentences of a text begin.
package enum Sentences {
  /// Where sentences begin.
  ///
  /// A sentence ends with a full stop, question mark, exclamation mark or ellipsis and the marks that
  /// close behind it, where the segmenter begins another; and at a line's end before a capital.
  ///
  /// - Parameters:
  ///   - words: The words of the text.
  ///   - text: The text, UTF-8.
  /// - Returns: The offsets in order, the first one 0: UTF-8 bytes.
  /// - Complexity: O(bytes).
  package static func starts(of words: [Word], in text: [UInt8]) -> [Int] {
    var starts = [0]
    for (word, next) in zip(words, words.dropFirst()) where next.startsSentence {
      let gap = text[word.range.upperBound..<next.range.lowerBound]
      if let start = start(in: gap, beforeCapital: next.capitals != .none) { starts.append(start) }
    }
    return starts
  }

  /// The sentences of a text, without the white space between them: UTF-8 bytes from 0, end excluded.
  package static func ranges(in text: [UInt8]) -> [Range<Int>] {
    let starts = starts(of: Segmenter.words(in: text), in: text)
    return zip(starts, starts.dropFirst() + [text.count]).map { start, next in
      var end = next
      while end > start, isSpace(text[end - 1]) { end -= 1 }
      return start..<end
    }
  }

  /// Where a sentence begins between two words, behind the white space that follows a stop.
  private static func start(in gap: ArraySlice<UInt8>, beforeCapital: Bool) -> Int? {
    let stop = gap.lastIndex { byte in
      // The last byte of the ellipsis is no other mark's that stands between words.
      byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xA6
    }
    let end =
      stop.flatMap { gap[$0...].firstIndex(where: isSpace) }
      ?? (beforeCapital ? gap.firstIndex { $0 == 0x0A || $0 == 0x0D } : nil)
    return end.map { gap[$0...].firstIndex { !isSpace($0) } ?? gap.endIndex }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The sentence that holds an offset, as a range of bytes.
  ///
  /// - Complexity: O(log starts).
  package static func range(at offset: Int, starts: [Int], end: Int) -> Range<Int> {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = low > 0 ? starts[low - 1] : 0
    return start..<max(start, low < starts.count ? starts[low] : end)
  }
}
