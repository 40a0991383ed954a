import CIzde
import Foundation
import IzdeC
import TestSupport
import Testing

/// The functions of `izde.h`, called as a program in C calls them.
@Suite struct CInterfaceTests {
  /// A small corpus of our own, indexed.
  static func index(_ folder: TemporaryFolder) throws -> String {
    try folder.write(
      "The strike began in Shetpe in May.\n\nPeople of Shepte wrote to the akim.\n",
      to: "texts/strike.txt")
    try folder.write("A quiet harbour, far from Shetpe.\n", to: "texts/harbour.txt")
    let directory = folder.path + "/index"
    let report = try Caller.records(
      of: nil, ["command": "build", "paths": [folder.path + "/texts"], "index": directory])
    #expect(report.records.first?["type"] as? String == "build")
    #expect(report.status == Int32(IZDE_FOUND))
    return directory
  }

  @Test func anAnswerIsTheRecordsOfTheCommandLine() throws {
    let folder = try TemporaryFolder()
    let directory = try Self.index(folder)
    let open = try #require(izde_open(directory, nil))
    defer { izde_close(open) }
    let requests: [(request: [String: Any], arguments: [String])] = [
      (["command": "search", "query": "strike Shetpe"], ["search", "strike Shetpe"]),
      (
        ["command": "search", "query": "shetpe", "limit": 1, "sort": "corpus", "context": 1],
        ["search", "shetpe", "--limit", "1", "--sort", "corpus", "--context", "1"]
      ),
      (["command": "search", "like": "strike/1"], ["search", "--like", "strike/1"]),
      (
        ["command": "search", "like": "harbour", "limit": 1],
        ["search", "--like", "harbour", "--limit", "1"]
      ),
      (
        ["command": "mentions", "query": "Shetpe", "explain": true, "context": 50],
        ["mentions", "Shetpe", "--explain", "--context", "50"]
      ),
      (
        ["command": "mentions", "query": "Shetpe", "by": "spelling", "context": 60],
        ["mentions", "Shetpe", "--by", "spelling", "--context", "60"]
      ),
      (["command": "names"], ["names"]),
      (["command": "names", "query": "Shetpe"], ["names", "Shetpe"]),
      (
        ["command": "quote", "query": "the strike began in Shetpe"],
        ["quote", "the strike began in Shetpe"]
      ),
      (
        ["command": "quote", "query": "nobody ever said this to anyone at all"],
        ["quote", "nobody ever said this to anyone at all"]
      ),
      (["command": "show", "id": "strike/2"], ["show", "strike/2"]),
      (
        ["command": "cite", "id": "strike/2", "style": "bibtex"],
        ["cite", "strike/2", "--style", "bibtex"]
      ),
      (["command": "verify"], ["verify"]),
      (["command": "info"], ["info"]),
    ]
    for (request, arguments) in requests {
      let answer = try Caller.lines(of: open, request)
      let transcript = CommandLineRunner().run(
        arguments + ["--format", "jsonl", "--index", directory])
      #expect(
        Caller.withoutTimes(answer.text) == Caller.withoutTimes(transcript.output), "\(request)")
      #expect(answer.status == transcript.status, "\(request)")
      #expect(!answer.text.isEmpty)
    }
  }

  @Test func whatIsWrongIsToldWithTheNextStep() throws {
    let folder = try TemporaryFolder()
    let directory = try Self.index(folder)
    let open = try #require(izde_open(directory, nil))
    defer { izde_close(open) }
    let wrong: [(request: String, message: String)] = [
      (
        "{",
        "the request is not JSON: it lacks a name in quotation marks (or has a comma too many) (byte 1)"
      ),
      ("[]", "the request is not an object"),
      ("{}", "the request has no command"),
      (#"{"command":"find"}"#, "there is no command “find”"),
      (#"{"command":"search"}"#, "search needs “query”"),
      (#"{"command":"search","query":"a","limt":1}"#, "search has no option “limt”"),
      (
        #"{"command":"search","query":"a","like":"strike/1"}"#,
        "search takes one of “query”, “like” and “text”, not several"
      ),
      (#"{"command":"search","like":"nowhere"}"#, "there is no passage or article “nowhere”"),
      (
        #"{"command":"search","query":"a","limit":"1"}"#,
        "“limit” of search takes a number"
      ),
      (
        #"{"command":"search","query":"a","limit":-1}"#,
        "“limit” of search takes a whole number from 0 on"
      ),
      (
        #"{"command":"search","query":"a","spelling":"wild"}"#,
        "“spelling” of search takes one of literal, name, near, not “wild”"
      ),
      (#"{"command":"show","id":"nowhere/7"}"#, "there is no passage “nowhere/7”"),
    ]
    for (request, message) in wrong {
      let answer = try #require(izde_ask(open, request, request.utf8.count))
      defer { izde_answer_close(answer) }
      let line = try #require(izde_next(answer, nil))
      let record = try Caller.record(String(cString: line))
      #expect(record["type"] as? String == "error")
      #expect(record["message"] as? String == message, "\(request)")
      #expect(izde_next(answer, nil) == nil)
      #expect(izde_status(answer) == Int32(IZDE_TROUBLE))
    }
    let ask = #"{"command":"info"}"#
    let answer = try #require(izde_ask(nil, ask, ask.utf8.count))
    let line = try #require(izde_next(answer, nil))
    #expect(String(cString: line).contains("this command needs an open index"))
    izde_answer_close(answer)
  }

  @Test func anIndexThatIsNotThereIsNamed() throws {
    var error: UnsafeMutablePointer<CChar>?
    #expect(izde_open("/nowhere/at/all", &error) == nil)
    let record = try Caller.record(String(cString: try #require(error)))
    #expect((record["message"] as? String)?.contains("/nowhere/at/all") == true)
    #expect(record["next_step"] as? String != nil)
    izde_free(error)
    #expect(izde_open(nil, nil) == nil)
    izde_free(nil)
  }

  @Test func aTextIsSearchedLikeOnTheCommandLine() throws {
    let folder = try TemporaryFolder()
    let directory = try Self.index(folder)
    let open = try #require(izde_open(directory, nil))
    defer { izde_close(open) }
    let text = "A letter: the harbour near Shetpe was quiet."
    let answer = try Caller.lines(of: open, ["command": "search", "text": text])
    var runner = CommandLineRunner()
    runner.input = text
    let transcript = runner.run(
      ["search", "--like", "-", "--format", "jsonl", "--index", directory])
    #expect(Caller.withoutTimes(answer.text) == Caller.withoutTimes(transcript.output))
    #expect(answer.text.hasPrefix(#"{"type":"passage""#))
  }

  @Test func severalFoldersAnswerAsOneIndex() throws {
    let folder = try TemporaryFolder()
    var folders: [String] = []
    for (number, text) in ["Shetpe in May.\n", "To Shepte by train.\n", "Шетпе.\n"].enumerated() {
      let texts = try folder.write(text, to: "texts\(number)/\(number).txt").dropLast(6)
      folders.append(folder.path + "/indexes/\(number)")
      _ = try Caller.lines(
        of: nil, ["command": "build", "paths": [String(texts)], "index": folders[number]])
    }
    _ = try Caller.lines(
      of: nil,
      [
        "command": "build", "paths": (0..<3).map { folder.path + "/texts\($0)" },
        "index": folder.path + "/whole",
      ])
    let whole = try #require(izde_open(folder.path + "/whole", nil))
    let named = try #require(Caller.open(folders))
    let inside = try #require(izde_open(folder.path + "/indexes", nil))
    defer { for index in [whole, named, inside] { izde_close(index) } }
    for request in [
      ["command": "mentions", "query": "Shetpe"], ["command": "search", "query": "train Shetpe"],
      ["command": "names"], ["command": "quote", "query": "To Shepte by train"],
    ] {
      let expected = Caller.withoutTimes(try Caller.lines(of: whole, request).text)
      for index in [named, inside] {
        #expect(Caller.withoutTimes(try Caller.lines(of: index, request).text) == expected)
      }
    }
    let refused = try Caller.records(
      of: named, ["command": "decide", "names": ["Shetpe", "Aktau"]])
    #expect(refused.status == Int32(IZDE_TROUBLE))
    // The first two in the other order, which is that of equal scores.
    let swapped = try #require(Caller.open([folders[1], folders[0]]))
    defer { izde_close(swapped) }
    let info = try #require(Caller.records(of: swapped, ["command": "info"]).records.first)
    #expect(info["parts"] as? [String] == [folders[1], folders[0]])
    #expect(izde_open_many(nil, 0, nil) == nil)
    #expect(Caller.open([folders[0], folder.path + "/none"]) == nil)
    #expect(Caller.open([folders[0], folders[0]]) == nil)
  }

  @Test func aHandleThatIsClosedIsRefused() throws {
    let folder = try TemporaryFolder()
    let open = try #require(izde_open(try Self.index(folder), nil))
    let ask = #"{"command":"mentions","query":"Shetpe"}"#
    let answer = try #require(izde_ask(open, ask, ask.utf8.count))
    // An answer continues when its index is closed.
    izde_close(open)
    izde_close(open)
    #expect(izde_ask(open, ask, ask.utf8.count) == nil)
    #expect(izde_next(answer, nil) != nil)
    #expect(izde_status(answer) == Int32(IZDE_UNFINISHED))
    // Neither kind is taken for the other.
    izde_close(answer)
    #expect(izde_next(answer, nil) != nil)
    izde_answer_close(answer)
    izde_answer_close(answer)
    var length = 7
    #expect(izde_next(answer, &length) == nil)
    #expect(length == 0)
    #expect(izde_read(answer, nil) == nil)
    #expect(izde_status(answer) == Int32(IZDE_TROUBLE))
    #expect(izde_next(nil, nil) == nil)
    izde_answer_close(nil)
    izde_close(nil)
  }

  @Test func linesAndBlocksAreTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 {
      try folder.write(
        "Number \(number) saw Shetpe.\n\nThen it left Shetpe for good.\n",
        to: "texts/n\(number).txt")
    }
    let directory = folder.path + "/index"
    _ = try Caller.lines(
      of: nil, ["command": "build", "paths": [folder.path + "/texts"], "index": directory])
    let open = try #require(izde_open(directory, nil))
    defer { izde_close(open) }
    let request: [String: Any] = ["command": "mentions", "query": "Shetpe"]
    let lines = try Caller.lines(of: open, request)
    let blocks = try Caller.lines(of: open, request, byBlocks: true)
    #expect(Caller.withoutTimes(lines.text) == Caller.withoutTimes(blocks.text))
    #expect(lines.text.split(separator: "\n").count == 601)
    #expect(blocks.pieces < 10)
    #expect(lines.pieces == 601)
  }

  @Test func manyThreadsAskOneIndex() async throws {
    let folder = try TemporaryFolder()
    let handle = try #require(izde_open(try Self.index(folder), nil))
    defer { izde_close(handle) }
    let number = UInt(bitPattern: handle)
    let expected = try Caller.lines(of: handle, ["command": "mentions", "query": "Shetpe"])
    let answers = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).map { _ in
            let answer = try? Caller.lines(
              of: OpaquePointer(bitPattern: number), ["command": "mentions", "query": "Shetpe"])
            return answer.map { Caller.withoutTimes($0.text) } ?? ""
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(answers.count == 400)
    #expect(answers.allSatisfy { $0 == Caller.withoutTimes(expected.text) })
  }

  @Test func aReportIsAPieceOfAPage() throws {
    let folder = try TemporaryFolder()
    let open = try #require(izde_open(try Self.index(folder), nil))
    defer { izde_close(open) }
    for request: [String: Any] in [
      ["command": "search", "query": "Shetpe", "format": "html"],
      ["command": "mentions", "query": "Shetpe", "format": "html"],
      ["command": "names", "query": "Shetpe", "format": "html"],
      ["command": "quote", "query": "The strike began in Shetpe in May.", "format": "html"],
      ["command": "show", "id": "strike/2", "format": "html"],
    ] {
      let text = try Caller.lines(of: open, request, byBlocks: true).text
      #expect(text.hasPrefix("<div class=\"izde\">"))
      #expect(text.hasSuffix("</div>\n"))
      #expect(!text.contains("<html"))
      #expect(text.contains("Shetpe"))
    }
  }

  @Test func theVersionIsTheProgram() throws {
    let text = String(cString: try #require(izde_version()))
    #expect(CommandLineRunner().run("--version").output == "izde \(text)\n")
    let answer = try Caller.records(of: nil, ["command": "version"])
    #expect(answer.records.first?["version"] as? String == text)
  }
}
