internal import CSQLite

/// The set of memory-mapped pages of an open file whose checksums have been verified.
final class CheckedPages {
  private var bits: [UInt64] = []

  /// Whether a page has been verified.
  func contains(_ page: Int) -> Bool {
    let word = page >> 6
    return word < bits.count && bits[word] & 1 << UInt64(page & 63) != 0
  }

  /// Records that a page has been verified.
  func insert(_ page: Int) {
    let word = page >> 6
    if word >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: word - bits.count + 64))
    }
    bits[word] |= 1 << UInt64(page & 63)
  }
}

/// The header placed before SQLite's own file structure: our methods and the verified pages.
@unsafe struct SealedFile {
  var methods: UnsafePointer<sqlite3_io_methods>?
  var checked: UnsafeMutableRawPointer?

  /// The offset of SQLite's own file structure.
  static let headerSize = 32

  typealias File = UnsafeMutablePointer<sqlite3_file>

  static func system(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> UnsafeMutablePointer<
    sqlite3_vfs
  >? {
    unsafe vfs?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self)
  }

  static func inner(_ file: File) -> File {
    unsafe (UnsafeMutableRawPointer(file) + headerSize).assumingMemoryBound(to: sqlite3_file.self)
  }

  private static func own(_ file: File?) -> (file: File, methods: sqlite3_io_methods)? {
    guard let file = unsafe file else { return nil }
    let own = unsafe inner(file)
    guard let methods = unsafe own.pointee.pMethods else { return nil }
    return unsafe (own, methods.pointee)
  }

