#if Server
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import NIOPosix
  import Synchronization
  import WebInterface

  /// Passes requests of Hummingbird to the interface and returns its responses.
  struct WebResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let application: WebApplication
    let threads: NIOThreadPool
    private let waiting = Waiting()

    /// The most requests at once; further ones are refused instead of queued.
    private static let mostWaiting = 256

    init(application: WebApplication, threads: NIOThreadPool) {
      self.application = application
      self.threads = threads
    }

    func respond(to request: Request, context: Context) async throws -> Response {
      let isHead = request.method == .head
      guard waiting.enter(most: Self.mostWaiting) else {
        return Self.response(
          .problem(503, "the server is busy", next: "ask again in a moment"), isHead: isHead,
          threads: threads)
      }
      defer { waiting.leave() }
      var bytes: [UInt8] = []
      do {
        var buffer = try await request.body.collect(upTo: application.largestBody)
        bytes = buffer.readBytes(length: buffer.readableBytes) ?? []
      } catch is NIOTooManyBytesError {
        return Self.response(
          .problem(413, "the body is larger than \(application.largestBody) bytes"), isHead: isHead,
          threads: threads)
      }
      var headers: [String: String] = [:]
      for field in request.headers {
        let name = field.name.canonicalName
        headers[name] = headers[name].map { $0 + ", " + field.value } ?? field.value
      }
      headers["host"] = request.head.authority ?? headers["host"]
      guard
        let request = WebRequest(
          method: request.method.rawValue, target: request.head.path ?? "/", headers: headers,
          body: bytes)
      else {
        return Self.response(
          .problem(400, "the URL is invalid"), isHead: isHead, threads: threads)
      }
      let application = application
      let answer = try await threads.runIfActive { application.respond(to: request) }
      return Self.response(answer, isHead: isHead, threads: threads)
    }

    private static func response(
      _ answer: WebResponse, isHead: Bool, threads: NIOThreadPool
    ) -> Response {
      var fields = HTTPFields()
      for header in answer.headers {
        guard let name = HTTPField.Name(header.name) else { continue }
        fields.append(HTTPField(name: name, value: header.value))
      }
      let body: ResponseBody
      switch answer.body {
      case .bytes(let bytes):
        if isHead {
          fields[.contentLength] = String(bytes.count)
          body = ResponseBody()
        } else {
          body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        }
      case .pieces(let next):
        if isHead {
          body = ResponseBody()
        } else {
          body = ResponseBody { writer in
            sending: while true {
              switch try await threads.runIfActive({ next() }) {
              case .bytes(let piece): try await writer.write(ByteBuffer(bytes: piece))
              case .wait(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
              case .end: break sending
              }
            }
            try await writer.finish(nil)
          }
        }
      }
      return Response(status: .init(code: answer.status), headers: fields, body: body)
    }
  }

  /// The number of requests being answered or waiting.
  private final class Waiting: Sendable {
    private let count = Mutex(0)

    func enter(most: Int) -> Bool {
      count.withLock { count in
        guard count < most else { return false }
        count += 1
        return true
      }
    }

    func leave() { count.withLock { $0 -= 1 } }
  }
#endif
