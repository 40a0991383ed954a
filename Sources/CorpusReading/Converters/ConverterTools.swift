import Platform
internal import Synchronization

/// An external program that reads file formats which izde does not.
package enum ConverterProgram: String, Sendable, CaseIterable {
  case pdftotext, pdfinfo, pdftoppm, pandoc, tesseract, gzip

  /// The package of Debian and Ubuntu that contains it.
  package var package: String {
    switch self {
    case .pdftotext, .pdfinfo, .pdftoppm: "poppler-utils"
    case .pandoc: "pandoc"
    case .tesseract: "tesseract-ocr"
    case .gzip: "gzip"
    }
  }

  /// The option that makes it print its version.
  var versionOption: String {
    switch self {
    case .pdftotext, .pdfinfo, .pdftoppm: "-v"
    case .pandoc, .tesseract, .gzip: "--version"
    }
  }
}

/// The installed converters; each is searched for once, when it is first needed.
package final class ConverterTools: Sendable {
  /// An installed program.
  struct Tool: Hashable {
    var program: ConverterProgram
    /// The absolute path.
    var path: String
    /// The version it reports; empty if it reports none.
    var version: String
    /// Its name in the index: `pdftotext 22.12.0`.
    var name: String { version.isEmpty ? program.rawValue : "\(program.rawValue) \(version)" }

    /// Whether the version is at least `wanted`; true if it is not known.
    func isAtLeast(_ wanted: [Int]) -> Bool {
      let own = version.split(separator: ".").map { Int($0) ?? 0 }
      return own.isEmpty || !own.lexicographicallyPrecedes(wanted)
    }
  }

  private struct State {
    var known: [ConverterProgram: Tool?] = [:]
    var missed: Set<ConverterProgram> = []
  }

  private let state = Mutex(State())
  private let search: @Sendable (String) -> String?

  /// Creates the tools of this machine.
  package convenience init() { self.init { ProgramSearch.path(of: $0) } }

  /// Creates tools found by `search`, which returns the absolute path of a program.
  package init(search: @escaping @Sendable (String) -> String?) { self.search = search }

  /// The program, or an error that names the package to install; only the first such error has the
  /// command.
  func tool(_ program: ConverterProgram, for file: String) throws(ReadingError) -> Tool {
    if let tool = find(program) { return tool }
    let isFirst = state.withLock { $0.missed.insert(program).inserted }
    throw ReadingError(
      .noConverter, file: file,
      message: "\(quoted(file)) is not read: \(program.rawValue) is not installed.",
      nextStep: isFirst ? "apt install \(program.package), then izde index again" : nil)
  }

  /// The program; nil if it is not installed.
  func find(_ program: ConverterProgram) -> Tool? {
    if let known = state.withLock({ $0.known[program] }) { return known }
    let tool = search(program.rawValue).map { path in
      Tool(program: program, path: path, version: Self.version(of: path, program))
    }
    state.withLock { $0.known[program] = .some(tool) }
    return tool
  }

  /// The first word beginning with a digit in the output of a program's version option.
  private static func version(of path: String, _ program: ConverterProgram) -> String {
    guard let nothing = try? OpenFile("/dev/null") else { return "" }
    var limits = ProgramRun.Limits()
    limits.seconds = 10
    guard
      let run = try? ProgramRun(path, [program.versionOption], input: nothing.input, limits: limits)
    else { return "" }
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while let count = try? buffer.withUnsafeMutableBytes({ try run.read(into: $0) }), count > 0 {
      said += buffer[..<count]
    }
    let words = String(decoding: said, as: UTF8.self) + "\n" + run.words
    return words.split(whereSeparator: \.isWhitespace)
      .first { $0.first?.isNumber == true }.map { String($0.prefix(20)) } ?? ""
  }
}

extension ProgramRun.Failure {
  /// The error that reports this failure for a file, which is then skipped.
  func error(of tool: ConverterTools.Tool, on file: String) -> ReadingError {
    let reason =
      switch self {
      case .notStarted(let why): "\(tool.program.rawValue) could not be started: \(why)"
      case .tooSlow(let seconds): "\(tool.program.rawValue) took more than \(seconds) s"
      case .tooMuchOutput(let bytes):
        "\(tool.program.rawValue) gave more than \(bytes >> 20) MiB"
      case .failed(let words):
        "\(tool.program.rawValue) says: \(words.hasSuffix(".") ? String(words.dropLast()) : words)"
      }
    return ReadingError(
      .notConverted, file: file, message: "\(quoted(file)) is not read: \(reason).")
  }
}
