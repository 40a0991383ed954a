import CorpusReading

enum PagesTarget {
  static func run(_ bytes: [UInt8]) {
    let kinds = [
      ("a.txt", SourceFile.Kind.text), ("a.md", .markdown), ("a.html", .html), ("a.tei", .tei),
    ]
    for (name, kind) in kinds {
      guard let content = try? SourceContent(raw: bytes, name: name, kind: kind) else { continue }
      check(content, name: name, kind: kind, catalogue: Catalogue())
    }
  }

  /// What holds for every document: passages in order, within the text, and their places in the file.
  static func check(
    _ content: SourceContent, name: String, kind: SourceFile.Kind, catalogue: Catalogue
  ) {
    let file = SourceFile(
      root: "/", path: name, absolutePath: "/" + name, size: content.bytes.count, modified: 0,
      kind: kind)
    var warnings: [ReadingWarning] = []
    let document = DocumentReader(catalogue: catalogue)
      .document(from: content, of: file, warnings: &warnings)
    check(document, fileSize: content.bytes.count)
    _ = DraftEntry.json(
      for: document, lines: content.bytes, sha256: content.sha256, file: file)
  }

  static func check(_ document: Document, fileSize: Int?) {
    for article in document.articles {
      var end = 0
      for passage in article.passages {
        precondition(passage.range.lowerBound >= end, "passages follow each other")
        precondition(passage.range.upperBound <= document.text.count, "within the text")
        precondition(!passage.range.isEmpty && passage.line >= 1, "something on a line")
        end = passage.range.upperBound
        let place = document.place(of: passage.range)
        precondition(place.lowerBound >= 0 && place.upperBound <= fileSize ?? .max, "in the file")
      }
    }
    if let map = document.map {
      precondition(OffsetMap(blob: map.blob) == map, "the map comes back")
    }
  }
}
