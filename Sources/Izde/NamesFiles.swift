import CorpusIndex

/// The names files that hold for an index: the one that comes with the program, and that of each
/// indexed folder.
enum NamesFiles {
  static let name = "names.txt"

  /// Their texts; what cannot be read is left out.
  static func texts(of reader: IndexReader) -> [String] {
    var paths: [String] = []
    if let shipped = SharedFiles.path(of: name) { paths.append(shipped) }
    for root in roots(of: reader) {
      let path = root + "/" + name
      if !paths.contains(path) { paths.append(path) }
    }
    return paths.compactMap { path in
      guard let bytes = try? FileBytes.read(path), !bytes.isEmpty else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  static func roots(of reader: IndexReader) -> [String] {
    let text = (try? reader.meta("roots")) ?? nil
    return (text ?? "").split(separator: "\n").map(String.init)
  }
}
