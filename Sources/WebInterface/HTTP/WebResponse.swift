import Rendering

/// An answer to a request.
package struct WebResponse: Sendable {
  /// The body of an answer.
  package enum Body: Sendable {
    /// All of it.
    case bytes([UInt8])
    /// Pieces, asked for one after the other as the reader takes them.
    case pieces(@Sendable () -> Piece)
  }

  /// A piece of a body that is made while it is sent.
  package enum Piece: Sendable {
    /// The next bytes.
    case bytes([UInt8])
    /// There is nothing yet: ask again after so many milliseconds.
    case wait(milliseconds: Int)
    /// That was all.
    case end
  }

  /// The status code.
  package var status: Int
  /// The header fields beside those of `SecurityHeaders`.
  package var headers: [(name: String, value: String)]
  /// The body.
  package var body: Body

  /// Creates an answer.
  package init(
    _ status: Int = 200, type: String, _ body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.headers = [("content-type", type)] + headers
    self.body = .bytes(body)
  }

  /// An answer in pieces.
  package init(
    type: String, headers: [(name: String, value: String)] = [],
    pieces: @escaping @Sendable () -> Piece
  ) {
    status = 200
    self.headers = [("content-type", type)] + headers
    body = .pieces(pieces)
  }

  static func html(_ text: String, status: Int = 200) -> WebResponse {
    WebResponse(status, type: "text/html; charset=utf-8", Array(text.utf8))
  }

  static func json(_ bytes: [UInt8], status: Int = 200) -> WebResponse {
    WebResponse(status, type: "application/json", bytes)
  }

  /// An error of the interface for programs: `{"error": …, "try": …}`.
  package static func problem(_ status: Int, _ message: String, next: String? = nil) -> WebResponse
  {
    var json = JSONWriter()
    json.beginObject()
    json.member("error", message)
    json.member("try", next)
    json.endObject()
    return .json(json.bytes + [0x0A], status: status)
  }

  /// Sends the reader to another page of ours.
  static func redirect(to path: String, headers: [(name: String, value: String)] = [])
    -> WebResponse
  {
    WebResponse(303, type: "text/plain", [], headers: [("location", path)] + headers)
  }

  /// The value of a header field.
  package func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}
