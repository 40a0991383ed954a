extension PageText {
  /// Extracts the text of a TEI document: paragraphs as lines, editorial alternatives and deleted
  /// text dropped, notes in paragraphs of their own, metadata from the header.
  ///
  /// Each text of a corpus (`teiCorpus`) is an article.
  ///
  /// - Parameter tei: The file as UTF-8.
  /// - Complexity: O(n).
  init(tei: [UInt8]) {
    self.init(plain: [])
    tei.withUnsafeBufferPointer { tei in
      var scanner = TEIScanner(tei)
      scanner.run()
      bytes = scanner.builder.text
      map = scanner.builder.map
      marks = scanner.marks
      metadata = scanner.header.metadata
      parts = scanner.parts
    }
  }
}
