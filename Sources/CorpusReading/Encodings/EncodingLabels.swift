import Platform

/// The labels by which pages declare encodings.
enum EncodingLabels {
  /// The encoding for a label; nil if there is none.
  ///
  /// According to the Encoding standard, 4.2: a page labelled latin1 or ASCII is read as
  /// windows-1252, gb2312 as gb18030, and so on. Labels that the standard does not list (cp866
  /// variants, Mac encodings) are passed to the system unchanged.
  static func name(_ label: String) -> String? {
    let label = label.lowercased()
    if let name = aliases[label] { return name }
    return SystemEncoding.knows(label) ? label : nil
  }

  /// Whether characters may take several bytes, so that detection by letters does not apply.
  static func isMultibyte(_ name: String) -> Bool { multibyte.contains(name) }

  private static let multibyte: Set<String> = [
    "gb18030", "gbk", "big5", "big5-hkscs", "euc-jp", "shift_jis", "cp932", "iso-2022-jp", "euc-kr",
    "cp949", "iso-2022-kr", "euc-tw", "hz-gb-2312",
  ]

  private static let aliases: [String: String] = {
    let table = """
      utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8
      windows-1250 cp1250 x-cp1250
      windows-1251 cp1251 cp-1251 win-1251 x-cp1251
      windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 us-ascii ascii
      windows-1253 cp1253 x-cp1253
      windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5
      windows-1255 cp1255 x-cp1255
      windows-1256 cp1256 x-cp1256
      windows-1257 cp1257 x-cp1257
      windows-1258 cp1258 x-cp1258
      iso-8859-2 iso8859-2 iso_8859-2 latin2 l2
      iso-8859-5 iso8859-5 iso_8859-5 cyrillic
      iso-8859-13 iso8859-13
      iso-8859-15 iso8859-15 latin9 l9
      koi8-r koi8r koi8 koi
      koi8-u koi8-ru
      rk1048 kz-1048 strk1048-2002
      pt154 ptcp154 csptcp154 cp154 cyrillic-asian
      cp866 ibm866 866 csibm866
      maccyrillic x-mac-cyrillic x-mac-ukrainian mac-cyrillic
      macintosh mac x-mac-roman
      gb18030 gb2312 gbk gb_2312-80 x-gbk chinese csgb2312
      big5-hkscs big5 cn-big5 x-x-big5 csbig5
      cp932 shift_jis shift-jis sjis x-sjis ms_kanji windows-31j csshiftjis
      euc-jp x-euc-jp
      cp949 euc-kr ks_c_5601-1987 korean windows-949
      utf-16le utf-16
      """
    var aliases: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let labels = line.split(separator: " ").map(String.init)
      for label in labels { aliases[label] = labels[0] }
    }
    return aliases
  }()
}
