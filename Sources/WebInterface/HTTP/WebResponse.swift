import Rendering

/// An HTTP response.
package struct WebResponse: Sendable {
  /// The body of a response.
  package enum Body: Sendable {
    /// A complete body.
    case bytes([UInt8])
    /// A body in pieces, produced as the client reads them.
    case pieces(@Sendable () -> Piece)
  }

  /// A piece of a streamed body.
  package enum Piece: Sendable {
    /// The next bytes.
    case bytes([UInt8])
    /// There is nothing yet: call again after this many milliseconds.
    case wait(milliseconds: Int)
    /// The end of the body.
    case end
  }

  /// The status code.
  package var status: Int
  /// The header fields, apart from those of `SecurityHeaders`.
  package var headers: [(name: String, value: String)]
  /// The body.
  package var body: Body

  /// Creates a response.
  package init(
    _ status: Int = 200, type: String, _ body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.headers = [("content-type", type)] + headers
    self.body = .bytes(body)
  }

  /// Creates a streamed response.
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

  /// Redirects the browser to another page of ours.
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
