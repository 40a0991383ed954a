import Platform

/// The bytes of a gzip file, decompressed by the system's `gzip` while they are read: all members of
/// a file of several.
final class GzipSource: ByteSource {
  private let file: OpenSource
  private let run: ProgramRun
  private let tool: ConverterTools.Tool
  private let name: String

  /// How the index names the converter.
  var converter: String { tool.name }

  /// So much of a small file may come out of it whatever its size, in bytes.
  private static let leastOutput = 256 << 20
  /// So many times the size of a file may come out: text compresses 3 to 20 times, records that
  /// repeat themselves up to 200; the format's own limit, of a file of nothing but one byte, is 1032.
  private static let mostRatio = 300

  /// - Throws: `ReadingError` where gzip is missing or will not start.
  init(_ file: consuming OpenSource, name: String, tools: ConverterTools) throws(ReadingError) {
    let tool = try tools.tool(.gzip, for: name)
    var limits = ProgramRun.Limits()
    // It is read while others work on what came before.
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
