import Testing

@testable import CorpusReading

@Suite struct TEITests {
  static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE TEI [<!ENTITY other "text">]>
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
      <teiHeader><fileDesc>
        <titleStmt><title>The dam at Velmora</title>
          <author><forename>Ann</forename> <surname>Lee</surname></author></titleStmt>
        <publicationStmt><publisher>An archive</publisher><date when="2020-01-05"/>
          <idno type="URI">https://example.org/dam</idno></publicationStmt>
        <sourceDesc><bibl><title level="j">Steppe &amp; Sea</title>
          <date when="2011-12-16">Friday</date></bibl></sourceDesc>
      </fileDesc></teiHeader>
      <text><body>
        <pb n="1"/><fw type="header">STEPPE</fw>
        <head>At the dam</head>
        <p>The engi<lb break="no"/>neers of <placeName>Velmora</placeName><lb/>met
          <choice><sic>teh</sic><corr>the</corr></choice> mayor<note n="1">Then B. Karim.</note>
          on Monday &#8212; <del>not</del> in <![CDATA[hall <7>]]>.</p>
        <lg><l>Water rises,</l><l>water falls.</l></lg>
        <figure><graphic url="dam.png"/><head>The dam</head></figure>
        <list><item>first</item><item>second</item></list>
      </body></text>
    </TEI>
    """

  @Test func textIsExtracted() {
    let page = PageText(tei: Array(Self.document.utf8))
    #expect(
      String(decoding: page.bytes, as: UTF8.self) == """
        STEPPE

        At the dam

        The engineers of Velmora met teh mayor

        Then B. Karim.

        on Monday — in hall <7>.

        Water rises,
        water falls.

        The dam

        first

