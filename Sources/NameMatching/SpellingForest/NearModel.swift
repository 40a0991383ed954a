/// The learned tables by which near spellings are found and judged.
package struct NearModel: Sendable {
  /// The costs of edits, which give candidates.
  package var edits: EditModel
  /// The trees that judge them.
  package var forest: SpellingForest

  /// Joins tables.
  package init(edits: EditModel, forest: SpellingForest) {
    self.edits = edits
    self.forest = forest
  }

  /// The tables that are committed.
  package static let learned = NearModel(edits: .learned, forest: .learned)
}
