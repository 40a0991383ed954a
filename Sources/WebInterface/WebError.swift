/// Why a request cannot be answered, for the reader.
struct WebError: Error, Hashable {
  /// The status code.
  var status: Int
  /// One sentence.
  var message: String
  /// The next step.
  var next: String?
  /// For a method that is not allowed: the allowed ones.
  var allowed: String?

  init(_ status: Int, _ message: String, next: String? = nil, allowed: String? = nil) {
    self.status = status
    self.message = message
    self.next = next
    self.allowed = allowed
  }
}
