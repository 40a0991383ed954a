package import Findings

/// What is asked of a concordance.
package struct MentionRequest: Sendable {
  /// The name, place, word or phrase as typed.
  package var name: String
  package var spelling = SpellingMode.near
  package var includesBoilerplate = true
  package var explains = false
  package var includesParts = false
  /// How many characters of context on each side.
  package var context = 60
  /// Whether the context is extended to the ends of its sentences.
  package var completesSentences = false
  package var limit: Int?
  /// Conditions on the articles, besides those in the name (`Shetpe outlet:Lada`).
  package var conditions = ArticleConditions()
  package var order = MentionOrder.corpus
  /// The rows that are read.
  package var extent = Extent.all
  /// By what all mentions are counted.
  package var grouping: MentionGrouping?

  /// Which rows are read.
  package enum Extent: Sendable, Hashable {
    case all
    /// Those of one of several joined indexes, by its number.
    case shard(Int)
    /// None: what is found is given (`MentionShare`).
    case none
  }

  /// Creates a request.
  package init(name: String) { self.name = name }
}

/// What a concordance holds.
package struct MentionResult: Sendable {
  /// The mentions in corpus order, cut to the limit.
  package var mentions: [Mention] = []
  /// How many there are in all.
  package var count = 0
  /// In how many passages.
  package var passages = 0
  /// In how many files.
  package var files = 0
  /// The files, ascending.
  var filePaths: [String] = []
  /// All mentions, counted by what was asked for.
  package var groups: [MentionGroup] = []
  /// All mentions, counted by the dates of their articles, the earliest first.
  package var dates: [MentionDate] = []
  /// How often the surname of a full name stands alone besides, where it was not asked for.
  package var part: PartCount?
  /// What was mended or remarked.
  package var notes: [QueryNote] = []
  /// The forms met, the commonest first.
  package var spellings: [SpellingCount] = []
  /// Whether this is all.
  package var completeness = Completeness()
  /// How many near spellings were seen and not joined.
  package var leftOut = 0
  /// The nearest of them, as written.
  package var leftOutForms: [String] = []
  /// The nearest names where nothing was found.
  package var suggestions: [String] = []
}
