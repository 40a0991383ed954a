import Testing

@testable import WebInterface

struct RequestGuardTests {
  private static let guardian = RequestGuard(hosts: RequestGuard.loopback(port: 4848))

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var method = "GET"
    var headers: [String: String]
    var status: Int?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "a page of ours", headers: ["host": "localhost:4848"]),
    Case(name: "upper case", headers: ["host": "LOCALHOST:4848"]),
    Case(name: "the address", headers: ["host": "127.0.0.1:4848"]),
    Case(name: "a name that points here", headers: ["host": "evil.example:4848"], status: 403),
    Case(name: "another port", headers: ["host": "localhost:80"], status: 403),
    Case(name: "no host", headers: [:], status: 403),
    Case(name: "another method", method: "PUT", headers: ["host": "localhost:4848"], status: 405),
    Case(name: "a program's POST", method: "POST", headers: ["host": "localhost:4848"]),
    Case(
      name: "a form of ours", method: "POST",
      headers: [
        "host": "localhost:4848", "origin": "http://localhost:4848",
        "sec-fetch-site": "same-origin",
      ]),
    Case(
      name: "a form of another site", method: "POST",
      headers: ["host": "localhost:4848", "origin": "http://evil.example"], status: 403),
    Case(
      name: "a form of a sandboxed frame", method: "POST",
      headers: ["host": "localhost:4848", "origin": "null"], status: 403),
    Case(
      name: "a form that a browser marks", method: "POST",
      headers: ["host": "localhost:4848", "sec-fetch-site": "cross-site"], status: 403),
  ])
  func decides(test: Case) throws {
    let request = try #require(
      WebRequest(method: test.method, target: "/", headers: test.headers))
    #expect(Self.guardian.refusal(of: request)?.status == test.status)
  }

  @Test func refusesWhatIsTooLong() throws {
    let headers = ["host": "localhost:4848"]
    var request = try #require(
      WebRequest(
        method: "GET", target: "/search?q=" + String(repeating: "a", count: 9_000),
        headers: headers))
    #expect(Self.guardian.refusal(of: request)?.status == 414)
    request = try #require(WebRequest(method: "POST", target: "/check", headers: headers))
    request.body = [UInt8](repeating: 97, count: Self.guardian.largestBody + 1)
    #expect(Self.guardian.refusal(of: request)?.status == 413)
  }
}
