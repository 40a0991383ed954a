/// A condition on the article of a passage; it does not affect the score.
package struct QueryFilter: Sendable, Hashable {
  /// The condition itself.
  package enum Condition: Sendable, Hashable {
    /// The field matches one of the values: part of the name or a spelling of it for `author` and
    /// `outlet`, a prefix of path or slug for `in`, the tag for `lang`.
    case matches(QueryField, [String])
    /// The date is in a span.
    case date(QueryDates)
  }

  /// The condition itself.
  package var condition: Condition
  /// Whether matching articles are excluded.
  ///
  /// Used only in the filters of a whole query; within the tree the clause has it.
  package var isExcluded = false
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a condition.
  package init(_ condition: Condition, range: Range<Int>) {
    self.condition = condition
    self.range = range
  }

  /// The field that the condition is on.
  package var field: QueryField {
    switch condition {
    case .matches(let field, _): field
    case .date: .date
    }
  }
}
