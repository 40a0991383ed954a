import Glibc
import TestSupport
import Testing

@testable import CommandLineTool
@testable import Platform

/// A long answer on a terminal goes to the pager, a short one does not; none of it is lost.
@Suite struct PagingSinkTests {
  /// What reaches the terminal, and what a pager that writes to a file gets.
  private static func shown(_ parts: [String], rows: Int) throws -> (
    terminal: String, pager: String?
  ) {
    let folder = try TemporaryFolder()
    let (screen, paged) = (folder.path(of: "screen"), folder.path(of: "paged"))
    let number = open(screen, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try #require(number >= 0)
    let terminal = Descriptor(number: number)
    let sink = PagingSink(DescriptorSink(terminal), pager: "cat >'\(paged)'", rows: rows)
    for part in parts { try sink.write(Array(part.utf8)) }
    try sink.finish()
    terminal.close()
    func text(_ path: String) -> String? {
      TemporaryFolder.bytes(ofFileAt: path).map { String(decoding: $0, as: UTF8.self) }
    }
    return (try #require(text(screen)), text(paged))
  }

  @Test(arguments: [[], ["one\n"], ["one\n", "two", "\n"]]) func whatFitsIsNotPaged(
    _ parts: [String]
  ) throws {
    let shown = try Self.shown(parts, rows: 3)
    #expect(shown.terminal == parts.joined() && shown.pager == nil)
  }

  @Test(arguments: [
    ["one\ntwo\nthree\n"], ["one\n", "two\n", "three\n", "four\n"],
    ["one\ntwo", "\nthree\n", "end"],
    [String(repeating: "a line\n", count: 50_000)],
  ])
  func whatDoesNotFitIsPagedWhole(_ parts: [String]) throws {
    let shown = try Self.shown(parts, rows: 3)
    #expect(shown.terminal == "" && shown.pager == parts.joined())
  }
}
