import FoundationEssentials
package import SQLiteStore

/// A folder that is gone after `body`.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "izde-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// A database in memory.
package func makeMemory() throws -> Connection {
  try Connection(.memory, mode: .writing, setup: .plain)
}
