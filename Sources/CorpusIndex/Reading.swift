import CorpusReading
import Platform

/// Reads files on one thread and analyses them on another.
///
/// With the writer these are three pipeline stages, which use two processors fully; neither
/// analysing nor writing waits for the disk.
struct Reading: Sendable {
  let files: [SourceFile]
  let catalogue: Catalogue
  let options: ReadingOptions
  let numbers: CorpusAnalyzer.Numbers
  let slugs: SlugRegister
  let indexing: CorpusAnalyzer.Indexing

  /// A message from the reader to the analyser.
  private enum Piece: Sendable {
    case beginning
    case document(Document, bytesRead: Int)
    case end(SourceFile, DocumentReader.Report, bytesRead: Int)
    /// A file that cannot be read is reported and skipped.
    case failure(String)
  }

  /// The bytes of text that the reader collects before it passes them on.
  private static let portion = 1 << 18

  /// Reads and analyses everything, and puts batches into `queue`.
  func run(into queue: BoundedQueue<Batch>) {
    let portions = BoundedQueue<[Piece]>(capacity: 4)
    let reader: Worker
    do {
      reader = try IndexError.starting {
        do {
          try read(into: portions)
          portions.finish()
        } catch {
          portions.finish(throwing: error)
        }
      }
    } catch {
      return queue.finish(throwing: error)
    }
    do {
      try analyze(portions, into: queue)
      queue.finish()
    } catch {
      queue.finish(throwing: error is CorpusAnalyzer.Cancelled ? nil : error)
    }
    portions.cancel()
    reader.join()
  }

  private func read(into portions: BoundedQueue<[Piece]>) throws {
    let reader = DocumentReader(catalogue: catalogue, options: options)
    var pieces: [Piece] = []
    var gathered = 0
    var before = 0
    func add(_ piece: Piece, _ size: Int) throws {
      pieces.append(piece)
      // Adds an estimate for the strings of a small document.
      gathered += size + 64
      if gathered >= Reading.portion { try handOver() }
    }
    func handOver() throws {
      guard portions.put(pieces) else { throw CorpusAnalyzer.Cancelled() }
      pieces = []
      gathered = 0
    }
    for file in files {
      try add(.beginning, 0)
      do {
        let report = try reader.read(file) { document in
          let position = document.recordRange?.upperBound ?? file.size
          try add(.document(document, bytesRead: before + position), document.text.count)
        }
        before += file.size
        try add(.end(file, report, bytesRead: before), 0)
      } catch let error as ReadingError {
        before += file.size
        try add(.failure(error.description), 0)
      }
    }
    try handOver()
  }

  private func analyze(
    _ portions: BoundedQueue<[Piece]>, into queue: BoundedQueue<Batch>
  ) throws {
    var analyzer = CorpusAnalyzer(numbers: numbers, slugs: slugs, indexing: indexing) {
      queue.put($0)
    }
    var source = CorpusAnalyzer.OpenSource(id: 0, firstRow: 0)
    while let pieces = try portions.take() {
      for piece in pieces {
        switch piece {
        case .beginning: source = analyzer.begin()
        case .document(let document, let bytesRead):
          try analyzer.add(document, to: &source, bytesRead: bytesRead)
        case .end(let file, let report, let bytesRead):
          for warning in report.warnings { analyzer.warn(warning.description) }
          try analyzer.end(source, file: file, report: report, bytesRead: bytesRead)
        case .failure(let warning): analyzer.warn(warning)
        }
      }
    }
    try analyzer.finish()
  }
}
