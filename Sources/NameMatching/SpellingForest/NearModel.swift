/// The learned tables by which near spellings are found and judged.
package struct NearModel: Sendable {
  /// The costs of edits, which give candidates.
  package var edits: EditModel
  /// The weights of what differs as written, a feature of the trees.
  package var written: WrittenModel
  /// The trees that judge them.
  package var forest: SpellingForest

  /// Joins tables.
  package init(edits: EditModel, written: WrittenModel, forest: SpellingForest) {
    self.edits = edits
    self.written = written
    self.forest = forest
  }

  /// The tables that are committed.
  package static let learned = NearModel(
    edits: .learned, written: .learned, forest: .learned)
}
