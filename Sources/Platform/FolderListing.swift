internal import Glibc

/// The entries of a folder in byte order, without those whose name begins with a full stop.
///
/// Names are kept as bytes one after the other: a folder of ten thousand files is listed at every
/// update, and a String for each costs more than the system's part of the work.
package struct FolderListing: Sendable {
  /// The names, each followed by a zero byte.
  private var bytes: [UInt8] = []
  /// The place of each name in `bytes`, as the system listed them.
  private var ranges: [Range<Int>] = []
  /// The statuses, as the system listed them.
  private var statuses: [FileStatus.Result] = []
  /// The numbers of the entries in byte order of their names.
  private var order: [Int] = []
  /// How many names are not UTF-8; these are not listed.
  package private(set) var unreadable = 0

  /// The number of entries.
  package var count: Int { order.count }

  /// The number of entries that are passed on at once; a second thread reads statuses as soon as
  /// so many are listed.
  private static let portion = 512

  /// Lists a folder and reads the status of each entry, not that of a link's target.
  ///
  /// - Throws: `SystemError` if the folder cannot be opened.
  package init(of folder: String) throws(SystemError) {
    try self.init(of: folder, readsStatus: true)
  }

  init(of folder: String, readsStatus: Bool) throws(SystemError) {
    guard let stream = opendir(folder) else { throw SystemError() }
    defer { closedir(stream) }
    if readsStatus {
      readNamesAndStatuses(stream)
    } else {
      while let entries = next(stream) { append(entries) }
    }
    order = FolderListing.sorted(ranges, by: bytes)
  }

  /// The bytes of a name.
  package func name(_ index: Int) -> ArraySlice<UInt8> { bytes[ranges[order[index]]] }

  /// A name as text.
  package func text(_ index: Int) -> String { String(decoding: name(index), as: UTF8.self) }

  /// The status of an entry.
  ///
  /// - Throws: `SystemError` if it could not be read.
  package func status(_ index: Int) throws(SystemError) -> FileStatus {
    try statuses[order[index]].get()
  }

  /// Some entries as the system lists them.
  private struct Entries: Sendable {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var statuses: [FileStatus.Result] = []

    /// Reads the statuses relative to an open folder, whose path is then not looked up for each.
    mutating func readStatuses(in folder: Int32) {
      statuses.reserveCapacity(ranges.count)
      bytes.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        for range in ranges {
          statuses.append(.reading(base + range.lowerBound, in: folder))
        }
      }
    }
  }

  /// The next entries; nil at the end.
  private mutating func next(_ stream: OpaquePointer) -> Entries? {
    var entries = Entries()
    entries.ranges.reserveCapacity(FolderListing.portion)
    while entries.ranges.count < FolderListing.portion, let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          guard name[0] != UInt8(ascii: ".") else { return }
          let name = UnsafeBufferPointer(start: name, count: strlen(name))
          let isASCII = name.allSatisfy { $0 < 0x80 }
          guard isASCII || String(validating: name, as: UTF8.self) != nil else {
            unreadable += 1
            return
          }
          let start = entries.bytes.count
          entries.bytes += name
          entries.ranges.append(start..<entries.bytes.count)
          entries.bytes.append(0)
        }
      }
    }
    return entries.ranges.isEmpty ? nil : entries
  }

  private mutating func append(_ entries: Entries) {
    let before = bytes.count
    bytes += entries.bytes
    for range in entries.ranges {
      ranges.append(range.lowerBound + before..<range.upperBound + before)
    }
    statuses += entries.statuses
  }

  /// Lists the folder on this thread, while another one reads statuses; then both do.
  private mutating func readNamesAndStatuses(_ stream: OpaquePointer) {
    let folder = dirfd(stream)
    guard var last = next(stream) else { return }
    guard last.ranges.count == FolderListing.portion else {
      last.readStatuses(in: folder)
      return append(last)
    }
    let listed = BoundedQueue<Entries>(capacity: .max)
    let examined = BoundedQueue<Entries>(capacity: .max)
    let helper = try? Worker {
      // A descriptor of its own: at each call the system counts the users of a descriptor, and two
      // threads that count in the same place are not faster than one.
      let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      defer { if own >= 0 { close(own) } }
      while let entries = try? listed.take() {
        var entries = entries
        entries.readStatuses(in: own >= 0 ? own : folder)
        _ = examined.put(entries)
      }
    }
    repeat {
      _ = listed.put(last)
      last = next(stream) ?? Entries()
    } while !last.ranges.isEmpty
    listed.finish()
    while var entries = try? listed.take() {
      entries.readStatuses(in: folder)
      append(entries)
    }
    helper?.join()
    examined.finish()
    while let entries = try? examined.take() { append(entries) }
  }

  /// The numbers of names in the order of their bytes; the first eight are compared as a number.
  private static func sorted(_ ranges: [Range<Int>], by bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var keys: [(head: UInt64, number: Int)] = []
      keys.reserveCapacity(ranges.count)
      for (number, range) in ranges.enumerated() {
        var head: UInt64 = 0
        for place in range.prefix(8) { head = head << 8 | UInt64(bytes[place]) }
        keys.append((head << UInt64(8 * max(0, 8 - range.count)), number))
      }
      keys.sort { one, other in
        if one.head != other.head { return one.head < other.head }
        let (one, other) = (ranges[one.number], ranges[other.number])
        let common = min(one.count, other.count)
        let order = memcmp(base + one.lowerBound, base + other.lowerBound, common)
        return order == 0 ? one.count < other.count : order < 0
      }
      return keys.map(\.number)
    }
  }
}
