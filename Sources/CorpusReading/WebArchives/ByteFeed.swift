/// Reads lines and byte counts from a source, as needed for web archives.
struct ByteFeed {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var place = 0
  private var hasEnded = false
  /// The number of bytes read.
  private(set) var offset = 0

  private static let portion = 1 << 18

  init(_ source: any ByteSource) { self.source = source }

  /// Reads more; false at the end.
  private mutating func fill() throws(ReadingError) -> Bool {
    if hasEnded { return false }
    buffer.removeFirst(place)
    place = 0
    let more = try source.bytes(atMost: Self.portion)
    hasEnded = more.isEmpty
    buffer += more
    return !more.isEmpty
  }

  /// The next line without its end; nil at the end of the source.
  ///
  /// A line longer than `limit` is truncated.
  mutating func line(atMost limit: Int) throws(ReadingError) -> [UInt8]? {
    var line: [UInt8] = []
    var isAny = false
    while true {
      if place == buffer.count, try !fill() { return isAny ? line : nil }
      isAny = true
      let stop = buffer[place...].firstIndex(of: 0x0A)
      let end = stop ?? buffer.count
      if line.count < limit { line += buffer[place..<min(end, place + limit - line.count)] }
      let next = stop.map { $0 + 1 } ?? buffer.count
      offset += next - place
      place = next
      guard stop != nil else { continue }
      if line.last == 0x0D { line.removeLast() }
      return line
    }
  }

  /// The next `count` bytes, truncated to `limit`; fewer at the end of the source.
  mutating func bytes(_ count: Int, keeping limit: Int) throws(ReadingError) -> [UInt8] {
    var taken: [UInt8] = []
    var left = count
    while left > 0 {
      if place == buffer.count, try !fill() { return taken }
      let step = min(left, buffer.count - place)
      if taken.count < limit { taken += buffer[place..<place + min(step, limit - taken.count)] }
      place += step
      offset += step
      left -= step
    }
    return taken
  }
}
