import NameMatching
import Platform

/// Works out the readings of names for the look-up, on a thread of its own and, when no more are
/// added, on the caller's too.
///
/// Names are worked out in portions, which are joined in order: the result is that of one builder.
final class NameReadings {
  /// Names in their order: their bytes one after another.
  private struct Portion: Sendable {
    var number: Int
    var names: [(id: UInt32, end: Int, isDerived: Bool)] = []
    var bytes: [UInt8] = []

    /// The builder that has these names.
    func built() -> NameIndexBuilder {
      var builder = NameIndexBuilder()
      var start = 0
      for name in names {
        builder.add(id: name.id, form: bytes[start..<name.end], isDerived: name.isDerived)
        start = name.end
      }
      return builder
    }
  }

  /// The names of a portion: enough that handing it over costs nothing, few enough that both threads
  /// end at about the same time.
  private static let portionSize = 256

  private let waiting = BoundedQueue<Portion>(capacity: .max)
  private let done = BoundedQueue<(number: Int, builder: NameIndexBuilder)>(capacity: .max)
  private let worker: Worker
  private var portion = Portion(number: 0)

  /// Starts the thread.
  ///
  /// - Throws: `IndexError` if no thread can be created.
  init() throws(IndexError) {
    worker = try IndexError.starting { [waiting, done] in
      NameReadings.work(waiting, done)
    }
  }

  deinit {
    // Where `finish` was not reached.
    waiting.finish()
    worker.join()
  }

  /// Adds a name.
  func add(id: UInt32, form: some Sequence<UInt8>, isDerived: Bool) {
    portion.bytes.append(contentsOf: form)
    portion.names.append((id, portion.bytes.count, isDerived))
    if portion.names.count == Self.portionSize { handOver() }
  }

  /// The builder that has all names, in the order in which they were added.
  ///
  /// - Complexity: O(names).
  func finish() throws -> NameIndexBuilder {
    handOver()
    waiting.finish()
    NameReadings.work(waiting, done)
    var builders = [NameIndexBuilder?](repeating: nil, count: portion.number)
    for _ in builders.indices {
      guard let (number, builder) = try done.take() else { break }
      builders[number] = builder
    }
    var all = NameIndexBuilder()
    for builder in builders { if let builder { all.append(builder) } }
    return all
  }

  private func handOver() {
    let number = portion.number
    _ = waiting.put(portion)
    portion = Portion(number: number + 1)
  }

  private static func work(
    _ waiting: BoundedQueue<Portion>,
    _ done: BoundedQueue<(number: Int, builder: NameIndexBuilder)>
  ) {
    // Neither queue is ever ended by an error.
    while let portion = try? waiting.take() {
      _ = done.put((portion.number, portion.built()))
    }
  }
}
