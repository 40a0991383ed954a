import Findings
import Izde
import Rendering

/// Mentions that are looked for while they are read, and the summary; for one of several indexes its
/// share of the summary.
final class MentionSteps: AnswerSteps {
  private let lease: ReaderLease
  private let name: String
  private let reader: MentionReader
  private var writer: RecordWriter
  private let isShare: Bool
  private var count = 0

  init(
    _ lease: ReaderLease, _ name: String, _ reader: MentionReader, explains: Bool,
    isShare: Bool = false
  ) {
    self.isShare = isShare
    self.lease = lease
    self.name = name
    self.reader = reader
    var options = RenderOptions()
    options.explains = explains
    writer = RecordWriter(options)
  }

  func step(into block: inout LineBlock) throws -> AnswerStream.Status? {
    guard let mentions = try reader.next() else {
      block.append(
        try isShare ? ShareRecord.bytes(reader.share()) : writer.line(reader.summary()))
      return count > 0 ? .found : .nothingFound
    }
    for mention in mentions { block.append(writer.line(mention, query: name)) }
    count += mentions.count
    return nil
  }
}
