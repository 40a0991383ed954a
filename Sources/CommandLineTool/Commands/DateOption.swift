extension Session {
  /// The date of an option, of the form `2011`, `2011-12` or `2011-12-16`.
  func date(_ name: Flag.Name) throws(UsageError) -> String? {
    guard let text = invocation.value(name) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let isDate =
      parts.count <= 3
      && zip(parts, widths).allSatisfy { part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    let numbers = parts.compactMap { Int($0) }
    let isPossible =
      isDate && (numbers.count < 2 || (1...12).contains(numbers[1]))
      && (numbers.count < 3 || (1...31).contains(numbers[2]))
    guard isPossible else {
      throw UsageError(
        "--\(name.rawValue) takes a date like 2011, 2011-12 or 2011-12-16, not “\(text)”",
        suggestion:
          "izde \(settings.command.name.rawValue) --\(name.rawValue) 2011-12 \(settings.command.operands)"
      )
    }
    return text
  }
}
