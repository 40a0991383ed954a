import SQLiteStore

/// New slugs for articles whose slugs are taken by earlier indexes: each gets the next number, as
/// in one index of the whole corpus (`SlugRegister`).
struct JoinedSlugs {
  /// By part, the new slug of a slug.
  private var renamed: [Int: [String: String]] = [:]
  /// The article that has a new slug.
  private var owners: [String: (part: Int, slug: String)] = [:]

  /// No slug is changed.
  init() {}

  /// Reads the slugs written by `write`.
  init(reading connection: Connection) throws {
    let statement = try connection.prepare("SELECT part, former, slug FROM slugs")
    while try statement.step() {
      let (part, former, slug) = (statement.integer(0), statement.text(1), statement.text(2))
      renamed[part, default: [:]][former] = slug
      owners[slug] = (part, former)
    }
  }

  /// The slug of an article in the joined corpus.
  func slug(_ slug: String, ofPart part: Int) -> String { renamed[part]?[slug] ?? slug }

  /// The article that got a new slug in the joined corpus; nil for a slug that is not new.
  func owner(of slug: String) -> (part: Int, slug: String)? { owners[slug] }

  /// Whether a slug of a part belongs to another article in the joined corpus.
  func isRenamed(_ slug: String, ofPart part: Int) -> Bool { renamed[part]?[slug] != nil }

  /// Writes the slugs that are taken by earlier indexes, in the order of the articles.
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

  /// The slug without its number: `salt-road` for `salt-road-2` if an article of the same index has
  /// it; otherwise the slug itself.
  private static func base(of slug: String, among own: Set<String>) -> String {
    guard let hyphen = slug.lastIndex(of: "-"),
      let number = Int(slug[slug.index(after: hyphen)...]), number > 1
    else { return slug }
    let base = String(slug[..<hyphen])
    return own.contains(base) ? base : slug
  }
}
