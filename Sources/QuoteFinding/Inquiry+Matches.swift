internal import Findings

extension Inquiry {
  /// The match for a place with the words unchanged.
  func match(for trail: Trail, in window: SourceWindow, of range: Range<Int>) throws -> QuoteMatch {
    var built = try cut(trail.source, in: window, quoted: range)
    built.match.notes = notes(on: trail, in: window)
    if let note = negationBefore(trail.source, in: window) { built.match.notes.append(note) }
    if let note = negationAfter(trail.source, in: window) { built.match.notes.append(note) }
    return finished(built, window, trail.source)
  }

  /// The match for a place with the words changed.
  func match(for placement: Placement) throws -> QuoteMatch {
    let finder = DifferenceFinder(
      quotation: quotation, window: placement.window, isSameName: isSameName)
    var (differences, notes) = finder.differences(in: placement.steps)
    for moved in placement.moved {
      let inner = finder.differences(in: moved.steps)
      // A conjunction that the source has too was moved with the rest.
      let here = Set(placement.window.words[placement.source].map(\.id))
      let changed = inner.differences.filter { difference in
        difference.kind != .insertion
          || !difference.quoted.allSatisfy { here.contains(quotation.words[$0].id) }
      }
      differences.append(
        omission(between: moved, and: placement)
          ?? WordDifference(kind: .order, quoted: moved.quoted, source: moved.source))
      differences += changed
      notes += inner.notes
    }
    differences.sort { $0.quoted.lowerBound < $1.quoted.lowerBound }
    var built = try cut(placement.source, in: placement.window, quoted: placement.quoted)
    built.match.similarity = placement.similarity
    built.match.notes = unique(notes)
    built.match.differences = differences.map { difference($0, in: built, placement.window) }
    return finished(built, placement.window, placement.source)
  }

  /// The omission between a part and the rest, if both are in the same order in the source.
  private func omission(
    between moved: (quoted: Range<Int>, source: Range<Int>, steps: [AlignmentStep]),
    and placement: Placement
  ) -> WordDifference? {
    let laid = placement.steps.filter { $0.kind == .equal || $0.kind == .join }
    guard let first = laid.first, let last = laid.last else { return nil }
    if last.quoted.upperBound <= moved.quoted.lowerBound,
      last.source.upperBound < moved.source.lowerBound
    {
      let at = moved.quoted.lowerBound
      return WordDifference(
        kind: .omission, quoted: at..<at,
        source: last.source.upperBound..<moved.source.lowerBound)
    }
    if moved.quoted.upperBound <= first.quoted.lowerBound,
      moved.source.upperBound < first.source.lowerBound
    {
      let at = first.quoted.lowerBound
      return WordDifference(
        kind: .omission, quoted: at..<at,
        source: moved.source.upperBound..<first.source.lowerBound)
    }
    return nil
  }

  /// The passage with the most words in common with a quotation that is absent.
  func passage(around placement: Placement) throws -> QuoteMatch? {
    let window = placement.window
    let row = placement.steps.first { $0.kind == .equal }.map {
      window.words[$0.source.lowerBound].row
    }
    guard let row, window.starts[Int(row)] < window.starts[Int(row) + 1] else { return nil }
    let source = window.starts[Int(row)]..<window.starts[Int(row) + 1]
    var match = try cut(source, in: window, quoted: all).match
    match.similarity = min(
      placement.similarity, Double(placement.equalWords) / Double(all.count))
    match.notes = ["\(placement.equalWords) of \(all.count) words in common"]
    return match
  }

  /// Notes that a quotation begins after a negation.
  ///
  /// The source has *no one wanted to leave*, the quotation *wanted to leave*: the words are equal,
  /// the meaning is not.
  private func negationBefore(_ source: Range<Int>, in window: SourceWindow) -> String? {
    let first = source.lowerBound
    var start = first
    while start > 0, first - start < 3, !window.words[start].traits.contains(.startsSentence),
      window.words[start - 1].row == window.words[first].row
    {
      start -= 1
    }
    guard (start..<first).contains(where: { WordKinds.isNegation(window.surface($0)) }) else {
      return nil
    }
    return "“\(text(source: start..<first, in: window))” comes before it in the sentence"
  }

