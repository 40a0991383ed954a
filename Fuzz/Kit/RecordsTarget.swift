import CorpusReading
import Glibc

enum RecordsTarget {
  /// A file of this process; records are read piece by piece from a file only.
  private static let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  private static let path = "\(folder)/izde-fuzz-\(getpid()).jsonl"

  static func run(_ bytes: [UInt8]) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    let source = SourceFile(
      root: folder, path: "a.jsonl", absolutePath: path, size: bytes.count, modified: 0,
      kind: .records)
    var last = 0
    var records: [(number: Int, range: Range<Int>, text: [UInt8])] = []
    let report = try? DocumentReader().read(source) { document in
      let record = document.record ?? 0
      precondition(record > last, "records count lines")
      last = record
      PagesTarget.check(document, fileSize: nil)
      if let range = document.recordRange { records.append((record, range, document.text)) }
    }
    // A converted file's lines lie elsewhere in the file than in its conversion.
    guard let report, report.encoding == nil else { return }
    for record in records {
      precondition(record.range.upperBound <= bytes.count, "the line is in the file")
      let again = try? DocumentReader().record(record.number, at: record.range, of: source)
      precondition(again?.text == record.text, "the same when it is read again")
    }
  }
}
