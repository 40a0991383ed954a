import CorpusIndex
import Findings
import SQLiteStore
package import StoreTestSupport
import TestSupport

/// Lets every call of SQLite to the file system fail once while an index is made or changed: the old
/// state answers or the new one, never half of either.
package struct FaultTrial {
  /// What is interrupted.
  package enum Kind: String, Sendable, CaseIterable {
    case create, rebuild, update
  }

  /// What was found.
  package struct Report: Sendable {
    package var faults = 0
    package var old = 0
    package var new = 0
    package var wrong: [String] = []
  }

  private let name: String
  private let injector = FaultInjector()

  /// Registers a file system of its own, for ever; a name is used once in a process.
  package init(name: String) throws {
    self.name = name
    try injector.register(as: name)
  }

  /// Fails the n-th `operation` for every n, in steps that grow as `growth` says (0: every one).
  package func run(
    _ kind: Kind, _ operation: FaultInjector.Operation, _ failure: FaultInjector.Failure,
    lasts: Bool = false, growth: Double = 0
  ) throws -> Report {
    var report = Report()
    var number = 1
    while number < 5_000 {
      let folder = try TemporaryFolder()
      var maker = TextMaker(seed: 3)
      for file in 0..<6 { try folder.write(maker.article(bytes: 6_000), to: "corpus/\(file).txt") }
      try folder.write("The marker says before.\n", to: "corpus/state.txt")
      injector.heal()
      if kind != .create { try build(folder, .update) }
      try folder.write("The marker says after.\n", to: "corpus/state.txt")
      injector.fail([operation], at: number, code: failure, lasts: lasts)
      var told: String?
      do { try build(folder, kind == .update ? .update : .rebuild) } catch { told = "\(error)" }
      let isOver = injector.failureCount == 0
      injector.heal()
      if isOver { break }
      report.faults += 1
      let what = "\(kind) \(operation) \(failure) \(number)"
      if let told, told.contains("SQLite error") { report.wrong.append("\(what): “\(told)”") }
      let state = try state(folder, kind)
      switch state {
      case "before": report.old += 1
      case "after": report.new += 1
      default: report.wrong.append("\(what): \(state)")
      }
      if told == nil, state != "after" { report.wrong.append("\(what) was silent") }
      do {
        try build(folder, .update)
        let next = try self.state(folder, kind)
        if next != "after" { report.wrong.append("\(what): then \(next)") }
      } catch {
        report.wrong.append("\(what): the next run failed: \(error)")
      }
      number += 1 + Int(Double(number) * growth)
    }
    return report
  }

  private func build(_ folder: TemporaryFolder, _ mode: IndexBuilder.Options.Mode) throws {
    var options = IndexBuilder.Options()
    options.mode = mode
    options.fileSystem = name
    _ = try IndexBuilder(directory: folder.path(of: "index"), options: options).build([
      folder.path(of: "corpus")
    ])
  }

  /// Which state answers, checked as a whole.
  private func state(_ folder: TemporaryFolder, _ kind: Kind) throws -> String {
    if kind == .create, TemporaryFolder.bytes(ofFileAt: folder.path(of: "index/izde.db")) == nil {
      return "before"
    }
    let reader = try IndexReader(at: folder.path(of: "index"))
    let report = try IndexVerifier(reader: reader).verify { _, _ in }
    let before = try reader.rows(matching: "marker AND before").count
    let after = try reader.rows(matching: "marker AND after").count
    let words = try reader.statistics(of: Array("marker".utf8))?.passages ?? 0
    guard before + after == 1, words == 1 else {
      return "half: \(before) before, \(after) after, \(words) in the lexicon"
    }
    // The file itself has changed, which verify says of the old state, and of nothing else.
    let isSound = report.findings.allSatisfy { $0.file == "state.txt" }
    return isSound ? (before == 1 ? "before" : "after") : "unsound: \(report.findings)"
  }
}