  /// Notes that a quotation ends before a negation.
  ///
  /// The source has *the others were not*, the quotation *the others were*.
  private func negationAfter(_ source: Range<Int>, in window: SourceWindow) -> String? {
    let last = source.upperBound
    var end = last
    while last > 0, end < window.words.count, end - last < 3,
      !window.words[end].traits.contains(.startsSentence),
      window.words[end].row == window.words[last - 1].row
    {
      end += 1
    }
    guard (last..<end).contains(where: { WordKinds.isNegation(window.surface($0)) }) else {
      return nil
    }
    return "“\(text(source: last..<end, in: window))” follows it in the sentence"
  }

  func unique(_ notes: [String]) -> [String] {
    var seen: Set<String> = []
    return notes.filter { seen.insert($0).inserted }
  }

  private func notes(on trail: Trail, in window: SourceWindow) -> [String] {
    var notes: [String] = []
    for group in trail.skippedQuoted {
      notes.append("“\(text(quoted: group))” in brackets is not in the source")
    }
    for group in trail.skippedSource {
      notes.append("“\(text(source: group, in: window))” in brackets is left out")
    }
    for row in trail.interruptions {
      let index = Int(window.words[row.lowerBound].row)
      notes.append("interrupted by \(window.interruptions[index] ?? "a passage")")
    }
    for pair in trail.pairs where pair.quoted.count != pair.source.count {
      if pair.source.count > 1 {
        notes.append("the source has “\(text(source: pair.source, in: window))”")
      } else {
        notes.append("“\(text(quoted: pair.quoted))” is one word in the source")
      }
    }
    return unique(notes)
  }

