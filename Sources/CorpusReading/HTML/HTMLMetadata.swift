/// What a page says of itself in its head.
struct HTMLMetadata {
  var pageTitle: String?
  var socialTitle: String?
  var author: String?
  var outlet: String?
  var date: String?
  var url: String?
  var language: String?

  /// Takes what an opening tag says.
  mutating func read(_ tag: HTMLTag, in bytes: UnsafeBufferPointer<UInt8>) {
    switch tag.name {
    case "html":
      set(&language, tag.values(in: bytes)["lang"])
    case "link":
      let values = tag.values(in: bytes)
      if values["rel"]?.lowercased() == "canonical" { set(&url, values["href"]) }
    case "time":
      let values = tag.values(in: bytes)
      set(&date, values["datetime"].flatMap(Self.day))
    case "meta":
      let values = tag.values(in: bytes)
      guard let name = (values["name"] ?? values["property"] ?? values["itemprop"])?.lowercased(),
        let content = values["content"], !content.isEmpty
      else { return }
      take(name, content)
    default: break
    }
  }

  private mutating func take(_ name: String, _ content: String) {
    switch name {
    case "og:title", "twitter:title", "dc.title": set(&socialTitle, content)
    case "author", "dc.creator", "article:author", "parsely-author":
      // Some pages give an address there.
      if !content.hasPrefix("http") { set(&author, content) }
    case "og:site_name", "application-name", "dc.publisher": set(&outlet, content)
    case "article:published_time", "date", "dc.date", "dc.date.issued", "datepublished", "pubdate",
      "parsely-pub-date":
      // What the head says of publication goes before any time in the text.
      date = Self.day(content) ?? date
    case "og:url": set(&url, content)
    case "og:locale": set(&language, content.split(separator: "_").first.map(String.init))
    default: break
    }
  }

  private func set(_ field: inout String?, _ value: String?) {
    if field == nil, let value, !value.isEmpty { field = value }
  }

  /// The day of a time like `2011-12-21T10:00:00Z`, or of a date as texts print it.
  private static func day(_ text: String) -> String? { DateForms.first(in: text)?.date }
}
