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
  /// Fields that are known but hold something else than a text.
  var misfits: [String] = []
}

/// Why a line is no record.
struct RecordFault: Error, Equatable {
  /// The byte of the line, from 0.
  var offset: Int
  /// What is wrong, to stand after "line 7".
  var reason: String

  /// Whether the line is JSON, and only its text is not where it was looked for.
  var isAboutText: Bool { reason.contains("field “text”") }
}
