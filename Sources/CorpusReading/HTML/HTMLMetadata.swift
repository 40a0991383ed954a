/// The metadata of a page: from its head, linked data, and `time` elements.
struct HTMLMetadata {
  var pageTitle: String?
  var socialTitle: String?
  var author: String?
  var outlet: String?
  /// The date as written in the page.
  var date: String?
  var url: String?
  var language: String?
  /// The date of the first `time` element: in most pages that of publication, in others any date.
  private var firstTime: String?
  private var linked = LinkedData()

  /// Processes an opening tag.
  mutating func read(_ tag: HTMLTag, in bytes: UnsafeBufferPointer<UInt8>) {
    switch tag.name {
    case "html":
      set(&language, tag.values(in: bytes)["lang"])
    case "link":
      let values = tag.values(in: bytes)
      if values["rel"]?.lowercased() == "canonical" { set(&url, values["href"]) }
    case "time":
      let values = tag.values(in: bytes)
      guard let time = values["datetime"], DateForms.normal(of: time) != nil else { return }
      set(&firstTime, time)
      let role = (values["itemprop"] ?? values["class"] ?? "").lowercased()
      if values["pubdate"] != nil || role.contains("published") { set(&date, time) }
    case "meta":
      let values = tag.values(in: bytes)
      guard let name = (values["name"] ?? values["property"] ?? values["itemprop"])?.lowercased(),
        let content = values["content"].map(Self.line), !content.isEmpty
      else { return }
      take(name, content)
    default: break
    }
  }

  /// Whether a script element contains linked data.
  func readsScript(_ tag: HTMLTag, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    tag.values(in: bytes)["type"]?.lowercased().hasPrefix("application/ld+json") == true
  }

  /// Processes linked data (schema.org's NewsArticle and similar types, as JSON-LD).
  ///
  /// `bytes`: from after the opening tag of its script to after the closing one.
  mutating func read(linkedData bytes: UnsafeBufferPointer<UInt8>) {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "<")) else { return }
    linked.read(UnsafeBufferPointer(rebasing: bytes[..<end]))
  }

  /// Fills in what the head did not provide, from linked data, then from the first `time` element.
  mutating func finish() {
    set(&socialTitle, linked.headline)
    set(&author, linked.author)
    set(&outlet, linked.publisher)
    set(&date, linked.published)
    set(&date, firstTime)
    set(&url, linked.url)
    set(&language, linked.language)
  }

  private mutating func take(_ name: String, _ content: String) {
    switch name {
    case "og:title", "twitter:title", "dc.title", "dcterms.title": set(&socialTitle, content)
    case "author", "dc.creator", "dcterms.creator", "article:author", "parsely-author", "byl",
      "sailthru.author":
      // Some pages have a URL there.
      if !content.hasPrefix("http") { set(&author, content) }
    case "og:site_name", "application-name", "dc.publisher", "dcterms.publisher":
      set(&outlet, content)
    case "article:published_time", "og:article:published_time", "date", "dc.date",
      "dc.date.issued", "dcterms.date", "dcterms.issued", "datepublished", "pubdate",
      "publish-date", "publication_date", "parsely-pub-date", "sailthru.date":
      // A publication date in the head takes precedence over any `time` element.
      if date.flatMap(DateForms.normal) == nil { date = content }
    case "og:url": set(&url, content)
    case "og:locale": set(&language, content.split(separator: "_").first.map(String.init))
    default: break
    }
  }

  private func set(_ field: inout String?, _ value: String?) {
    if field == nil, let value, !value.isEmpty { field = value }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
