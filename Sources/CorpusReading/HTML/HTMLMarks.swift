/// What the elements of a page say of its text: headings, captions, boilerplate, and where its
/// articles stand.
struct HTMLMarks {
  private(set) var marks: [PageText.Mark] = []
  /// The parts of the text within `article` or `main`.
  private(set) var main: [Range<Int>] = []
  /// The marked element that is open: marks do not nest, the outermost counts.
  private var open: (name: String, depth: Int, start: Int, kind: PageText.Mark.Kind)?
  private var mainDepth = 0
  private var mainStart = 0
  private var articleDepth = 0

  /// Takes an element's beginning or end.
  ///
  /// `place`: the byte of the text at which it stands.
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

  /// Takes the end of the page: navigation that is never closed is not believed.
  mutating func end(at place: Int) {
    if let open, HTMLElements.furniture[open.name] == nil { close(at: place) }
    if mainDepth > 0, place > mainStart { main.append(mainStart..<place) }
  }

  private func kind(of name: String) -> PageText.Mark.Kind? {
    if HTMLElements.headings.contains(name) { return .heading }
    if let reason = HTMLElements.furniture[name] { return .furniture(reason) }
    switch name {
    case "figcaption": return .caption
    case "footer" where articleDepth == 0: return .furniture("page footer")
    case "aside" where articleDepth == 0: return .furniture("side column")
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
