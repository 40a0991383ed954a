import Platform

/// A source file, open, whose failures name it.
struct OpenSource: ~Copyable {
  private let file: OpenFile
  private let name: String

  /// Opens a file for reading.
  ///
  /// `name`: how messages call it.
  init(_ path: String, name: String) throws(ReadingError) {
    self.name = name
    do throws(SystemError) {
      file = try OpenFile(path)
    } catch {
      throw ReadingError(
        .unreadable, file: name,
        message: "\(quoted(name)) cannot be opened: \(error.reason).",
        nextStep: "check that it exists and that you may read it")
    }
  }

  /// Holds bytes as a file without a name, for a program to read.
  ///
  /// `name`: how messages call it.
  init(holding bytes: [UInt8], name: String) throws(ReadingError) {
    self.name = name
    do throws(SystemError) {
      file = try OpenFile(holding: bytes)
    } catch {
      throw ReadingError(
        .unreadable, file: name,
        message: "\(quoted(name)) is not read: \(quoted(OpenFile.temporaryFolder)) takes no file: "
          + "\(error.reason).",
        nextStep: "set TMPDIR to a folder that does")
    }
  }

  /// What a program takes as its standard input, for as long as the file is open.
  var input: Int32 { file.input }

  /// The SHA-256 of the whole file: 64 hexadecimal digits.
  func sha256() throws(ReadingError) -> String {
    do throws(SystemError) { return try file.sha256() } catch { throw failure(error) }
  }

  /// What the system says of it.
  var status: FileStatus? { file.status }

  /// Reads the next bytes.
  ///
  /// - Returns: how many there were; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    do throws(SystemError) { return try file.read(into: buffer) } catch { throw failure(error) }
  }

  /// Moves to a byte of the file, from 0.
  func seek(to offset: Int) { file.seek(to: offset) }

  /// Reads `limit` bytes, or what there is until the end.
  func bytes(atMost limit: Int) throws(ReadingError) -> [UInt8] {
    do throws(SystemError) { return try file.bytes(atMost: limit) } catch { throw failure(error) }
  }

  private func failure(_ error: SystemError) -> ReadingError {
    ReadingError(
      .unreadable, file: name, message: "\(quoted(name)) cannot be read: \(error.reason).",
      nextStep: "check the disk and that it is a file")
  }
}
