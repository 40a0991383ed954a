import Findings

extension JSONRenderer {
  mutating func write(
    _ hit: PassageHit, query: String? = nil, role: String? = nil, path: String? = nil
  ) {
    beginRecord("passage")
    json.member("query", query)
    json.member("role", role)
    if query != nil {
      json.member("rank", hit.rank)
      json.member("score", hit.score)
    }
    json.member("id", hit.id)
    json.write(hit.place)
    json.member("paragraph", hit.paragraph)
    json.member("text", hit.text)
    json.key("highlights")
    json.beginArray()
    for highlight in hit.highlights { json.write(highlight) }
    json.endArray()
    member(article: hit.article)
    json.member("sha256", hit.place.sha256)
    json.member("path", path)
    if hit.isBoilerplate { json.member("furniture", true) }
    if !hit.explanation.isEmpty { json.member("explanation", hit.explanation) }
    if !hit.before.isEmpty { json.member("before", hit.before) }
    if !hit.after.isEmpty { json.member("after", hit.after) }
    endRecord()
  }

  mutating func write(_ mention: Mention, query: String) {
    beginRecord("mention")
    json.member("query", query)
    json.member("form", mention.form)
    json.member("match", mention.match.rawValue)
    json.member("score", mention.score)
    if options.explains { json.member("reason", mention.reason) }
    json.write(mention.place)
    json.member("left", mention.left)
    json.member("right", mention.right)
    json.member("passage", mention.passage)
    json.member("furniture", mention.isBoilerplate)
    member(article: mention.article)
    endRecord()
  }

  mutating func write(_ family: NameFamily, query: String) {
    beginRecord("name")
    if !query.isEmpty { json.member("query", query) }
    json.member("form", family.form)
    json.member("kind", family.kind)
    json.member("count", family.count)
    json.write(spellings: family.spellings, as: "spellings")
    if !family.rejected.isEmpty { json.write(spellings: family.rejected, as: "rejected") }
    endRecord()
  }

  mutating func write(_ summary: Summary, groups: [MentionGroup] = []) {
    beginRecord("summary")
    json.member("version", Self.schemaVersion)
    json.member("query", summary.query)
    json.member("count", summary.count)
    json.member("passages", summary.passages)
    json.member("files", summary.files)
    json.member("complete", summary.isComplete)
    json.member("cut", summary.cut)
    json.write(gaps: summary.completeness.gaps)
    if summary.leftOut > 0 { json.member("left_out", summary.leftOut) }
    if let part = summary.part {
      json.key("part")
      json.beginObject()
      json.member("form", part.form)
      json.member("count", part.count)
      json.endObject()
    }
    json.write(spellings: summary.spellings, as: "spellings")
    if let grouping = options.grouping {
      json.member("by", grouping.rawValue)
      json.key("groups")
      json.beginArray()
      for group in groups {
        json.beginObject()
        json.member("key", group.key)
        json.member("count", group.count)
        if group.inferred > 0 { json.member("inferred", group.inferred) }
        json.endObject()
      }
      json.endArray()
    }
    if !summary.notes.isEmpty { json.write(notes: summary.notes) }
    if !summary.missing.isEmpty {
      json.key("missing")
      json.beginArray()
      for missing in summary.missing {
        json.beginObject()
        json.member("word", missing.word)
        json.member("nearest", missing.nearest)
        json.endObject()
      }
      json.endArray()
    }
    if !summary.suggestions.isEmpty { json.member("suggestions", summary.suggestions) }
    if options.explains, !summary.explanation.isEmpty {
      json.member("explanation", summary.explanation)
    }
    json.key("elapsed_ms")
    json.bytes.append(summary.elapsedMilliseconds, decimals: 3)
    endRecord()
  }
}
