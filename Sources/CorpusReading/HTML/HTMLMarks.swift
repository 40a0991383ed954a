/// Collects what the elements of a page mark: headings, captions, boilerplate, and articles.
struct HTMLMarks {
  private(set) var marks: [PageText.Mark] = []
  /// The parts of the text within `article` or `main`.
  private(set) var main: [Range<Int>] = []
  /// The open marked element: marks do not nest, the outermost one is used.
  private var open: (name: String, depth: Int, start: Int, kind: PageText.Mark.Kind)?
  private var mainDepth = 0
  private var mainStart = 0
  private var articleDepth = 0

  /// Processes the beginning or end of an element.
  ///
  /// `place`: its offset in the text.
  mutating func take(_ tag: HTMLTag, at place: Int) {
    let step = tag.isClosing ? -1 : 1
    if tag.name == "article" || tag.name == "main" {
      if mainDepth == 0, !tag.isClosing { mainStart = place }
      if tag.name == "article" { articleDepth = max(0, articleDepth + step) }
      mainDepth = max(0, mainDepth + step)
      if mainDepth == 0, tag.isClosing, place > mainStart { main.append(mainStart..<place) }
    }
    if let current = open {
      guard tag.name == current.name else { return }
      open?.depth += step
      if current.depth + step == 0 { close(at: place) }
    } else if !tag.isClosing, let kind = kind(of: tag.name) {
      open = (tag.name, 1, place, kind)
    }
  }

  /// Processes the end of the page: navigation that is never closed is ignored.
  mutating func end(at place: Int) {
    if let open, HTMLElements.boilerplate[open.name] == nil { close(at: place) }
    if mainDepth > 0, place > mainStart { main.append(mainStart..<place) }
  }

  private func kind(of name: String) -> PageText.Mark.Kind? {
    if HTMLElements.headings.contains(name) { return .heading }
    if let reason = HTMLElements.boilerplate[name] { return .boilerplate(reason) }
    switch name {
    case "figcaption": return .caption
    case "footer" where articleDepth == 0: return .boilerplate("page footer")
    case "aside" where articleDepth == 0: return .boilerplate("side column")
    default: return nil
    }
  }

  private mutating func close(at place: Int) {
    guard let element = open else { return }
    open = nil
    guard place > element.start else { return }
    marks.append(PageText.Mark(range: element.start..<place, kind: element.kind))
  }
}
