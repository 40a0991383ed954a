/// The fields of a JSON Lines record that are read, decoded.
struct TextRecord: Equatable {
  var text: [UInt8] = []
  var id: String?
  var title: String?
  var author: String?
  var outlet: String?
  var date: String?
  var url: String?
  var language: String?
  /// Fields whose value is not a text.
  var misfits: [String] = []
}

/// Why a line is not a record.
struct RecordFault: Error, Equatable {
  /// The offset in the line, in bytes from 0.
  var offset: Int
  /// The reason, to follow "line 7".
  var reason: String

  /// Whether the line is valid JSON and only its text is missing or of another type.
  var isAboutText: Bool { reason.contains("field “text”") }
}