  private static func checked(_ file: File?) -> CheckedPages? {
    guard let file = unsafe file else { return nil }
    let head = unsafe UnsafeMutableRawPointer(file).assumingMemoryBound(to: SealedFile.self)
    return unsafe head.pointee.checked.map {
      unsafe Unmanaged<CheckedPages>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// Whether a request is for a page: all other requests are shorter than the smallest page.
  private static func isPage(_ count: CInt) -> Bool {
    count >= 512 && count & (count - 1) == 0
  }

  /// The number of the page at an offset, from 1.
  private static func number(_ offset: Int64, _ count: CInt) -> Int {
    Int(offset) / Int(count) + 1
  }

  /// Reads, and verifies a page.
  private static func read(
    _ file: File?, _ target: UnsafeMutableRawPointer?, _ count: CInt, _ offset: Int64
  ) -> CInt {
    guard let own = unsafe own(file) else { return SQLITE_IOERR }
    let code = unsafe own.methods.xRead(own.file, target, count, offset)
    guard code == SQLITE_OK, unsafe isPage(count), let target = unsafe target else { return code }
    return unsafe PageChecksum.holds(
      target, size: Int(count), number: number(offset, count)) ? SQLITE_OK : SQLiteError.damagedPage
  }

  /// Writes a page with its checksum, which is also set in SQLite's buffer.
  private static func write(
    _ file: File?, _ source: UnsafeRawPointer?, _ count: CInt, _ offset: Int64
  ) -> CInt {
    guard let own = unsafe own(file) else { return SQLITE_IOERR }
    if unsafe isPage(count), let source = unsafe source {
      unsafe PageChecksum.seal(
        UnsafeMutableRawPointer(mutating: source), size: Int(count), number: number(offset, count))
    }
    return unsafe own.methods.xWrite(own.file, source, count, offset)
  }

  /// Maps a page and verifies it in place at its first use.
  private static func fetch(
    _ file: File?, _ offset: Int64, _ count: CInt,
    _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> CInt {
    guard let own = unsafe own(file), let fetch = unsafe own.methods.xFetch else {
      unsafe result?.pointee = nil
      return SQLITE_OK
    }
    let code = unsafe fetch(own.file, offset, count, result)
    guard code == SQLITE_OK, unsafe isPage(count), let page = unsafe result?.pointee,
      let checked = unsafe checked(file)
    else { return code }
    let number = unsafe number(offset, count)
    if checked.contains(number) { return SQLITE_OK }
    guard unsafe PageChecksum.holds(page, size: Int(count), number: number) else {
      if let unfetch = unsafe own.methods.xUnfetch { _ = unsafe unfetch(own.file, offset, page) }
      unsafe result?.pointee = nil
      return SQLiteError.damagedPage
    }
    checked.insert(number)
    return SQLITE_OK
  }

  private static func close(_ file: File?) -> CInt {
    guard let own = unsafe own(file), let file = unsafe file else { return SQLITE_OK }
    let head = unsafe UnsafeMutableRawPointer(file).assumingMemoryBound(to: SealedFile.self)
    unsafe head.pointee.checked.map { unsafe Unmanaged<CheckedPages>.fromOpaque($0).release() }
    unsafe head.pointee.checked = nil
    return unsafe own.methods.xClose(own.file)
  }

  /// The device characteristics that remain true with our methods.
  ///
  /// They are listed one by one, so that a characteristic added by a later SQLite is off.
  /// `SQLITE_IOCAP_SUBPAGE_READ` is off because parts of a page would be read without verification;
  /// `SQLITE_IOCAP_BATCH_ATOMIC` because it is not used.
  @safe static func honoured(_ characteristics: CInt) -> CInt {
    characteristics
      & (SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN
        | SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_IMMUTABLE)
  }

  /// Our methods; without shared memory, since an index has no write-ahead log.
  nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_io_methods> = {
    var table = sqlite3_io_methods()
    table.iVersion = 3
    unsafe table.xClose = { unsafe close($0) }
    unsafe table.xRead = { unsafe read($0, $1, $2, $3) }
    unsafe table.xWrite = { unsafe write($0, $1, $2, $3) }
    unsafe table.xFetch = { unsafe fetch($0, $1, $2, $3) }
    unsafe table.xUnfetch = {
      guard let own = unsafe own($0), let unfetch = unsafe own.methods.xUnfetch else {
        return SQLITE_OK
      }
      return unsafe unfetch(own.file, $1, $2)
    }
    unsafe table.xTruncate = {
      guard let own = unsafe own($0) else { return SQLITE_IOERR }
      return unsafe own.methods.xTruncate(own.file, $1)
    }
    unsafe table.xSync = {
      guard let own = unsafe own($0) else { return SQLITE_IOERR }
      return unsafe own.methods.xSync(own.file, $1)
    }
    unsafe table.xFileSize = {
      guard let own = unsafe own($0) else { return SQLITE_IOERR }
      return unsafe own.methods.xFileSize(own.file, $1)
    }
    unsafe table.xLock = {
      guard let own = unsafe own($0) else { return SQLITE_IOERR }
      return unsafe own.methods.xLock(own.file, $1)
    }
    unsafe table.xUnlock = {
      guard let own = unsafe own($0) else { return SQLITE_IOERR }
      return unsafe own.methods.xUnlock(own.file, $1)
    }
    unsafe table.xCheckReservedLock = {
      guard let own = unsafe own($0) else { return SQLITE_IOERR }
      return unsafe own.methods.xCheckReservedLock(own.file, $1)
    }
    unsafe table.xFileControl = {
      guard let own = unsafe own($0) else { return SQLITE_NOTFOUND }
      return unsafe own.methods.xFileControl(own.file, $1, $2)
    }
    unsafe table.xSectorSize = {
      guard let own = unsafe own($0) else { return 4096 }
      return unsafe own.methods.xSectorSize(own.file)
    }
    unsafe table.xDeviceCharacteristics = {
      guard let own = unsafe own($0) else { return 0 }
      return unsafe honoured(own.methods.xDeviceCharacteristics(own.file))
    }
    let pointer = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    unsafe pointer.initialize(to: table)
    return unsafe UnsafePointer(pointer)
  }()
}
