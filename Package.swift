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

/// A module of the program (see `docs/architecture.md`): one stage of the data's way.
func module(
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
    .executable(name: "izde-serve", targets: ["IzdeServeExecutable"]),
    .library(name: "izde_extension", type: .dynamic, targets: ["SQLiteExtension"]),
    .library(name: "izde_c", type: .dynamic, targets: ["IzdeC"]),
    .library(name: "izde_c_static", type: .static, targets: ["IzdeC"]),
  ],
  traits: [
    .trait(
      name: "Server",
      description: "izde-serve: a page in the browser, and an interface for programs (make serve)")
  ],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CHashing"),
    module("Platform", ["CHashing"]),
    module("Findings"),
    module("TextAnalysis"),
    module("NameMatching"),
    module("JSONReading"),
    module("CorpusReading", ["Platform", "JSONReading", "TextAnalysis"]),
    module("QueryLanguage", ["TextAnalysis"]),
    module("Attribution", ["TextAnalysis"]),
    module("SQLiteStore", ["CSQLite"], settings: [.strictMemorySafety()]),
    module("FTS5Segments", ["Platform", "SQLiteStore"], settings: [.strictMemorySafety()]),
    module(
      "CorpusIndex",
      [
        "Platform", "Findings", "SQLiteStore", "FTS5Segments", "TextAnalysis", "CorpusReading",
        "NameMatching",
      ]),
    module(
      "NameResolution",
      [
        "Platform", "Findings", "CorpusIndex", "FTS5Segments", "NameMatching", "TextAnalysis",
      ]),
    module(
      "Searching",
      [
        "Platform", "Findings", "CorpusIndex", "CorpusReading", "FTS5Segments", "NameResolution",
        "QueryLanguage", "NameMatching", "TextAnalysis",
      ]),
    module(
      "QuoteFinding",
      [
        "Platform", "Findings", "CorpusIndex", "CorpusReading", "FTS5Segments", "NameMatching",
        "TextAnalysis", "Attribution",
      ]),
    module(
      "FigureFinding",
      [
        "Findings", "CorpusIndex", "FTS5Segments", "NameResolution", "Searching", "TextAnalysis",
        "Attribution",
      ]),
    module(
      "Izde",
      [
        "Platform", "Findings", "Searching", "NameResolution", "QuoteFinding", "FigureFinding",
        "CorpusIndex", "CorpusReading", "NameMatching",
      ]),
    module("Rendering", ["Findings", "Izde"]),
    module(
      "CommandLineTool",
      ["Platform", "Findings", "JSONReading", "QueryLanguage", "Izde", "Rendering"]),
    module(
      "WebInterface",
      [
        "Platform", "Findings", "JSONReading", "QueryLanguage", "Izde", "Rendering",
        "CommandLineTool",
      ]),
    .target(
      name: "IzdeServer",
      dependencies: ["Platform", "Izde", "WebInterface", "CommandLineTool"]
        + [
          ("Hummingbird", "hummingbird"), ("ArgumentParser", "swift-argument-parser"),
          ("Crypto", "swift-crypto"), ("CryptoExtras", "swift-crypto"),
        ].map { .product(name: $0.0, package: $0.1, condition: .when(traits: ["Server"])) },
      swiftSettings: common),
    .executableTarget(
      name: "IzdeServeExecutable", dependencies: ["IzdeServer"], swiftSettings: common),
    .executableTarget(
      name: "IzdeExecutable", dependencies: ["CommandLineTool"], swiftSettings: common),
    .target(name: "CSQLiteExtension"),
    module(
      "SQLiteExtension", ["CSQLiteExtension", "CorpusIndex", "NameMatching", "TextAnalysis"]),
    .target(name: "CIzde"),
    module(
      "IzdeC", ["CIzde", "Findings", "JSONReading", "Izde", "Rendering"],
      settings: [.strictMemorySafety()]),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["Izde", "SQLiteStore", "CorpusIndex", "NameResolution", "Searching"],
      path: "Benchmarks",
      exclude: ["README.md", "peers", "Training"], swiftSettings: common),
    .target(
      name: "TrainingKit", dependencies: ["NameMatching"], path: "Benchmarks/Training/Kit",
      swiftSettings: common),
    .executableTarget(
      name: "Training", dependencies: ["TrainingKit"], path: "Benchmarks/Training/Program",
      swiftSettings: common),
    .target(
      name: "TestSupport", dependencies: ["Izde", "CommandLineTool"], path: "Tests/TestSupport",
      swiftSettings: common),
    .target(
      name: "StoreTestSupport", dependencies: ["CSQLite", "SQLiteStore"],
      path: "Tests/StoreTestSupport", swiftSettings: common + [.strictMemorySafety()]),
    tests("PlatformTests", ["Platform"]),
    tests("TextAnalysisTests", ["TextAnalysis"]),
    tests("NameMatchingTests", ["NameMatching", "TextAnalysis"], exclude: ["Golden"]),
    tests("JSONReadingTests", ["JSONReading"]),
    tests("CorpusReadingTests", ["CorpusReading", "JSONReading", "TextAnalysis"]),
    tests("QueryLanguageTests", ["QueryLanguage", "TextAnalysis"]),
    tests("AttributionTests", ["Attribution"]),
    tests("SQLiteStoreTests", ["SQLiteStore", "FTS5Segments", "StoreTestSupport"]),
    tests("FTS5SegmentsTests", ["FTS5Segments", "SQLiteStore", "StoreTestSupport"]),
    tests(
      "CorpusIndexTests",
      [
        "CorpusIndex", "Findings", "Platform", "SQLiteStore", "FTS5Segments", "TextAnalysis",
        "CorpusReading",
      ]),
    tests(
      "SearchingTests",
      ["Searching", "NameResolution", "Findings", "CorpusIndex", "QueryLanguage"]),
    tests("QuoteFindingTests", ["QuoteFinding", "Findings", "CorpusIndex", "TextAnalysis"]),
    tests("FigureFindingTests", ["FigureFinding", "Findings", "CorpusIndex", "NameResolution"]),
    tests("IzdeTests", ["Izde"]),
    tests("RenderingTests", ["Rendering", "Findings", "Izde", "JSONReading"]),
    tests("CommandLineTests", ["CommandLineTool", "Izde", "Platform"], exclude: ["Golden"]),
    tests("WebInterfaceTests", ["WebInterface", "Izde", "JSONReading", "Rendering"]),
    tests("IzdeCTests", ["CIzde", "IzdeC", "Findings", "JSONReading"]),
    tests("TrainingTests", ["TrainingKit", "NameMatching"], exclude: ["Data"]),
    tests("ArchitectureTests", []),
    .target(
      name: "HarmKit",
      dependencies: ["TestSupport", "StoreTestSupport", "Findings", "CorpusIndex", "SQLiteStore"],
      path: "Tests/HarmKit", swiftSettings: common),
    .executableTarget(
      name: "Torture", dependencies: ["HarmKit"], path: "Tests/Torture", swiftSettings: common),
    .target(
      name: "FuzzKit",
      dependencies: [
        "Findings", "TextAnalysis", "NameMatching", "CorpusReading", "QueryLanguage",
        "QuoteFinding", "SQLiteStore", "FTS5Segments", "CorpusIndex",
      ], path: "Fuzz/Kit", swiftSettings: common),
    tests(
      "HarmTests",
      [
        "HarmKit", "StoreTestSupport", "FuzzKit", "CorpusIndex", "SQLiteStore", "SQLiteExtension",
        "CommandLineTool", "IzdeExecutable",
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
