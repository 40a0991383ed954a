/// Runs work that does not depend on its order on all processors.
///
/// - Returns: the results in the order of their numbers, so that the outcome is the same however
///   the work was shared out.
func concurrently<Result: Sendable>(
  _ count: Int, _ body: @Sendable @escaping (Int) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    for index in 0..<count { group.addTask { (index, body(index)) } }
    var results = [Result?](repeating: nil, count: count)
    for await (index, result) in group { results[index] = result }
    return results.compactMap { $0 }
  }
}
