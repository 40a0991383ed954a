import Findings
import Izde
import Rendering

/// A reader that an answer keeps for as long as it lasts.
final class ReaderLease {
  private let pool: ReaderPool
  private let reader: ReaderPool.Reader

  /// Takes a reader from a pool.
  init(_ pool: ReaderPool) throws {
    self.pool = pool
    reader = try pool.take()
  }

  deinit { pool.give(back: reader) }

  var index: SearchIndex { reader.index }

  /// A passage by its id.
  ///
  /// - Throws: `IzdeError` if there is none.
  func passage(_ id: String, context: Int) throws -> PassageInPlace {
    if let place = try index.passage(id: id, context: context) { return place }
    throw IzdeError(
      "there is no passage “\(id)”", suggestion: try index.suggestions(forID: id).first)
  }

  /// Adds the neighbours of a passage.
  func widen(_ hit: inout PassageHit, by count: Int) throws {
    guard count > 0, let place = try index.passage(id: hit.id, context: count) else { return }
    hit.before = place.before.map(\.text)
    hit.after = place.after.map(\.text)
  }
}

/// An answer that is produced as a whole: one or a few records.
final class WholeAnswer: AnswerSteps {
  private let status: AnswerStream.Status
  private let bytes: [UInt8]

  init(_ status: AnswerStream.Status, _ bytes: [UInt8]) {
    self.status = status
    self.bytes = bytes
  }

  func step(into block: inout LineBlock) -> AnswerStream.Status? {
    block.append(bytes)
    return status
  }
}

/// Records that are written one by one, followed by the summary.
final class RecordSteps: AnswerSteps {
  private let count: Int
  private let summary: Summary
  private let line: (Int, inout RecordWriter) throws -> [UInt8]
  private var writer: RecordWriter
  private var number = 0

  init(
    count: Int, summary: Summary, explains: Bool,
    line: @escaping (Int, inout RecordWriter) throws -> [UInt8]
  ) {
    self.count = count
    self.summary = summary
    self.line = line
    var options = RenderOptions()
    options.explains = explains
    writer = RecordWriter(options)
  }

  func step(into block: inout LineBlock) throws -> AnswerStream.Status? {
    guard number < count else {
      block.append(writer.line(summary))
      return count > 0 ? .found : .nothingFound
    }
    block.append(try line(number, &writer))
    number += 1
    return nil
  }
}
