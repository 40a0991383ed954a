extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

/// Consecutive passages of a document as one run of words.
struct SourceWindow {
  var rows: [SourceRow]
  var words: [QuoteWord] = []
  /// For each row the index of its first word, and the count of words at the end.
  var starts: [Int] = []
  /// For each row whether a sentence may continue across it, and its name in notes.
  var interruptions: [String?]

  init(rows: [SourceRow]) {
    self.rows = rows
    interruptions = SourceWindow.interruptions(in: rows)
    words.reserveCapacity(rows.reduce(0) { $0 + $1.words.count })
    for (index, row) in rows.enumerated() {
      starts.append(words.count)
      for var word in row.words {
        word.row = Int32(index)
        words.append(word)
      }
    }
    starts.append(words.count)
  }

  /// The index of the word after the row of word `index`, if a sentence may continue across that
  /// row and `index` is its first word.
  func endOfInterruption(at index: Int) -> Int? {
    let row = Int(words[index].row)
    guard starts[row] == index, interruptions[row] != nil else { return nil }
    return starts[row + 1]
  }

  func bytes(of word: QuoteWord) -> ArraySlice<UInt8> {
    rows[Int(word.row)].passage.bytes[word.range]
  }

  /// Boilerplate always interrupts; so do known captions and headings, and any short passage at
  /// which a sentence breaks off that continues after it with a small letter; but the passage must
  /// not itself begin with one, as the items of a list do.
  private static func interruptions(in rows: [SourceRow]) -> [String?] {
    var result = rows.map { row -> String? in
      row.passage.isBoilerplate
        ? "boilerplate" : row.passage.isInterruption ? "a caption or heading" : nil
    }
    for index in rows.indices where index > 0 && result[index] == nil {
      guard rows[index].words.count <= 30, !rows[index].startsLowercase,
        let before = (0..<index).last(where: { result[$0] == nil }), rows[before].endsOpen,
        let after = rows[(index + 1)...].prefix(4).first(where: { $0.startsLowercase }),
        after.row != rows[index].row
      else { continue }
      result[index] = "a caption or heading"
    }
    return result
  }
}
