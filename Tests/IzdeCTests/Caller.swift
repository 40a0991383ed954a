import CIzde
import Foundation
import Testing

/// Asks as a program in C does.
enum Caller {
  struct Answer {
    var text = ""
    /// How many calls gave something.
    var pieces = 0
    var status: Int32 = 0
  }

  /// Opens several indexes as one.
  static func open(_ directories: [String]) -> OpaquePointer? {
    let copies = directories.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var pointers = copies.map { UnsafePointer<CChar>($0) }
    return izde_open_many(&pointers, pointers.count, nil)
  }

  /// All lines of an answer.
  static func lines(
    of index: OpaquePointer?, _ request: [String: Any], byBlocks: Bool = false
  ) throws -> Answer {
    let text = String(
      decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
    let handle = try #require(izde_ask(index, text, text.utf8.count))
    defer { izde_answer_close(handle) }
    var answer = Answer()
    var length = 0
    while let piece = byBlocks ? izde_read(handle, &length) : izde_next(handle, &length) {
      let bytes = UnsafeRawBufferPointer(start: piece, count: length)
      #expect(piece[length] == 0)
      answer.text += String(decoding: bytes, as: UTF8.self)
      answer.pieces += 1
    }
    answer.status = izde_status(handle)
    return answer
  }

  /// The records of an answer.
  static func records(
    of index: OpaquePointer?, _ request: [String: Any]
  ) throws -> (records: [[String: Any]], status: Int32) {
    let answer = try lines(of: index, request)
    return (try answer.text.split(separator: "\n").map { try record(String($0)) }, answer.status)
  }

  static func record(_ line: String) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// Without how long it took, which is never the same twice.
  static func withoutTimes(_ text: String) -> String {
    text.replacing(/"elapsed_ms":[0-9.]+/, with: "")
  }
}
