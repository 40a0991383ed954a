/// The configuration of a connection: tokenizers, functions, pragmas; readers need it too.
package struct ConnectionSetup: Sendable {
  /// Called with each new connection before its first use.
  package let configure: @Sendable (Connection) throws(SQLiteError) -> Void

  /// Creates a setup.
  package init(_ configure: @escaping @Sendable (Connection) throws(SQLiteError) -> Void) {
    self.configure = configure
  }

  /// No configuration.
  package static let plain = ConnectionSetup { (_) throws(SQLiteError) in }

  /// This configuration followed by another.
  package func and(_ other: ConnectionSetup) -> ConnectionSetup {
    ConnectionSetup { (connection) throws(SQLiteError) in
      try configure(connection)
      try other.configure(connection)
    }
  }
}
