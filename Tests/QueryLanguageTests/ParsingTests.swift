import QueryLanguage
import Testing

/// A query, the tree it gives in canonical form, and the issues it raises: `start..<end` in bytes
/// and a word of the message.
struct ParsingCase: CustomTestStringConvertible {
  var query: String
  var canonical: String
  var issues: [String] = []

  init(_ query: String, _ canonical: String, _ issues: String...) {
    self.query = query
    self.canonical = canonical
    self.issues = issues
  }

  var testDescription: String { query }
}

@Suite("Parsing")
struct ParsingTests {
  @Test(
    "words, signs and operators",
    arguments: [
      ParsingCase("strike police", "strike police"),
      ParsingCase("  strike\tpolice\u{A0}curfew ", "strike police curfew"),
      ParsingCase("+strike -football curfew", "+strike -football curfew"),
      ParsingCase("strike !football", "strike -football"),
      ParsingCase("strike! police !", "strike police"),
      ParsingCase("strike AND police", "+strike +police"),
      ParsingCase("strike && police | curfew", "(+strike +police) curfew"),
      ParsingCase("strike AND police curfew", "+strike +police curfew"),
      ParsingCase("strike OR police", "strike police"),
      ParsingCase("a OR b AND c", "a (+b +c)"),
      ParsingCase("(a OR b) AND c", "+(a b) +c"),
      ParsingCase("a NOT b", "a -b"),
      ParsingCase("a AND NOT b", "+a -b"),
      ParsingCase("a NOT NOT b", "a b"),
      ParsingCase("a -(b c)", "a -b -c"),
      ParsingCase("a -(b AND c)", "a -(+b +c)"),
      ParsingCase("((a)) (b (c))", "a b c"),
      ParsingCase("+(a AND b) c", "+a +b c"),
      ParsingCase("a and b or not", "a and b or not"),
      ParsingCase("\u{2212}football strike", "-football strike"),
      ParsingCase("strike -- police --curfew", "strike police curfew"),
      ParsingCase("NEAR", "", "0..<4 NEAR", "0..<4 no words"),
    ])
  func operators(_ item: ParsingCase) { check(item) }

  @Test(
    "operators that are words of a text",
    arguments: [
      ParsingCase(
        "MEASUREMENT OF LOSS AND GAIN IN LIQUIDS", "MEASUREMENT OF LOSS \"AND\" GAIN IN LIQUIDS",
        "20..<23 capitals"),
      ParsingCase("BAKERS OR MILLERS", "BAKERS \"OR\" MILLERS", "7..<9 capitals"),
      ParsingCase("ПЕКАРИ NOT HERE", "ПЕКАРИ \"NOT\" HERE", "13..<16 capitals"),
      ParsingCase(
        "what does the town say of bread AND of salt when it is short",
        "what does the town say of bread \"AND\" of salt when it is short", "32..<35 sentence"),
      ParsingCase("bakers did NOT come", "bakers did \"NOT\" come", "11..<14 function word"),
      ParsingCase("bread OR the salt", "bread \"OR\" the salt", "6..<8 function word"),
      // Operators that are meant.
      ParsingCase("bread AND salt NOT sugar", "+bread +salt -sugar"),
      ParsingCase("Bakers AND NATO", "+Bakers +NATO"),
      ParsingCase("(BREAD OR SALT) PRICE", "BREAD SALT PRICE"),
      ParsingCase("+BREAD NOT SALT", "+BREAD -SALT"),
      ParsingCase("\"RYE BREAD\" AND SALT", "+\"RYE BREAD\" +SALT"),
      ParsingCase("2011 AND 2012", "+2011 +2012"),
      ParsingCase("面包 AND 盐", "+面包 +盐"),
      ParsingCase("BREAD && SALT", "+BREAD +SALT"),
      ParsingCase(
        "bread salt rye flour AND bakers millers carters porters",
        "bread salt rye +flour +bakers millers carters porters"),
    ])
  func operatorsThatAreWords(_ item: ParsingCase) { check(item) }

  @Test(
    "words as they are written",
    arguments: [
      ParsingCase("Zhana-Ozen Tel'man O’Brien don't", "Zhana-Ozen Tel'man O’Brien don't"),
      ParsingCase("\"Brand & Sohn\" \"70 % of\"", "\"Brand & Sohn\" \"70 % of\""),
      ParsingCase("4,000 5th 10:30 16/12/2011", "4,000 5th 10:30 16/12/2011"),
      ParsingCase("Aktau,Shevchenko/Fort; 'oil' [gas]…", "Aktau Shevchenko Fort oil gas"),
      ParsingCase("U.S. e.g. izde.kz end.", "U.S. e.g. izde.kz end"),
      ParsingCase("What (on earth) happened?", "What on earth happened"),
      ParsingCase("Ｓｔｒｉｋｅ　ＡＮＤ　（oil）", "+Strike +oil"),
      ParsingCase("Жаңаөзен “мұнай”", "Жаңаөзен \"мұнай\""),
      ParsingCase("https://example.org/x", "https example.org x"),
      ParsingCase("Kazakhstan: a strike", "Kazakhstan a strike"),
      ParsingCase("— & … 🙂", "", "0..<14 no words"),
      ParsingCase("", "", "0..<0 no words"),
    ])
  func words(_ item: ParsingCase) { check(item) }

