internal import Glibc

/// A queue between a producer thread and a consumer thread, bounded so that memory does not grow
/// when the producer is faster.
///
/// `@unchecked`: every stored property is read and written under `mutex` only.
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var elements: [Element] = []
  private let capacity: Int
  private var isFinished = false
  private var isCancelled = false
  private var failure: (any Error)?

  /// Creates a queue that holds at most `capacity` elements.
  package init(capacity: Int) {
    self.capacity = capacity
    mutex = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Adds an element and waits while the queue is full; false if the consumer has cancelled.
  package func put(_ element: consuming Element) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while elements.count >= capacity, !isCancelled { pthread_cond_wait(changed, mutex) }
    guard !isCancelled else { return false }
    elements.append(element)
    pthread_cond_broadcast(changed)
    return true
  }

  /// Marks the end of the elements, or the error that ended them.
  package func finish(throwing error: (any Error)? = nil) {
    pthread_mutex_lock(mutex)
    isFinished = true
    failure = error
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// The next element, waiting for it; nil at the end.
  ///
  /// - Throws: What `finish` was given, after the last element.
  package func take() throws -> Element? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while elements.isEmpty, !isFinished { pthread_cond_wait(changed, mutex) }
    if !elements.isEmpty {
      let element = elements.removeFirst()
      pthread_cond_broadcast(changed)
      return element
    }
    if let failure { throw failure }
    return nil
  }

  /// Tells the producer that no more elements are wanted, so that `put` returns false.
  package func cancel() {
    pthread_mutex_lock(mutex)
    isCancelled = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }
}
