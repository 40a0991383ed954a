import Foundation
import FuzzKit
import Testing

/// Inputs that fuzzing once found to do harm, and seeds, go through every time.
@Suite struct FoundInputTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz")

  @Test(arguments: FuzzTarget.allCases)
  func found(_ target: FuzzTarget) throws {
    for kind in ["Found", "Seeds"] {
      let folder = Self.folder.appending(path: "\(kind)/\(target.rawValue)").path
      for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        target.run([UInt8](bytes))
      }
    }
  }
}
