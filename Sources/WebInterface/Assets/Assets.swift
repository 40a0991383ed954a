/// The static files of the pages, which are part of the program.
enum Assets {
  /// The response for an asset's path; nil if there is none.
  static func response(for path: [String]) -> WebResponse? {
    guard path.count == 1 else { return nil }
    let found: (type: String, text: String)
    switch path[0] {
    case "style.css": found = ("text/css; charset=utf-8", StyleSheet.text)
    case "script.js": found = ("text/javascript; charset=utf-8", Script.text)
    case "icon.svg": found = ("image/svg+xml", icon)
    case "robots.txt": found = ("text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n")
    default: return nil
    }
    return WebResponse(
      type: found.type, Array(found.text.utf8), headers: [("cache-control", "max-age=3600")])
  }

  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" \
    fill="#1f5f8b"/><circle cx="14" cy="14" r="7" fill="none" stroke="#fff" stroke-width="3"/>\
    <path d="M19 19l7 7" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>
    """
}
