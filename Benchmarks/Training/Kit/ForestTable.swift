/// Writes trees as they are committed in `SpellingForest+Table.swift`.
package enum ForestTable {
  /// All trees in preorder, in lines of at most `width` letters.
  package static func text(_ trees: [DecisionTree], width: Int = 96) -> String {
    TableText.lines(trees.flatMap(\.words), width: width)
  }
}
