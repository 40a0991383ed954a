import Izde

/// Displays progress: on a terminal only, at most ten times a second.
final class ProgressMeter {
  private let session: Session
  private let isShown: Bool
  private var stage = ""
  private var start = 0.0
  private var last = -1.0

  init(_ session: Session) {
    self.session = session
    isShown = session.outside.errorsAreTerminal && !session.settings.isQuiet
  }

  func show(_ progress: Progress) {
    guard isShown else { return }
    let now = session.outside.clock()
    if progress.stage != stage {
      stage = progress.stage
      start = now
      last = -1
    }
    guard now - last >= 0.1 else { return }
    last = now
    let line = Self.line(progress, seconds: now - start)
    try? session.outside.errors.write(Array("\r\(line)\u{1B}[K".utf8))
  }

  /// Clears the line.
  func finish() {
    guard isShown, last >= 0 else { return }
    try? session.outside.errors.write(Array("\r\u{1B}[K".utf8))
  }

  /// The line: `reading   45 %   12.3 MB/s   0:12 left`.
  static func line(_ progress: Progress, seconds: Double) -> String {
    let isBytes = progress.unit == "bytes"
    var parts = [progress.stage]
    if let total = progress.total, total > 0 {
      parts.append("\(progress.done * 100 / total) %")
    } else if progress.done > 0 {
      parts.append(isBytes ? megabytes(Double(progress.done)) + " MB" : "\(progress.done)")
    }
    guard seconds > 0.2, progress.done > 0 else { return parts.joined(separator: "   ") }
    let rate = Double(progress.done) / seconds
    parts.append(isBytes ? "\(megabytes(rate)) MB/s" : "\(Int(rate)) \(progress.unit)/s")
    if let total = progress.total, total > progress.done {
      let left = Int((Double(total - progress.done) / rate).rounded(.up))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    return parts.joined(separator: "   ")
  }

  private static func megabytes(_ bytes: Double) -> String {
    let tenths = Int((bytes / 1e5).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
