import NameMatching

/// Writes the weights of letters as written as they are committed in `WrittenModel+Weights.swift`.
package enum WrittenTable {
  /// A weight as the table holds it: in tenths.
  static func rounded(_ weight: Float) -> Float { (weight * 10).rounded() / 10 }

  /// The pairs `step:tenths` in lines of at most `width` letters, without those of 0.
  package static func text(_ weights: [Float], width: Int = 96) -> String {
    var last = -1
    var words: [String] = []
    for (bucket, weight) in weights.enumerated() {
      let tenths = Int((weight * 10).rounded())
      guard tenths != 0 else { continue }
      words.append("\(bucket - last):\(tenths)")
      last = bucket
    }
    return TableText.lines(words, width: width)
  }
}
