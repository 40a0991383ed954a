import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: NameAnswer) {
    heading(query: answer.summary.query)
    for family in answer.families {
      if answer.summary.query.isEmpty { entry(family) } else { account(of: family) }
    }
    if answer.families.isEmpty {
      line("no such name" + elapsed(answer.summary))
    } else {
      var closing = counted(answer.families.count, "name")
      if let cut = answer.summary.cut, cut > 0 {
        closing += ", \(String(grouped: cut)) more left out by --limit"
      } else if !answer.summary.isComplete {
        closing += ", there are more"
      }
      line(closing + elapsed(answer.summary))
    }
    remarks(of: answer.summary)
    if options.isBatch { line() }
  }

  /// One line of the list of names: count, form, and the other spellings with their counts.
  private mutating func entry(_ family: NameFamily) {
    let count = String(grouped: family.count)
    var runs = [Run(text: TerminalSafety.clean(family.form))]
    let others = family.spellings.filter { $0.form != family.form }
    if !others.isEmpty {
      let list = others.map { "\($0.form) \($0.count)" }.joined(separator: ", ")
      runs.append(Run(text: "  (\(list))", ink: .faint))
    }
    let number = DisplayWidth.spaces(6 - count.utf8.count) + count + "  "
    let indent = DisplayWidth.of(number)
    for (index, set) in page.lines(of: runs, width: page.width - indent).enumerated() {
      line((index == 0 ? number : DisplayWidth.spaces(indent)) + set.text)
    }
  }

  /// One name in full: its spellings with the reasons, and similar ones that were not joined.
  private mutating func account(of family: NameFamily) {
    line(
      page.paint(TerminalSafety.clean(family.form), .title)
        + " · \(TerminalSafety.clean(family.kind)) · \(counted(family.count, "mention"))")
    table(of: family.spellings, indent: 2)
    if !family.rejected.isEmpty {
      line("near, but not joined:")
      table(of: family.rejected, indent: 2)
    }
    line()
  }
}
