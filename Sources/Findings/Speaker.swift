/// A speaker, inferred from the text, with the evidence.
public struct Speaker: Sendable, Hashable {
  /// The kind of evidence.
  public enum Basis: String, Sendable, CaseIterable {
    /// The sentence names the speaker: *X said*.
    case stated
    /// Inferred from the context: *he said*, a quotation that continues.
    case context
    /// The catalogue names the author of the excerpt.
    case catalogue
  }

  /// The name as written.
  public var name: String
  /// The words that are the evidence; empty if the catalogue names the speaker.
  public var evidence: String
  /// The start of those words in the file, UTF-8 bytes from 0.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// The kind of evidence.
  public var basis: Basis

  /// The sentence for users: `said by X: “X said”`, `probably said by X: …`.
  public var sentence: String {
    switch basis {
    case .stated: "said by \(name): “\(evidence)”"
    case .context: "probably said by \(name): “\(evidence)”"
    case .catalogue: "said by \(name), the author of the excerpt by the catalogue"
    }
  }

  /// Creates a speaker.
  public init(name: String, evidence: String, start: Int, end: Int, basis: Basis = .stated) {
    self.basis = basis
    self.name = name
    self.evidence = evidence
    self.start = start
    self.end = end
  }
}
