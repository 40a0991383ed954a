internal import CSQLite
internal import Synchronization

/// A SQLite file system (VFS) that writes a checksum into each database page and verifies it when
/// the page is first read, so that a damaged page is reported instead of used.
///
/// Memory-mapped pages are verified in place, once each time the file is opened; a later access
/// tests one bit. A page whose checksum does not match is refused with `SQLITE_IOERR_DATA`, which
/// `SQLiteError` reports as `.corrupt`. Journals and temporary files pass through unchanged.
package enum ChecksumFileSystem {
  private static let registered = Mutex<Set<String>>([])

  /// Registers the file system once, over the one called `base` (nil: the default).
  ///
  /// - Returns: Its name, for `Connection(…, vfs:)`.
  package static func name(over base: String? = nil) throws(SQLiteError) -> String {
    let name = "izde" + (base.map { "-over-" + $0 } ?? "")
    let code = registered.withLock { names in
      guard names.insert(name).inserted else { return SQLITE_OK }
      return register(name, over: base)
    }
    if code != SQLITE_OK { throw SQLiteError(code: code) }
    return name
  }

  /// SQLite refers to a registered file system until the process ends, so its memory is never
  /// freed.
  private static func register(_ name: String, over base: String?) -> Int32 {
    guard let system = unsafe sqlite3_vfs_find(base) else { return SQLITE_ERROR }
    let copy = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe copy.initialize(to: system.pointee)
    let bytes = name.utf8CString
    let cName = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { unsafe (cName + index).initialize(to: byte) }
    unsafe copy.pointee.zName = UnsafePointer(cName)
    unsafe copy.pointee.pNext = nil
    unsafe copy.pointee.pAppData = UnsafeMutableRawPointer(system)
    unsafe copy.pointee.szOsFile = Int32(SealedFile.headerSize) + system.pointee.szOsFile
    unsafe copy.pointee.xOpen = openSealedFile
    unsafe copy.pointee.xDelete = { vfs, path, sync in
      guard let system = unsafe SealedFile.system(vfs) else { return SQLITE_ERROR }
      return unsafe system.pointee.xDelete(system, path, sync)
    }
    unsafe copy.pointee.xAccess = { vfs, path, flags, result in
      guard let system = unsafe SealedFile.system(vfs) else { return SQLITE_ERROR }
      return unsafe system.pointee.xAccess(system, path, flags, result)
    }
    return unsafe sqlite3_vfs_register(copy, 0)
  }
}

/// Opens a file in the underlying file system; a database file gets our methods.
private func openSealedFile(
  _ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ path: UnsafePointer<CChar>?,
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: CInt,
  _ outFlags: UnsafeMutablePointer<CInt>?
) -> CInt {
  guard let system = unsafe SealedFile.system(vfs), let file = unsafe file else {
    return SQLITE_ERROR
  }
  guard flags & SQLITE_OPEN_MAIN_DB != 0 else {
    return unsafe system.pointee.xOpen(system, path, file, flags, outFlags)
  }
  let own = unsafe SealedFile.inner(file)
  unsafe own.pointee.pMethods = nil
  unsafe file.pointee.pMethods = nil
  let code = unsafe system.pointee.xOpen(system, path, own, flags, outFlags)
  guard unsafe own.pointee.pMethods != nil else { return code }
  guard code == SQLITE_OK else {
    _ = unsafe own.pointee.pMethods.pointee.xClose(own)
    return code
  }
  let checked = unsafe Unmanaged.passRetained(CheckedPages()).toOpaque()
  unsafe UnsafeMutableRawPointer(file).assumingMemoryBound(to: SealedFile.self).initialize(
    to: SealedFile(methods: SealedFile.methods, checked: checked))
  return SQLITE_OK
}
