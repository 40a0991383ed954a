import Platform
import SQLiteStore

/// The first hundred bytes of a database file (sqlite.org/fileformat2.html, "The Database Header"),
/// which are checked before SQLite opens the file.
struct IndexHeader {
  /// The kind of a file.
  enum Verdict: Hashable {
    /// The file is missing or empty.
    case missing
    /// The file cannot be opened or read, for this reason.
    case unreadable(String)
    /// The file belongs to another program.
    case foreign
    /// The file is an index of another format version.
    case otherFormat(Int)
    /// The file is an index with a damaged header.
    case damaged
    /// The file is an index that can be read.
    case index
  }

  let verdict: Verdict

  /// Reads the header of the file at `path`.
  init(path: String) {
    guard FileSystem.exists(path) else {
      verdict = .missing
      return
    }
    do {
      let bytes = try DatabaseFile(path: path).bytes(at: 0, count: 100)
      verdict = bytes.isEmpty ? .missing : IndexHeader.verdict(on: bytes)
    } catch {
      verdict = .unreadable(error.message)
    }
  }

  private static func verdict(on bytes: [UInt8]) -> Verdict {
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)),
      number(bytes[68..<72]) == Schema.applicationID
    else { return .foreign }
    let format = number(bytes[60..<64])
    guard format == Schema.format else { return .otherFormat(format) }
    guard number(bytes[16..<18]) == Schema.pageSize, bytes[20] == UInt8(PageChecksum.size) else {
      return .damaged
    }
    return .index
  }

  /// A big-endian integer.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The error for a file that cannot be read as an index; nil if it can.
  func refusal(directory: String) -> IndexError? {
    let path = directory + "/" + Schema.fileName
    let rebuild = "izde index --rebuild --index \(directory)"
    switch verdict {
    case .index: return nil
    case .missing:
      return IndexError(
        .missing, "there is no index in “\(directory)”",
        suggestion: "izde index corpus --index \(directory)")
    case .unreadable(let reason):
      return IndexError(
        .unreadable, "the index “\(directory)” cannot be opened: \(reason)",
        suggestion: "ls -l \(directory)")
    case .foreign:
      return IndexError(
        .foreign, "“\(path)” is not an index of izde and was not changed",
        suggestion: "--index with another folder, or remove the file if it is a damaged index")
    case .otherFormat(let format):
      return IndexError(
        .otherVersion,
        "the index “\(directory)” has format \(format), this izde reads \(Schema.format)",
        suggestion: rebuild)
    case .damaged:
      return IndexError(
        .corrupt, "the index “\(directory)” is damaged (its header)", suggestion: rebuild)
    }
  }
}
