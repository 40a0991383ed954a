import Glibc
import TestSupport

/// Damages an index by chance and asks every command that reads it: each must refuse in one sentence
/// or give the very answer of the undamaged one.
package struct DamageTrial {
  /// How an index is damaged.
  package enum Kind: String, Sendable, CaseIterable {
    /// One byte is another.
    case byte
    /// One bit is flipped.
    case bit
    /// Sixteen bytes in different places.
    case bytes
    /// A sector of 512 bytes is zero.
    case sector
    /// A page is stored at the place of another.
    case page
    /// The end is gone.
    case truncated
  }

  /// What was found.
  package struct Report: Sendable {
    package var seeds = 0
    package var refused = 0
    package var right = 0
    /// Seeds whose damage `verify` did not find.
    package var unverified = 0
    package var faults: [String] = []
  }

  private let folder: TemporaryFolder
  private let original: [UInt8]
  private let commands: [[String]]
  private var expected: [String] = []
  private static let pageSize = 16_384

  /// Makes an index of about `bytes` bytes of text.
  package init(bytes: Int) throws {
    folder = try TemporaryFolder()
    var maker = TextMaker(seed: 17)
    try maker.corpus(bytes: bytes, in: folder, at: "corpus")
    let index = folder.path(of: "index")
    let ending = try Program.run(
      Program.izde, ["index", folder.path(of: "corpus"), "--index", index, "--quiet"])
    guard ending.status == 0, let bytes = TemporaryFolder.bytes(ofFileAt: index + "/izde.db") else {
      throw Program.Failure(message: "no index was made: \(ending)")
    }
    original = bytes
    let lines = try Program.run(
      Program.izde, ["search", "court", "--index", index, "--format", "jsonl", "--limit", "1"])
    let id = lines.output.components(between: "\"id\":\"", and: "\"") ?? "?"
    commands = [
      ["search", "strike court"], ["search", "Zhanaozen", "--spelling", "literal"],
      ["mentions", "Shetpe"], ["names"], ["quote", "the strike and the court"], ["show", id],
      ["info"],
    ]
    expected = try commands.map { try Output.withoutTimes(run($0).output) }
  }

  /// Damages in one way with the given seeds.
  package func run(_ kind: Kind, seeds: Range<UInt64>) throws -> Report {
    var report = Report()
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let damaged = damage(kind, &generator)
      guard damaged != original else { continue }
      report.seeds += 1
      try folder.write(damaged, to: "index/izde.db")
      for (command, answer) in zip(commands, expected) {
        let ending = try run(command)
        if let fault = judge(ending, answer) {
          report.faults.append("\(kind) \(seed), \(command.joined(separator: " ")): \(fault)")
        } else if ending.status == 2 {
          report.refused += 1
        } else {
          report.right += 1
        }
      }
      let verdict = try Program.run(
        Program.izde, ["verify", "--index", folder.path(of: "index")], atMost: 60)
      if verdict.status != 1 && verdict.status != 2 {
        report.unverified += 1
        report.faults.append("\(kind) \(seed): verify says nothing: \(verdict)")
      }
    }
    try folder.write(original, to: "index/izde.db")
    return report
  }

  private func run(_ command: [String]) throws -> Program.Ending {
    try Program.run(
      Program.izde, command + ["--index", folder.path(of: "index"), "--format", "jsonl"],
      atMost: 60)
  }

  /// What is wrong with an ending; nil if nothing is.
  private func judge(_ ending: Program.Ending, _ answer: String) -> String? {
    guard let status = ending.status else { return "signal \(ending.signal ?? 0)" }
    if status == 2 {
      let lines = ending.errors.split(separator: "\n")
      let isSentence =
        (1...2).contains(lines.count) && lines[0].hasPrefix("izde: ")
        && !ending.errors.contains("SQLite error")
      return isSentence ? nil : "no clear sentence: \(ending.errors)"
    }
    return Output.withoutTimes(ending.output) == answer ? nil : "another answer: \(ending)"
  }

  private func damage(_ kind: Kind, _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    func place(_ generator: inout SeededGenerator) -> Int {
      // Half of the places in the first pages, on which everything hangs.
      Bool.random(using: &generator)
        ? Int.random(in: 0..<bytes.count, using: &generator)
        : Int.random(in: 0..<min(bytes.count, 4 * Self.pageSize), using: &generator)
    }
    switch kind {
    case .byte: bytes[place(&generator)] ^= UInt8.random(in: 1...255, using: &generator)
    case .bit: bytes[place(&generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case .bytes:
      for _ in 0..<16 { bytes[place(&generator)] ^= UInt8.random(in: 1...255, using: &generator) }
    case .sector:
      let start = place(&generator) / 512 * 512
      for index in start..<start + 512 { bytes[index] = 0 }
    case .page:
      let pages = bytes.count / Self.pageSize
      let from = Int.random(in: 0..<pages, using: &generator) * Self.pageSize
      let to = Int.random(in: 0..<pages, using: &generator) * Self.pageSize
      bytes.replaceSubrange(to..<to + Self.pageSize, with: original[from..<from + Self.pageSize])
    case .truncated:
      let sizes = [0, 1, 99, 100, 511, 512, Self.pageSize - 1, Self.pageSize, bytes.count - 1]
      let size =
        Bool.random(using: &generator)
        ? sizes.randomElement(using: &generator) ?? 0
        : Int.random(in: 0..<bytes.count, using: &generator)
      bytes.removeLast(bytes.count - size)
    }
    return bytes
  }
}

extension String {
  /// What is between two marks.
  func components(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start)?.upperBound,
      let to = self[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(self[from..<to])
  }
}
