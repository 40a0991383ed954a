import Foundation
import Testing

/// The real articles and the questions about them, which lie beside the checkout where they may.
enum RealArticles {
  /// The folder that holds `corpus` and `gold`; `IZDE_SHARED` names another.
  static let folder: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["IZDE_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.appending(path: "corpus").path)
      ? folder : nil
  }()

  /// Whether the tests on them must run.
  static var isRequired: Bool {
    ProcessInfo.processInfo.environment["IZDE_REQUIRE_SHARED"] == "1"
  }

  /// The records of a file of questions.
  static func records(_ name: String) throws -> [[String: Any]] {
    let folder = try #require(folder)
    let text = try String(contentsOf: folder.appending(path: "gold/dev/" + name), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}

@Suite struct RealArticlesPresence {
  @Test func theyAreThereWhereTheyAreRequired() {
    if RealArticles.folder == nil {
      print(
        "SKIPPED: the tests on the real articles; set IZDE_SHARED to the folder that holds them")
    }
    #expect(!RealArticles.isRequired || RealArticles.folder != nil)
  }
}
