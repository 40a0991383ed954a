import TestSupport
import Testing

@testable import CorpusReading

/// Electronic mail: headers, transfer encodings, parts, mailboxes.
@Suite struct MailTests {
  // MARK: Headers

  @Test(arguments: [
    ("plain words", "plain words"),
    ("=?utf-8?Q?J=C3=A4rvi_Kask?=", "Järvi Kask"),
    ("=?UTF-8?B?0JDQu9C80LDRgtGL?=", "Алматы"),
    ("=?koi8-r?B?4czNwdTZ?= (city)", "Алматы (city)"),
    // Between two encoded words spaces are no text; a character may be cut in half there.
    ("=?utf-8?Q?=D0=90=D0=BB=D0?= =?utf-8?Q?=BC=D0=B0?=", "Алма"),
    ("=?windows-1251?Q?=C0=EB?= =?utf-8?Q?=D0=BC=D0=B0?=", "Алма"),
    ("Re: =?utf-8?Q?=D0=90?= b", "Re: А b"),
    // What is none stays as it is.
    ("=?utf-8?X?abc?= and =?half", "=?utf-8?X?abc?= and =?half"),
    ("a  b\t c", "a b c"), ("", ""),
  ])
  func encodedWords(_ value: String, _ text: String) {
    #expect(EncodedWords.decoded(Array(value.utf8)) == text)
  }

  @Test func headersAreUnfoldedAndEnd() {
    let bytes = Array("Subject: one\r\n two\r\nX-Odd:\r\nfrom: a@b\r\n\r\nBody: none\r\n".utf8)
    let headers = MailHeaders(bytes, in: 0..<bytes.count)
    #expect(headers["subject"] == "one two" && headers["from"] == "a@b" && headers["x-odd"] == nil)
    #expect(String(decoding: bytes[headers.end...], as: UTF8.self) == "Body: none\r\n")
  }

