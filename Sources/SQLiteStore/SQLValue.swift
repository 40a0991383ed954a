/// A value of SQL.
package enum SQLValue: Sendable, Hashable {
  /// NULL.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
  /// A whole number.
  package init(integerLiteral value: Int64) { self = .integer(value) }
  /// A number with a fraction.
  package init(floatLiteral value: Double) { self = .real(value) }
  /// A text.
  package init(stringLiteral value: String) { self = .text(value) }
  /// NULL.
  package init(nilLiteral: ()) { self = .null }
  /// A whole number.
  package init(_ value: Int) { self = .integer(Int64(value)) }
}
