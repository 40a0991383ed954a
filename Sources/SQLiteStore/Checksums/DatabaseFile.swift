internal import CSQLite

/// The raw bytes of a database file.
///
/// They are read through SQLite's file system, because closing a descriptor of our own would
/// release the locks that this process holds on the file (sqlite.org/howtocorrupt.html, "Posix
/// advisory locks canceled").
@safe package final class DatabaseFile {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let name: UnsafeMutablePointer<CChar>

  /// Opens a file for reading.
  ///
  /// - Throws: `SQLiteError`.
  package init(path: String) throws(SQLiteError) {
    guard let system = unsafe sqlite3_vfs_find(nil),
      let name = unsafe sqlite3_create_filename(path, "", "", 0, nil)
    else { throw SQLiteError(code: SQLITE_NOMEM) }
    let size = Int(unsafe system.pointee.szOsFile)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    unsafe file = memory.assumingMemoryBound(to: sqlite3_file.self)
    unsafe self.name = UnsafeMutablePointer(mutating: name)
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB
    let code = unsafe system.pointee.xOpen(system, name, file, flags, nil)
    if code != SQLITE_OK { throw SQLiteError(code: code) }
  }

  deinit {
    if let methods = unsafe file.pointee.pMethods { _ = unsafe methods.pointee.xClose(file) }
    unsafe UnsafeMutableRawPointer(file).deallocate()
    unsafe sqlite3_free_filename(name)
  }

  /// The size of the file in bytes.
  package func size() -> Int {
    var size: Int64 = 0
    guard let methods = unsafe file.pointee.pMethods,
      unsafe methods.pointee.xFileSize(file, &size) == SQLITE_OK
    else { return 0 }
    return Int(size)
  }

  /// The bytes from `offset` on: `count` of them, fewer only at the end of the file.
  package func bytes(at offset: Int, count: Int) throws(SQLiteError) -> [UInt8] {
    let count = min(count, size() - offset)
    guard count > 0, let methods = unsafe file.pointee.pMethods else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    let code = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe methods.pointee.xRead(file, buffer.baseAddress, Int32(count), Int64(offset))
    }
    if code != SQLITE_OK { throw SQLiteError(code: code) }
    return bytes
  }
}
