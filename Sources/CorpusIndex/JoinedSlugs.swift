import SQLiteStore

/// The slugs of articles that other indexes had before: in the whole each gets the next number, as
/// in an index of all (`SlugRegister`).
struct JoinedSlugs {
  /// By part, the new slug of a slug.
  private var renamed: [Int: [String: String]] = [:]
  /// Whose a new slug is.
  private var owners: [String: (part: Int, slug: String)] = [:]

  /// Nothing is renamed.
  init() {}

  /// Reads what `write` has written.
  init(reading connection: Connection) throws {
    let statement = try connection.prepare("SELECT part, former, slug FROM slugs")
    while try statement.step() {
      let (part, former, slug) = (statement.integer(0), statement.text(1), statement.text(2))
      renamed[part, default: [:]][former] = slug
      owners[slug] = (part, former)
    }
  }

  /// The slug that an article has in the whole.
  func slug(_ slug: String, ofPart part: Int) -> String { renamed[part]?[slug] ?? slug }

  /// Whose a slug is that an article got in the whole; nil for a slug that was not given anew.
  func owner(of slug: String) -> (part: Int, slug: String)? { owners[slug] }

  /// Whether a part's slug belongs to another article in the whole.
  func isRenamed(_ slug: String, ofPart part: Int) -> Bool { renamed[part]?[slug] != nil }

  /// Writes which slugs are taken before, in the order of the articles.
  ///
  /// - Complexity: O(articles).
  static func write(_ joined: JoinedIndexes, to connection: Connection) throws {
    let insert = try connection.prepare("INSERT INTO slugs VALUES(?,?,?)")
    var register = SlugRegister()
    for (number, part) in joined.parts.enumerated() {
      try joined.naming(part) { reader in
        var own: Set<String> = []
        let statement = try reader.connection.prepare("SELECT slug FROM articles ORDER BY id")
        while try statement.step() {
          let slug = statement.text(0)
          if number > 0 { own.insert(slug) }
          guard let given = register.claim(slug, base: base(of: slug, among: own)) else { continue }
          try insert.bind(number, 1)
          try insert.bind(slug, 2)
          try insert.bind(given, 3)
          try insert.run()
        }
      }
    }
  }

  /// What `salt-road-2` was before it got its number: `salt-road`, where an article of the same
  /// index has that; otherwise the slug itself.
  private static func base(of slug: String, among own: Set<String>) -> String {
    guard let hyphen = slug.lastIndex(of: "-"),
      let number = Int(slug[slug.index(after: hyphen)...]), number > 1
    else { return slug }
    let base = String(slug[..<hyphen])
    return own.contains(base) ? base : slug
  }
}
