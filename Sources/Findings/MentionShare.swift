/// What one of several joined indexes holds of a name, besides the mentions themselves.
package struct MentionShare: Sendable, Hashable {
  /// A form with its count, and where it stands first.
  package struct Spelling: Sendable, Hashable {
    package var count: SpellingCount
    /// The path and the record of the first mention, by which corpora are ordered.
    package var file = ""
    package var record = 0

    /// A spelling whose first mention is not known yet.
    package init(count: SpellingCount) { self.count = count }
  }

  package var count = 0
  package var passages = 0
  package var files: [String] = []
  package var spellings: [Spelling] = []
  /// How often the surname of a full name stands alone; nil if that is not counted.
  package var part: Int?
  /// The number of passages that only that needs.
  package var partRows = 0

  /// Nothing.
  package init() {}

  package init(
    count: Int, passages: Int, files: [String], spellings: [Spelling], part: Int?, partRows: Int
  ) {
    self.count = count
    self.passages = passages
    self.files = files
    self.spellings = spellings
    self.part = part
    self.partRows = partRows
  }
}
