package import Findings

/// A citation of a passage: whence it is, and the exact place.
package struct Citation: Sendable, Hashable {
  /// The passage that is cited.
  package var passage: PassageHit

  /// Creates a citation.
  package init(_ passage: PassageHit) { self.passage = passage }

  /// The citation in a style, without a line end.
  package func text(in style: CitationStyle) -> String {
    switch style {
    case .text: plain
    case .markdown: markdown
    case .bibtex: BibTeX.entry(for: self)
    case .cslJSON: CSL.item(for: self)
    case .ris: RIS.reference(for: self)
    case .apa: APA.entry(for: self)
    }
  }

  /// The address of the passage within the page, where the page's address is known.
  package var link: String? {
    passage.article.url.map { TextFragment.link(to: passage.text, at: $0) }
  }

  /// `file:line, bytes 12–90, SHA-256 …`: where the words are, whatever becomes of the page.
  var exactPlace: String {
    let place = passage.place
    let record = place.record.map { ", record \($0)" } ?? ""
    let sum = place.sha256.isEmpty ? "" : ", SHA-256 \(TerminalSafety.clean(place.sha256))"
    let file = TerminalSafety.clean(place.file)
    if let converter = place.converter {
      let page = place.page.map { ", page \($0)" } ?? ""
      return "\(file)\(page)\(record), bytes \(place.start)–\(place.end) of its text by "
        + TerminalSafety.clean(converter) + sum
    }
    return "\(file)\(record), line \(place.line), bytes \(place.start)–\(place.end)\(sum)"
  }

  /// The date with a word where it is inferred.
  var date: String? {
    let article = passage.article
    return article.date.map { article.dateIsInferred ? $0 + " (date inferred)" : $0 }
      ?? article.dateGiven
  }

  /// `p. 12`, where the file has pages.
  private var page: String? { passage.place.page.map { "p. \($0)" } }

  /// `first published by …, translated by …`, as far as known.
  var history: String? {
    let article = passage.article
    let parts = [
      article.originalOutlet.map { "first published by \(TerminalSafety.clean($0))" },
      article.translator.map { "translated by \(TerminalSafety.clean($0))" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var plain: String {
    let article = passage.article
    let parts = [
      article.author, "“\(article.title ?? article.id)”", article.outlet, date, history,
      page,
    ].compactMap { $0 }.map(TerminalSafety.clean).joined(separator: ", ")
    let address = link.map { "\n" + TerminalSafety.clean($0) } ?? ""
    return "\(parts).\(address)\n[\(passage.id): \(exactPlace)]"
  }

  private var markdown: String {
    let article = passage.article
    let title = Markdown.escape(article.title ?? article.id)
    let linked = link.flatMap(Markdown.target).map { "[\(title)](\($0))" } ?? "“\(title)”"
    let parts = [
      article.author.map(Markdown.escape), linked,
      article.outlet.map { "*\(Markdown.escape($0))*" }, date.map(Markdown.escape),
      history.map(Markdown.escape), page,
    ].compactMap { $0 }.joined(separator: ", ")
    return "\(parts). \(Markdown.escape(passage.id)): \(Markdown.escape(exactPlace))"
  }
}
