import Findings

extension MentionShare {
  /// What several indexes hold together, in their order.
  ///
  /// The relation of a form to the name is that of its first mention in corpus order, as in one index.
  static func sum(of shares: [MentionShare]) -> MentionShare {
    var sum = MentionShare()
    var files: Set<String> = []
    var spellings: [String: Spelling] = [:]
    for share in shares {
      sum.count += share.count
      sum.passages += share.passages
      sum.partRows += share.partRows
      files.formUnion(share.files)
      sum.part = share.part.map { $0 + (sum.part ?? 0) } ?? sum.part
      for spelling in share.spellings {
        let form = spelling.count.form
        guard let known = spellings[form] else {
          spellings[form] = spelling
          continue
        }
        var first = known.stands(after: spelling) ? spelling : known
        first.count.count = known.count.count + spelling.count.count
        spellings[form] = first
      }
    }
    sum.files = Array(files)
    sum.spellings = Array(spellings.values)
    return sum
  }
}

extension MentionShare.Spelling {
  /// Whether another index has a mention before the first of this one.
  fileprivate func stands(after other: Self) -> Bool {
    (other.file, other.record) < (file, record)
  }
}
