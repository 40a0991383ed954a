import TestSupport
import Testing

/// The files in `Golden` hold `$ command` and exactly what it prints.
@Suite struct Transcripts {
  static let names = ["search", "mentions", "names", "quote", "show", "index", "messages"]

  @Test(arguments: names)
  func transcript(_ name: String) throws {
    let folder = try TemporaryFolder()
    let recorded = Golden.text(name + ".txt")
    var text = ""
    for line in recorded.split(separator: "\n", omittingEmptySubsequences: false)
    where line.hasPrefix("$ ") || line.hasPrefix("# ") {
      if line.hasPrefix("# ") {
        text += line + "\n"
        continue
      }
      text += line + "\n" + output(of: String(line.dropFirst(2)), in: folder)
    }
    #expect(Golden.difference(text, from: name + ".txt") == nil)
  }

  /// What a command line prints: results, then errors after `! `, then the status unless it is 0.
  private func output(of line: String, in folder: TemporaryFolder) -> String {
    let (command, input) = split(line)
    var runner = CommandLineRunner(SampleEngine().source)
    runner.input = input
    runner.environment = ["COLUMNS": "80"]
    let run = runner.run(command)
    var text = run.output
    for error in run.errors.split(separator: "\n") { text += "! \(error)\n" }
    return run.status == 0 ? text : text + "status \(run.status)\n"
  }

  /// The words of a line as a shell splits them, and the standard input after `<<<`.
  private func split(_ line: String) -> (arguments: [String], input: String) {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isWord = false
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        isWord = true
      } else if quote == nil, character == " " {
        if isWord { words.append(word) }
        word = ""
        isWord = false
      } else {
        word.append(character)
        isWord = true
      }
    }
    if isWord { words.append(word) }
    let command = Array(words.dropFirst())
    guard let here = command.firstIndex(of: "<<<") else { return (command, "") }
    let input = command[(here + 1)...].joined(separator: " ")
    return (Array(command[..<here]), input.split(separator: "|").joined(separator: "\n"))
  }
}
