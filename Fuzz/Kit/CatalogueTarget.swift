import CorpusReading

enum CatalogueTarget {
  private static let page = Array(
    String(repeating: "A title\n\nA line of text.\nAnother line.\n\n", count: 6).utf8)

  static func run(_ bytes: [UInt8]) {
    guard let catalogue = try? Catalogue(parsing: bytes, file: "catalog.json") else { return }
    guard let content = try? SourceContent(raw: page, name: "a.txt") else { return }
    PagesTarget.check(content, name: "a.txt", kind: .text, catalogue: catalogue)
  }
}
