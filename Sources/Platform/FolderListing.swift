internal import Glibc

/// The entries of a folder in byte order, without those whose name begins with a full stop.
///
/// Names are kept as bytes one after the other: a folder of ten thousand files is listed at every
/// update, and a String for each costs more than the system's part of the work.
package struct FolderListing: Sendable {
  /// The names, each followed by a zero byte.
  private var bytes: [UInt8] = []
  /// The place of each name in `bytes`, in byte order of the names.
  private var ranges: [Range<Int>] = []
  /// The statuses, in the same order.
  private var statuses: [FileStatus.Result] = []
  /// How many names are not UTF-8; these are not listed.
  package private(set) var unreadable = 0

  /// The number of entries.
  package var count: Int { ranges.count }

  /// From this number of entries on, the statuses are read by two threads.
  private static let fewestShared = 1_024

  /// Lists a folder and reads the status of each entry, not that of a link's target.
  ///
  /// - Throws: `SystemError` if the folder cannot be opened.
  package init(of folder: String) throws(SystemError) {
    try self.init(of: folder, readsStatus: true)
  }

  init(of folder: String, readsStatus: Bool) throws(SystemError) {
    guard let stream = opendir(folder) else { throw SystemError() }
    defer { closedir(stream) }
    readNames(stream)
    ranges = FolderListing.sorted(ranges, by: bytes)
    // Relative to the folder, whose path is then not looked up for each entry.
    if readsStatus { readStatuses(in: dirfd(stream)) }
  }

  /// The bytes of a name.
  package func name(_ index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }

  /// A name as text.
  package func text(_ index: Int) -> String { String(decoding: name(index), as: UTF8.self) }

  /// The status of an entry.
  ///
  /// - Throws: `SystemError` if it could not be read.
  package func status(_ index: Int) throws(SystemError) -> FileStatus {
    try statuses[index].get()
  }

  private mutating func readNames(_ stream: OpaquePointer) {
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          guard name[0] != UInt8(ascii: ".") else { return }
          let name = UnsafeBufferPointer(start: name, count: strlen(name))
          let isASCII = name.allSatisfy { $0 < 0x80 }
          guard isASCII || String(validating: name, as: UTF8.self) != nil else {
            unreadable += 1
            return
          }
          let start = bytes.count
          bytes += name
          ranges.append(start..<bytes.count)
          bytes.append(0)
        }
      }
    }
  }

  /// Sorts names by their bytes; the first eight are compared as a number.
  private static func sorted(_ ranges: [Range<Int>], by bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return ranges }
      var keys: [(head: UInt64, range: Range<Int>)] = []
      keys.reserveCapacity(ranges.count)
      for range in ranges {
        var head: UInt64 = 0
        for place in range.prefix(8) { head = head << 8 | UInt64(bytes[place]) }
        keys.append((head << UInt64(8 * max(0, 8 - range.count)), range))
      }
      keys.sort { one, other in
        if one.head != other.head { return one.head < other.head }
        let common = min(one.range.count, other.range.count)
        let order = memcmp(base + one.range.lowerBound, base + other.range.lowerBound, common)
        return order == 0 ? one.range.count < other.range.count : order < 0
      }
      return keys.map(\.range)
    }
  }

  private mutating func readStatuses(in folder: Int32) {
    let (bytes, ranges) = (bytes, ranges)
    statuses = Array(unsafeUninitializedCapacity: ranges.count) { statuses, count in
      let half = ranges.count < FolderListing.fewestShared ? ranges.count : ranges.count / 2
      // Each thread writes the statuses of its own half.
      let (first, second) = (
        Slots(statuses: UnsafeMutableBufferPointer(rebasing: statuses[..<half])),
        Slots(statuses: UnsafeMutableBufferPointer(rebasing: statuses[half..<ranges.count]))
      )
      let helper =
        half == ranges.count
        ? nil : try? Worker { second.fill(ranges[half...], bytes, in: folder) }
      first.fill(ranges[..<half], bytes, in: folder)
      if let helper {
        helper.join()
      } else {
        second.fill(ranges[half...], bytes, in: folder)
      }
      count = ranges.count
    }
  }

  /// Places for statuses that one thread fills.
  ///
  /// `@unchecked`: no two threads are given the same places.
  private struct Slots: @unchecked Sendable {
    let statuses: UnsafeMutableBufferPointer<FileStatus.Result>

    func fill(_ ranges: ArraySlice<Range<Int>>, _ bytes: [UInt8], in folder: Int32) {
      bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          guard let base = bytes.baseAddress, let first = statuses.baseAddress else { return }
          for (slot, range) in ranges.enumerated() {
            (first + slot).initialize(
              to: .reading(base + range.lowerBound, in: folder))
          }
        }
      }
    }
  }
}
