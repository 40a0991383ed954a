import Glibc
import SQLiteStore
import StoreTestSupport

/// The large forms of the tests of harm: `make torture`.
package enum Torture {
  /// Runs what the command line names (`kill`, `damage`, `faults`, `readers`, `input`), all without
  /// a name; ends with 1 where anything was wrong.
  package static func main(_ names: [String]) -> Never {
    let trials: [(String, () throws -> Void)] = [
      ("kill", kill), ("damage", damage), ("faults", faults), ("readers", readers),
      ("input", LargeInput.run),
    ]
    for (name, trial) in trials where names.isEmpty || names.contains(name) {
      print("\n## \(name)\n")
      fflush(nil)
      let start = Program.clock()
      do { try trial() } catch { wrong(["\(name) broke off: \(error)"]) }
      print("\n\(Int(Program.clock() - start)) seconds")
    }
    print(troubles == 0 ? "\nNothing wrong." : "\n\(troubles) wrong.")
    exit(troubles == 0 ? 0 : 1)
  }

  nonisolated(unsafe) private static var troubles = 0

  /// Says what was wrong, at once.
  static func wrong(_ sentences: [String]) {
    troubles += sentences.count
    defer { fflush(nil) }
    for sentence in sentences.prefix(20) { print("WRONG: \(sentence.prefix(1_000))") }
  }

  private static func kill() throws {
    print("| 20 MB, SIGKILL | kills | ended before | former answer | new answer | wrong |")
    print("|---|---|---|---|---|---|")
    for kind in KillTrial.Kind.allCases {
      var trial = try KillTrial(bytes: 20_000_000, seed: 50)
      let report = try trial.run(kind, moments: 50)
      print(
        "| \(kind) | \(report.kills) | \(report.tooLate) | \(report.formerAnswered) "
          + "| \(report.newAnswered) | \(report.faults.count) |")
      wrong(report.faults)
    }
  }

  private static func damage() throws {
    print("| damage | seeds | answers right | refused | not seen by verify | wrong |")
    print("|---|---|---|---|---|---|")
    let trial = try DamageTrial(bytes: 300_000)
    let seeds: [(DamageTrial.Kind, UInt64)] = [
      (.byte, 400), (.bit, 200), (.bytes, 100), (.sector, 260), (.page, 120), (.truncated, 100),
    ]
    for (kind, count) in seeds {
      let report = try trial.run(kind, seeds: 0..<count)
      print(
        "| \(kind) | \(report.seeds) | \(report.right) | \(report.refused) "
          + "| \(report.unverified) | \(report.faults.count) |")
      wrong(report.faults)
    }
  }

  private static func faults() throws {
    print("| call that fails once | how | while | faults | old | new | wrong |")
    print("|---|---|---|---|---|---|---|")
    let failures: [(FaultInjector.Operation, FaultInjector.Failure, Bool)] = [
      (.open, .cantOpen, false), (.read, .inputOutput, false), (.write, .full, false),
      (.write, .inputOutput, false), (.write, .readOnly, false), (.sync, .inputOutput, false),
      (.delete, .inputOutput, false), (.truncate, .inputOutput, false), (.write, .full, true),
    ]
    for (operation, failure, lasts) in failures {
      let trial = try FaultTrial(name: "torture-\(operation)-\(failure)-\(lasts)")
      for kind in FaultTrial.Kind.allCases {
        let report = try trial.run(kind, operation, failure, lasts: lasts)
        print(
          "| \(operation) | \(failure)\(lasts ? " from then on" : "") | \(kind) "
            + "| \(report.faults) | \(report.old) | \(report.new) | \(report.wrong.count) |")
        wrong(report.wrong)
      }
    }
  }

  private static func readers() throws {
    print("| readers at once | runs of the indexer | reads | wrong |")
    print("|---|---|---|---|")
    let report = try ReaderTrial.run(bytes: 2_000_000, readers: 16, rebuilds: 20)
    print("| 16 | \(report.rebuilds) | \(report.reads) | \(report.faults.count) |")
    wrong(report.faults)
  }
}
