import Findings

extension JSONRenderer {
  mutating func write(_ figure: Figure, group: FigureGroup, query: String) {
    beginRecord("figure")
    json.member("query", query)
    json.member("number", figure.number)
    if let low = figure.low { json.member("low", low) }
    if let high = figure.high { json.member("high", high) }
    json.member("hedge", figure.hedge)
    json.member("word", figure.word)
    json.member("synonym", figure.isSynonym)
    json.member("group", group.location)
    json.member("group_date", group.date)
    json.member("differs", group.differs)
    json.member("location", figure.location)
    json.member("date", figure.date)
    if let speaker = figure.speaker {
      json.key("speaker")
      json.write(speaker)
    }
    json.member("sentence", figure.sentence)
    json.member("sentence_start", figure.sentenceRange.lowerBound)
    json.member("sentence_end", figure.sentenceRange.upperBound)
    json.write(figure.place)
    json.member("passage", figure.passage)
    json.member("furniture", figure.isBoilerplate)
    member(article: figure.article)
    json.member("sha256", figure.place.sha256)
    endRecord()
  }
}

extension JSONWriter {
  /// Who speaks, and what that rests on.
  mutating func write(_ speaker: Speaker) {
    beginObject()
    member("name", speaker.name)
    member("evidence", speaker.evidence)
    member("start", speaker.start)
    member("end", speaker.end)
    member("basis", speaker.basis.rawValue)
    endObject()
  }
}
