internal import QueryLanguage

extension Session {
  /// The date of an option, in a form of the query language: `2011`, `2011-12` or `2011-12-16`.
  func date(_ name: Flag.Name) throws(UsageError) -> String? {
    guard let text = invocation.value(name) else { return nil }
    guard QueryDates(of: text) != nil else {
      throw UsageError(
        "--\(name.rawValue) takes a date like 2011, 2011-12 or 2011-12-16, not “\(text)”",
        suggestion:
          "izde \(settings.command.name.rawValue) --\(name.rawValue) 2011-12 \(settings.command.operands)"
      )
    }
    return text
  }
}
