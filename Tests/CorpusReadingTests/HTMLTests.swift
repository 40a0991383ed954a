import Testing

@testable import CorpusReading

@Suite struct HTMLTests {
  static let page = """
    <!DOCTYPE html><html lang="kk"><head><meta charset=utf-8><title>Site &mdash; A march</title>
    <meta name="author" content="D. Omarova"><meta property='og:site_name' content="Dala &amp; Su">
    <meta property="article:published_time" content="2019-03-02T10:00:00Z">
    <style>p { color: red }</style><script>if (a < b) { "</p>" }</script></head>
    <body><nav><ul><li>Home</li><li>News</li></ul></nav>
    <article><h1>A march in <em>spring</em></h1>
    <p>Two&nbsp;hundred   people
    marched<!-- not <p>all</p> -->, said O&#39;Hara &amp; others.<p>“It&rsquo;s ours,” they said: 3 < 4 &copy; &bogus;
    <figure><img src="a.png" alt="x > y"><figcaption>The march. Photo: D. O.</figcaption></figure>
    <ul><li>first</li><li>second<br>line</li></ul></article>
    <footer><p>All about us</p></footer></body></html>
    """

  @Test func textIsTakenOut() throws {
    let page = PageText(html: Array(Self.page.utf8))
    #expect(
      String(decoding: page.bytes, as: UTF8.self) == """
        Home

        News

        A march in spring

        Two\u{A0}hundred people marched, said O'Hara & others.

        “It’s ours,” they said: 3 < 4 © &bogus;

        The march. Photo: D. O.

        first

        second
        line

        All about us
        """)
    #expect(page.metadata.title == "A march in spring")
    #expect(page.metadata.author == "D. Omarova")
    #expect(page.metadata.outlet == "Dala & Su")
    #expect(page.metadata.date == "2019-03-02T10:00:00Z")
    #expect(page.metadata.language == "kk")
  }

  @Test func rangesLeadBackToTheFile() throws {
    let html = Array(Self.page.utf8)
    let page = PageText(html: html)
    let map = try #require(page.map)
    #expect(map.textLength == page.bytes.count)
    #expect(OffsetMap(blob: map.blob) == map)
    let cases = [
      ("Two\u{A0}hundred", "Two&nbsp;hundred"), ("O'Hara", "O&#39;Hara"), ("It’s", "It&rsquo;s"),
      ("hundred people", "hundred   people"), ("march in spring", "march in <em>spring"),
      ("marched,", "marched<!-- not <p>all</p> -->,"), ("&", "&amp;"), ("they", "they"),
    ]
    for (text, source) in cases {
      let range = try #require(page.bytes.firstRange(of: Array(text.utf8)))
      let place = map.fileRange(of: range)
      #expect(String(decoding: html[place], as: UTF8.self) == source)
      #expect(map.textOffset(ofFile: place.lowerBound) == range.lowerBound)
    }
  }

  @Test func anArticleHasItsPassages() throws {
    let folder = try Folder()
    try folder.write(Self.page, to: "a.html")
    let document = try #require(try folder.read("a.html").documents.first)
    expectSound(document)
    let article = try #require(document.articles.first)
    #expect(article.proposedSlug == "a-march-in-spring")
    #expect(article.date == "2019-03-02")
    #expect(!article.dateIsInferred)
    #expect(article.passages.map(\.line) == [5, 5, 6, 7, 8, 9, 10, 10, 10, 11])
    #expect(article.passages.map(\.isHeading)[2...3] == [true, false])
    #expect(article.passages.map(\.isCaption).firstIndex(of: true) == 5)
    #expect(article.passages.first?.boilerplateReason == "navigation")
    #expect(article.passages.last?.boilerplateReason == "page footer")
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("a < b and c", "a < b and c"), ("<p>open", "open"),
    ("<a href='x", "<a href='x"), ("x<nav>never closed", "x\n\nnever closed"),
    ("<script>never closed", ""), ("&#0;&#x110000;&#x;", "\u{FFFD}\u{FFFD}&#x;"),
    ("&#150;", "–"), ("a&ampb", "a&b"), ("&notit; &bne; &fjlig;", "¬it; =\u{20E5} fj"),
    ("<a href='?a=1&copy=2'>x", "x"), ("a&amp=1", "a&=1"), ("<pre>a\nb</pre>", "a\nb"),
    ("<!-- never closed", ""), ("<p title='a>b'>x", "x"), ("<title>t</title>x", "x"),
    ("<nav><nav>a</nav>b</nav>c", "a\n\nb\n\nc"),
    ("a<!-->b", "ab"), ("a<!--->b", "ab"), ("a<!-- x --!>b", "ab"), ("a<!---->b", "ab"),
    ("a<!x>b</ x>c<?x?>d", "abcd"), ("a</>b", "ab"), ("<a =x>y", "y"), ("<a b=c>d", "d"),
    ("<script><!--<script></script>--></script>x", "x"), ("<p/x>y", "y"),
    ("<style></p></style>x", "x"),
    ("<svg><title>t</title></svg>x", "x"), ("<textarea><b></textarea>x", "<b>\n\nx"),
    ("word<sup>12</sup> and", "word¹² and"), ("word<sup>[3]</sup>", "word[3]"),
    ("word<sup><a href='#n'>4</a></sup>.", "word⁴."), ("word<sup>a</sup>.", "word."),
    ("4<sup>th</sup>", "4th"), ("10<sup>6</sup>", "10⁶"), ("x<sup>2, 3</sup>", "x², ³"),
    ("x<b>y</b>z", "xyz"), ("", ""), ("<", "<"),
  ])
  func oddMarkupIsTolerated(html: String, text: String) {
    #expect(String(decoding: PageText(html: Array(html.utf8)).bytes, as: UTF8.self) == text)
  }

  @Test func boilerplateIsReadAndMarked() throws {
    let folder = try Folder()
    let words = String(repeating: "The council met in the hall of the old mill. ", count: 12)
    try folder.write(
      """
      <html><body><div>Weather: sun</div><nav><a>Home</a></nav>
      <main><h1>The mill</h1><p>\(words)</p><button>Share</button><noscript>No script</noscript></main>
      <div>More from us</div></body></html>
      """, to: "a.html")
    let document = try #require(try folder.read("a.html").documents.first)
    expectSound(document)
    let passages = try #require(document.articles.first).passages
    let reasons = Dictionary(
      uniqueKeysWithValues: zip(document.passageTexts, passages.map(\.boilerplateReason)))
    #expect(reasons["Weather: sun"] == "outside the article")
    #expect(reasons["Home"] == "navigation")
    #expect(reasons["The mill"] == .some(nil))
    #expect(reasons["Share"] == "button")
    #expect(reasons["No script"] == "text for browsers without scripts")
    #expect(reasons["More from us"] == "outside the article")
    #expect(passages.filter { $0.boilerplate == .none }.count == 2)
  }

  struct MetadataCase: CustomTestStringConvertible, Sendable {
    var name: String
    var html: String
    var metadata: PageText.Metadata
    var testDescription: String { name }
  }

  static let metadataCases: [MetadataCase] = [
    MetadataCase(
      name: "linked data",
      html: """
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Dala"}, {"@type": "NewsArticle", "headline": "The dam &amp; us",
        "author": [{"@type": "Person", "name": "A. Serik"}, {"name": "B. Noor"}],
        "publisher": {"@type": "Organization", "name": "Dala"}, "inLanguage": "kk",
        "datePublished": "2019-03-02T10:00:00+05:00",
        "mainEntityOfPage": {"@id": "https://example.org/dam"}}]}</script><p>Text.
        """,
      metadata: .init(
        title: "The dam & us", author: "A. Serik, B. Noor", outlet: "Dala",
        date: "2019-03-02T10:00:00+05:00", url: "https://example.org/dam", language: "kk")),
    MetadataCase(
      name: "the head goes before linked data",
      html: """
        <meta property="og:title" content="One"><meta property="article:published_time"
        content="2019-03-02"><script type='application/ld+json'>[{"@type":"BlogPosting",
        "headline":"Two","datePublished":"2020"}]</script>
        """,
      metadata: .init(title: "One", date: "2019-03-02")),
    MetadataCase(
      name: "linked data that is no JSON",
      html: #"<script type="application/ld+json">{"@type": NewsArticle}</script><h1>A</h1>"#,
      metadata: .init(title: "A")),
    MetadataCase(
      name: "a time in the text, and the address",
      html: """
        <link rel="canonical" href="https://example.org/a?b=1&amp;c=2"><h1>A</h1>
        <time datetime="2018-01-01">long ago</time><time class="entry-published" datetime="2019-05">
        """,
      metadata: .init(title: "A", date: "2019-05", url: "https://example.org/a?b=1&c=2")),
  ]

  @Test(arguments: metadataCases)
  func pagesSayWhatTheyAre(example: MetadataCase) {
    #expect(PageText(html: Array(example.html.utf8)).metadata == example.metadata)
  }

  @Test func anyMarkupGivesASoundDocument() throws {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "<", ">", "</", "<p>", "</p>", "<nav>", "</nav>", "<h1>", "</h1>", "&", "&amp;", "&#3", ";",
      "word", "Слово ", " ", "\n", "<!--", "-->", "<script>", "</script>", "<br>", "\"", "'", "=",
      "<footer>", "</footer>", "<pre>", "é", "<a b='",
    ]
    for _ in 0..<500 {
      var html = ""
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        html += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let page = PageText(html: Array(html.utf8))
      let map = try #require(page.map)
      #expect(map.textLength == page.bytes.count)
      var last = 0
      for piece in map.pieces {
        #expect(piece.file >= last)
        last = piece.file + piece.fileLength
      }
      #expect(last <= html.utf8.count)
      #expect(OffsetMap(blob: map.blob) == map)
    }
  }

  @Test(.timeLimit(.minutes(1))) func openingTagsAloneAreNotSlow() {
    let html = String(repeating: "<svg><a b='<button>", count: 20_000)
    _ = PageText(html: Array(html.utf8))
  }
}
