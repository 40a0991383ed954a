import Platform

/// Converts office files and electronic books to HTML with pandoc; text, headings and captions are
/// then extracted as from any page.
struct OfficeConverter: Converter {
  let tools: ConverterTools
  /// The name of the format in pandoc.
  let format: String

  func text(of input: borrowing OpenSource, name: String) throws(ReadingError) -> ConvertedText {
    let pandoc = try tools.tool(.pandoc, for: name)
    var arguments = ["-f", format, "-t", "html", "-s", "--wrap=none"]
    // With this option pandoc reads no other file and makes no network requests.
    if pandoc.isAtLeast([2, 15]) { arguments.append("--sandbox") }
    // The memory of a Haskell program is limited by a runtime option of its own as well.
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
    // The sign of a link from a note back to the text is not part of the text.
    let page = PageText(html: html.replacing(Array("↩\u{FE0E}".utf8), with: []))
    var source = PageText(converted: page.bytes)
    source.marks = page.marks
    source.titleRange = page.titleRange
    source.metadata = page.metadata
    // What pandoc writes if a file has no title.
    if let title = source.metadata.title, title == "-" || title == "stdin" {
      source.metadata.title = nil
    }
    // The line would be one in the HTML, not in the document.
    source.metadata.dateLine = nil
    return ConvertedText(source: source, converter: pandoc.name)
  }
}