  @Test(
    "phrases, nearness and modes",
    arguments: [
      ParsingCase("\"oil workers\"", "\"oil workers\""),
      ParsingCase("“oil workers” «oil» „gas“", "\"oil workers\" \"oil\" \"gas\""),
      ParsingCase("\"oil workers\"~4 -\"a  b\"", "\"oil workers\"~4 -\"a b\""),
      ParsingCase("\"one\"~4", "\"one\""),
      ParsingCase("wor* \"oil wor*\"", "wor* \"oil wor*\""),
      ParsingCase("=Word =\"Literal Phrase\" =wor*", "=Word =\"Literal Phrase\" =wor*"),
      ParsingCase("@Utkilov @\"Shabdal Utkilov\"", "@Utkilov @\"Shabdal Utkilov\""),
      ParsingCase("=(a b) +@c", "=a =b +@c"),
      ParsingCase("strike NEAR/5 police", "strike NEAR/5 police"),
      ParsingCase("strike NEAR police", "strike NEAR/10 police"),
      ParsingCase("a -b NEAR/2 \"the c\"", "a -(b NEAR/2 \"the c\")"),
      ParsingCase("(a OR b) NEAR/3 c", "a NEAR/3 c b NEAR/3 c"),
      ParsingCase("a NEAR/3 b NEAR/3 c", "a NEAR/3 b NEAR/3 c"),
      ParsingCase("a NEAR/3 b NEAR/7 c", "a NEAR/7 b NEAR/7 c", "0..<19 largest"),
      ParsingCase("a NEAR/3 date:2011", "date:2011 a", "0..<18 NEAR joins"),
      ParsingCase("me@example.org a=b", "me@example.org a=b"),
      ParsingCase("\"AND\" AND.", "\"AND\" \"AND\""),
    ])
  func phrases(_ item: ParsingCase) { check(item) }

  @Test(
    "fields",
    arguments: [
      ParsingCase("strike title:oil", "+strike +title:oil"),
      ParsingCase("title:(oil OR gas) title:\"a b\"", "+(title:oil OR title:gas) +title:\"a b\""),
      ParsingCase("-title:oil strike", "-title:oil strike"),
      ParsingCase("strike author:Doe", "author:Doe strike"),
      ParsingCase("author:\"Jane Doe\" by:Poe x", "(author:\"Jane Doe\" OR author:Poe) x"),
      ParsingCase("+author:Doe +author:Poe x", "+author:Doe +author:Poe x"),
      ParsingCase("-author:(Doe OR Poe) x", "-(author:Doe OR author:Poe) x"),
      ParsingCase("in:a/b,c.txt lang:EN,ru", "in:\"a/b,c.txt\" (lang:en OR lang:ru)"),
      ParsingCase("outlet:izde.kz", "outlet:izde.kz"),
      ParsingCase("strike OR date:2011", "strike OR date:2011"),
      ParsingCase("(oil date:2011) OR (gas date:2012)", "(+oil +date:2011) (+gas +date:2012)"),
      ParsingCase("x (date:2011 OR date:2013)", "+x +(date:2011 OR date:2013)"),
      ParsingCase("title: oil", "title:oil", "0..<6 written together"),
      ParsingCase("strike title:", "strike", "7..<13 no value"),
      ParsingCase("autor:Doe", "author:Doe", "0..<5 “author:” is taken to be meant"),
      ParsingCase("foo:bar", "foo bar", "0..<3 no field"),
      ParsingCase("foo:\"bar baz\"", "foo \"bar baz\"", "0..<3 no field"),
    ])
  func fields(_ item: ParsingCase) { check(item) }

  @Test(
    "broken queries",
    arguments: [
      ParsingCase("\"oil workers", "\"oil workers\"", "0..<1 not closed"),
      ParsingCase("oil workers\"", "oil workers", "11..<12 nothing after"),
      ParsingCase("oil \"\"", "oil", "4..<6 no word"),
      ParsingCase("(oil (gas", "oil gas", "0..<1 not closed", "5..<6 not closed"),
      ParsingCase("oil) gas", "oil gas", "3..<4 closes nothing"),
      ParsingCase("oil ()", "oil", "4..<6 nothing"),
      ParsingCase("AND oil OR", "oil", "0..<3 AND", "8..<10 OR"),
      ParsingCase("oil - gas", "oil gas", "4..<5 directly before"),
      ParsingCase("oil +", "oil", "4..<5 nothing to apply"),
      ParsingCase("oil AND OR gas", "oil gas", "4..<7 AND"),
      ParsingCase("-football", "-football", "0..<9 only excludes"),
      ParsingCase("-football date:2011", "date:2011 -football"),
      ParsingCase("a OR -b", "a -b", "6..<7 alternative"),
      ParsingCase("oil~2 gas^3", "oil gas", "3..<5 misspellings", "9..<11 Weights"),
      ParsingCase("w*d *x *", "w* x", "1..<3 star", "4..<5 star", "7..<8 star"),
      ParsingCase("\"a * b\"", "\"a b\"", "3..<4 ~1"),
      ParsingCase("\"a* b\"", "\"a b\"", "1..<2 last word"),
      ParsingCase("\"a b\"~ c", "\"a b\" c", "5..<6 ignored"),
      ParsingCase("date:soon oil", "oil", "0..<9 not a date"),
      ParsingCase("date:2012..2011", "date:2011..2012", "5..<15 wrong order"),
    ])
  func broken(_ item: ParsingCase) { check(item) }

  private func check(_ item: ParsingCase) {
    let parsed = ParsedQuery(item.query)
    #expect(parsed.description == item.canonical)
    #expect(parsed.issues.count == item.issues.count, "\(parsed.issues)")
    for (issue, expected) in zip(parsed.issues, item.issues) {
      let parts = expected.split(separator: " ", maxSplits: 1)
      #expect("\(issue.range)" == parts[0])
      #expect(issue.message.contains(parts[1]), "\(issue.message)")
    }
  }
}
