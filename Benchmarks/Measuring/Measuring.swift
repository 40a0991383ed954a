import Glibc

/// What went wrong, in a sentence.
struct BenchmarkError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The time since some moment, in seconds.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How much time of a processor this process has had, in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How long one call takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = now()
  try body()
  return (now() - start) * 1_000
}

/// A sample of latencies in milliseconds.
struct Latencies {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  /// The value below which the share lies (nearest rank); 0 for no values.
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let rank = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted[min(max(rank, 0), sorted.count - 1)]
  }

  var p50: Double { percentile(0.5) }
  var p95: Double { percentile(0.95) }
  var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
}

/// Runs each query several times after one for warmth, no longer than a few seconds in all.
func measure<Query>(
  _ queries: [Query], rounds: Int = 5, budget: Double = 4, _ run: (Query) throws -> Void
)
  rethrows -> Latencies
{
  var latencies = Latencies()
  for query in queries { try run(query) }
  let start = now()
  for _ in 0..<rounds {
    for query in queries {
      latencies.add(try milliseconds { try run(query) })
      if now() - start > budget, latencies.values.count >= queries.count { return latencies }
    }
  }
  return latencies
}

/// This process's peak of resident memory in bytes, 0 where the system does not say.
///
/// Not by `getrusage`: a child's figure there begins with its parent's at the time of the fork.
func peakMemory() -> Int {
  guard let status = try? CorpusLines("/proc/self/status") else { return 0 }
  for line in status.lines where line.hasPrefix("VmHWM:") {
    return (Int(line.filter(\.isNumber)) ?? 0) * 1024
  }
  return 0
}

/// The bytes of all files in a folder.
func folderSize(_ path: String) -> Int {
  guard let folder = opendir(path) else {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
  defer { closedir(folder) }
  var size = 0
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { size += folderSize(path + "/" + name) }
  }
  return size
}

/// A number with so many places, without Foundation.
func fixed(_ value: Double, _ places: Int = 2) -> String {
  guard value.isFinite else { return "–" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let rounded = (abs(value) * scale).rounded()
  let whole = Int(rounded / scale)
  let part = String(Int(rounded) - whole * Int(scale))
  let sign = value < 0 && rounded > 0 ? "-" : ""
  if places == 0 { return sign + String(whole) }
  return sign + "\(whole)." + String(repeating: "0", count: max(0, places - part.count)) + part
}
