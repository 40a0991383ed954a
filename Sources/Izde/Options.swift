public import Findings

/// Options of a search.
public struct SearchOptions: Sendable, Hashable {
  /// The order of hits.
  public enum Order: String, Sendable, CaseIterable {
    case rank, date, corpus
  }

  /// The most hits returned; nil for all.
  public var limit: Int? = 10
  /// Which spellings of names match.
  public var spelling = SpellingMode.near
  /// Whether boilerplate may be among the hits.
  public var includesBoilerplate = false
  /// Whether reasons and scores are explained.
  public var explains = false
  /// The order of the hits.
  public var order = Order.rank
  /// Whether at most one hit per article is returned.
  public var groupsByArticle = false
  /// Only articles of this date or later (`2011`, `2011-12`, `2011-12-16`).
  public var since: String?
  /// Only articles of this date or earlier.
  public var until: String?
  /// Only articles whose outlet or original outlet contains these words.
  public var outlet: String?
  /// Only articles whose author or translator contains these words.
  public var author: String?
  /// Only files whose path or name, and articles whose id, begins with this text.
  public var file: String?
  /// Whether all passages found are counted by outlet, author, year, article and name.
  public var countsFacets = false
  /// Whether the hits carry the bounds of their sentences (`PassageHit.sentences`).
  public var findsSentences = false
  /// Whether a question of a number (*how many people were killed*) is answered with the figures of
  /// the corpus, besides the passages.
  public var answersNumbers = false

  /// The defaults.
  public init() {}
}

/// Options of a request for mentions.
public struct MentionOptions: Sendable, Hashable {
  /// The most mentions returned; nil for all, the default.
  public var limit: Int?
  /// Which spellings of the name match.
  public var spelling = SpellingMode.near
  /// Whether mentions in boilerplate are returned.
  public var includesBoilerplate = true
  /// Whether reasons are given.
  public var explains = false
  /// For a full name: whether mentions of the surname alone are returned too.
  public var includesParts = false
  /// The characters of context on each side.
  public var context = 60
  /// Whether the context reaches to the ends of its sentences, as far as they are not very long.
  public var completesSentences = false
  /// Only articles of this date or later (`2011`, `2011-12`, `2011-12-16`).
  public var since: String?
  /// Only articles of this date or earlier.
  public var until: String?
  /// Only articles whose outlet or original outlet contains these words.
  public var outlet: String?
  /// Only articles whose author or translator contains these words.
  public var author: String?
  /// Only files whose path or name, and articles whose id, begins with this text.
  public var file: String?
  /// The order of the mentions.
  public var order = MentionOrder.corpus
  /// The property by which all mentions are counted, including those that the limit omits.
  public var grouping: MentionGrouping?

  /// The defaults.
  public init() {}
}

/// Options of a list of names.
public struct NameOptions: Sendable, Hashable {
  /// The most names returned; nil for all.
  public var limit: Int?
  /// Which spellings are joined.
  public var spelling = SpellingMode.near
  /// Only names with at least this frequency.
  public var minimumCount = 1
  /// Only names with more than one spelling.
  public var onlyVariants = false

  /// The defaults.
  public init() {}
}

/// Options of a request for figures.
public struct FigureOptions: Sendable, Hashable {
  /// The most figures returned; nil for all, the default.
  public var limit: Int?
  /// `near`: synonyms too; `name`: the word and its inflections; `literal`: as typed.
  public var spelling = SpellingMode.near
  /// Whether figures in boilerplate are returned.
  public var includesBoilerplate = false

  /// The defaults.
  public init() {}
}

/// Options of a quotation check.
public struct QuoteOptions: Sendable, Hashable {
  /// The most places returned; nil for all.
  public var limit: Int? = 20

  /// The defaults.
  public init() {}
}

/// Options of a build.
public struct BuildOptions: Sendable, Hashable {
  /// What to do with an existing index.
  public enum Mode: String, Sendable {
    /// Brings the index up to date with the paths; unchanged files are not read again.
    case update
    /// Adds the paths to the index.
    case add
    /// Reads everything again.
    case rebuild
  }

  /// What to do with an existing index.
  public var mode = Mode.update
  /// A catalogue file in addition to `catalog.json` in the indexed folders; it takes precedence.
  ///
  /// Stored in the index for the next run: nil means the value of the last run, the empty string
  /// none.
  public var catalogue: String?
  /// A names file in addition to `names.txt` in the indexed folders.
  ///
  /// Stored in the index for the next run: nil means the value of the last run, the empty string
  /// none.
  public var namesFile: String?
  /// Whether symbolic links that leave the corpus are followed; nil means as in the last run, by
  /// default not.
  public var followsLinks: Bool?
  /// The languages for text recognition in scanned PDF pages, in tesseract's notation
  /// (`kaz+rus+eng`).
  ///
  /// Stored in the index for the next run: nil means the value of the last run, the empty string
  /// none.
  public var scanLanguages: String?
  /// The field names of records and tables if they are not the default ones: `text=body`,
  /// `title=meta.headline`.
  ///
  /// Stored in the index for the next run: nil means the value of the last run, an empty list none.
  public var fields: [String]?

  /// The defaults.
  public init() {}
}
