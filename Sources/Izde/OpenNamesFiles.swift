import CorpusIndex

/// The names files of an open index, which may be written, and be others after a build.
final class OpenNamesFiles {
  /// The files as of the last request.
  private(set) var files = NamesFiles([])
  private var stamps: [NamesFiles.Stamp?]?
  /// The state of the index from which the options were read; nil before the first request.
  private var generation: Int?

  /// Looks whether the files are others than at the last request.
  ///
  /// - Returns: Whether they must be read again.
  /// - Throws: `IndexError`.
  func update(of reader: IndexReader) throws -> Bool {
    if generation != reader.generation {
      files = NamesFiles(try reader.recordedOptionsOfAll())
      generation = reader.generation
    }
    let now = files.stamps()
    defer { stamps = now }
    return now != stamps
  }
}
