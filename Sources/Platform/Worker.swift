internal import Glibc

/// A thread that runs one closure and can be waited for.
package struct Worker {
  private var thread = pthread_t()

  /// Starts a thread with a stack as large as the main thread's, since decoders may recurse.
  ///
  /// - Throws: `SystemError` if no thread can be created; the closure is then not run.
  package init(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
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
      throw SystemError(code: code)
    }
  }

  /// Waits until the closure has ended.
  package func join() { pthread_join(thread, nil) }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
