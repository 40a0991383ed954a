import CIzde
import Glibc
import Izde

// The functions of `izde.h`, whose comments document them. A handle is a number that is looked up,
// never dereferenced, so that a stale one is refused.

private let versionText: Int = {
  let bytes = Array(LibraryVersion.current.utf8CString)
  let memory = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
  unsafe memory.initialize(from: bytes, count: bytes.count)
  return Int(bitPattern: memory)
}()

/// The version of the library.
@_cdecl("izde_version")
public func izdeVersion() -> UnsafePointer<CChar>? {
  unsafe UnsafePointer(bitPattern: versionText)
}

/// Opens the index in a folder.
@_cdecl("izde_open")
public func izdeOpen(
  _ directory: UnsafePointer<CChar>?, _ error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
  unsafe open([directory], error)
}

/// Opens the indexes in several folders as one.
@_cdecl("izde_open_many")
public func izdeOpenMany(
  _ directories: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int,
  _ error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
  let named = unsafe UnsafeBufferPointer(
    start: directories, count: directories == nil ? 0 : max(0, count))
  return unsafe open(Array(named), error)
}

private func open(
  _ directories: [UnsafePointer<CChar>?],
  _ error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
  if let error = unsafe error { unsafe error.pointee = nil }
  do {
    let paths = try unsafe directories.map { directory in
      guard let directory = unsafe directory else { throw RequestError.noFolder }
      return unsafe String(cString: directory)
    }
    guard !paths.isEmpty else { throw RequestError.noFolder }
    return unsafe Handles.open.insert(.index(try ReaderPool(directories: paths)))
  } catch let failure {
    if let error = unsafe error {
      unsafe error.pointee = copy(ErrorRecord(failure, query: nil).bytes)
    }
    return nil
  }
}

/// Begins the answer to a request.
@_cdecl("izde_ask")
public func izdeAsk(
  _ index: OpaquePointer?, _ request: UnsafePointer<CChar>?, _ length: Int
) -> OpaquePointer? {
  var pool: ReaderPool?
  if unsafe index != nil {
    guard case .index(let open) = unsafe Handles.open[index] else { return nil }
    pool = open
  }
  let bytes = unsafe UnsafeRawBufferPointer(
    start: request, count: request == nil ? 0 : max(0, length))
  let text = unsafe String(decoding: bytes, as: UTF8.self)
  return unsafe Handles.open.insert(.answer(AnswerStream(to: text, from: pool)))
}

/// The next line of an answer.
@_cdecl("izde_next")
public func izdeNext(
  _ answer: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  unsafe give(answer, length) { unsafe $0.nextLine() }
}

/// The next lines of an answer.
@_cdecl("izde_read")
public func izdeRead(
  _ answer: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  unsafe give(answer, length) { unsafe $0.nextLines() }
}

/// How an answer ended.
@_cdecl("izde_status")
public func izdeStatus(_ answer: OpaquePointer?) -> CInt {
  guard case .answer(let stream) = unsafe Handles.open[answer] else {
    return AnswerStream.Status.trouble.rawValue
  }
  return stream.status.rawValue
}

/// Ends an answer.
@_cdecl("izde_answer_close")
public func izdeAnswerClose(_ answer: OpaquePointer?) {
  unsafe Handles.open.remove(answer) {
    if case .answer = $0 { true } else { false }
  }
}

/// Closes an index.
@_cdecl("izde_close")
public func izdeClose(_ index: OpaquePointer?) {
  unsafe Handles.open.remove(index) {
    if case .index = $0 { true } else { false }
  }
}

/// Frees a message of `izde_open`.
@_cdecl("izde_free")
public func izdeFree(_ message: UnsafeMutablePointer<CChar>?) {
  unsafe free(message)
}

/// Passes out memory that the answer keeps valid until its next call.
private func give(
  _ answer: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?,
  _ take: (AnswerStream) -> AnswerStream.Lent?
) -> UnsafePointer<CChar>? {
  var lent: AnswerStream.Lent?
  if case .answer(let stream) = unsafe Handles.open[answer] { unsafe lent = take(stream) }
  if let length = unsafe length { unsafe length.pointee = unsafe lent?.count ?? 0 }
  return unsafe lent?.start
}

/// A copy of a text in memory from `malloc`, with a NUL byte at its end.
private func copy(_ text: [UInt8]) -> UnsafeMutablePointer<CChar>? {
  guard let memory = unsafe malloc(text.count + 1) else { return nil }
  unsafe memory.copyMemory(from: text, byteCount: text.count)
  unsafe memory.storeBytes(of: 0, toByteOffset: text.count, as: UInt8.self)
  return unsafe memory.assumingMemoryBound(to: CChar.self)
}
