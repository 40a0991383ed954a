extension PageText {
  /// Extracts the text of an HTML page: paragraphs as lines, references decoded, scripts and styles
  /// dropped, navigation marked as boilerplate.
  ///
  /// - Complexity: O(n).
  ///
  /// - Parameter html: The file as UTF-8.
  init(html: [UInt8]) {
    self.init(plain: [])
    html.withUnsafeBufferPointer { html in
      var scanner = HTMLScanner(html)
      scanner.run()
      bytes = scanner.builder.text
      map = scanner.builder.map
      marks = scanner.marks.marks
      titleRange = scanner.titleRange
      markOutside(of: scanner.marks.main)
      let heading = titleRange.map { String(decoding: bytes[$0], as: UTF8.self) }
      var found = scanner.metadata
      found.finish()
      metadata = Metadata(
        title: found.socialTitle ?? heading ?? found.pageTitle, author: found.author,
        outlet: found.outlet, date: found.date, url: found.url, language: found.language)
      if metadata.title?.isEmpty == true { metadata.title = nil }
    }
  }

  /// Marks everything outside `article` or `main` as boilerplate if these hold most of the text.
  ///
  /// The threshold of a half distinguishes an article from the teasers of a front page, each of
  /// which is an `article` too. The title may be above the element.
  private mutating func markOutside(of main: [Range<Int>]) {
    let inside = main.reduce(0) { $0 + $1.count }
    guard inside * 2 >= bytes.count, inside >= Self.leastMain else { return }
    var outside: [Range<Int>] = []
    var place = 0
    for range in main + [bytes.count..<bytes.count] {
      if let title = titleRange, (place..<range.lowerBound).overlaps(title) {
        outside += [place..<title.lowerBound, title.upperBound..<range.lowerBound]
      } else {
        outside.append(place..<range.lowerBound)
      }
      place = range.upperBound
    }
    let known = marks
    for range in outside where !range.isEmpty {
      // Only between existing marks: marks do not overlap.
      var start = range.lowerBound
      for mark in known where mark.range.overlaps(range) {
        add(start..<mark.range.lowerBound)
        start = mark.range.upperBound
      }
      add(start..<range.upperBound)
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(_ range: Range<Int>) {
    guard range.lowerBound < range.upperBound else { return }
    marks.append(Mark(range: range, kind: .boilerplate("outside the article")))
  }

  /// The fewest bytes of an article.
  private static let leastMain = 400
}
