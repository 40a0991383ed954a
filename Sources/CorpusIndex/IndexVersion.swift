/// The versions that an index must have to be read.
package enum IndexVersion {
  /// The version of the analysis of texts and of the name look-up: a hash of their results for many
  /// words, computed and compared by `AnalysisVersionTests`.
  package static let analysis = "cfcaaaab"
}
