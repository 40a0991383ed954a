/// How the elements of TEI affect the extracted text.
///
/// Source: Text Encoding Initiative, Guidelines P5, appendix C, “Elements”; names in lower case.
enum TEIElements {
  /// The names of the root element: of a text, of a corpus, and of a text before P5.
  static let roots = names("tei teicorpus tei.2 teicorpus.2")

  /// The roots that hold texts, or other corpora, each with a header of its own.
  static let corpora = names("teicorpus teicorpus.2")

  /// Elements that begin and end a paragraph.
  static let blocks = names(
    """
    ab argument back biblfull biblstruct body byline castgroup castitem castlist cell closer
    dateline div div1 div2 div3 div4 div5 div6 div7 docauthor docdate docedition docimprint
    doctitle epigraph epilogue figdesc figure floatingtext front fw group head item label lg list
    listbibl note opener p performance postscript prologue row salute set signed sp speaker table
    text titlepage titlepart trailer
    """)

  /// Elements that are not text of the document: metadata, page images, deleted text.
  static let skipped = names("teiheader standoff facsimile sourcedoc del metamark index")

  /// The editor's alternatives within `choice`; what is in the source is kept instead.
  static let editorial = names("corr reg expan")

  /// Points in the text that are no word boundary with `break="no"`: beginnings of lines, columns
  /// and pages.
  static let breaks = names("lb cb pb gb milestone")

  private static func names(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
