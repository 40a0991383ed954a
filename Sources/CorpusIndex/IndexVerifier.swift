import CorpusReading
package import Findings
import Platform
import SQLiteStore

/// Compares an index with the files it was built from, and checks the index itself.
package struct IndexVerifier {
  private let reader: IndexReader

  package init(reader: IndexReader) { self.reader = reader }

  /// Checks the index itself, then reads every file again and compares each stored passage with it.
  ///
  /// - Parameters:
  ///   - isQuick: Whether only page checksums and SQLite's own integrity check are run.
  ///   - reextracts: Whether files read by converters are converted again and compared. Otherwise
  /// their checksums are compared, since the index holds the text extracted from the unchanged
  /// file.
  ///   - progress: Called with the number of passages compared, and their total.
  /// - Returns: What was checked, and what is wrong.
  /// - Throws: `IndexError` if the index cannot be read.
  /// - Throws: `IndexError` where the index cannot be read.
  /// - Complexity: O(bytes of the corpus and of the index).
  package func verify(
    isQuick: Bool = false, reextracts: Bool = false, progress: (Int, Int) -> Void
  ) throws -> VerificationReport {
    if let joined = reader.joined {
      return try verify(joined, isQuick: isQuick, reextracts: reextracts, progress: progress)
    }
    var report = VerificationReport()
    report.isQuick = isQuick
    guard try isSound(&report), !isQuick else { return report }
    let total = try reader.totals().passages
    try checkContents(&report) { progress($0, total) }
    var documents = try DocumentReader(options: reader.recordedOptions().reading)
    let statement = try reader.connection.prepare(
      "SELECT id, root, path, kind, sha256, first_row, last_row, converter, fields FROM sources ORDER BY id"
    )
    while try statement.step() {
      report.files += 1
      let path = statement.text(2)
      let file = SourceFile(
        root: statement.text(1), path: path, absolutePath: statement.text(1) + "/" + path, size: 0,
        modified: 0, kind: SourceFile.Kind(rawValue: statement.text(3)) ?? .text)
      let rows = statement.integer(5)..<statement.integer(6) + 1
      do {
        documents.options.fields =
          FieldMapping(
            statement.isNull(8) ? [] : statement.text(8).split(separator: "\n").map(String.init))
          ?? FieldMapping()
        if !reextracts, !statement.isNull(7) {
          report.filesByChecksum += 1
          if try file.sha256() != statement.text(4) {
            report.findings.append(
              .init(
                file: path, message: "“\(path)” has changed since it was read (SHA-256 differs)"))
          }
          continue
        }
        try compare(
          file, sha256: statement.text(4), rows: rows,
          converter: statement.isNull(7) ? nil : statement.text(7),
          by: documents, report: &report
        ) { progress($0, total) }
      } catch let error as ReadingError {
        report.findings.append(.init(file: path, message: error.message))
      }
    }
    return report
  }

  /// Each of several indexes by itself; what is wrong with one names it.
  private func verify(
    _ joined: JoinedIndexes, isQuick: Bool, reextracts: Bool, progress: (Int, Int) -> Void
  ) throws -> VerificationReport {
    var whole = VerificationReport()
    whole.isQuick = isQuick
    if let folder = joined.folder {
      let path = folder + "/" + Schema.joinedFileName
      whole.findings += try IndexVerifier.damagedPages(ofFileAt: path).map {
        .init(file: path, message: "the file is damaged: \($0); remove it, and it is made anew")
      }
    }
    let total = try reader.totals().passages
    for part in joined.parts {
      let before = whole.passages
      let report = try joined.naming(part) { reader in
        try IndexVerifier(reader: reader).verify(isQuick: isQuick, reextracts: reextracts) {
          done, _ in progress(before + done, total)
        }
      }
      whole.files += report.files
      whole.filesByChecksum += report.filesByChecksum
      whole.passages += report.passages
      whole.findings += report.findings.map { finding in
        var finding = finding
        if finding.file == Schema.fileName {
          finding.file = part.reader.directory + "/" + Schema.fileName
        }
        return finding
      }
    }
    return whole
  }

  /// Checks pages first, then what they say together; no file is compared with a damaged index.
  private func isSound(_ report: inout VerificationReport) throws -> Bool {
    let path = reader.directory + "/" + Schema.fileName
    for damage in try IndexVerifier.damagedPages(ofFileAt: path) {
      report.findings.append(
        .init(file: Schema.fileName, message: "the index is damaged: \(damage)"))
    }
    guard report.findings.isEmpty else { return false }
    let statement = try reader.connection.prepare("PRAGMA integrity_check(10)")
    while try statement.step() {
      guard statement.text(0) != "ok" else { continue }
      report.findings.append(
        .init(file: Schema.fileName, message: "the index is damaged: \(statement.text(0))"))
    }
    return report.findings.isEmpty
  }

  private static func damagedPages(ofFileAt path: String) throws -> [String] {
    guard FileSystem.exists(path) else { return [] }
    return try PageChecksum.damagedPages(
      of: DatabaseFile(path: path), pageSize: Schema.pageSize, limit: 10
    ).map { "page \($0) does not agree with its checksum" }
  }

  /// Checks whether everything but the texts follows from the texts.
  private func checkContents(
    _ report: inout VerificationReport, progress: (Int) -> Void
  ) throws {
    var soundness = try IndexSoundness(reader: reader)
    for finding in try soundness.check(progress: progress) {
      report.findings.append(
        .init(file: Schema.fileName, message: "the index is damaged: \(finding)"))
    }
  }

  private func compare(
    _ file: SourceFile, sha256: String, rows: Range<Int>, converter: String?,
    by documents: DocumentReader, report: inout VerificationReport, progress: (Int) -> Void
  ) throws {
    guard !rows.isEmpty else { return }
    var stored = try reader.passages(in: rows.lowerBound...rows.upperBound - 1)[...]
    var records: [Int: Int?] = [:]
    for passage in stored where !records.keys.contains(passage.article) {
      records[passage.article] = try reader.article(passage.article)?.record
    }
    var differing = 0
    let reading = try documents.read(file) { document in
      while let passage = stored.first, (records[passage.article] ?? nil) == document.record {
        stored = stored.dropFirst()
        report.passages += 1
        let range = passage.range
        if range.upperBound > document.text.count
          || !document.text[range].elementsEqual(passage.text)
        {
          differing += 1
          if differing <= 20 {
            let id = try "\(reader.article(passage.article)?.slug ?? "?")/\(passage.paragraph)"
            report.findings.append(
              .init(
                file: file.path, passage: id,
                message:
                  "“\(file.path)” bytes \(range.lowerBound)–\(range.upperBound) are not passage \(id) any more"
              ))
          }
        }
      }
      progress(report.passages)
    }
    if differing > 20 {
      report.findings.append(
        .init(file: file.path, message: "“\(file.path)”: \(differing - 20) more passages differ"))
    }
    if differing > 0, let converter, let now = reading.converter, now != converter {
      report.findings.append(
        .init(
          file: file.path,
          message: "“\(file.path)” was read by \(converter) and now by \(now): "
            + "another version may give another text"))
    }
    if !stored.isEmpty {
      report.findings.append(
        .init(file: file.path, message: "“\(file.path)” has lost \(stored.count) passages"))
    } else if reading.sha256 != sha256, differing == 0 {
      report.findings.append(
        .init(
          file: file.path,
          message: "“\(file.path)” was changed outside of its passages (SHA-256 differs)"))
    }
  }
}
