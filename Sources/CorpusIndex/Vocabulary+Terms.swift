extension Vocabulary {
  /// Calls `body` with the terms of these numbers and their counts.
  func forEachTerm(
    in order: [UInt32], _ body: (UnsafeRawBufferPointer, TermStatistics) throws -> Void
  ) throws {
    let statistics = statistics()
    try arena.withUnsafeBytes { arena in
      for term in order {
        try body(
          UnsafeRawBufferPointer(rebasing: arena[range(of: Int(term))]), statistics[Int(term)])
      }
    }
  }
}
