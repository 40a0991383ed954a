import Izde
import Rendering

/// The web interface: maps requests to responses, independent of the server.
///
/// A request is answered on the calling thread; several threads may call at once.
package final class WebApplication: Sendable {
  /// The configuration of the interface.
  package struct Configuration: Sendable {
    /// The folder of the index.
    package var indexDirectory: String
    /// The names with port under which it is reached.
    package var hosts: Set<String>
    /// The number of requests answered at once, and of indexes kept open.
    package var workers = 4
    /// How long one question may take, in seconds; nil: as long as it takes.
    package var timeLimit: Int? = 30
    /// The version of the program.
    package var version = ""
    /// Whether a password is correct; nil if none is required.
    package var isPassword: (@Sendable (String) -> Bool)?
    /// Executes long operations on threads other than those that answer requests.
    package var background: @Sendable (@escaping @Sendable () -> Void) -> Void = { $0() }

    /// Creates a configuration.
    package init(indexDirectory: String, hosts: Set<String>) {
      self.indexDirectory = indexDirectory
      self.hosts = hosts
    }
  }

  let configuration: Configuration
  let pool: EnginePool
  let guardian: RequestGuard
  let sessions: Sessions
  let jobs: JobRunner
  /// The token in our own forms, which a form of another site cannot know.
  let token = Secret.make()

  /// Creates an interface.
  package init(_ configuration: Configuration) {
    self.configuration = configuration
    pool = EnginePool(
      directory: configuration.indexDirectory, most: configuration.workers,
      timeLimit: configuration.timeLimit.map { .seconds($0) })
    guardian = RequestGuard(hosts: configuration.hosts)
    sessions = Sessions(isPassword: configuration.isPassword)
    jobs = JobRunner(
      directory: configuration.indexDirectory, run: configuration.background)
  }

  /// The largest body accepted, in bytes.
  package var largestBody: Int { guardian.largestBody }

  /// Answers a request; never throws.
  package func respond(to request: WebRequest) -> WebResponse {
    var response = answer(request)
    response.headers += SecurityHeaders.fields
    if response.header("cache-control") == nil {
      response.headers.append(("cache-control", "no-store"))
    }
    return response
  }

  private func answer(_ request: WebRequest) -> WebResponse {
    if let refusal = guardian.refusal(of: request) { return refusal }
    if let asset = Assets.response(for: request.path) { return asset }
    if let response = sessions.gate(request, page: page("Password")) { return response }
    do {
      return try route(request)
    } catch let error as WebError {
      return failure(error, request)
    } catch {
      let error = error as? IzdeError ?? IzdeError("\(error)")
      return failure(WebError(500, error.message, next: error.suggestion), request)
    }
  }

  private func route(_ request: WebRequest) throws -> WebResponse {
    let path = request.path
    if path.starts(with: ["api", "v1"]) {
      return try ProgramInterface(application: self, request: request)
        .response(Array(path.dropFirst(2)))
    }
    let form = request.method == "POST"
    if form { try checkToken(request) }
    switch (form, path.first, path.count) {
    case (false, nil, _): return try home(request)
    case (false, "search", 1): return try search(request)
    case (false, "name", 1): return try name(request)
    case (false, "names", 1): return try names(request)
    case (false, "read", 2): return try read(path[1], request)
    case (false, "compare", 1): return try compare(request)
    case (false, "cite", 3): return try cite(path[1] + "/" + path[2], request)
    case (_, "check", 1): return try check(request)
    case (_, "batch", 1): return try batch(request)
    case (_, "export", 2): return try export(path[1], request)
    case (false, "corpus", 1): return try corpus(request)
    case (true, "corpus", 2): return try start(path[1], request)
    case (false, "corpus", 2) where path[1] == "progress": return jobs.events()
    case (true, "decide", 1): return try decide(request)
    default: throw WebError(404, "there is no page “/\(path.joined(separator: "/"))”", next: "/")
    }
  }

  private func checkToken(_ request: WebRequest) throws(WebError) {
    guard let sent = request.form?["token"], Secret.equal(sent, token) else {
      throw WebError(
        403, "the form was not sent from a page of this server, or the server has been restarted",
        next: "open the page again and send the form once more")
    }
  }

  private func failure(_ error: WebError, _ request: WebRequest) -> WebResponse {
    if request.path.first == "api" {
      var response = WebResponse.problem(error.status, error.message, next: error.next)
      if let allowed = error.allowed { response.headers.append(("allow", allowed)) }
      return response
    }
    var page = page("Not answered")
    page.add("<h1>\(escape(error.message))</h1>\n")
    if let next = error.next { page.add("<p>Next step: \(escape(next))</p>\n") }
    return page.response(status: error.status)
  }

  /// An empty page with head and navigation.
  func page(_ title: String, query: String = "", active: String = "") -> Page {
    Page(title: title, query: query, active: active, version: configuration.version)
  }
}

/// Why a request cannot be answered, for the reader.
struct WebError: Error, Hashable {
  /// The status code.
  var status: Int
  /// One sentence.
  var message: String
  /// The next step.
  var next: String?
  /// For a method that is not allowed: the allowed ones.
  var allowed: String?

  init(_ status: Int, _ message: String, next: String? = nil, allowed: String? = nil) {
    self.status = status
    self.message = message
    self.next = next
    self.allowed = allowed
  }
}
