package import Findings
package import Izde

/// Passages, their mapping and the query for a name in the form of OpenSearch (docs/opensearch.md).
package enum OpenSearch {
  /// The separator of the keys of a word, and the value for a word without keys.
  private static let separator = "|"
  private static let noKeys = "_"
  /// The prefix of the key of a name of which a word may be a form.
  private static let formSign = "~"

  /// The two lines of a passage for the bulk interface: the action with the passage's id, and the
  /// passage.
  package static func appendBulkLines(of exported: ExportedPassage, to json: inout JSONWriter) {
    let passage = exported.passage
    json.beginObject()
    json.key("index")
    json.beginObject()
    json.member("_id", passage.id)
    json.endObject()
    json.endObject()
    json.bytes.append(0x0A)
    json.beginObject()
    json.member("article", passage.article.id)
    json.member("title", passage.article.title)
    json.member("author", passage.article.author)
    json.member("outlet", passage.article.outlet)
    json.member("original_outlet", passage.article.originalOutlet)
    json.member("translator", passage.article.translator)
    json.member("date", passage.article.date)
    json.member("url", passage.article.url)
    json.member("language", passage.article.language)
    json.member("paragraph", passage.paragraph)
    json.member("file", passage.place.file)
    json.member("record", passage.place.record)
    json.member("start", passage.place.start)
    json.member("end", passage.place.end)
    json.member("line", passage.place.line)
    json.member("sha256", passage.place.sha256)
    json.member("furniture", passage.isBoilerplate)
    json.member("text", passage.text)
    json.member("surface", exported.words.map(\.surface).joined(separator: " "))
    json.member("stem", exported.words.map(\.stem).joined(separator: " "))
    json.member("name_keys", exported.words.map(keys).joined(separator: " "))
    json.endObject()
    json.bytes.append(0x0A)
  }

  private static func keys(of word: ExportedPassage.Word) -> String {
    let all = word.keys + word.formKeys.map { formSign + $0 }
    return all.isEmpty ? noKeys : all.joined(separator: separator)
  }

  /// The search that finds the passages with a name as `--spelling name` does; nil for a text
  /// without a letter that has a sound.
  package static func query(for name: String) -> [UInt8]? {
    let words = SearchIndex.exportedWords(of: name).filter { !$0.keys.isEmpty }
    guard let first = words.first else { return nil }
    var json = JSONWriter()
    json.beginObject()
    json.key("query")
    json.beginObject()
    if words.count == 1 {
      json.key("bool")
      json.beginObject()
      json.key("should")
      json.beginArray()
      json.beginObject()
      json.key("terms")
      json.beginObject()
      json.member("name_keys", alternatives(first))
      json.endObject()
      json.endObject()
      json.beginObject()
      json.key("term")
      json.beginObject()
      json.member("surface", first.surface)
      json.endObject()
      json.endObject()
      json.endArray()
      json.endObject()
    } else {
      json.key("intervals")
      json.beginObject()
      json.key("name_keys")
      json.beginObject()
      appendIntervals(words, to: &json)
      json.endObject()
      json.endObject()
    }
    json.endObject()
    json.endObject()
    return json.bytes + [0x0A]
  }

  /// The keys under which a word of a passage may be a name: its own, and those of its forms.
  private static func alternatives(_ word: ExportedPassage.Word) -> [String] {
    word.keys + word.keys.map { formSign + $0 }
  }

  /// The words in sequence, each under any of its keys or as typed: the fields have the same word
  /// at the same position.
  private static func appendIntervals(
    _ words: [ExportedPassage.Word], to json: inout JSONWriter
  ) {
    json.key("all_of")
    json.beginObject()
    json.member("ordered", true)
    json.member("max_gaps", 0)
    json.key("intervals")
    json.beginArray()
    for word in words {
      json.beginObject()
      json.key("any_of")
      json.beginObject()
      json.key("intervals")
      json.beginArray()
      for key in alternatives(word) { appendMatch(key, in: nil, to: &json) }
      appendMatch(word.surface, in: "surface", to: &json)
      json.endArray()
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func appendMatch(
    _ text: String, in field: String?, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("match")
    json.beginObject()
    json.member("query", text)
    json.member("use_field", field)
    json.endObject()
    json.endObject()
  }

  /// The body of the request that creates the index: settings and mapping.
  package static func mapping(of info: IndexInfo, version: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("settings")
    json.raw(Array(settings.utf8))
    json.key("mappings")
    json.beginObject()
    json.key("_meta")
    json.beginObject()
    json.member("izde", version)
    json.member("analysis", info.analysis)
    json.member("fingerprint", info.fingerprint)
    json.endObject()
    json.member("dynamic", "strict")
    json.key("properties")
    json.raw(Array(properties.utf8))
    json.endObject()
    json.endObject()
    return json.bytes + [0x0A]
  }

  /// The text is already divided into words: an analyzer of OpenSearch must not divide it again.
  private static let settings = """
    {"analysis":{\
    "tokenizer":{"izde_words":{"type":"whitespace","max_token_length":1048576}},\
    "filter":{\
    "izde_alternatives":{"type":"pattern_capture","preserve_original":false,\
    "patterns":["([^|]+)"]},\
    "izde_gaps":{"type":"stop","stopwords":["_"]}},\
    "analyzer":{\
    "izde_words":{"type":"custom","tokenizer":"izde_words"},\
    "izde_keys":{"type":"custom","tokenizer":"izde_words",\
    "filter":["izde_alternatives","izde_gaps"]}}}}
    """

  private static let properties = """
    {"article":{"type":"keyword"},"title":{"type":"text"},"author":{"type":"text"},\
    "outlet":{"type":"text","fields":{"exact":{"type":"keyword"}}},\
    "original_outlet":{"type":"text"},"translator":{"type":"text"},\
    "date":{"type":"date","format":"yyyy-MM-dd||yyyy-MM||yyyy"},"url":{"type":"keyword"},\
    "language":{"type":"keyword"},"paragraph":{"type":"integer"},"file":{"type":"keyword"},\
    "record":{"type":"integer"},"start":{"type":"long"},"end":{"type":"long"},\
    "line":{"type":"integer"},"sha256":{"type":"keyword"},"furniture":{"type":"boolean"},\
    "text":{"type":"text"},\
    "surface":{"type":"text","analyzer":"izde_words"},\
    "stem":{"type":"text","analyzer":"izde_words"},\
    "name_keys":{"type":"text","analyzer":"izde_keys","search_analyzer":"izde_words"}}
    """
}
