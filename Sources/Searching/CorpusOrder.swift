import CorpusIndex

/// Sorts by corpus order (path, record, position) or by date.
struct CorpusOrder {
  let reader: IndexReader

  /// Entries in corpus order, or by date, those without a date last.
  func sorted(_ entries: [TopRows.Entry], byDate: Bool) throws -> [TopRows.Entry] {
    let keys = try entries.map { entry -> (date: String, path: String, record: Int, row: Int) in
      guard let passage = try reader.passage(entry.row),
        let article = try reader.article(passage.article)
      else { return ("", "", 0, entry.row) }
      let path = try reader.source(article.source)?.path ?? ""
      return (byDate ? article.date ?? "9999" : "", path, article.record ?? 0, entry.row)
    }
    return zip(entries, keys).sorted { $0.1 < $1.1 }.map(\.0)
  }
}
