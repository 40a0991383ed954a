internal import CSQLite
package import SQLiteStore

extension FaultInjector {
  /// Registers the injector as a file system over the default one.
  ///
  /// - Parameter name: What `Connection(…, vfs:)` says; a name is used once.
  /// - Throws: `SQLiteError`.
  package func register(as name: String) throws(SQLiteError) {
    guard let system = unsafe sqlite3_vfs_find(nil) else { throw SQLiteError(code: SQLITE_ERROR) }
    // SQLite keeps the file system as long as the process lives, and so do we.
    let copy = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe copy.initialize(to: system.pointee)
    let bytes = name.utf8CString
    let cName = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { unsafe (cName + index).initialize(to: byte) }
    unsafe copy.pointee.zName = UnsafePointer(cName)
    unsafe copy.pointee.pNext = nil
    unsafe copy.pointee.pAppData = Unmanaged.passRetained(self).toOpaque()
    unsafe copy.pointee.szOsFile = Int32(FaultFile.headerSize) + system.pointee.szOsFile
    unsafe copy.pointee.xOpen = openFaultFile
    unsafe copy.pointee.xDelete = { vfs, path, sync in
      guard let system = unsafe sqlite3_vfs_find(nil),
        let injector = unsafe FaultFile.injector(vfs?.pointee.pAppData)
      else { return SQLITE_ERROR }
      return unsafe injector.refusal(.delete) ?? system.pointee.xDelete(system, path, sync)
    }
    let code = unsafe sqlite3_vfs_register(copy, 0)
    if code != SQLITE_OK { throw SQLiteError(code: code) }
  }
}

/// What we keep before SQLite's own file: our methods, the injector.
@unsafe private struct FaultFile {
  var methods: UnsafePointer<sqlite3_io_methods>?
  var injector: UnsafeMutableRawPointer?

  /// Where SQLite's own file begins.
  static let headerSize = 32

  static func injector(_ pointer: UnsafeMutableRawPointer?) -> FaultInjector? {
    unsafe pointer.map { unsafe Unmanaged<FaultInjector>.fromOpaque($0).takeUnretainedValue() }
  }
}

private typealias File = UnsafeMutablePointer<sqlite3_file>

private func header(_ file: File?) -> UnsafeMutablePointer<FaultFile>? {
  unsafe file.map { unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: FaultFile.self) }
}

private func inner(_ file: File?) -> File? {
  unsafe file.map {
    unsafe (UnsafeMutableRawPointer($0) + FaultFile.headerSize)
      .assumingMemoryBound(to: sqlite3_file.self)
  }
}

private func methods(_ file: File?) -> sqlite3_io_methods? {
  unsafe inner(file)?.pointee.pMethods?.pointee
}

/// The code to fail with, nil to go on.
private func refusal(_ file: File?, _ operation: FaultInjector.Operation) -> Int32? {
  unsafe FaultFile.injector(header(file)?.pointee.injector)?.refusal(operation)
}

private func openFaultFile(
  _ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ path: UnsafePointer<CChar>?, _ file: File?,
  _ flags: CInt, _ outFlags: UnsafeMutablePointer<CInt>?
) -> CInt {
  guard let system = unsafe sqlite3_vfs_find(nil), let head = unsafe header(file),
    let own = unsafe inner(file)
  else { return SQLITE_ERROR }
  // SQLite closes a file whose methods are set even when opening failed.
  unsafe head.initialize(to: FaultFile(methods: nil, injector: vfs?.pointee.pAppData))
  if let code = unsafe refusal(file, .open) { return code }
  unsafe own.pointee.pMethods = nil
  let code = unsafe system.pointee.xOpen(system, path, own, flags, outFlags)
  if unsafe own.pointee.pMethods != nil { unsafe head.pointee.methods = faultMethods }
  return code
}

/// Our methods: each asks the injector, then SQLite's own.
nonisolated(unsafe) private let faultMethods: UnsafePointer<sqlite3_io_methods> = {
  var table = sqlite3_io_methods()
  // Version 2 has shared memory for WAL but no mapped pages, which would pass the injector by.
  table.iVersion = 2
  unsafe table.xClose = { unsafe methods($0)?.xClose(inner($0)) ?? SQLITE_OK }
  unsafe table.xRead = {
    unsafe refusal($0, .read) ?? methods($0)?.xRead(inner($0), $1, $2, $3) ?? SQLITE_IOERR
  }
  unsafe table.xWrite = {
    unsafe refusal($0, .write) ?? methods($0)?.xWrite(inner($0), $1, $2, $3) ?? SQLITE_IOERR
  }
  unsafe table.xTruncate = {
    unsafe refusal($0, .truncate) ?? methods($0)?.xTruncate(inner($0), $1) ?? SQLITE_IOERR
  }
  unsafe table.xSync = {
    unsafe refusal($0, .sync) ?? methods($0)?.xSync(inner($0), $1) ?? SQLITE_IOERR
  }
  unsafe table.xFileSize = { unsafe methods($0)?.xFileSize(inner($0), $1) ?? SQLITE_IOERR }
  unsafe table.xLock = { unsafe methods($0)?.xLock(inner($0), $1) ?? SQLITE_IOERR }
  unsafe table.xUnlock = { unsafe methods($0)?.xUnlock(inner($0), $1) ?? SQLITE_IOERR }
  unsafe table.xCheckReservedLock = {
    unsafe methods($0)?.xCheckReservedLock(inner($0), $1) ?? SQLITE_IOERR
  }
  unsafe table.xFileControl = {
    unsafe methods($0)?.xFileControl(inner($0), $1, $2) ?? SQLITE_NOTFOUND
  }
  unsafe table.xSectorSize = { unsafe methods($0)?.xSectorSize(inner($0)) ?? 4096 }
  unsafe table.xDeviceCharacteristics = {
    unsafe methods($0)?.xDeviceCharacteristics(inner($0)) ?? 0
  }
  unsafe table.xShmMap = {
    unsafe methods($0)?.xShmMap?(inner($0), $1, $2, $3, $4) ?? SQLITE_IOERR
  }
  unsafe table.xShmLock = { unsafe methods($0)?.xShmLock?(inner($0), $1, $2, $3) ?? SQLITE_IOERR }
  unsafe table.xShmBarrier = { unsafe methods($0)?.xShmBarrier?(inner($0)) }
  unsafe table.xShmUnmap = { unsafe methods($0)?.xShmUnmap?(inner($0), $1) ?? SQLITE_OK }
  let pointer = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
  unsafe pointer.initialize(to: table)
  return unsafe UnsafePointer(pointer)
}()
