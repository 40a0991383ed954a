import Izde
import Rendering
import Synchronization

/// The records of answers as JSON Lines, made while they are sent, so that the text of a long list
/// is never in memory as a whole, however slow the reader is.
final class RecordStream: Sendable {
  /// The number of records made at once: about 64 KiB.
  private static let pieceLength = 128

  private struct State {
    var answers: ArraySlice<(answer: Answer, options: RenderOptions)>
    /// The writer of the first of `answers`, and how many of its records were written.
    var writer: RecordWriter?
    var written = 0
  }

  private let state: Mutex<State>

  /// Creates a stream over answers that are kept until it ends.
  init(_ answers: [(answer: Answer, options: RenderOptions)]) {
    state = Mutex(State(answers: answers[...]))
  }

  /// The next lines.
  func next() -> WebResponse.Piece {
    state.withLock { state in
      guard let (answer, options) = state.answers.first else { return .end }
      var writer = state.writer ?? RecordWriter(options)
      let end = state.written + Self.pieceLength
      let (bytes, isLast) = Self.lines(of: answer, from: state.written, to: end, by: &writer)
      if isLast {
        state.answers.removeFirst()
        state.writer = nil
        state.written = 0
      } else {
        state.writer = writer
        state.written = end
      }
      return .bytes(bytes)
    }
  }

  /// The lines of the records from `start` to before `end`; after the last record also the end of
  /// the answer.
  private static func lines(
    of answer: Answer, from start: Int, to end: Int, by writer: inout RecordWriter
  ) -> (bytes: [UInt8], isLast: Bool) {
    func piece<Record>(
      _ records: [Record], _ line: (Record) -> [UInt8]
    ) -> (bytes: [UInt8], isLast: Bool) {
      (records[start..<min(end, records.count)].flatMap(line), end >= records.count)
    }
    var (bytes, isLast): ([UInt8], Bool)
    var rest = answer
    switch answer {
    case .search(var answer):
      (bytes, isLast) = piece(answer.hits) { writer.line($0, query: answer.summary.query) }
      answer.hits = []
      rest = .search(answer)
    case .mentions(var answer):
      (bytes, isLast) = piece(answer.mentions) { writer.line($0, query: answer.summary.query) }
      answer.mentions = []
      rest = .mentions(answer)
    case .names(var answer):
      (bytes, isLast) = piece(answer.families) { writer.line($0, query: answer.summary.query) }
      answer.families = []
      rest = .names(answer)
    default: (bytes, isLast) = ([], true)
    }
    // What ends an answer is its rendering without records.
    if isLast { bytes += writer.lines(rest) }
    return (bytes, isLast)
  }
}
