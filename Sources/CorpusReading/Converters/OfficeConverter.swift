import Platform

/// Office files, electronic books and the like, by pandoc: made HTML, of which the text, the headings
/// and the captions are taken as of any page.
struct OfficeConverter: Converter {
  let tools: ConverterTools
  /// What pandoc calls the form of the file.
  let format: String

  func text(of input: borrowing OpenSource, name: String) throws(ReadingError) -> ConvertedText {
    let pandoc = try tools.tool(.pandoc, for: name)
    var arguments = ["-f", format, "-t", "html", "-s", "--wrap=none"]
    // It reads no other file and asks no network.
    if pandoc.isAtLeast([2, 15]) { arguments.append("--sandbox") }
    // The memory of a Haskell program is bounded by its own option besides.
    arguments += ["+RTS", "-M1024m", "-RTS"]
    var limits = ProgramRun.Limits()
    limits.memory = 4 << 30
    let html: [UInt8]
    do {
      html = try ProgramRun.output(
        of: pandoc.path, arguments, input: input.input, limits: limits)
    } catch {
      throw error.error(of: pandoc, on: name)
    }
    // The sign of a link from a note back to its place is no text of the file.
    let page = PageText(html: html.replacing(Array("↩\u{FE0E}".utf8), with: []))
    var source = PageText(converted: page.bytes)
    source.marks = page.marks
    source.titleRange = page.titleRange
    source.metadata = page.metadata
    // What pandoc writes where a file has no title.
    if let title = source.metadata.title, title == "-" || title == "stdin" {
      source.metadata.title = nil
    }
    // Its own, not the document's.
    source.metadata.dateLine = nil
    return ConvertedText(source: source, converter: pandoc.name)
  }
}
