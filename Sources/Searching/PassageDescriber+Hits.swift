package import CorpusIndex
internal import CorpusReading
package import Findings

extension PassageDescriber {
  /// A passage as a hit.
  package func hit(
    _ passage: StoredPassage, rank: Int, score: Double, marks: [TextMarker.Mark],
    explains: Bool = false
  ) throws -> PassageHit {
    let setting = try setting(of: passage)
    let map = setting.source?.map
    let highlights = marks.map { mark in
      let lower = passage.range.lowerBound + mark.range.lowerBound
      let plain = lower..<lower + mark.range.count
      let range = map?.fileRange(of: plain) ?? plain
      return Highlight(
        start: range.lowerBound, end: range.upperBound, textRange: mark.range,
        form: String(decoding: passage.text[mark.range], as: UTF8.self), term: mark.label,
        match: mark.match, reason: explains ? mark.reason : nil)
    }
    return PassageHit(
      rank: rank, score: score, id: PassageDescriber.id(of: passage, in: setting.article),
      place: PassageDescriber.place(of: passage, in: setting), paragraph: passage.paragraph,
      text: String(decoding: passage.text, as: UTF8.self), highlights: highlights,
      article: try reference(to: setting.article),
      isBoilerplate: passage.flags.contains(.boilerplate))
  }
}
