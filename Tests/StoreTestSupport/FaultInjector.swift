internal import CSQLite
internal import Synchronization

/// A file system for tests that counts what SQLite asks of it and fails where it is told to.
///
///     let faults = FaultInjector()
///     try faults.register(as: "faulty")
///     faults.fail([.write, .sync], at: 3, code: .full)
///     let connection = try Connection(.file(path), mode: .writing, setup: .plain, vfs: "faulty")
///
/// It is inert until it is registered, and for ever registered then.
package final class FaultInjector: Sendable {
  /// What SQLite asks of a file system.
  package enum Operation: Sendable, Hashable, CaseIterable {
    /// Opening a file.
    case open
    /// Reading from one.
    case read
    /// Writing to one.
    case write
    /// Cutting one.
    case truncate
    /// Waiting until all is on the disk.
    case sync
    /// Deleting one.
    case delete
  }

  /// How it fails.
  package enum Failure: Sendable {
    /// `SQLITE_FULL`.
    case full
    /// `SQLITE_IOERR`.
    case inputOutput
    /// `SQLITE_CANTOPEN`.
    case cantOpen
    /// `SQLITE_READONLY`.
    case readOnly

    fileprivate var code: Int32 {
      switch self {
      case .full: SQLITE_FULL
      case .inputOutput: SQLITE_IOERR
      case .cantOpen: SQLITE_CANTOPEN
      case .readOnly: SQLITE_READONLY
      }
    }
  }

  private struct Plan {
    var operations: Set<Operation>
    var remaining: Int
    var failure: Failure
    var lasts: Bool
  }

  private struct State {
    var counts: [Operation: Int] = [:]
    var plan: Plan?
    var failures = 0
  }

  private let state = Mutex(State())

  /// Creates an injector that fails nothing.
  package init() {}

  /// Plans the one failure.
  ///
  /// - Parameters:
  ///   - operations: Which operations are counted.
  ///   - number: Which of them fails, from 1.
  ///   - code: How.
  ///   - lasts: Whether all that follow fail too, as on a full disk or after a power cut.
  package func fail(
    _ operations: Set<Operation>, at number: Int, code: Failure, lasts: Bool = false
  ) {
    state.withLock {
      $0.plan = Plan(operations: operations, remaining: number, failure: code, lasts: lasts)
      $0.failures = 0
    }
  }

  /// Fails nothing any more and counts from zero.
  package func heal() {
    state.withLock { $0 = State() }
  }

  /// How often each operation was asked for since the last `heal()`.
  package var counts: [Operation: Int] {
    state.withLock { $0.counts }
  }

  /// How many operations have failed since the last plan.
  package var failureCount: Int {
    state.withLock { $0.failures }
  }

  /// Counts an operation and gives the code to fail with, nil to go on.
  func refusal(_ operation: Operation) -> Int32? {
    state.withLock { state in
      state.counts[operation, default: 0] += 1
      guard var plan = state.plan, plan.operations.contains(operation) else { return nil }
      plan.remaining -= 1
      state.plan = plan
      guard plan.remaining == 0 || plan.lasts && plan.remaining < 0 else { return nil }
      state.failures += 1
      return plan.failure.code
    }
  }
}
