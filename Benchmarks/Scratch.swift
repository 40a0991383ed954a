import Glibc

/// A folder for what a run writes; removed at its end unless it is to be kept.
final class Scratch {
  let path: String
  private let isKept: Bool

  /// Makes a folder under the one given, or under `TMPDIR`.
  init(_ arguments: Arguments) throws {
    isKept = arguments.text("work") != nil
    if let given = arguments.text("work") {
      path = given
      mkdir(given, 0o755)
      return
    }
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((root + "/izde-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw BenchmarkError("no folder can be made in “\(root)”")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if !isKept { _ = try? Child.run(["rm", "-rf", path]) }
  }

  /// A folder within, made anew.
  func folder(_ name: String) throws -> String {
    let folder = path + "/" + name
    _ = try Child.run(["rm", "-rf", folder])
    mkdir(folder, 0o755)
    return folder
  }

  /// Writes a text to a file within; returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    guard let stream = fopen(file, "w") else { throw BenchmarkError("cannot write “\(file)”") }
    defer { fclose(stream) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw BenchmarkError("cannot write “\(file)”")
    }
    return file
  }
}
