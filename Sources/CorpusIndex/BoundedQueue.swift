import Glibc

/// Hands batches from the thread that reads to the thread that writes, a few at a time, so that
/// memory stays bounded however much faster one of the two is.
///
/// `@unchecked`: every stored property is read and written under `mutex` only.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var elements: [Element] = []
  private let capacity: Int
  private var isFinished = false
  private var isCancelled = false
  private var failure: (any Error)?

  init(capacity: Int) {
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

  /// Adds an element, waiting while the queue is full; false once the taker has given up.
  func put(_ element: consuming Element) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while elements.count >= capacity, !isCancelled { pthread_cond_wait(changed, mutex) }
    guard !isCancelled else { return false }
    elements.append(element)
    pthread_cond_broadcast(changed)
    return true
  }

  /// Says that nothing more comes, or why.
  func finish(throwing error: (any Error)? = nil) {
    pthread_mutex_lock(mutex)
    isFinished = true
    failure = error
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// The next element, waiting for it; nil at the end.
  ///
  /// - Throws: What `finish` was given, after the last element.
  func take() throws -> Element? {
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

  /// Says that nothing more is wanted, and lets the other side end.
  func cancel() {
    pthread_mutex_lock(mutex)
    isCancelled = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }
}

/// A thread that runs one closure and can be waited for.
struct Worker {
  private var thread = pthread_t()

  /// Starts a thread.
  ///
  /// The stack is that of a main thread, since a decoder may recurse.
  /// - Throws: `IndexError` where the system gives no thread; the closure is not run then.
  init(_ body: @escaping @Sendable () -> Void) throws(IndexError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(Box(body))
    let code = pthread_create(
      &thread, &attributes,
      { pointer in
        if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    pthread_attr_destroy(&attributes)
    if code != 0 {
      box.release()
      throw IndexError(
        .busy, "no thread could be started: \(String(cString: strerror(code)))",
        suggestion: "ulimit -u, then again when fewer processes run")
    }
  }

  /// Waits until the closure has ended.
  func join() { pthread_join(thread, nil) }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
