internal import Glibc

/// The natural logarithm.
package func logarithm(_ value: Double) -> Double { log(value) }

/// The exponential function.
package func exponential(_ value: Double) -> Double { exp(value) }