  @Test(
    arguments: [
      (#"text/plain; charset="koi8-r""#, "charset", "koi8-r"),
      ("text/plain;charset=UTF-8 ; format=flowed", "charset", "UTF-8"),
      (#"multipart/mixed; boundary="a;b \" c""#, "boundary", #"a;b " c"#),
      ("attachment; filename*=utf-8''%D0%B0.pdf", "filename", "а.pdf"),
      ("text/plain", "charset", nil), ("text/plain; charset", "charset", nil),
    ] as [(String, String, String?)])
  func parameters(_ value: String, _ name: String, _ expected: String?) {
    let bytes = Array("X: \(value)\n\n".utf8)
    #expect(MailHeaders(bytes, in: 0..<bytes.count).parameter(name, of: "x") == expected)
  }

  // MARK: Transfer encodings

  @Test(arguments: [
    ("a=3Db", "a=b"), ("one=\r\ntwo", "onetwo"), ("one=  \ntwo", "onetwo"), ("a=", "a"),
    ("=GG and =4", "=GG and =4"), ("=d0=90", "А"),
  ])
  func quotedPrintable(_ coded: String, _ text: String) {
    #expect(TransferDecoding.quotedPrintable(Array(coded.utf8)) == Array(text.utf8))
  }

  @Test(arguments: [
    ("0JDQu9C80LDRgtGL", "Алматы"), ("YQ==", "a"), ("YWI=\r\nYw==", "abc"), ("Y\nW\tJ j", "abc"),
    ("", ""), ("====", ""),
  ])
  func base64(_ coded: String, _ text: String) {
    #expect(TransferDecoding.base64(Array(coded.utf8)) == Array(text.utf8))
  }

  // MARK: Messages

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var message: String
    var body: String
    var attachments: [String] = []
  }

  static let cases = [
    Case(
      testDescription: "one plain part", message: "From: a@b\n\nThe ferry left.\n",
      body: "The ferry left.\n"),
    Case(
      testDescription: "lines end as on the wire", message: "From: a@b\r\n\r\none\r\ntwo\r\n",
      body: "one\ntwo\n"),
    Case(
      testDescription: "the plain form goes before the page",
      message: """
        From: a@b
        Content-Type: multipart/alternative; boundary=x

        --x
        Content-Type: text/html

        <p>The page.</p>
        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        The plain =D0=B0.
        --x--
        behind
        """, body: "The plain а."),
    Case(
      testDescription: "the page where there is nothing else",
      message: """
        From: a@b
        Content-Type: multipart/alternative; boundary=x

        --x
        Content-Type: text/plain


        --x
        Content-Type: text/html; charset=windows-1251
        Content-Transfer-Encoding: base64

        PHA+zODy5fA8L3A+PHA+zOD/6jwvcD4=
        --x--
        """, body: "Матер\n\nМаяк"),
    Case(
      testDescription: "attachments are named and not read",
      message: """
        From: a@b
        Content-Type: multipart/mixed; boundary="x y"

        A preamble.
        --x y
        Content-Type: text/plain

        See the file.
        --x y
        Content-Type: application/pdf; name="plan.pdf"
        Content-Transfer-Encoding: base64

        JVBERi0x
        --x y
        Content-Disposition: attachment; filename=notes.txt

        secret
        --x y--
        """, body: "See the file.", attachments: ["plan.pdf", "notes.txt"]),
    Case(
      testDescription: "a message within a message",
      message: """
        From: a@b
        Content-Type: multipart/mixed; boundary=x

        --x

        I pass it on.
        --x
        Content-Type: message/rfc822

        From: c@d
        Subject: The well

        It is dry.
        --x--
        """, body: "I pass it on.\n\nFrom: c@d\nSubject: The well\n\nIt is dry."),
    Case(
      testDescription: "cut off within a part",
      message: "From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nHalf a sen",
      body: "Half a sen"),
    Case(
      testDescription: "a boundary that never comes",
      message: "From: a@b\nContent-Type: multipart/mixed; boundary=x\n\nNothing here.\n", body: ""),
    Case(testDescription: "no body", message: "From: a@b\n\n", body: ""),
  ]

  @Test(arguments: cases) func bodies(_ test: Case) {
    let message = MailMessage(Array(test.message.utf8))
    #expect(message.isMessage)
    #expect(String(decoding: message.body, as: UTF8.self) == test.body)
    #expect(message.attachments == test.attachments)
  }

  @Test(arguments: [
    ("Ainur Sadykova <a@b.kz>", "Ainur Sadykova"), ("\"Sadykova, A.\" <a@b>", "Sadykova, A."),
    ("a@b.kz", "a@b.kz"), ("<a@b.kz>", "a@b.kz"),
    ("=?utf-8?B?0JDQu9C80LA=?= <a@b>", "Алма"),
  ])
  func authors(_ from: String, _ author: String) {
    #expect(MailMessage(Array("From: \(from)\n\nx".utf8)).author == author)
  }

  // MARK: Files

  @Test func aMessageIsAnArticle() throws {
    let folder = try Folder()
    try folder.write(
      """
      Message-ID: <1@b>
      From: Ainur Sadykova <a@b.kz>
      To: Marzhan Bekturova <m@b.kz>
      Date: Sat, 4 May 2019 10:00:00 +0600
      Subject: The well of
       Karasu

      Nobody drinks from it since
      the spring, and the pump stands still.

      > Who told you so?
      """, to: "a.eml")
    let (documents, report) = try folder.read("a.eml")
    let document = try #require(documents.first)
    expectSound(document)
    let article = document.articles[0]
    #expect(article.title == "The well of Karasu" && article.author == "Ainur Sadykova")
    #expect(article.date == "2019-05-04" && document.id == "1@b" && document.record == nil)
    #expect(report.warnings.isEmpty && report.encoding == nil)
    #expect(
      document.passageTexts == [
        "From: Ainur Sadykova <a@b.kz>", "To: Marzhan Bekturova <m@b.kz>",
        "Date: Sat, 4 May 2019 10:00:00 +0600", "Subject: The well of Karasu",
        "Nobody drinks from it since\nthe spring, and the pump stands still.",
        "> Who told you so?",
      ])
    #expect(article.passages.map(\.boilerplate) == [.soft, .soft, .soft, .soft, .none, .none])
  }

  static let mailbox = """
    From a@b Sat May  4 10:00:00 2019
    From: a@b
    Subject: One

    The first.
    >From here on it is quoted.
    From the bridge one sees the town.

    From c@d Sun May  5 10:00:00 2019
    From: c@d
    Subject: Two

    The second.

    """

  @Test func aMailboxHoldsMessages() throws {
    let folder = try Folder()
    try folder.write(Self.mailbox, to: "a.mbox")
    let (documents, _) = try folder.read("a.mbox")
    #expect(documents.map(\.record) == [1, 9])
    #expect(documents.map { $0.articles[0].title } == ["One", "Two"])
    for document in documents { expectSound(document) }
    let text = documents[0].passageTexts.joined(separator: "|")
    #expect(text.contains("|From here on") && text.contains("|From the bridge"))
    #expect(documents[0].recordRange?.upperBound == documents[1].recordRange?.lowerBound)
  }

  @Test(arguments: [("a.mbox", "no line of mail\n"), ("a.eml", "no header here\n"), ("a.eml", "")])
  func whatIsNoMailIsNamed(_ name: String, _ text: String) throws {
    let folder = try Folder()
    try folder.write(text, to: name)
    let failure = try #require(throws: ReadingError.self) { try folder.read(name) }
    #expect(failure.kind == .notConverted && failure.message.contains(name))
  }

  @Test func anyBytesAreReadToTheirEnd() throws {
    let seeds = Self.cases.map { Array($0.message.utf8) }
    var random = SeededGenerator(seed: 7)
    for round in 0..<400 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
        let place = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: bytes.prefix(place), at: place)
        default: bytes.insert(contentsOf: Array("\n--x\n".utf8), at: place)
        }
      }
      let message = MailMessage(bytes)
      #expect(
        message.body.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil, "\(round)")
    }
  }
}
