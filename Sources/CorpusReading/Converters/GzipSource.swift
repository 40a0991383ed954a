import Platform

/// The decompressed bytes of a gzip file, all members included, read from the system's `gzip`.
final class GzipSource: ByteSource {
  private let file: OpenSource
  private let run: ProgramRun
  private let tool: ConverterTools.Tool
  private let name: String

  /// The converter's name in the index.
  var converter: String { tool.name }

  /// The output allowed for any file, however small, in bytes.
  private static let leastOutput = 256 << 20
  /// The output allowed relative to the size of the file: text compresses 3 to 20 times, repetitive
  /// records up to 200; the limit of the format, reached by a repeated byte, is 1032.
  private static let mostRatio = 300

  /// - Throws: `ReadingError` if gzip is missing or cannot be started.
  init(_ file: consuming OpenSource, name: String, tools: ConverterTools) throws(ReadingError) {
    let tool = try tools.tool(.gzip, for: name)
    var limits = ProgramRun.Limits()
    // It is read while earlier documents are processed.
    limits.seconds = 24 * 3600
    limits.memory = 256 << 20
    limits.output = max(Self.leastOutput, (file.status?.size ?? 0) * Self.mostRatio)
    do {
      run = try ProgramRun(tool.path, ["-d", "-c", "-q"], input: file.input, limits: limits)
    } catch {
      throw error.error(of: tool, on: name)
    }
    self.tool = tool
    self.name = name
    self.file = file
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    do {
      return try run.read(into: buffer)
    } catch {
      throw error.error(of: tool, on: name)
    }
  }
}
