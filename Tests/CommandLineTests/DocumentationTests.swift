import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// The pages' examples run: each `$ izde …` of a console block must print what is below it.
@Suite struct DocumentationTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct Example: Sendable, CustomTestStringConvertible {
    var page: String
    var command: String
    var output: String
    var testDescription: String { "\(page): \(command)" }
  }

  /// The examples of a page, in order.
  static func examples(of page: String) throws -> [Example] {
    let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
    var examples: [Example] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let body = block.components(separatedBy: "\n```")[0]
      for line in body.components(separatedBy: "\n") {
        if line.hasPrefix("$ ") {
          examples.append(Example(page: page, command: String(line.dropFirst(2)), output: ""))
        } else if !examples.isEmpty {
          examples[examples.count - 1].output += line + "\n"
        }
      }
    }
    return examples
  }

  /// The words of a command as a shell parts them: single quotation marks hold words together.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    for (index, piece) in command.components(separatedBy: "'").enumerated() {
      if index % 2 == 1 {
        words.append(piece)
      } else {
        words += piece.split(separator: " ").map(String.init)
      }
    }
    return words
  }

  /// Output without what differs from run to run: durations.
  static func steady(_ output: String) -> String {
    output.replacing(/\d+(\.\d+)? (ms|s)\b/) { "N \($0.2)" }
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(arguments: ["README.md", "docs/guide.md"])
  func examplesPrintWhatThePageSays(_ page: String) throws {
    let examples = try Self.examples(of: page)
    #expect(examples.count >= 5, "the examples of \(page) were not found")
    let folder = try TemporaryFolder()
    let runner = CommandLineRunner()
    let corpus = Self.root.appending(path: "corpus").path
    let index = folder.path + "/index"
    _ = runner.run("index", corpus, "--index", index)
    for example in examples {
      var arguments = Array(Self.words(example.command).dropFirst())
      if arguments == ["index", "corpus"] { arguments = ["index", corpus, "--rebuild"] }
      let transcript = runner.run(arguments + ["--index", index])
      #expect(
        Self.steady(transcript.output + transcript.errors) == Self.steady(example.output),
        "\(example.testDescription)")
    }
  }
}
