// swift-tools-version: 6.2
import PackageDescription

/// Every target is built the same way: Swift 6 mode, imports internal unless they say otherwise,
/// warnings are errors.
let common: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A wall of the house (see `docs/architecture.md`): one stage of the data's way.
func wall(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: common + settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: common)
}

let package = Package(
  name: "izde",
  products: [
    .library(name: "Izde", targets: ["Izde"]),
    .executable(name: "izde", targets: ["IzdeExecutable"]),
    .library(name: "izde_extension", type: .dynamic, targets: ["SQLiteExtension"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    wall("Findings"),
    wall("TextAnalysis"),
    wall("NameMatching"),
    wall("CorpusReading"),
    wall("QueryLanguage"),
    wall("SQLiteStore", ["CSQLite"], settings: [.strictMemorySafety()]),
    wall(
      "CorpusIndex",
      ["Findings", "SQLiteStore", "TextAnalysis", "CorpusReading", "NameMatching"]),
    wall(
      "Searching",
      [
        "Findings", "CorpusIndex", "CorpusReading", "SQLiteStore", "QueryLanguage", "NameMatching",
        "TextAnalysis",
      ]),
    wall(
      "QuoteFinding",
      ["Findings", "CorpusIndex", "CorpusReading", "SQLiteStore", "NameMatching", "TextAnalysis"]),
    wall(
      "Izde",
      ["Findings", "Searching", "QuoteFinding", "CorpusIndex", "CorpusReading"]),
    wall("Rendering", ["Findings", "Izde"]),
    wall("CommandLineTool", ["Findings", "Izde", "Rendering"]),
    .executableTarget(
      name: "IzdeExecutable", dependencies: ["CommandLineTool"], swiftSettings: common),
    .target(name: "CSQLiteExtension"),
    wall(
      "SQLiteExtension", ["CSQLiteExtension", "CorpusIndex", "NameMatching", "TextAnalysis"]),
    .executableTarget(
      name: "Benchmark", dependencies: ["Izde", "SQLiteStore"], path: "Benchmarks",
      exclude: ["README.md", "peers"], swiftSettings: common),
    .target(
      name: "TestSupport", dependencies: ["Izde", "CommandLineTool"], path: "Tests/TestSupport",
      swiftSettings: common),
    tests("TextAnalysisTests", ["TextAnalysis"]),
    tests("NameMatchingTests", ["NameMatching", "TextAnalysis"]),
    tests("CorpusReadingTests", ["CorpusReading", "TextAnalysis"]),
    tests("QueryLanguageTests", ["QueryLanguage", "TextAnalysis"]),
    tests("SQLiteStoreTests", ["SQLiteStore"]),
    tests("CorpusIndexTests", ["CorpusIndex", "Findings", "SQLiteStore", "TextAnalysis", "CorpusReading"]),
    tests("SearchingTests", ["Searching", "Findings", "CorpusIndex", "QueryLanguage"]),
    tests("QuoteFindingTests", ["QuoteFinding", "Findings", "CorpusIndex", "TextAnalysis"]),
    tests("IzdeTests", ["Izde"]),
    tests("RenderingTests", ["Rendering", "Findings", "Izde"]),
    tests("CommandLineTests", ["CommandLineTool", "Izde"], exclude: ["Golden"]),
    tests("ArchitectureTests", []),
    .target(
      name: "HarmKit",
      dependencies: ["TestSupport", "Findings", "CorpusIndex", "SQLiteStore"],
      path: "Tests/HarmKit", swiftSettings: common),
    .executableTarget(
      name: "Torture", dependencies: ["HarmKit"], path: "Tests/Torture", swiftSettings: common),
    .target(
      name: "FuzzKit",
      dependencies: [
        "Findings", "TextAnalysis", "NameMatching", "CorpusReading", "QueryLanguage",
        "QuoteFinding",
        "SQLiteStore", "CorpusIndex",
      ], path: "Fuzz/Kit", swiftSettings: common),
    tests(
      "HarmTests",
      [
        "HarmKit", "FuzzKit", "CorpusIndex", "SQLiteStore", "SQLiteExtension", "CommandLineTool",
        "IzdeExecutable",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings a runtime of its own, so its program exists only where `make fuzz` asks for it.
if Context.environment["IZDE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzKit"], path: "Fuzz/Program", swiftSettings: common))
}
