import Izde
internal import QueryLanguage

/// The parameters of a search page; the URL contains the whole state.
struct SearchParameters {
  /// The fields of the URL.
  let fields: FormFields

  init(_ fields: FormFields) { self.fields = fields }

  /// The number of passages on a page.
  static let pageSize = 20
  /// The last page; for more, the query can be narrowed or exported.
  static let lastPage = 50

  /// The query as typed.
  var query: String { fields["q"] ?? "" }
  /// The page, from 1.
  var page: Int { min(max(1, fields["page"].flatMap { Int($0) } ?? 1), Self.lastPage) }

  /// The fields that restrict a search by metadata, with the field of the query language.
  static let conditions: [(name: String, field: String, label: String)] = [
    ("outlet", "outlet", "Outlet"), ("author", "author", "Author"), ("article", "in", "Article"),
    ("name", "", "Name"),
  ]

  /// The query with the conditions chosen in the page.
  var fullQuery: String {
    var parts = query.isEmpty ? [] : [query]
    for condition in Self.conditions {
      for value in fields.all(condition.name) {
        let text = "\"" + value.filter { $0 != "\"" } + "\""
        parts.append(condition.field.isEmpty ? "+" + text : "\(condition.field):\(text)")
      }
    }
    return parts.joined(separator: " ")
  }

  /// The conditions chosen in the page.
  var chosen: [(name: String, value: String, label: String)] {
    Self.conditions.flatMap { condition in
      fields.all(condition.name).map { (condition.name, $0, condition.label) }
    }
  }

  /// The options for the library.
  ///
  /// - Throws: `WebError` for an invalid value.
  func options() throws(WebError) -> SearchOptions {
    var options = SearchOptions()
    options.limit = page * Self.pageSize
    options.spelling = try spelling()
    options.since = try date("since")
    options.until = try date("until")
    options.explains = true
    options.countsFacets = fields["part"] == nil
    if let sort = fields["sort"] {
      guard let order = SearchOptions.Order(rawValue: sort) else {
        throw WebError(400, "“sort” is rank, date or corpus, not “\(sort)”")
      }
      options.order = order
    }
    return options
  }

  func spelling() throws(WebError) -> SpellingMode {
    guard let text = fields["spelling"] else { return .near }
    guard let mode = SpellingMode(rawValue: text) else {
      throw WebError(400, "“spelling” is near, name or literal, not “\(text)”")
    }
    return mode
  }

  private func date(_ name: String) throws(WebError) -> String? {
    guard let text = fields[name] else { return nil }
    guard QueryDates(of: text) != nil else {
      throw WebError(400, "“\(name)” takes a date like 2011, 2011-12 or 2011-12-16, not “\(text)”")
    }
    return text
  }

  /// The command line that gives the same passages.
  func arguments(format: String) throws(WebError) -> [String] {
    let options = try options()
    var arguments = ["search", "--format", format, "--spelling", options.spelling.rawValue]
    if let since = options.since { arguments += ["--since", since] }
    if let until = options.until { arguments += ["--until", until] }
    if options.order != .rank { arguments += ["--sort", options.order.rawValue] }
    if let limit = fields["limit"] { arguments += ["--limit", limit] }
    return arguments + ["--", fullQuery]
  }
}
