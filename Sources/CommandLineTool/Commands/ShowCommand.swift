import Izde
import Rendering

/// The command `show`.
enum ShowCommand {
  static func run(_ session: Session) throws -> Status {
    let context = session.invocation.number(.context) ?? 1
    let name = session.invocation.value(.mark)
    return try session.eachPlace({ try $0.reading($1, context: context, marking: name) }) {
      reading in
      switch reading {
      case .passage(let place):
        if session.invocation.has(.open) { return try open(place, session) }
        try session.emit(.passage(place))
      case .articles(let articles):
        for article in articles {
          if session.invocation.has(.open), let first = article.passages.first {
            let place = PassageInPlace(passage: first, before: [], after: [], path: article.path)
            return try open(place, session)
          }
          try session.emit(.article(article))
        }
      }
    }
  }

  /// Opens the file at the line in the user's editor.
  private static func open(_ place: PassageInPlace, _ session: Session) throws {
    guard let path = place.path else {
      throw IzdeError(
        "the file of “\(place.passage.id)” is no longer where it was indexed",
        suggestion: "izde index")
    }
    if place.passage.place.converter != nil, path.lowercased().hasSuffix(".gz") == false {
      let command = viewing(
        path, page: place.passage.place.page, by: session.outside.variable("PDFVIEWER"))
      guard session.outside.shell(command) == 0 else {
        throw IzdeError(
          "no program opened “\(path)”", suggestion: "export PDFVIEWER=evince")
      }
      return
    }
    let editor = [session.outside.variable("VISUAL"), session.outside.variable("EDITOR")]
      .compactMap { $0 }.first { !$0.isEmpty }
    let line = place.passage.place.record ?? place.passage.place.line
    let command = command(editor ?? "vi", path, line)
    guard session.outside.shell(command) == 0 else {
      throw IzdeError("the editor failed: \(command)", suggestion: "export EDITOR=nano")
    }
  }

  /// The command that opens a file other than text at its page: with the viewer given, else the
  /// first installed one, else the desktop's default.
  static func viewing(_ path: String, page: Int?, by viewer: String?) -> String {
    let file = CommandLineText.quote(path.hasPrefix("-") ? "./" + path : path)
    guard let page else { return "xdg-open \(file)" }
    func command(_ viewer: String) -> String {
      switch viewer.split(separator: " ").first?.split(separator: "/").last ?? "" {
      case "evince", "papers", "atril", "xreader": "\(viewer) --page-index=\(page) \(file)"
      case "okular": "\(viewer) --page \(page) \(file)"
      case "zathura": "\(viewer) --page=\(page) \(file)"
      case "sioyek": "\(viewer) --page \(page) \(file)"
      case "mupdf", "xpdf": "\(viewer) \(file) \(page)"
      case "qpdfview": "\(viewer) \(file)#\(page)"
      default: "\(viewer) \(file)"
      }
    }
    if let viewer, !viewer.isEmpty { return command(viewer) }
    let known = ["evince", "okular", "zathura", "atril", "papers", "qpdfview", "mupdf", "xpdf"]
    return known.map { "if command -v \($0) >/dev/null; then exec \(command($0)); fi; " }.joined()
      + "xdg-open \(file)"
  }

  /// The command for an editor; most accept `+LINE FILE`.
  static func command(_ editor: String, _ path: String, _ line: Int) -> String {
    let program = editor.split(separator: " ").first?.split(separator: "/").last ?? ""
    let file = CommandLineText.quote(path.hasPrefix("-") ? "./" + path : path)
    let place = CommandLineText.quote("\(path):\(line)")
    switch program {
    case "code", "codium", "cursor": return "\(editor) --goto \(place)"
    case "subl", "hx", "helix", "zed": return "\(editor) \(place)"
    default: return "\(editor) +\(line) \(file)"
    }
  }
}

extension Session {
  /// Calls `action` with the passage of each id on the command line.
  func eachPassage(context: Int, _ action: (PassageInPlace) throws -> Void) throws -> Status {
    try eachPlace({ try $0.passage(id: $1, context: context) }, action)
  }

  /// Calls `action` with the text at each place on the command line.
  func eachPlace<Found>(
    _ find: (any Engine, String) throws -> Found?, _ action: (Found) throws -> Void
  ) throws -> Status {
    guard !invocation.operands.isEmpty else {
      let name = settings.command.name.rawValue
      throw UsageError("\(name) needs the id of a passage", suggestion: "izde search QUERY")
    }
    let engine = try openIndex()
    var found = false
    for id in invocation.operands {
      if let place = try find(engine, id) {
        found = true
        try action(place)
      } else {
        let near = try engine.suggestions(forID: id).first
        say("izde: there is no passage, article or file “\(id)”")
        if let near { say("try: izde \(settings.command.name.rawValue) \(near)") }
      }
    }
    return found ? .found : .nothingFound
  }
}
