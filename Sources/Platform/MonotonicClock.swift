internal import Glibc

/// A clock that only goes forward.
package enum MonotonicClock {
  /// Seconds on a clock that only goes forward.
  package static func seconds() -> Double {
    var value = timespec()
    clock_gettime(CLOCK_MONOTONIC, &value)
    return Double(value.tv_sec) + Double(value.tv_nsec) / 1e9
  }

  /// Milliseconds on a clock that only goes forward.
  package static func milliseconds() -> Double { seconds() * 1_000 }
}
