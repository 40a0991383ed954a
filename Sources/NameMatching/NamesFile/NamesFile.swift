/// The names file: decisions on which names are the same, which no rule can make.
///
/// Plain text, a group a line:
///
/// ```
/// # what follows a number sign is a comment
/// Almaty = Alma-Ata (1921-1993) = Verny (1854-1921)
/// Erlan Kaliev != Tanatar Kaliev
/// ```
///
/// `=` joins names (aliases), `!=` separates names that a rule would join (a split). The years in
/// which a name was in use may follow it in parentheses; one of the two may be missing.
package struct NamesFile: Sendable, Hashable {
  /// A name of a group.
  package struct Name: Sendable, Hashable {
    /// The name as written in the file.
    package var text: String
    /// The first year in which it was in use, if known.
    package var from: Int?
    /// The last year in which it was in use, if known.
    package var to: Int?

    /// Creates a name.
    package init(_ text: String, from: Int? = nil, to: Int? = nil) {
      self.text = text
      self.from = from
      self.to = to
    }
  }

  /// An error in a line.
  package struct Issue: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    package var line: Int
    /// What is wrong, and how to correct it.
    package var message: String

    package var description: String { "line \(line): \(message)" }
  }

  /// Groups of names that are the same, in the order of the file.
  package var aliases: [[Name]] = []
  /// Groups of names that are different, whatever the rules say.
  package var splits: [[Name]] = []
  /// Lines that could not be read.
  package var issues: [Issue] = []

  /// Parses a names file; an invalid line is reported and skipped.
  ///
  /// - Parameter text: The file's text.
  package init(_ text: String) {
    if Self.isPlain(text) {
      // Only line feeds end lines. Bytes are split: characters would take milliseconds of a process
      // that asks one query.
      for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      {
        add(Substring(line.prefix { $0 != 0x23 }), number: index + 1)
      }
      return
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      add(line.prefix { $0 != "#" }, number: index + 1)
    }
  }

  /// Whether line feeds alone end the lines of a text, and no mark stands on a sign.
  private static func isPlain(_ text: String) -> Bool {
    // The last two bytes: next line is C2 85, line and paragraph separators are E2 80 A8 and A9.
    var (second, first): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x0B...0x0D, 0xCC, 0xCD: return false
      case 0x85 where first == 0xC2: return false
      case 0xA8, 0xA9:
        if first == 0x80, second == 0xE2 { return false }
      default: break
      }
      (second, first) = (first, byte)
    }
    return true
  }

  private mutating func add(_ text: Substring, number: Int) {
    let line = Self.trimmed(text)
    guard !line.isEmpty else { return }
    do throws(Issue) {
      try read(line, number: number)
    } catch {
      issues.append(error)
    }
  }

  /// The aliases and splits of this file followed by those of another.
  package func adding(_ other: NamesFile) -> NamesFile {
    var sum = self
    sum.aliases += other.aliases
    sum.splits += other.splits
    sum.issues += other.issues
    return sum
  }

  private mutating func read(_ line: Substring, number: Int) throws(Issue) {
    // An equals sign is one byte in any text, and no mark stands on it.
    var isSplit = line.utf8.contains(0xE2) && line.contains("≠")
    if !isSplit, line.utf8.contains(0x21) { isSplit = line.contains("!=") }
    var names: [Name] = []
    if isSplit {
      for part in Self.replacing(line).split(separator: "≠", omittingEmptySubsequences: false) {
        guard !part.contains("=") else {
          throw Issue(
            line: number, message: "= and != are in one line; write two lines")
        }
        names.append(try Self.name(Self.trimmed(part), number: number))
      }
    } else {
      for part in line.utf8.split(separator: 0x3D, omittingEmptySubsequences: false) {
        names.append(try Self.name(Self.trimmed(Substring(part)), number: number))
      }
    }
    guard names.count > 1 else {
      throw Issue(
        line: number, message: "\"\(line)\" is one name; join two with =, or separate them with !=")
    }
    if isSplit { splits.append(names) } else { aliases.append(names) }
  }

  private static func name(_ text: Substring, number: Int) throws(Issue) -> Name {
    guard text.last == ")", let open = text.lastIndex(of: "(") else {
      guard text.contains(where: \.isLetter) else {
        throw Issue(line: number, message: "a name is missing beside = or !=; write one or drop it")
      }
      return Name(String(text))
    }
    let name = trimmed(text[..<open])
    let years = text[text.index(after: open)...].dropLast()
    guard name.contains(where: \.isLetter) else {
      throw Issue(line: number, message: "(\(years)) has no name before it; write the name")
    }
    let bounds = years.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      .map { trimmed($0) }
    let values = bounds.map { Int($0) }
    guard bounds.count == 2, zip(bounds, values).allSatisfy({ $0.isEmpty || $1 != nil }),
      values.contains(where: { $0 != nil }), (values[0] ?? 0) <= (values[1] ?? .max)
    else {
      throw Issue(
        line: number, message: "(\(years)) are no years; write them as (1961-1992) or (1992-)")
    }
    return Name(String(name), from: values[0], to: values[1])
  }

  private static func replacing(_ line: Substring) -> String {
    var text = ""
    for character in line {
      if character == "=", text.last == "!" {
        text.removeLast()
        text.append("≠")
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension NamesFile {
  /// The text with a line added that joins the names; unchanged if it has that line.
  package static func accepting(_ names: [String], in text: String) -> String {
    adding(names.joined(separator: " = "), to: text)
  }

  /// The text with a line added that separates the names.
  package static func splitting(_ names: [String], in text: String) -> String {
    adding(names.joined(separator: " != "), to: text)
  }

  private static func adding(_ line: String, to text: String) -> String {
    let known = text.split(whereSeparator: \.isNewline).contains { trimmed($0) == line }
    if known { return text }
    let isEnded = text.isEmpty || text.last?.isNewline == true
    return text + (isEnded ? "" : "\n") + line + "\n"
  }
}
