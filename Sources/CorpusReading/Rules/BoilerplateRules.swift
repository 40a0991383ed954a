import Platform

/// Recognises lines of boilerplate that pages have around their articles.
///
/// Only whole short lines count, and only such as do not occur in articles.
enum BoilerplateRules {
  private static let longest = 120

  /// Why a line is boilerplate, or nil.
  static func reason(for range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard range.count <= longest else { return nil }
    let line = String(decoding: text[range], as: UTF8.self).lowercased()
    let bare = line.drop { !$0.isLetter && !$0.isNumber && $0 != "©" }
    for rule in rules where bare.hasPrefix(rule.words) {
      if rule.isWhole, bare.count > rule.words.count + 3 { continue }
      return rule.reason
    }
    return nil
  }

  /// The last part of a breadcrumb trail like `Home » News » A title`; nil if a line is not one.
  static func endOfTrail(
    in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard range.count <= 3 * longest else { return nil }
    let line = UnsafeBufferPointer(rebasing: text[range])
    for mark in trailMarks {
      var count = 0
      var lastEnd = 0
      var place = 0
      while let space = line.firstPlace(of: 0x20, from: place) {
        place = space + 1
        guard line[space...].starts(with: mark) else { continue }
        count += 1
        place = space + mark.count
        lastEnd = place
      }
      guard count >= 2 else { continue }
      let end = Blank.trimmed(range.lowerBound + lastEnd..<range.upperBound, in: text)
      return end.isEmpty ? nil : end
    }
    return nil
  }

  private static let trailMarks: [[UInt8]] = [" » ", " › ", " > "].map { Array($0.utf8) }

  private struct Rule {
    var words: String
    var isWhole: Bool
    var reason: String
  }

  /// A rule a line: the reason, a colon, the words with which a line begins; `=` for lines that
  /// have only these words.
  private static let rules: [Rule] = {
    let table = """
      navigation:=you are here
      navigation:=skip to content
      navigation:=skip to main content
      navigation:=back to top
      navigation:=read more
      navigation:=continue reading
      navigation:=previous post
      navigation:=next post
      navigation:=related posts
      navigation:=related articles
      comment form:=leave a reply
      comment form:=leave a comment
      comment form:=post a comment
      comment form:=be the first to comment
      comment form:=comments are closed
      comment form:your email address will not be published
      comment form:required fields are marked
      comment form:=оставить комментарий
      comment form:комментариев пока нет
      comment form:=ответить
      share links:=share this
      share links:=share this post
      share links:=share on facebook
      share links:=share on twitter
      share links:=tweet
      share links:=поделиться
      subscription appeal:subscribe to our newsletter
      subscription appeal:sign up for our newsletter
      donation appeal:donate via paypal
      donation appeal:please make a donation
      donation appeal:become a patron
      copyright notice:all rights reserved
      copyright notice:© 
      copyright notice:copyright ©
      copyright notice:все права защищены
      cookie notice:this site uses cookies
      cookie notice:we use cookies
      """
    return table.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let words = line[line.index(after: colon)...]
      let isWhole = words.hasPrefix("=")
      return Rule(
        words: String(isWhole ? words.dropFirst() : words), isWhole: isWhole,
        reason: String(line[..<colon]))
    }
  }()
}
