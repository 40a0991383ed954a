import Izde
import Rendering
import Synchronization

/// Runs long operations started from the page: updating and verifying the index.
///
/// One at a time; its progress can be followed by several readers.
final class JobRunner: Sendable {
  /// The progress and result of an operation.
  struct State: Sendable {
    var name = ""
    var progress = ""
    var isRunning = false
    /// The number of changes, so that a listener can detect new ones.
    var version = 0
    /// The result of the last operation.
    var outcome: String?
    /// Sentences about files that were skipped or converted.
    var warnings: [String] = []
    var failed = false
  }

  let directory: String
  private let run: @Sendable (@escaping @Sendable () -> Void) -> Void
  private let state = Mutex(State())

  /// Creates a runner; `run` executes work on threads other than those that answer requests.
  init(directory: String, run: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void) {
    self.directory = directory
    self.run = run
  }

  /// The current state.
  var current: State { state.withLock { $0 } }

  private func change(_ body: (inout State) -> Void) {
    state.withLock {
      body(&$0)
      $0.version += 1
    }
  }

  /// Starts an operation; false if another is running.
  func start(_ name: String) -> Bool {
    let isFree = state.withLock { state in
      guard !state.isRunning else { return false }
      state.name = name
      state.progress = ""
      state.isRunning = true
      state.outcome = nil
      state.warnings = []
      state.failed = false
      state.version += 1
      return true
    }
    guard isFree else { return false }
    run { [self] in
      do {
        let (outcome, warnings) = name == "verify" ? try verify() : try index()
        change {
          $0.outcome = outcome
          $0.warnings = warnings
          $0.isRunning = false
        }
      } catch {
        change {
          $0.outcome = (error as? IzdeError)?.message ?? "\(error)"
          $0.failed = true
          $0.isRunning = false
        }
      }
    }
    return true
  }

  private func report(_ progress: Progress) {
    let done = String(grouped: progress.done)
    let total = progress.total.map { " of " + String(grouped: $0) } ?? ""
    let amount = progress.done > 0 ? " \(done)\(total) \(progress.unit)" : ""
    change { $0.progress = progress.stage + amount }
  }

  private func index() throws -> (String, [String]) {
    let report = try SearchIndex.build([], into: directory) { self.report($0) }
    let sentence =
      "\(String(grouped: report.filesRead)) files read, "
      + "\(String(grouped: report.filesUnchanged)) unchanged, "
      + "\(String(grouped: report.filesRemoved)) removed; the index holds "
      + "\(String(grouped: report.info.articles)) articles, "
      + "\(String(grouped: report.info.passages)) passages"
    return (sentence, report.warnings)
  }

  private func verify() throws -> (String, [String]) {
    let report = try SearchIndex(at: directory).verify { self.report($0) }
    let sentence =
      report.findings.isEmpty
      ? "\(String(grouped: report.passages)) passages in \(String(grouped: report.files)) files "
        + "are byte for byte as indexed, and the index is sound"
      : "\(String(grouped: report.findings.count)) findings"
    return (
      sentence,
      report.findings.map { finding in
        ([finding.file, finding.passage].compactMap { $0 } + [finding.message])
          .joined(separator: ": ")
      }
    )
  }

  /// Progress as server-sent events, which end with the operation.
  func events() -> WebResponse {
    let stream = EventStream(self)
    return WebResponse(type: "text/event-stream") { stream.next() }
  }
}

/// The events for one listener.
private final class EventStream: Sendable {
  private struct Place {
    var version = -1
    var isOver = false
    /// The number of times the listener waited since an event was last sent.
    var waits = 0
  }

  private let runner: JobRunner
  private let place = Mutex(Place())

  init(_ runner: JobRunner) { self.runner = runner }

  /// The next event: at most four a second, and a keep-alive every ten seconds.
  func next() -> WebResponse.Piece {
    place.withLock { place in
      if place.isOver { return .end }
      let state = runner.current
      guard state.version != place.version else {
        place.waits += 1
        if place.waits % 40 == 0 { return .bytes(Array(": waiting\n\n".utf8)) }
        return .wait(milliseconds: 250)
      }
      place = Place(version: state.version, isOver: !state.isRunning)
      var json = JSONWriter()
      json.beginObject()
      json.member("name", state.name)
      json.member("progress", state.progress)
      json.member("running", state.isRunning)
      json.member("outcome", state.outcome)
      json.endObject()
      return .bytes(Array("data: ".utf8) + json.bytes + Array("\n\n".utf8))
    }
  }
}
