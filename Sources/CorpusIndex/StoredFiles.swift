import SQLiteStore

/// The files of an index, as its builds have found them.
///
/// An update compares all of them with those of the corpus and makes a checksum over all of them;
/// they are read for both in one pass, without a String or an object for each.
struct StoredFiles: Sendable {
  /// A file; ranges are places in `bytes`.
  struct File: Sendable {
    var id: Int
    var size: Int
    var modified: Int
    /// The number of its kind in `kinds`.
    var kind: Int
    /// The number of its root in `roots`.
    var root: Int
    var path: Range<Int>
    var sha256: Range<Int>
  }

  /// The files, in the order of their ids.
  private(set) var files: [File] = []
  /// The names of the kinds that occur.
  private(set) var kinds = DistinctTexts()
  /// The roots of the walks that found them.
  private(set) var roots = DistinctTexts()
  /// Their paths and checksums.
  private(set) var bytes: [UInt8] = []

  /// Creates an empty list.
  init() {}

  /// Reads those of an index.
  ///
  /// - Complexity: O(files).
  init(of connection: Connection) throws { try append(from: connection, startingAt: 0) }

  /// Appends the files with this id and greater ones.
  ///
  /// - Complexity: O(files appended).
  mutating func append(from connection: Connection, startingAt id: Int) throws {
    let statement = try connection.prepare(
      "SELECT id, root, path, kind, size, modified, sha256 FROM sources WHERE id>=? ORDER BY id")
    try statement.bind(id, 1)
    while try statement.step() {
      let root = statement.withBytes(1) { unsafe roots.number(of: $0) }
      let kind = statement.withBytes(3) { unsafe kinds.number(of: $0) }
      let start = bytes.count
      statement.withBytes(2) { unsafe bytes.append(contentsOf: $0) }
      let middle = bytes.count
      statement.withBytes(6) { unsafe bytes.append(contentsOf: $0) }
      files.append(
        File(
          id: statement.integer(0), size: statement.integer(4), modified: statement.integer(5),
          kind: kind, root: root, path: start..<middle, sha256: middle..<bytes.count))
    }
  }

  /// Removes the files with these ids.
  ///
  /// - Complexity: O(files).
  mutating func remove(_ ids: [Int]) {
    guard !ids.isEmpty else { return }
    let gone = Set(ids)
    files.removeAll { gone.contains($0.id) }
  }
}

/// A few different texts, numbered in the order in which they first come.
struct DistinctTexts: Sendable {
  private(set) var texts: [[UInt8]] = []
  /// The number of the last text, which mostly comes again.
  private var last = 0

  /// The number of a text, which is added if it is new.
  ///
  /// - Complexity: O(texts).
  mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    if last < texts.count, text.elementsEqual(texts[last]) { return last }
    if let known = texts.firstIndex(where: { text.elementsEqual($0) }) {
      last = known
    } else {
      last = texts.count
      texts.append(Array(text))
    }
    return last
  }
}
