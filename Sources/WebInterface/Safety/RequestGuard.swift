/// Rejects requests before they are processed.
///
/// A page of another site must not be able to read or write here, neither by a form (`Origin`) nor
/// by a name that it resolves to this machine (`Host`, DNS rebinding).
package struct RequestGuard: Sendable {
  /// The names with port under which the interface is reached (`localhost:4848`), in lower case.
  package var hosts: Set<String>
  /// The largest body in bytes.
  package var largestBody = 4 << 20
  /// The longest query in bytes.
  package var longestQuery = 8_192

  /// Creates a guard for the names of a server.
  package init(hosts: Set<String>) { self.hosts = hosts }

  /// The names of the loopback interface.
  package static func loopback(port: Int) -> Set<String> {
    ["localhost:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"]
  }

  /// Why a request is rejected; nil if it is accepted.
  package func refusal(of request: WebRequest) -> WebResponse? {
    guard ["GET", "HEAD", "POST"].contains(request.method) else {
      var response = WebResponse.problem(
        405, "the method \(request.method.prefix(20)) is not known")
      response.headers.append(("allow", Endpoint.methods(at: request.path) ?? "GET, HEAD, POST"))
      return response
    }
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else {
      return .problem(
        403, "this server does not answer under that host name", next: hosts.sorted().first)
    }
    if request.body.count > largestBody {
      return .problem(413, "the body is larger than \(largestBody) bytes")
    }
    if request.query.fields.contains(where: { $0.value.utf8.count > longestQuery }) {
      return .problem(414, "a field is longer than \(longestQuery) bytes")
    }
    if request.method == "POST" {
      guard isSameSite(request) else {
        return .problem(403, "requests from pages of other sites are refused")
      }
    }
    return nil
  }

  /// Whether a request comes from a page of ours, or from a program.
  private func isSameSite(_ request: WebRequest) -> Bool {
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      return false
    }
    guard let origin = request.headers["origin"]?.lowercased() else { return true }
    return hosts.contains { origin == "http://" + $0 || origin == "https://" + $0 }
  }
}
