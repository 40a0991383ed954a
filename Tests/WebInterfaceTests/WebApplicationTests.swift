import Izde
import TestSupport
import Testing

@testable import WebInterface

/// The interface on a small corpus, without a server.
struct WebApplicationTests {
  /// The folder is removed with its owner.
  private let folder: TemporaryFolder
  private let application: WebApplication

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      <b>Hostile</b> & "quoted"

      The strike in Zhanaozen began in May. Workers of Shetpe joined it, and Shepte was cut off.

      A guard said <script>alert(1)</script> to nobody.
      """, to: "corpus/one.txt")
    try folder.write("Another day\n\nNothing happened in Aktau.\n", to: "corpus/two.txt")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    application = WebApplication(
      WebApplication.Configuration(
        indexDirectory: folder.path + "/index", hosts: RequestGuard.loopback(port: 4848)))
  }

  private func ask(
    _ target: String, method: String = "GET", form: FormFields? = nil, token: String? = nil,
    body: String? = nil
  ) throws -> (status: Int, text: String, response: WebResponse) {
    var request = try #require(
      WebRequest(method: method, target: target, headers: ["host": "localhost:4848"]))
    if let form {
      request.headers["content-type"] = "application/x-www-form-urlencoded"
      request.body = Array((token.map { form.adding("token", $0) } ?? form).encoded.utf8)
    }
    if let body {
      request.headers["content-type"] = "text/plain"
      request.body = Array(body.utf8)
    }
    let response = application.respond(to: request)
    guard case .bytes(let bytes) = response.body else {
      return (response.status, "", response)
    }
    return (response.status, String(decoding: bytes, as: UTF8.self), response)
  }

  @Test(arguments: [
    "/", "/search?q=Shetpe", "/name?q=Shetpe", "/names", "/check", "/batch", "/corpus",
    "/api/v1/openapi.json", "/api/v1/mentions?q=Shetpe", "/style.css", "/script.js", "/nothing",
    "/search?q=a&spelling=wrong", "/read/nobody",
  ])
  func everyAnswerCarriesThePolicy(target: String) throws {
    let response = try ask(target).response
    for field in SecurityHeaders.fields { #expect(response.header(field.name) == field.value) }
  }

  @Test(arguments: ["/search?q=guard", "/name?q=Zhanaozen", "/names"])
  func textsOfTheCorpusStayText(target: String) throws {
    let (status, text, _) = try ask(target)
    #expect(status == 200 && !text.contains("<script>alert") && !text.contains("<b>Hostile"))
    #expect(!text.contains(folder.path))
  }

  @Test func facetsCountAllPassages() throws {
    let index = try SearchIndex(at: folder.path + "/index")
    var options = SearchOptions()
    options.limit = 1
    options.countsFacets = true
    let answer = try index.search("Zhanaozen Aktau guard", options: options)
    let facets = try #require(answer.facets)
    #expect(answer.hits.count == 1 && answer.summary.count == 3)
    #expect(facets.articles.reduce(0) { $0 + $1.count } == 3)
    #expect(facets.years.reduce(0) { $0 + $1.count } == 3)
  }

  @Test func ofManyArticlesTheFullestAreListed() throws {
    let lines = (1...1_200).map { number in
      let text = Array(repeating: "Snow fell on Marula.", count: number == 777 ? 2 : 1)
        .map { "\"\($0)\"" }.joined(separator: ",")
      return "{\"id\":\"n\(number)\",\"date\":\"2011\",\"outlet\":\"Post\",\"text\":[\(text)]}"
    }
    try folder.write(lines.joined(separator: "\n"), to: "many/notes.jsonl")
    _ = try SearchIndex.build([folder.path + "/many"], into: folder.path + "/index")
    var options = SearchOptions()
    options.countsFacets = true
    let facets = try #require(
      SearchIndex(at: folder.path + "/index").search("Marula", options: options).facets)
    #expect(facets.articles.count == 1_000)
    #expect(facets.articles.first?.count == 2)
    #expect(facets.articles.dropFirst().allSatisfy { $0.count == 1 })
    #expect(facets.years == [FacetCount(value: "2011", count: 1_201)])
    #expect(facets.outlets == [FacetCount(value: "Post", count: 1_201)])
  }

  @Test func aDecisionHoldsAtOnce() throws {
    let before = try ask("/name?q=Shetpe").text
    #expect(before.contains("2 mentions"))
    let form = FormFields([("one", "Shetpe"), ("other", "Shepte"), ("relation", "other")])
    #expect(try ask("/decide", method: "POST", form: form).status == 403)
    #expect(try ask("/decide", method: "POST", form: form, token: "wrong").status == 403)
    let written = try ask("/decide", method: "POST", form: form, token: application.token)
    #expect(written.status == 303)
    #expect(try ask("/name?q=Shetpe").text.contains("1 mention in"))
  }

  @Test func verdictsOfADraft() throws {
    let form = FormFields([
      (
        "text",
        "They said “the strike in Zhanaozen began in June” and “workers of Shetpe joined it”."
      )
    ])
    let (status, text, _) = try ask("/check", method: "POST", form: form, token: application.token)
    #expect(status == 200 && text.contains("2 quotations: 1 exact, 1 altered"))
    #expect(text.contains("<del>June</del>") && text.contains("<ins>May</ins>"))
  }

  @Test(arguments: [
    ("/api/v1/search", 400), ("/api/v1/search?q=", 400), ("/api/v1/search?q=a&limit=-1", 400),
    ("/api/v1/search?q=a&limit=1&limit=2", 400), ("/api/v1/search?q=a&colour=red", 400),
    ("/api/v1/search?q=a&since=2011-13", 400), ("/api/v1/search?q=a&since=2011-02-30", 400),
    ("/api/v1/passages/nobody/1", 404),
    ("/api/v1/nothing", 404), ("/api/v1/search?q=Zhanaozen&since=2011-12", 200),
    ("/api/v1/names", 200), ("/api/v1/info", 200), ("/api/v1/figures?q=killed", 200),
    ("/api/v1/mentions?q=Shetpe&since=2011&outlet=x&sort=left", 200),
    ("/api/v1/mentions?q=Shetpe&sort=up", 400),
    ("/api/v1/similar", 400), ("/api/v1/similar?id=nobody/1", 404), ("/api/v1/similar?id=-", 404),
  ])
  func programsAreTold(target: String, status: Int) throws {
    let answer = try ask(target)
    #expect(answer.status == status, "\(answer.text)")
    #expect((status == 200) == !answer.text.contains("\"error\""))
  }

  @Test(arguments: [
    ("mentions", "Shetpe", "&limit=0"), ("search", "Zhanaozen Aktau", ""), ("names", "Shetpe", ""),
    ("figures", "guard", ""), ("quote", "the strike in Zhanaozen began in June", ""),
    ("mentions", "day", "&explain=true&sort=left"),
  ])
  func recordsInPiecesAreThoseOfTheCommandLine(
    command: String, query: String, options: String
  ) throws {
    let encoded = FormFields([("q", query)]).encoded
    let response = try ask("/api/v1/\(command)?\(encoded)&format=jsonl\(options)").response
    guard case .pieces(let next) = response.body else {
      Issue.record("the answer is not sent in pieces")
      return
    }
    var bytes: [UInt8] = []
    while case .bytes(let piece) = next() { bytes += piece }
    let flags = options.split(separator: "&").flatMap { option -> [String] in
      let parts = option.split(separator: "=").map(String.init)
      return parts[1] == "true" ? ["--" + parts[0]] : ["--" + parts[0], parts[1]]
    }
    let run = CommandRun(
      [command, "--format", "jsonl"] + flags + ["--", query],
      on: try SearchIndex(at: folder.path + "/index"))
    #expect(timeless(bytes) == timeless(run.output) && !bytes.isEmpty)
  }

  @Test func whatIsSimilarIsThatOfTheCommandLine() throws {
    let index = try SearchIndex(at: folder.path + "/index")
    let id = try #require(try index.search("Zhanaozen").hits.first?.id)
    let answer = try ask("/api/v1/similar?id=\(id.replacing("/", with: "%2F"))&limit=2")
    #expect(answer.status == 200)
    let run = CommandRun(
      ["search", "--format", "json", "--limit", "2", "--like", id], on: index)
    #expect(timeless(Array(answer.text.utf8)) == timeless(run.output))
    let text = "A strike of the guards near Aktau, seen from Zhanaozen."
    let sent = try ask("/api/v1/similar?limit=2", method: "POST", body: text)
    #expect(sent.status == 200)
    let other = CommandRun(
      ["search", "--format", "json", "--limit", "2", "--like", "-"], on: index,
      input: Array(text.utf8))
    #expect(timeless(Array(sent.text.utf8)) == timeless(other.output))
    #expect(sent.text.contains("most distinctive"))
  }

  /// Records without the time that they took.
  private func timeless(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing(/"elapsed_ms":[0-9.]+/, with: "\"elapsed_ms\":0")
  }

  @Test func aStreamOfManyRecordsIsWhole() throws {
    try folder.write(
      (1...1_000).map { "The road to Marula was closed for the \($0)th time." }
        .joined(separator: "\n\n"), to: "corpus/many.txt")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    let response = try ask("/api/v1/mentions?q=Marula&format=jsonl").response
    guard case .pieces(let next) = response.body else {
      Issue.record("the answer is not sent in pieces")
      return
    }
    var lines: [Substring] = []
    var pieces = 0
    while case .bytes(let piece) = next() {
      pieces += 1
      lines += String(decoding: piece, as: UTF8.self).split(separator: "\n")
    }
    #expect(lines.count == 1_001 && pieces > 4)
    #expect(lines.last?.contains("\"count\":1000") == true)
    #expect(Set(lines).count == lines.count)
  }

  @Test func aQuestionThatTakesTooLongIsStopped() throws {
    var configuration = application.configuration
    configuration.timeLimit = 0
    let application = WebApplication(configuration)
    for target in [
      "/search?q=Shetpe", "/api/v1/mentions?q=Shetpe", "/export/search?q=Shetpe&format=csv",
    ] {
      let request = try #require(
        WebRequest(method: "GET", target: target, headers: ["host": "localhost:4848"]))
      let response = application.respond(to: request)
      #expect(response.status == 503, "\(target)")
      guard case .bytes(let bytes) = response.body else { continue }
      #expect(String(decoding: bytes, as: UTF8.self).contains("longer than the time limit"))
    }
  }

  @Test func aPasswordIsDemanded() throws {
    var configuration = WebApplication.Configuration(
      indexDirectory: folder.path + "/index", hosts: RequestGuard.loopback(port: 4848))
    configuration.isPassword = { $0 == "right" }
    let application = WebApplication(configuration)
    var request = try #require(
      WebRequest(method: "GET", target: "/search?q=a", headers: ["host": "localhost:4848"]))
    #expect(application.respond(to: request).status == 401)
    request = try #require(
      WebRequest(
        method: "POST", target: "/password",
        headers: [
          "host": "localhost:4848", "content-type": "application/x-www-form-urlencoded",
        ], body: Array("password=right".utf8)))
    let cookie = try #require(application.respond(to: request).header("set-cookie"))
    request = try #require(
      WebRequest(
        method: "GET", target: "/",
        headers: [
          "host": "localhost:4848", "cookie": String(cookie.prefix { $0 != ";" }),
        ]))
    #expect(application.respond(to: request).status == 200)
  }
}
