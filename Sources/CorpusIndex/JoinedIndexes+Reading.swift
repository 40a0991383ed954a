import CorpusReading
import FTS5Segments
import Findings

/// What a reader of one index reads from its file, by the numbers of the whole.
extension JoinedIndexes {
  func article(_ id: Int) throws -> StoredArticle? {
    let number = part(ofArticle: id)
    let found = try naming(parts[number]) { try $0.article(id - parts[number].articles) }
    return found.map { renumbered($0, number) }
  }

  func article(ofRow row: Int) throws -> StoredArticle? {
    let number = part(ofRow: row)
    return try naming(parts[number]) { try $0.article(ofRow: row - parts[number].rows) }
      .map { renumbered($0, number) }
  }

  func article(slug: String) throws -> StoredArticle? {
    if let owner = slugs.owner(of: slug) {
      let found = try naming(parts[owner.part]) { try $0.article(slug: owner.slug) }
      return found.map { renumbered($0, owner.part) }
    }
    for number in parts.indices where !slugs.isRenamed(slug, ofPart: number) {
      if let found = try naming(parts[number], { try $0.article(slug: slug) }) {
        return renumbered(found, number)
      }
    }
    return nil
  }

  func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
    for number in parts.indices {
      try naming(parts[number]) { reader in
        try reader.forEachArticle { try body(renumbered($0, number)) }
      }
    }
  }

  /// Slugs that begin so, in order, at most `limit`.
  func slugs(beginning prefix: String, limit: Int) throws -> [String] {
    var found: [String] = []
    for number in parts.indices {
      found += try naming(parts[number]) { try $0.slugs(beginning: prefix, limit: limit) }
        .map { slugs.slug($0, ofPart: number) }
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(found.prefix(limit))
  }

  func passage(_ row: Int) throws -> StoredPassage? {
    let number = part(ofRow: row)
    return try naming(parts[number]) { try $0.passage(row - parts[number].rows) }
      .map { renumbered($0, number) }
  }

  func passage(article: Int, paragraph: Int) throws -> StoredPassage? {
    let number = part(ofArticle: article)
    return try naming(parts[number]) {
      try $0.passage(article: article - parts[number].articles, paragraph: paragraph)
    }.map { renumbered($0, number) }
  }

  func title(_ row: Int) throws -> StoredPassage? {
    let number = part(ofRow: row)
    return try naming(parts[number]) { try $0.title(row - parts[number].rows) }
      .map { renumbered($0, number) }
  }

  func withText<Result>(
    of row: Int, isTitle: Bool, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result? {
    let part = parts[part(ofRow: row)]
    return try naming(part) { try $0.withText(of: row - part.rows, isTitle: isTitle, body) }
  }

  func passages(in rows: ClosedRange<Int>) throws -> [StoredPassage] {
    var passages: [StoredPassage] = []
    for number in part(ofRow: rows.lowerBound)...part(ofRow: rows.upperBound) {
      let before = parts[number].rows
      // Numbers behind a part's last row are none of its rows.
      let last =
        number + 1 < parts.count ? min(rows.upperBound, parts[number + 1].rows) : rows.upperBound
      let first = max(rows.lowerBound, before + 1)
      guard first <= last else { continue }
      passages += try naming(parts[number]) { try $0.passages(in: first - before...last - before) }
        .map { renumbered($0, number) }
    }
    return passages
  }

  func source(_ id: Int) throws -> StoredSource? {
    let part = parts[part(ofSource: id)]
    guard var source = try naming(part, { try $0.source(id - part.sources) }) else { return nil }
    source.id = id
    return source
  }

  /// Reads what the lists of a term have, after each other; of one index only, if `shard` is given.
  func read(
    _ term: [UInt8], among rows: [UInt32]?, ofShard shard: Int?, into list: inout PostingList
  ) throws -> Bool {
    list.removeAll()
    var own = PostingList()
    own.hasTotalsOnly = list.hasTotalsOnly
    var isThere = false
    var rest = rows?[...]
    for number in parts.indices where shard == nil || number == shard {
      let before = UInt32(truncatingIfNeeded: parts[number].rows)
      let last = number + 1 < parts.count ? parts[number + 1].rows : Int(UInt32.max)
      let wanted = rest?.prefix { $0 <= last }
      rest = rest.map { $0.dropFirst(wanted?.count ?? 0) }
      if let wanted, wanted.isEmpty, isThere { continue }
      guard
        try naming(
          parts[number],
          { reader in
            try reader.read(term, among: wanted.map { $0.map { $0 - before } }, into: &own)
          })
      else { continue }
      isThere = true
      guard list.append(own, rowsBefore: before) else {
        let word = String(decoding: NameTerm.form(term), as: UTF8.self)
        throw IndexError(
          .invalid, "together the indexes have “\(word)” too often for one list",
          suggestion: "ask fewer indexes at a time")
      }
    }
    return isThere
  }

  func rows(matching expression: String) throws -> [Int] {
    try parts.flatMap { part in
      try naming(part) { try $0.rows(matching: expression) }.map { $0 + part.rows }
    }
  }

  func rowStatistics() throws -> RowStatistics {
    var statistics = RowStatistics(capacity: 1)
    for part in parts {
      statistics.append(try naming(part) { try $0.rowStatistics() }, rowsBefore: part.rows)
    }
    return statistics
  }

  /// What is in all of them; what is counted over the whole is for the caller to say.
  func info() throws -> IndexInfo {
    var whole = IndexInfo()
    for (number, part) in parts.enumerated() {
      let info = try naming(part) { try $0.info() }
      if number == 0 { whole = info } else { whole.add(info) }
      whole.parts.append(part.reader.directory)
    }
    return whole
  }

  private func renumbered(_ passage: StoredPassage, _ number: Int) -> StoredPassage {
    var passage = passage
    passage.row += parts[number].rows
    passage.article += parts[number].articles
    return passage
  }

  private func renumbered(_ article: StoredArticle, _ number: Int) -> StoredArticle {
    var article = article
    let part = parts[number]
    article.id += part.articles
    article.source += part.sources
    article.rows = article.rows.lowerBound + part.rows...article.rows.upperBound + part.rows
    article.slug = slugs.slug(article.slug, ofPart: number)
    article.parent = article.parent.map { slugs.slug($0, ofPart: number) }
    return article
  }
}

extension IndexInfo {
  /// Adds what another index of the same format has.
  fileprivate mutating func add(_ other: IndexInfo) {
    roots += other.roots.filter { !roots.contains($0) }
    catalogues += other.catalogues.filter { !catalogues.contains($0) }
    files += other.files
    documents += other.documents
    articles += other.articles
    passages += other.passages
    boilerplate += other.boilerplate
    words += other.words
    firstDate = [firstDate, other.firstDate].compactMap { $0 }.min()
    lastDate = [lastDate, other.lastDate].compactMap { $0 }.max()
    bytes += other.bytes
    built = max(built, other.built)
  }
}
