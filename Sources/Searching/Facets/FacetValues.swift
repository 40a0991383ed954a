import Findings

/// The distinct values of a field, numbered, so that counting compares no text.
struct FacetValues {
  private(set) var values: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a value, a new one if it has none.
  mutating func number(of value: String) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The values with a count, by descending count.
  ///
  /// - Parameter counts: The count of each value, by its number.
  /// - Returns: Those above zero; of equal ones the alphabetically first comes first.
  func largestFirst(_ counts: [Int]) -> [FacetCount] {
    zip(values, counts).filter { $0.1 > 0 }.map { FacetCount(value: $0.0, count: $0.1) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}
