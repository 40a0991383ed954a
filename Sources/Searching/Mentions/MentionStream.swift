package import CorpusIndex
package import Findings
package import NameResolution

/// The mentions of a name in corpus order, a file or record at a time, so that an answer of any
/// length takes the memory of its largest file.
package struct MentionStream {
  /// The rows of one file, or of one record of it.
  private struct Unit {
    var path: String
    var record: Int
    var rows: [UInt32]
  }

  private var scan: MentionScan
  private var units: ArraySlice<Unit>

  /// Finds the passages that may hold the name; none is read yet.
  ///
  /// - Throws: `IndexError`; `SearchError` for what is no name.
  /// - Complexity: O(postings of the name's terms), and a look-up for each article.
  package init(
    _ request: MentionRequest, reader: IndexReader, resolver: NameResolver
  ) throws {
    scan = try MentionFinder(reader: reader, resolver: resolver).scan(request)
    var units: [Unit] = []
    var article: StoredArticle?
    for row in scan.rows {
      if let rows = article?.rows, rows.contains(Int(row)) {
        units[units.count - 1].rows.append(row)
        continue
      }
      article = try reader.article(ofRow: Int(row))
      guard let article else { continue }
      let path = try reader.source(article.source)?.path ?? "?"
      units.append(Unit(path: path, record: article.record ?? 0, rows: [row]))
    }
    units.sort { ($0.path, $0.record) < ($1.path, $1.record) }
    self.units = MentionStream.joined(units)[...]
  }

  /// Articles of one file or record are one unit.
  private static func joined(_ units: [Unit]) -> [Unit] {
    var joined: [Unit] = []
    for unit in units {
      if let last = joined.last, last.path == unit.path, last.record == unit.record {
        joined[joined.count - 1].rows += unit.rows
      } else {
        joined.append(unit)
      }
    }
    return joined
  }

  /// The mentions of the next file or record that has any; nil after the last.
  ///
  /// - Throws: `IndexError`.
  package mutating func next() throws -> [Mention]? {
    while let unit = units.popFirst() {
      for row in unit.rows { try scan.take(row) }
      let mentions = scan.release()
      if !mentions.isEmpty { return mentions }
    }
    return nil
  }

  /// What was found in one of several joined indexes, once `next` has given nil.
  package consuming func share() -> MentionShare { scan.share() }

  /// What is to be said of all, once `next` has given nil.
  ///
  /// - Throws: `IndexError`.
  package consuming func finish() throws -> MentionResult { try scan.finish() }
}
