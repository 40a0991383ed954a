import Findings
import Izde
import JSONReading
import Rendering

/// Shares of an answer as JSON, for the process that makes one answer of them.
///
/// Scores are the bits of their 32-bit numbers, and sets of words are hexadecimal, so that neither
/// is rounded.
enum ShareRecord {
  private static let invalid = IzdeError(
    "a share is not a record of the type “share” as the library wrote it")

  static func bytes(_ share: SearchShare) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("type", "share")
    json.member("count", share.count)
    json.key("rows")
    json.numbers(share.rows)
    json.key("scores")
    json.numbers(share.scores.map { Int($0.bitPattern) })
    if !share.words.isEmpty {
      json.member("words", share.words.map { String($0, radix: 16) })
    }
    if !share.boilerplate.isEmpty {
      json.key("furniture")
      json.numbers(share.boilerplate.map { Int($0.bitPattern) })
    }
    json.endObject()
    return json.bytes + [0x0A]
  }

  static func search(_ value: JSONValue) throws -> SearchShare {
    var share = SearchShare()
    share.count = try number(value["count"])
    share.rows = try list(value["rows"]).map { try number($0) }
    share.scores = try list(value["scores"]).map { try score($0) }
    share.boilerplate = try list(value["furniture"]).map { try score($0) }
    share.words = try list(value["words"]).map { word in
      guard case .string(let text) = word, let bits = UInt64(text, radix: 16) else { throw invalid }
      return bits
    }
    guard share.rows.count == share.scores.count,
      share.words.isEmpty || share.words.count == share.rows.count
    else { throw invalid }
    return share
  }

  static func bytes(_ share: MentionShare) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("type", "share")
    json.member("count", share.count)
    json.member("passages", share.passages)
    json.member("files", share.files)
    json.key("spellings")
    json.beginArray()
    for spelling in share.spellings {
      json.beginObject()
      json.member("form", spelling.count.form)
      json.member("count", spelling.count.count)
      json.member("match", spelling.count.match.rawValue)
      json.member("reason", spelling.count.reason)
      json.member("file", spelling.file)
      json.member("record", spelling.record)
      json.endObject()
    }
    json.endArray()
    json.member("part", share.part)
    json.member("part_rows", share.partRows)
    json.endObject()
    return json.bytes + [0x0A]
  }

  static func mentions(_ value: JSONValue) throws -> MentionShare {
    var share = MentionShare()
    share.count = try number(value["count"])
    share.passages = try number(value["passages"])
    share.files = try list(value["files"]).map { try text($0) }
    share.part = try value["part"].map { try number($0) }
    share.partRows = try number(value["part_rows"])
    share.spellings = try list(value["spellings"]).map { value in
      guard let match = MatchKind(rawValue: try text(value["match"])) else { throw invalid }
      var spelling = MentionShare.Spelling(
        count: SpellingCount(
          form: try text(value["form"]), count: try number(value["count"]), match: match,
          reason: try value["reason"].map { try text($0) }))
      spelling.file = try text(value["file"])
      spelling.record = try number(value["record"])
      return spelling
    }
    return share
  }

  private static func list(_ value: JSONValue?) throws -> [JSONValue] {
    switch value {
    case nil: return []
    case .array(let values): return values
    default: throw invalid
    }
  }

  private static func number(_ value: JSONValue?) throws -> Int {
    guard case .number(let value) = value, let number = Int(exactly: value), number >= 0 else {
      throw invalid
    }
    return number
  }

  private static func score(_ value: JSONValue?) throws -> Float {
    guard let bits = UInt32(exactly: try number(value)) else { throw invalid }
    return Float(bitPattern: bits)
  }

  private static func text(_ value: JSONValue?) throws -> String {
    guard case .string(let text) = value else { throw invalid }
    return text
  }
}
