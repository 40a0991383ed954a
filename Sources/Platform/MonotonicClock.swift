internal import Glibc

/// The clocks of the system.
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

/// The time of day.
package enum WallClock {
  /// The time now in UTC, as `2026-11-21T10:00:00Z`.
  package static func timestamp() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
