import Foundation
import Testing

/// The modules keep apart: a target imports what the manifest lets it, and the system's modules only where
/// that is decided.
@Suite struct ImportTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The targets of the manifest with what each may import: `module("Name", ["A", "B"])`.
  static func manifest() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    var modules: [String: Set<String>] = [:]
    for call in text.components(separatedBy: "module(").dropFirst() {
      let arguments = call.components(separatedBy: ")")[0]
      let lists = arguments.components(separatedBy: "[")
      guard let name = quoted(lists[0]).first else { continue }
      let dependencies = lists.count > 1 ? lists[1].components(separatedBy: "]")[0] : ""
      modules[name] = Set(quoted(dependencies))
    }
    return modules
  }

  /// What is between quotation marks.
  private static func quoted(_ text: String) -> [String] {
    text.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// The import lines of a target's files.
  static func imports(of target: String) throws -> [(file: String, module: String)] {
    let folder = root.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: [(String, String)] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count,
          words[..<at].allSatisfy({ word in
            word.hasPrefix("@") || ["internal", "package", "public", "private"].contains(word)
          })
        else { continue }
        found.append((file.lastPathComponent, String(words[at + 1])))
      }
    }
    return found
  }

  /// Modules of the toolchain and the system that a target may import besides.
  static let system: [String: Set<String>] = [
    "Platform": ["Glibc"], "Findings": [], "TextAnalysis": [], "NameMatching": [],
    "QueryLanguage": [], "CorpusReading": ["FoundationEssentials", "Synchronization"],
    "SQLiteStore": ["Synchronization"], "FTS5Segments": [],
    "CorpusIndex": ["FoundationEssentials", "Synchronization"], "NameResolution": [],
    "Searching": [], "QuoteFinding": [], "Izde": ["FoundationEssentials"],
    "Rendering": ["FoundationEssentials"], "CommandLineTool": ["FoundationEssentials"],
    "WebInterface": ["Synchronization"], "IzdeC": ["Glibc", "Synchronization"],
  ]

  @Test func everyImportIsInTheManifest() throws {
    let modules = try Self.manifest()
    #expect(modules.count >= 12, "the manifest could not be read")
    for (target, dependencies) in modules {
      let allowed = dependencies.union(Self.system[target] ?? [])
      for (file, module) in try Self.imports(of: target) {
        #expect(allowed.contains(module), "\(target)/\(file) imports \(module)")
      }
    }
  }

  @Test func everyDependencyIsUsed() throws {
    for (target, dependencies) in try Self.manifest() {
      let used = Set(try Self.imports(of: target).map(\.module))
      for dependency in dependencies {
        #expect(used.contains(dependency), "\(target) declares \(dependency) and never imports it")
      }
    }
  }
}
