import Izde
import Rendering
import Synchronization

/// The lines of an answer, produced on demand.
final class AnswerStream: Sendable {
  /// How an answer ended; the numbers of `izde.h`.
  enum Status: Int32, Sendable {
    case found, nothingFound, trouble, unfinished
  }

  /// Bytes that stay as they are until the answer is asked again.
  @unsafe struct Lent {
    let start: UnsafePointer<CChar>
    let count: Int
  }

  /// So many bytes are made ready at once.
  private static let blockSize = 1 << 16

  /// `@unchecked`: only ever touched within the mutex.
  fileprivate struct State: @unchecked Sendable {
    var steps: (any AnswerSteps)?
    var block = LineBlock()
    var status = Status.unfinished
    var query: String?
  }

  private let state: Mutex<State>

  /// Begins to answer a request; what is wrong with it is told as the answer.
  init(to request: String, from pool: ReaderPool?) {
    var state = State()
    do {
      let request = try Request(request)
      state.query = request.query
      state.steps = try request.steps(from: pool)
    } catch {
      state.fail(error)
    }
    self.state = Mutex(state)
  }

  /// How the answer ended.
  var status: Status {
    state.withLock { $0.block.isEmpty ? $0.status : .unfinished }
  }

  /// The next line; nil after the last.
  func nextLine() -> Lent? {
    unsafe state.withLock { state in
      if state.block.isEmpty { state.fill(to: 1) }
      return unsafe state.block.takeLine()
    }
  }

  /// All lines that are ready, some 64 KiB; nil after the last.
  func nextLines() -> Lent? {
    unsafe state.withLock { state in
      if state.block.isEmpty { state.fill(to: AnswerStream.blockSize) }
      return unsafe state.block.takeAll()
    }
  }
}

extension AnswerStream.State {
  /// Makes lines until there are this many bytes, or no more.
  fileprivate mutating func fill(to size: Int) {
    guard let steps else { return }
    block.clear()
    do {
      while block.count < size {
        if let end = try steps.step(into: &block) {
          finish(end)
          return
        }
      }
    } catch {
      fail(error)
    }
  }

  private mutating func finish(_ status: AnswerStream.Status) {
    self.status = status
    steps = nil
  }

  /// Ends the answer with an error record.
  fileprivate mutating func fail(_ error: any Error) {
    block.append(ErrorRecord(error, query: query).bytes)
    block.append([0x0A])
    finish(.trouble)
  }
}

/// What an answer is made of, piece by piece.
protocol AnswerSteps: AnyObject {
  /// Writes at least one line, or gives the status where the answer ends; the last step may do both.
  func step(into block: inout LineBlock) throws -> AnswerStream.Status?
}
