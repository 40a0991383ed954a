extension PageText {
  /// The text of an HTML page: its paragraphs as lines, references decoded, scripts, styles and
  /// navigation left out.
  ///
  /// O(n).
  ///
  /// - Parameter html: the file as UTF-8.
  init(html: [UInt8]) {
    self.init(plain: [])
    html.withUnsafeBufferPointer { html in
      var scanner = HTMLScanner(html)
      scanner.run()
      bytes = scanner.builder.text
      map = scanner.builder.map
      marks = scanner.marks
      titleRange = scanner.titleRange
      let heading = titleRange.map { String(decoding: bytes[$0], as: UTF8.self) }
      let found = scanner.metadata
      metadata = Metadata(
        title: found.socialTitle ?? heading ?? found.pageTitle, author: found.author,
        outlet: found.outlet, date: found.date, url: found.url, language: found.language)
      if metadata.title?.isEmpty == true { metadata.title = nil }
    }
  }
}
