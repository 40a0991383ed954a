import CorpusIndex
public import Findings
import Platform
import Searching

/// The mentions of a name, read a file or record at a time: an answer of any length takes the memory
/// of its largest file.
///
/// ```swift
/// let reader = try index.mentionReader(of: "Shetpe")
/// while let mentions = try reader.next() { for mention in mentions { print(mention.form) } }
/// print(try reader.summary().count)
/// ```
///
/// Nothing of the index is held between calls. Used by one thread at a time, as its index is.
public final class MentionReader {
  private let index: SearchIndex
  private let name: String
  private let options: MentionOptions
  private let generation: Int
  private var stream: MentionStream
  private var given = 0
  private var milliseconds = 0.0
  private var last: Summary?
  /// Of one of several joined indexes: the first mention of each form.
  private var firsts: [String: (file: String, record: Int)]?

  init(
    _ name: String, _ options: MentionOptions, in index: SearchIndex, shard: Int? = nil
  ) throws {
    self.index = index
    self.name = name
    self.options = options
    let start = MonotonicClock.milliseconds()
    var request = index.request(for: name, options)
    request.order = .corpus
    request.grouping = nil
    if let shard {
      request.extent = .shard(shard)
      firsts = [:]
    }
    (stream, generation) = try index.request {
      (
        try MentionStream(request, reader: index.reader, resolver: index.resolver),
        index.reader.generation
      )
    }
    milliseconds = MonotonicClock.milliseconds() - start
  }

  /// The mentions of the next file or record that has any, in corpus order; nil after the last, or
  /// once there are as many as the limit.
  ///
  /// - Throws: `IzdeError`; also where the index was changed since the reader was made.
  public func next() throws -> [Mention]? {
    let most = options.limit ?? .max
    guard given < most, let mentions = try inIndex({ try step() }) else { return nil }
    let shown = Array(mentions.prefix(most - given))
    given += shown.count
    return shown
  }

  /// What is to be said of all mentions; those that were not read are counted first.
  ///
  /// - Throws: `IzdeError`; also where the index was changed since the reader was made.
  public func summary() throws -> Summary {
    if let last { return last }
    let (result, missing) = try inIndex {
      while try step() != nil {}
      let result = try stream.finish()
      return (result, try index.missingWords(name, options, result.count))
    }
    let summary = SearchIndex.summary(of: result, name, missing, milliseconds)
    last = summary
    return summary
  }

  /// What one of several joined indexes holds, as a part of a summary; mentions that were not read
  /// are counted first.
  ///
  /// - Throws: `IzdeError`; also where the index was changed since the reader was made.
  package func share() throws -> MentionShare {
    var share = try inIndex {
      while try step() != nil {}
      return stream.share()
    }
    for index in share.spellings.indices {
      guard let first = firsts?[share.spellings[index].count.form] else { continue }
      (share.spellings[index].file, share.spellings[index].record) = first
    }
    return share
  }

  private func step() throws -> [Mention]? {
    guard let mentions = try stream.next() else { return nil }
    if firsts != nil {
      for mention in mentions where firsts?[mention.form] == nil {
        firsts?[mention.form] = (mention.place.file, mention.place.record ?? 0)
      }
    }
    return mentions
  }

  private func inIndex<Result>(_ body: () throws -> Result) throws -> Result {
    let start = MonotonicClock.milliseconds()
    defer { milliseconds += MonotonicClock.milliseconds() - start }
    return try index.request {
      guard index.reader.generation == generation else {
        throw IzdeError(
          "the index “\(index.directory)” was changed while the mentions of “\(name)” were read",
          suggestion: "ask again")
      }
      return try body()
    }
  }
}
