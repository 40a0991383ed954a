import Platform

/// An open source file; its errors contain the file's name.
struct OpenSource: ~Copyable {
  private let file: OpenFile
  private let name: String

  /// Opens a file for reading.
  ///
  /// `name`: the file's name in messages.
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

  /// Creates an unnamed temporary file with these bytes, as input for another program.
  ///
  /// `name`: the file's name in messages.
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

  /// The descriptor to pass to a program as its standard input; valid while the file is open.
  var input: Int32 { file.input }

  /// The SHA-256 of the whole file: 64 hexadecimal digits.
  func sha256() throws(ReadingError) -> String {
    do throws(SystemError) { return try file.sha256() } catch { throw failure(error) }
  }

  /// The status of the file.
  var status: FileStatus? { file.status }

  /// Reads the next bytes.
  ///
  /// - Returns: The number of bytes read; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    do throws(SystemError) { return try file.read(into: buffer) } catch { throw failure(error) }
  }

  /// Moves the read position to an offset, in bytes from 0.
  func seek(to offset: Int) { file.seek(to: offset) }

  /// Reads up to `limit` bytes; fewer only at the end of the file.
  func bytes(atMost limit: Int) throws(ReadingError) -> [UInt8] {
    do throws(SystemError) { return try file.bytes(atMost: limit) } catch { throw failure(error) }
  }

  private func failure(_ error: SystemError) -> ReadingError {
    ReadingError(
      .unreadable, file: name, message: "\(quoted(name)) cannot be read: \(error.reason).",
      nextStep: "check the disk and that it is a file")
  }
}
