/// The versions that an index must have to be read.
package enum IndexVersion {
  /// The analysis of texts and the look-up of names together: a hash of what they make of many words,
  /// which `AnalysisVersionTests` computes and holds against this one.
  package static let analysis = "b5949bb5"
}
