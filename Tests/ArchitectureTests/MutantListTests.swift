import Foundation
import Testing

/// Every line that `scripts/mutate` breaks is still in the source, once: a line that has changed
/// would otherwise be noticed only by who runs the script.
@Suite struct MutantListTests {
  struct Mutant: CustomStringConvertible {
    var number: String
    var file: String
    var line: String

    var description: String { "\(number) in \(file): \(line)" }
  }

  static func mutants() throws -> [Mutant] {
    let list = ImportTests.root.appending(path: "scripts/mutants")
    return try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { row in
        let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
        try #require(fields.count == 5, "five fields: \(row)")
        return Mutant(
          number: String(fields[0]), file: String(fields[1]),
          line: String(fields[3]).replacing("⟦", with: "").replacing("⟧", with: ""))
      }
  }

  @Test func linesAreInTheSourceOnce() throws {
    let mutants = try Self.mutants()
    #expect(Set(mutants.map(\.number)).count == mutants.count, "a number is used twice")
    #expect(mutants.count >= 30)
    let stale = try mutants.filter { mutant in
      let file = ImportTests.root.appending(path: mutant.file)
      return try String(contentsOf: file, encoding: .utf8).ranges(of: mutant.line).count != 1
    }
    #expect(stale.map(\.description) == [])
  }
}