        second
        """)
    let marked = page.marks.map { mark in
      let text = String(decoding: page.bytes[mark.range], as: UTF8.self)
      return "\(mark.kind): \(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
    }
    #expect(
      marked == [
        "boilerplate(\"running head or foot\"): STEPPE", "heading: At the dam",
        "caption: Then B. Karim.", "caption: The dam",
      ])
  }

  @Test func headerGivesMetadata() {
    let page = PageText(tei: Array(Self.document.utf8))
    #expect(
      page.metadata
        == PageText.Metadata(
          title: "The dam at Velmora", author: "Ann Lee", outlet: "Steppe & Sea",
          date: "2011-12-16", url: "https://example.org/dam", language: "en"))
  }

  /// Each passage, cut from the file, holds the passage's words.
  @Test func rangesLeadBackToTheFile() throws {
    let folder = try Folder()
    try folder.write(Self.document, to: "dam.xml")
    let (documents, report) = try folder.read("dam.xml")
    #expect(report.warnings.isEmpty)
    let document = try #require(documents.first)
    let file = Array(Self.document.utf8)
    let cut = document.articles.flatMap(\.passages).map { passage in
      String(decoding: file[document.place(of: passage.range)], as: UTF8.self)
    }
    #expect(cut.contains { $0.hasPrefix("The engi<lb break=\"no\"/>neers of") })
    #expect(cut.contains("Then B. Karim."))
    #expect(cut.contains { $0.hasPrefix("on Monday &#8212;") && $0.contains("hall <7>") })
    #expect(document.articles.first?.title == "The dam at Velmora")
    #expect(document.articles.first?.date == "2011-12-16")
  }

  @Test(arguments: [
    ("<TEI><text><p>one", "one"), ("<TEI><text><p>one</text>two</TEI>", "one\n\ntwo"),
    ("<tei:TEI><tei:text><tei:p>one</tei:p></tei:text></tei:TEI>", "one"),
    ("<TEI><text></p></div>one<![CDATA[two]]", "onetwo]]"), ("<TEI><text>one <p", "one <p"),
    ("<TEI.2><text><p>a &lt; b &amp; c</p></text></TEI.2>", "a < b & c"),
    ("<TEI><teiHeader><title>never closed", ""), ("no markup", ""), ("", ""),
  ])
  func malformedDocumentsAreRead(document: String, text: String) {
    #expect(String(decoding: PageText(tei: Array(document.utf8)).bytes, as: UTF8.self) == text)
  }

  @Test func onlyTEIAmongXMLIsRead() throws {
    let folder = try Folder()
    try folder.write(Self.document, to: "a.xml")
    try folder.write("<?xml version='1.0'?><rss><channel/></rss>", to: "b.xml")
    try folder.write("<TEI><text><p>one</p></text></TEI>", to: "c.tei")
    let finding = try FileWalker().files(in: folder.path)
    #expect(finding.files.map(\.path) == ["a.xml", "c.tei"])
    #expect(finding.files.allSatisfy { $0.kind == .tei })
    #expect(finding.warnings.map(\.file) == ["b.xml"])
  }

  @Test func declaredEncodingIsUsed() throws {
    let folder = try Folder()
    let text = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><TEI><text><p>"
    let end = "</p></text></TEI>"
    // “мир” in KOI8-R.
    try folder.write(Array(text.utf8) + [0xCD, 0xC9, 0xD2] + Array(end.utf8), to: "a.tei")
    let (documents, report) = try folder.read("a.tei")
    #expect(documents.first?.passageTexts == ["мир"])
    #expect(report.encoding == "koi8-r")
  }

  static let corpus = """
    <teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
      <teiHeader><fileDesc><titleStmt><title>A year of letters</title></titleStmt>
        <publicationStmt><publisher>An archive</publisher><date when="2020-01-05"/>
          <idno type="URI">https://example.org/year</idno></publicationStmt>
      </fileDesc></teiHeader>
      <TEI><teiHeader><fileDesc><titleStmt><title>The dam</title><author>Ann Lee</author></titleStmt>
        <sourceDesc><bibl><date when="2011-12-16"/></bibl></sourceDesc></fileDesc></teiHeader>
        <text><body><p>Water rose at Velmora.</p><p>It fell again.</p></body></text></TEI>
      <teiCorpus><teiHeader><fileDesc><publicationStmt><publisher>A second archive</publisher>
        </publicationStmt></fileDesc></teiHeader>
        <TEI xml:lang="ru"><teiHeader><fileDesc><titleStmt><title>The mill</title></titleStmt>
          </fileDesc></teiHeader><text><body><p>The mill stood still.</p></body></text></TEI>
      </teiCorpus>
      <TEI><text><body><p>No header here.</p></body></text></TEI>
    </teiCorpus>
    """

  /// Each text of a corpus is an article with its own metadata and that of the corpora around it.
  @Test func corpusIsReadAsArticles() throws {
    let folder = try Folder()
    try folder.write(Self.corpus, to: "year.xml")
    let (documents, report) = try folder.read("year.xml")
    #expect(report.warnings.isEmpty)
    let document = try #require(documents.first)
    #expect(documents.count == 1)
    let facts = document.articles.map { article in
      [article.title, article.author, article.outlet, article.date, article.url, article.language]
        .map { $0 ?? "–" }.joined(separator: " | ")
    }
    #expect(
      facts == [
        "The dam | Ann Lee | An archive | 2011-12-16 | – | en",
        "The mill | – | A second archive | – | – | ru",
        "– | – | An archive | – | – | en",
      ])
    let texts = document.articles.map { article in
      article.passages.map { String(decoding: document.text[$0.range], as: UTF8.self) }
    }
    #expect(
      texts == [
        ["Water rose at Velmora.", "It fell again."], ["The mill stood still."],
        ["No header here."],
      ])
  }

  /// A corpus of one text is one article, with the metadata of the text.
  @Test func corpusOfOneText() throws {
    let folder = try Folder()
    try folder.write(
      """
      <teiCorpus><teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>
      <TEI><teiHeader><fileDesc><titleStmt><title>One</title></titleStmt></fileDesc></teiHeader>
      <text><body><p>Alone.</p></body></text></TEI></teiCorpus>
      """, to: "one.xml")
    let article = try #require(try folder.read("one.xml").0.first?.articles.first)
    #expect(article.title == "One")
    #expect(article.passages.count == 1)
  }
}
