/// The role of a run of text, which determines its style in a terminal.
enum Ink {
  case plain, title, faint, exact, variant, removed, added, good, bad, warning

  /// The parameters of the escape sequence for the style.
  var code: StaticString {
    switch self {
    case .plain: ""
    case .title: "1"
    case .faint: "2"
    case .exact: "1;31"
    case .variant: "1;35"
    case .removed: "1;31"
    case .added: "1;32"
    case .good: "1;32"
    case .bad: "1;31"
    case .warning: "1;33"
    }
  }

  /// The marks around the run if colour is not used.
  var marks: (open: String, close: String) {
    switch self {
    case .exact, .variant: ("*", "*")
    case .removed: ("[-", "-]")
    case .added: ("{+", "+}")
    default: ("", "")
    }
  }
}

/// A run of text in one style.
struct Run {
  var text: String
  var ink = Ink.plain
}

/// The width of the output and whether it has colour.
struct Page {
  var width: Int
  var usesColor: Bool

  /// Text in a style, with escape sequences if colour is used, without marks.
  func paint(_ text: String, _ ink: Ink) -> String {
    guard usesColor, ink != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.code)m\(text)\u{1B}[0m"
  }

  /// Breaks runs into lines of at most this many columns, at white space.
  ///
  /// A word that is longer than a line has a line of its own. Each line has its width in columns,
  /// for placing columns side by side. O(n).
  func lines(of runs: [Run], width: Int) -> [(text: String, columns: Int)] {
    var lines: [(text: String, columns: Int)] = []
    var line: [Run] = []
    var used = 0
    for word in words(of: runs) {
      let columns = word.reduce(0) { $0 + DisplayWidth.of($1.text) }
      if used > 0 && used + 1 + columns > width {
        lines.append((painted(line), used))
        line = []
        used = 0
      }
      if used > 0 {
        // A space between two words of one style has it too, which saves escapes.
        line.append(Run(text: " ", ink: line.last?.ink == word.first?.ink ? word[0].ink : .plain))
        used += 1
      }
      line += word
      used += columns
    }
    if used > 0 { lines.append((painted(line), used)) }
    return lines
  }

  /// Runs in their styles, with adjacent runs of one style joined.
  private func painted(_ runs: [Run]) -> String {
    var text = ""
    var held = Run(text: "")
    for run in runs {
      if run.ink != held.ink {
        text += paint(held.text, held.ink)
        held = Run(text: "", ink: run.ink)
      }
      held.text += run.text
    }
    return text + paint(held.text, held.ink)
  }

  /// The words of the runs, each a list of runs, since a word may change its style.
  private func words(of runs: [Run]) -> [[Run]] {
    var words: [[Run]] = []
    var word: [Run] = []
    for run in runs {
      var text = TerminalSafety.clean(run.text)
      if text.isEmpty { continue }
      if !usesColor { text = run.ink.marks.open + text + run.ink.marks.close }
      var rest = Substring(text)
      while !rest.isEmpty {
        let part = rest.prefix { $0 != " " }
        if !part.isEmpty { word.append(Run(text: String(part), ink: run.ink)) }
        rest = rest.dropFirst(part.count)
        if rest.isEmpty { break }
        if !word.isEmpty { words.append(word) }
        word = []
        rest = rest.drop { $0 == " " }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