  func text(quoted range: Range<Int>) -> String {
    // White space is collapsed: a note is one line.
    String(decoding: quotation.bytes[quotation.byteRange(range)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func text(source range: Range<Int>, in window: SourceWindow) -> String {
    range.map { index in
      let word = window.words[index]
      let bytes = window.rows[Int(word.row)].passage.bytes
      return String(decoding: bytes[word.fullStart..<word.fullEnd], as: UTF8.self)
    }.joined(separator: " ")
  }

  /// A match under construction, with the data to compute byte ranges.
  struct Built {
    var match: QuoteMatch
    /// For each row of the window the offset in the match's text at which its text begins; it may
    /// be negative for the first.
    var rowStarts: [Int: Int]
  }

  /// Extracts words of a source from the stored passages, or from the document if it is available.
  func cut(_ source: Range<Int>, in window: SourceWindow, quoted: Range<Int>) throws -> Built {
    let first = window.words[source.lowerBound]
    let last = window.words[source.upperBound - 1]
    let (firstRow, lastRow) = (Int(first.row), Int(last.row))
    let head = window.rows[firstRow]
    let tail = window.rows[lastRow]
    var place = head.passage.place
    place.start = try corpus.fileRange(
      of: first.fullStart..<first.fullEnd, in: head.passage, row: head.row
    ).lowerBound
    place.end = try corpus.fileRange(
      of: last.fullStart..<last.fullEnd, in: tail.passage, row: tail.row
    ).upperBound
    place.line += head.passage.bytes[..<first.fullStart].reduce(0) {
      $0 + ($1 == 0x0A ? 1 : 0)
    }
    var rowStarts = [firstRow: -first.fullStart]
    var text: [UInt8]
    if firstRow == lastRow {
      text = Array(head.passage.bytes[first.fullStart..<last.fullEnd])
    } else {
      // If the document is not available, white space is put between passages.
      text = Array(head.passage.bytes[first.fullStart...])
      for index in firstRow + 1...lastRow {
        let (before, row) = (window.rows[index - 1].passage, window.rows[index].passage)
        let gap = max(0, row.textStart - before.textStart - before.bytes.count)
        text += repeatElement(0x0A, count: min(gap, 4_096))
        rowStarts[index] = text.count
        text += index == lastRow ? row.bytes[..<last.fullEnd] : row.bytes[...]
      }
      let whole =
        head.passage.textStart + first.fullStart..<tail.passage.textStart + last.fullEnd
      if let bytes = try corpus.documentBytes(whole, ofRow: head.row),
        agrees(bytes, with: text, beginning: rowStarts.values)
      {
        text = bytes
      }
    }
    let match = QuoteMatch(
      place: place, text: String(decoding: text, as: UTF8.self), similarity: 1,
      quotedRange: quotation.byteRange(quoted), passage: head.passage.id,
      article: head.passage.article)
    return Built(match: match, rowStarts: rowStarts)
  }

  /// Whether bytes read from a document equal those of the stored passages, apart from what is
  /// between them.
  private func agrees(
    _ bytes: [UInt8], with text: [UInt8], beginning starts: some Sequence<Int>
  ) -> Bool {
    bytes.count == text.count
      && zip(bytes, text).allSatisfy { $0 == $1 || $1 == 0x0A && $0 <= 0x20 }
      && starts.allSatisfy { $0 <= 0 || $0 < text.count && bytes[$0] == text[$0] }
  }

  func difference(_ difference: WordDifference, in built: Built, _ window: SourceWindow)
    -> Difference
  {
    let textRange = textRange(difference.source, in: built, window)
    let quotedRange = quotation.byteRange(difference.quoted)
    let file = fileRange(difference.source, in: built, window)
    return Difference(
      kind: difference.kind,
      quoted: String(decoding: quotation.bytes[quotedRange], as: UTF8.self),
      source: String(
        decoding: Array(built.match.text.utf8)[textRange], as: UTF8.self),
      start: file.lowerBound, end: file.upperBound, quotedRange: quotedRange, textRange: textRange)
  }

  /// The range of words of the source in the file; an empty range after the word before if there
  /// are none.
  private func fileRange(_ source: Range<Int>, in built: Built, _ window: SourceWindow)
    -> Range<Int>
  {
    func range(_ index: Int) -> Range<Int>? {
      guard window.words.indices.contains(index) else { return nil }
      let word = window.words[index]
      let row = window.rows[Int(word.row)]
      return try? corpus.fileRange(
        of: word.fullStart..<word.fullEnd, in: row.passage, row: row.row)
    }
    let start = built.match.place.start
    guard let last = range(source.upperBound - 1) else { return start..<start }
    guard !source.isEmpty, let first = range(source.lowerBound) else {
      let end = min(max(last.upperBound, start), built.match.place.end)
      return end..<end
    }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// The range of words of the source in the match's text; an empty range after the word before if
  /// there are none.
  private func textRange(_ source: Range<Int>, in built: Built, _ window: SourceWindow)
    -> Range<Int>
  {
    let count = built.match.text.utf8.count
    func offset(_ index: Int, isEnd: Bool) -> Int {
      let word = window.words[index]
      let start = built.rowStarts[Int(word.row)] ?? 0
      return min(max(0, start + (isEnd ? word.fullEnd : word.fullStart)), count)
    }
    guard !source.isEmpty else {
      guard source.lowerBound > 0 else { return 0..<0 }
      let at = offset(source.lowerBound - 1, isEnd: true)
      return at..<at
    }
    let start = offset(source.lowerBound, isEnd: false)
    return start..<max(start, offset(source.upperBound - 1, isEnd: true))
  }

  /// Adds speaker and setting.
  func finished(_ built: Built, _ window: SourceWindow, _ source: Range<Int>) -> QuoteMatch {
    var match = built.match
    let surroundings = Surroundings(window: window, source: source)
    match.setting = surroundings.setting
    guard match.setting != nil else { return match }
    if let found = surroundings.speaker {
      let passage = window.rows[found.row].passage
      // The evidence is in the passage; only its offsets are mapped to the file.
      if let range = try? corpus.fileRange(
        of: found.evidence, in: passage, row: window.rows[found.row].row)
      {
        match.speaker = Speaker(
          name: String(
            decoding: window.rows[found.nameRow].passage.bytes[found.name], as: UTF8.self),
          evidence: String(decoding: passage.bytes[found.evidence], as: UTF8.self),
          start: range.lowerBound, end: range.upperBound,
          basis: found.isInferred ? .context : .stated)
      }
    } else if let author = surroundings.authorOfExcerpt {
      match.speaker = Speaker(
        name: author, evidence: "", start: match.place.start, end: match.place.start,
        basis: .catalogue)
    }
    return match
  }
}
