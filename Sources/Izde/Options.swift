public import Findings

/// How to search.
public struct SearchOptions: Sendable, Hashable {
  /// In which order hits are given.
  public enum Order: String, Sendable, CaseIterable {
    case rank, date, corpus
  }

  /// At most so many hits; nil for all.
  public var limit: Int? = 10
  /// How freely names may be spelled.
  public var spelling = SpellingMode.near
  /// Whether boilerplate may be among the hits.
  public var includesFurniture = false
  /// Whether reasons and scores are explained.
  public var explains = false
  /// The order of the hits.
  public var order = Order.rank
  /// At most one hit an article.
  public var groupsByArticle = false
  /// Only articles of this date or later (`2011`, `2011-12`, `2011-12-16`).
  public var since: String?
  /// Only articles of this date or earlier.
  public var until: String?
  /// Only articles whose outlet or original outlet has these words.
  public var outlet: String?
  /// Only articles whose author or translator has these words.
  public var author: String?
  /// Only files whose path or name begins so, and articles whose id does.
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

/// How to gather mentions.
public struct MentionOptions: Sendable, Hashable {
  /// At most so many; nil for all, the default.
  public var limit: Int?
  /// How freely the name may be spelled.
  public var spelling = SpellingMode.near
  /// Whether mentions in boilerplate are given.
  public var includesFurniture = true
  /// Whether reasons are given.
  public var explains = false
  /// For a full name: whether the surname alone is given too.
  public var includesParts = false
  /// How many characters of context on each side.
  public var context = 60
  /// Whether the context reaches to the ends of its sentences, as far as they are not very long.
  public var completesSentences = false
  /// Only articles of this date or later (`2011`, `2011-12`, `2011-12-16`).
  public var since: String?
  /// Only articles of this date or earlier.
  public var until: String?
  /// Only articles whose outlet or original outlet has these words.
  public var outlet: String?
  /// Only articles whose author or translator has these words.
  public var author: String?
  /// Only files whose path or name begins so, and articles whose id does.
  public var file: String?
  /// The order of the mentions.
  public var order = MentionOrder.corpus
  /// By what all mentions are counted, those that the limit does not show included.
  public var grouping: MentionGrouping?

  /// The defaults.
  public init() {}
}

/// How to list names.
public struct NameOptions: Sendable, Hashable {
  /// At most so many; nil for all.
  public var limit: Int?
  /// How freely spellings are joined.
  public var spelling = SpellingMode.near
  /// Only families that stand at least so often.
  public var minimumCount = 1
  /// Only families with more than one spelling.
  public var onlyVariants = false

  /// The defaults.
  public init() {}
}

/// How to gather figures.
public struct FigureOptions: Sendable, Hashable {
  /// At most so many; nil for all, the default.
  public var limit: Int?
  /// `near`: synonyms too; `name`: the word and its inflections; `literal`: as typed.
  public var spelling = SpellingMode.near
  /// Whether figures in page furniture are given.
  public var includesFurniture = false

  /// The defaults.
  public init() {}
}

/// How to look for a quotation.
public struct QuoteOptions: Sendable, Hashable {
  /// At most so many places; nil for all.
  public var limit: Int? = 20

  /// The defaults.
  public init() {}
}

/// How to build.
public struct BuildOptions: Sendable, Hashable {
  /// What happens with what the index already holds.
  public enum Mode: String, Sendable {
    /// The index holds what the paths hold; unchanged files are not read again.
    case update
    /// What is there is kept, and the paths are added.
    case add
    /// Everything is read anew.
    case rebuild
  }

  /// What happens with what the index already holds.
  public var mode = Mode.update
  /// A catalogue file besides `catalog.json` in the indexed folders, over which it decides.
  ///
  /// Kept in the index for the next run: nil means the one of the last run, the empty string none.
  public var catalogue: String?
  /// A names file besides `names.txt` in the indexed folders.
  ///
  /// Kept in the index for the next run: nil means the one of the last run, the empty string none.
  public var namesFile: String?
  /// Whether symbolic links out of the corpus are followed; nil means as in the last run, at first
  /// not.
  public var followsLinks: Bool?
  /// The languages in which scanned pages of PDF files are read, as tesseract names them
  /// (`kaz+rus+eng`).
  ///
  /// Kept in the index for the next run: nil means those of the last run, the empty string none.
  public var scanLanguages: String?
  /// Where records and tables have their fields where the names are others: `text=body`,
  /// `title=meta.headline`.
  ///
  /// Kept in the index for the next run: nil means those of the last run, an empty list none.
  public var fields: [String]?

  /// The defaults.
  public init() {}
}
