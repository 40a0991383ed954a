import CommandLineTool
import Glibc
import TestSupport
import Testing

/// A folder with a corpus and an index in it, and `izde` run on them within the test's process.
struct Corner {
  let folder: TemporaryFolder
  var corpus: String { folder.path(of: "corpus") }
  var index: String { folder.path(of: "index") }
  var database: String { index + "/izde.db" }

  /// Makes a corpus of one good text.
  init() throws {
    folder = try TemporaryFolder()
    try write("A good text\n\nThe tailor of Aktau mends three coats.\n", to: "good.txt")
  }

  func write(_ text: String, to name: String) throws {
    try folder.write(text, to: "corpus/\(name)")
  }

  @discardableResult
  func index(_ options: String...) -> Transcript {
    CommandLineRunner().run(["index", corpus, "--index", index] + options)
  }

  func run(_ arguments: String...) -> Transcript {
    CommandLineRunner().run(arguments + ["--index", index])
  }

  /// The number of hits of a search.
  func hits(_ query: String) -> Int {
    let run = run("search", query, "--format", "jsonl", "--furniture")
    return run.output.split(separator: "\n").count { $0.contains("\"type\":\"passage\"") }
  }

  /// Holds that a run ended in trouble and said so: one sentence, perhaps with the next step.
  func expectRefusal(
    _ run: Transcript, _ words: String..., at location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 2, "\(run)", sourceLocation: location)
    let lines = run.errors.split(separator: "\n")
    #expect((1...2).contains(lines.count), "\(run.errors)", sourceLocation: location)
    #expect(lines.first?.hasPrefix("izde: ") == true, "\(run.errors)", sourceLocation: location)
    for word in words {
      #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: location)
    }
  }

  /// Holds that the good text is found and the index sound.
  func expectGood(at location: SourceLocation = #_sourceLocation) {
    #expect(hits("tailor") == 1, sourceLocation: location)
    let verdict = run("verify")
    #expect(verdict.status == 0, "\(verdict)", sourceLocation: location)
  }
}
