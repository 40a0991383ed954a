package import NameMatching
import SQLiteStore

extension IndexReader {
  /// The look-up structures of names, one for each segment; ids are those of `nameTerm`.
  ///
  /// Nothing is loaded in advance: a look-up reads the byte ranges it needs.
  package func nameIndexes() throws -> [NameIndex] {
    if let openNameIndexes { return openNameIndexes }
    let statement = try connection.cached("SELECT segment FROM name_index ORDER BY segment")
    defer { statement.reset() }
    var indexes: [NameIndex] = []
    while try statement.step() {
      let blob = BlobBox(
        try BlobReader(
          connection, table: "name_index", column: "data", row: Int64(statement.integer(0))))
      guard let index = NameIndex(byteCount: blob.reader.count, read: { blob.bytes($0) }) else {
        throw blob.error ?? IndexError.damaged(directory, "its index of names")
      }
      indexes.append(index)
      nameBlobs.append(blob)
    }
    openNameIndexes = indexes
    return indexes
  }

  /// Closes the blobs opened by `nameIndexes`.
  func closeNameIndexes() {
    openNameIndexes = nil
    nameBlobs.removeAll()
  }

  /// The term of a name id: a surface form, or a closed form with its prefix.
  package func nameTerm(_ id: UInt32) throws -> [UInt8]? {
    let statement = try connection.cached("SELECT term FROM names WHERE id=?")
    defer { statement.reset() }
    try statement.bind(Int(id), 1)
    return try statement.step() ? statement.bytes(0) : nil
  }

  /// Whether a term is used as a name in the corpus.
  package func isName(_ term: [UInt8]) throws -> Bool {
    guard let use = try statistics(of: term) else { return false }
    return NameTerm.isName(
      term, occurrences: use.occurrences, capitalised: use.capitalised, lowerCase: use.lowerCase)
  }

  /// Throws if a look-up of names could not read the index and therefore returned nothing.
  ///
  /// Every access to the terms that a look-up found passes through here, so that no incomplete
  /// result is used.
  func checkNameLookups() throws {
    for blob in nameBlobs { if let error = blob.error { throw error } }
  }

  /// Calls `body` with every name and its statistics, in byte order of the terms.
  package func forEachName(_ body: ([UInt8], TermStatistics) throws -> Void) throws {
    let names = try connection.prepare(
      "SELECT term FROM names WHERE id<\(NameTerm.derivedBit) ORDER BY term")
    let counts = try connection.prepare(LexiconChanges.lookup)
    while try names.step() {
      let term = names.bytes(0)
      try counts.bind(term, 1)
      defer { counts.reset() }
      guard try counts.step() else { continue }
      try body(
        term,
        TermStatistics(
          passages: counts.integer(0), occurrences: counts.integer(1),
          capitalised: counts.integer(2), lowerCase: counts.integer(3)))
    }
  }

  /// Reads blobs of this reader's connection for a look-up, which is a value type.
  ///
  /// `@unchecked`: the reader is used by one thread at a time, and look-ups do not leave it.
  final class BlobBox: @unchecked Sendable {
    let reader: BlobReader
    /// The error that a look-up could not throw.
    private(set) var error: (any Error)?
    init(_ reader: BlobReader) { self.reader = reader }
    func bytes(_ range: Range<Int>) -> [UInt8] {
      do {
        return try reader.bytes(range)
      } catch {
        self.error = self.error ?? error
        return []
      }
    }
  }
}
