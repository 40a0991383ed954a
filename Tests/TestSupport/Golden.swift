import Glibc

/// Files with what is expected; `RECORD=1` in the environment writes them anew.
package enum Golden {
  /// Whether files are to be written rather than compared.
  package static var isRecording: Bool { getenv("RECORD").map { String(cString: $0) } == "1" }

  /// Compares a text with the file `Golden/NAME` beside the calling test.
  ///
  /// Gives nil if they agree, else the first line in which they differ.
  package static func difference(
    _ text: String, from name: String, filePath: String = #filePath
  ) -> String? {
    let path = path(of: name, filePath: filePath)
    if isRecording {
      guard let file = fopen(path, "wb") else { return "cannot write \(path)" }
      defer { fclose(file) }
      fputs(text, file)
      return nil
    }
    guard let bytes = TemporaryFolder.bytes(ofFileAt: path) else {
      return "there is no \(path); RECORD=1 writes it"
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    if expected == text { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let one = index < old.count ? String(old[index]) : "(end)"
      let other = index < new.count ? String(new[index]) : "(end)"
      if one != other { return "\(name):\(index + 1)\n expected: \(one)\n      got: \(other)" }
    }
    return "\(name) differs in its line ends"
  }

  /// The text of the file `Golden/NAME`; empty if there is none.
  package static func text(_ name: String, filePath: String = #filePath) -> String {
    let bytes = TemporaryFolder.bytes(ofFileAt: path(of: name, filePath: filePath)) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func path(of name: String, filePath: String) -> String {
    let folder = filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Golden/\(name)"
  }
}
