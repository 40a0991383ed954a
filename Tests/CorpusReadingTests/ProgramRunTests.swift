import Platform
import TestSupport
import Testing

@testable import CorpusReading

/// Programs under limits.
@Suite struct ProgramRunTests {
  private func run(
    _ program: String, _ arguments: [String] = [], input: String = "", seconds: Int = 20,
    output: Int = 1 << 20
  ) throws -> [UInt8] {
    let path = try #require(ProgramSearch.path(of: program))
    let file = try OpenSource(holding: Array(input.utf8), name: "input")
    var limits = ProgramRun.Limits()
    limits.seconds = seconds
    limits.output = output
    return try ProgramRun.output(of: path, arguments, input: file.input, limits: limits)
  }

  @Test func inputBecomesOutput() throws {
    let text = String(repeating: "a line of text\n", count: 20_000)
    #expect(try run("cat", input: text) == Array(text.utf8))
  }

  @Test func nothingIsReadByAShell() throws {
    #expect(try run("echo", ["$(id); `id` > x *"]) == Array("$(id); `id` > x *\n".utf8))
  }

  @Test func aSlowProgramIsEnded() throws {
    #expect(throws: ProgramRun.Failure.tooSlow(seconds: 1)) { try run("sleep", ["60"], seconds: 1) }
  }

  @Test func aChattyProgramIsEnded() throws {
    #expect(throws: ProgramRun.Failure.tooMuchOutput(bytes: 1 << 20)) { try run("yes") }
  }

  @Test func aFailureIsToldInItsOwnWords() throws {
    let failure = try #require(throws: ProgramRun.Failure.self) {
      try run("ls", ["/no/such/folder"])
    }
    guard case .failed(let words) = failure else { throw failure }
    #expect(words.contains("/no/such/folder"))
  }

  @Test func aProgramThatIsNoneIsToldSo() throws {
    let file = try OpenSource(holding: [], name: "input")
    #expect(throws: ProgramRun.Failure.self) {
      try ProgramRun.output(of: "/no/such/program", [], input: file.input)
    }
  }
}
