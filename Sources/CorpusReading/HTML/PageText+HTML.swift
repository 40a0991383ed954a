extension PageText {
  /// The text of an HTML page.
  init(of html: [UInt8]) {
    self.init(plain: html)
  }
}
