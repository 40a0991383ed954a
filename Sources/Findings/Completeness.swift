/// Whether an answer is complete: each stage records what it left out.
///
/// ```swift
/// var completeness = Completeness()
/// completeness.limit(to: 10, of: 12)
/// print(completeness.isComplete, completeness.cut ?? 0)  // false 2
/// ```
public struct Completeness: Sendable, Hashable {
  /// Something that was left out or not examined.
  public struct Gap: Sendable, Hashable {
    /// What was left out and why, in plain words.
    public var reason: String
    /// The number of hits left out, if known.
    public var count: Int?
    /// How to get the rest.
    public var remedy: String?

    /// Creates a gap.
    public init(reason: String, count: Int? = nil, remedy: String? = nil) {
      self.reason = reason
      self.count = count
      self.remedy = remedy
    }
  }

  /// What was left out; empty if nothing was.
  public private(set) var gaps: [Gap] = []

  /// An answer that leaves nothing out.
  public init() {}

  /// Whether nothing was left out.
  public var isComplete: Bool { gaps.isEmpty }

  /// The number of hits left out, if known for every gap; nil if nothing was left out.
  public var cut: Int? {
    let counts = gaps.compactMap(\.count)
    return counts.isEmpty || counts.count < gaps.count ? nil : counts.reduce(0, +)
  }

  /// Records a gap; the same gap is recorded once.
  public mutating func add(_ gap: Gap) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }

  /// Adds the gaps of another stage.
  public mutating func merge(_ other: Completeness) {
    for gap in other.gaps { add(gap) }
  }

  /// Records that a limit keeps `limit` of `count` hits, if it leaves any out.
  public mutating func limit(to limit: Int?, of count: Int) {
    guard let limit, count > limit else { return }
    add(Gap(reason: "cut by the limit", count: count - limit, remedy: "--limit 0"))
  }
}
