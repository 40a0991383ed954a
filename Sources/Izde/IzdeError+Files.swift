import Findings
import Platform

extension IzdeError {
  /// Reads a whole file: a catalogue, a names file.
  ///
  /// - Throws: `IzdeError` with the system's reason.
  static func bytes(of path: String) throws(IzdeError) -> [UInt8] {
    do throws(SystemError) {
      return try FileSystem.bytes(of: path)
    } catch {
      throw IzdeError("“\(path)” cannot be read: \(error.reason)", suggestion: "ls -l \(path)")
    }
  }

  /// Writes a file atomically.
  ///
  /// - Throws: `IzdeError` with the system's reason.
  static func write(_ text: String, to path: String) throws(IzdeError) {
    do throws(SystemError) {
      try FileSystem.write(text, to: path)
    } catch {
      throw IzdeError(
        "“\(path)” could not be written: \(error.reason)", suggestion: "ls -ld \(path)")
    }
  }
}
