import Glibc

/// Writes a line at once, so that what was measured is not lost when something fails later.
func say(_ text: String, terminator: String = "\n", to descriptor: Int32 = STDOUT_FILENO) {
  let bytes = Array((text + terminator).utf8)
  var start = 0
  while start < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
    }
    if count <= 0 { return }
    start += count
  }
}
