import Izde
import Rendering
import Synchronization

/// The records of answers as JSON Lines, made while they are sent: the text of a long list is never
/// held whole, however slowly it is read.
final class RecordStream: Sendable {
  /// So many records are made at once: a piece of about 64 KiB.
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

  /// The lines of the records from `start` to before `end`; behind the last record what ends the
  /// answer.
  private static func lines(
    of answer: Answer, from start: Int, to end: Int, by writer: inout RecordWriter
  ) -> (bytes: [UInt8], isLast: Bool) {
    var bytes: [UInt8] = []
    switch answer {
    case .search(var answer):
      for hit in answer.hits[start..<min(end, answer.hits.count)] {
        bytes += writer.line(hit, query: answer.summary.query)
      }
      guard end >= answer.hits.count else { return (bytes, false) }
      answer.hits = []
      return (bytes + writer.lines(.search(answer)), true)
    case .mentions(var answer):
      for mention in answer.mentions[start..<min(end, answer.mentions.count)] {
        bytes += writer.line(mention, query: answer.summary.query)
      }
      guard end >= answer.mentions.count else { return (bytes, false) }
      answer.mentions = []
      return (bytes + writer.lines(.mentions(answer)), true)
    case .names(var answer):
      for family in answer.families[start..<min(end, answer.families.count)] {
        bytes += writer.line(family, query: answer.summary.query)
      }
      guard end >= answer.families.count else { return (bytes, false) }
      answer.families = []
      return (bytes + writer.lines(.names(answer)), true)
    default: return (writer.lines(answer), true)
    }
  }
}
