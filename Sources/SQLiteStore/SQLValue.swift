/// An SQL value.
package enum SQLValue: Sendable, Hashable {
  /// NULL.
  case null
  /// An integer.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
  /// Creates an integer.
  package init(integerLiteral value: Int64) { self = .integer(value) }
  /// Creates a floating-point number.
  package init(floatLiteral value: Double) { self = .real(value) }
  /// Creates a text.
  package init(stringLiteral value: String) { self = .text(value) }
  /// Creates NULL.
  package init(nilLiteral: ()) { self = .null }
  /// Creates an integer.
  package init(_ value: Int) { self = .integer(Int64(value)) }
}
