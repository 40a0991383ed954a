import CorpusReading

/// Finds the files of an index among those of a walk.
///
/// Both are usually in the same order, so that a file is expected behind the one found before; a
/// table of hashes is made only when one is elsewhere.
struct FileSearch {
  private let files: FoundFiles
  /// The file that is expected next.
  private var next = 0
  /// How many files are passed over before the table is used.
  private static let reach = 4
  /// The numbers of the files, plus one, by their hashes: a power of two of places, at most half of
  /// them taken; 0 is none.
  private var table: [Int] = []

  init(_ files: FoundFiles) { self.files = files }

  /// The number of the file with this path in this root; nil if there is none.
  mutating func file(root: [UInt8], path: ArraySlice<UInt8>) -> Int? {
    for file in next..<min(next + FileSearch.reach, files.count)
    where files.isFile(file, root: root, path: path) {
      next = file + 1
      return file
    }
    if table.isEmpty { makeTable() }
    var place = FoundFiles.hash(ofPath: path) & (table.count - 1)
    while table[place] > 0 {
      let file = table[place] - 1
      if files.isFile(file, root: root, path: path) {
        next = file + 1
        return file
      }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func makeTable() {
    var size = 16
    while size < files.count * 2 { size *= 2 }
    table = Array(repeating: 0, count: size)
    for file in 0..<files.count {
      var place = files.hash(of: file) & (size - 1)
      while table[place] > 0 { place = (place + 1) & (size - 1) }
      table[place] = file + 1
    }
  }
}
