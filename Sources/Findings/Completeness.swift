/// Whether an answer is all there is: each stage tells what it left out, and passes it on.
///
/// ```swift
/// var completeness = Completeness()
/// completeness.limit(to: 10, of: 12)
/// print(completeness.isComplete, completeness.cut ?? 0)  // false 2
/// ```
public struct Completeness: Sendable, Hashable {
  /// Something that was left out, or not looked at.
  public struct Gap: Sendable, Hashable {
    /// What was left out, and why, in plain words.
    public var reason: String
    /// How many hits it holds, where that is known.
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

  /// What was left out; empty where nothing was.
  public private(set) var gaps: [Gap] = []

  /// An answer that leaves nothing out.
  public init() {}

  /// Whether nothing was left out.
  public var isComplete: Bool { gaps.isEmpty }

  /// How many hits were left out, where that is known of every gap; nil where nothing was.
  public var cut: Int? {
    let counts = gaps.compactMap(\.count)
    return counts.isEmpty || counts.count < gaps.count ? nil : counts.reduce(0, +)
  }

  /// Tells of something that was left out; the same thing is told once.
  public mutating func add(_ gap: Gap) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }

  /// Takes over what another stage left out.
  public mutating func merge(_ other: Completeness) {
    for gap in other.gaps { add(gap) }
  }

  /// Tells that a limit keeps `limit` of `count` hits, if it leaves any out.
  public mutating func limit(to limit: Int?, of count: Int) {
    guard let limit, count > limit else { return }
    add(Gap(reason: "cut by the limit", count: count - limit, remedy: "--limit 0"))
  }
}
