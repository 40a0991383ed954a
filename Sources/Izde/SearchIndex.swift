@_exported public import Findings

/// An index of a corpus, open for reading: the one entrance for programs.
///
/// ```swift
/// let index = try SearchIndex(at: "index")
/// for hit in try index.search("curfew Zhanaozen").hits { print(hit.id, hit.text) }
/// ```
public final class SearchIndex {
  /// The folder of the index.
  public let directory: String

  /// Opens the index in a folder.
  public init(at directory: String) throws {
    self.directory = directory
  }

  /// Ranked passages.
  public func search(_ query: String, options: SearchOptions = SearchOptions()) throws
    -> SearchAnswer
  {
    fatalError("to come")
  }

  /// Every mention of a name, place or word, in corpus order.
  public func mentions(of name: String, options: MentionOptions = MentionOptions()) throws
    -> MentionAnswer
  {
    fatalError("to come")
  }

  /// The names found in the corpus, by descending count.
  public func names(options: NameOptions = NameOptions()) throws -> NameAnswer {
    fatalError("to come")
  }

  /// One name's family: why each spelling was joined and which were not.
  public func family(of name: String, options: NameOptions = NameOptions()) throws -> NameAnswer {
    fatalError("to come")
  }

  /// Where a quotation stands, and whether as quoted.
  public func quote(_ text: String, options: QuoteOptions = QuoteOptions()) throws -> QuoteAnswer {
    fatalError("to come")
  }

  /// A passage by its id, with neighbours on each side.
  public func passage(id: String, context: Int = 0) throws -> PassageInPlace? {
    fatalError("to come")
  }

  /// Ids near to one that is not there.
  public func suggestions(forID id: String) throws -> [String] {
    fatalError("to come")
  }

  /// What is in the index.
  public func info() throws -> IndexInfo {
    fatalError("to come")
  }

  /// Compares every stored passage with its file, byte for byte, and checks the index itself.
  public func verify(progress: (Progress) -> Void = { _ in }) throws -> VerificationReport {
    fatalError("to come")
  }

  /// Builds or updates an index.
  public static func build(
    _ paths: [String], into directory: String, options: BuildOptions = BuildOptions(),
    progress: (Progress) -> Void = { _ in }
  ) throws -> BuildReport {
    fatalError("to come")
  }
}
