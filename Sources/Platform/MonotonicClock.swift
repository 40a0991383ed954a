internal import Glibc

/// A clock that only goes forward.
package enum MonotonicClock {
  /// Seconds since an arbitrary start.
  package static func seconds() -> Double {
    var value = timespec()
    clock_gettime(CLOCK_MONOTONIC, &value)
    return Double(value.tv_sec) + Double(value.tv_nsec) / 1e9
  }

  /// Milliseconds since an arbitrary start.
  package static func milliseconds() -> Double { seconds() * 1_000 }
}
