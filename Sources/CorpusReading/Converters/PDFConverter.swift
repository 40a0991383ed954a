import Platform

/// Extracts the text of PDF pages in reading order with poppler; pages without text are read by
/// tesseract if requested.
struct PDFConverter: Converter {
  let tools: ConverterTools
  /// The languages of scanned pages in the notation of tesseract (`kaz+rus+eng`); nil for none.
  let languages: String?

  func text(of input: borrowing OpenSource, name: String) throws(ReadingError) -> ConvertedText {
    let program = try tools.tool(.pdftotext, for: name)
    let bytes: [UInt8]
    do {
      bytes = try ProgramRun.output(
        of: program.path, ["-enc", "UTF-8", "-eol", "unix", "/dev/stdin", "-"],
        input: input.input)
    } catch {
      throw error.error(of: program, on: name)
    }
    var pages = PDFConverter.pages(of: bytes)
    var converter = program.name
    var warnings: [ReadingWarning] = []
    let silent = pages.indices.filter { !PDFConverter.hasWords(pages[$0]) }
    if !silent.isEmpty {
      if let languages {
        let reader = try ScanReader(tools: tools, languages: languages, name: name)
        converter += " + \(reader.name)"
        for index in silent {
          pages[index] = try reader.text(ofPage: index + 1, of: input) + [0x0C]
        }
      }
      let still = silent.filter { !PDFConverter.hasWords(pages[$0]) }
      if still.count == pages.count {
        throw ReadingError(
          .noText, file: name,
          message: "\(quoted(name)) has no text on its "
            + "\(pages.count == 1 ? "one page" : "\(pages.count) pages"): it is a scan, or empty.",
          nextStep: languages == nil
            ? "izde index --ocr LANGUAGES, as in kaz+rus+eng (needs tesseract-ocr)" : nil)
      }
      if !still.isEmpty {
        let numbers = still.prefix(8).map { String($0 + 1) }.joined(separator: ", ")
        let more = still.count > 8 ? ", …" : ""
        warnings.append(
          ReadingWarning(
            file: name,
            message: still.count == 1
              ? "Page \(numbers) of \(quoted(name)) has no text: it is blank or scanned."
              : "\(still.count) of the \(pages.count) pages of \(quoted(name)) have no text "
                + "(\(numbers)\(more)): they are blank or scanned.",
            // Most books have a few blank pages.
            nextStep: languages == nil && still.count * 4 >= pages.count
              ? "izde index --ocr LANGUAGES, as in kaz+rus+eng, where they are scanned" : nil))
      }
    }
    var text = ConvertedText(
      source: PageText(converted: Array(pages.joined())), converter: converter,
      warnings: warnings)
    text.pageStarts = PDFConverter.starts(in: text.source.bytes)
    text.source.metadata = facts(of: input)
    return text
  }

  /// The pages in the output of pdftotext, each of which ends with a form feed.
  static func pages(of bytes: [UInt8]) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0C {
      pages.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { pages.append(Array(bytes[start...])) }
    return pages
  }

  /// The starts of pages: the first byte and the byte after every form feed but the last.
  static func starts(in bytes: [UInt8]) -> [Int] {
    var starts = bytes.isEmpty ? [] : [0]
    for index in bytes.indices where bytes[index] == 0x0C && index + 1 < bytes.count {
      starts.append(index + 1)
    }
    return starts
  }

  private static func hasWords(_ page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { Blank.hasWord(0..<$0.count, in: $0) }
  }

  /// The metadata of the file: title, author, date of creation.
  private func facts(of input: borrowing OpenSource) -> PageText.Metadata {
    guard let program = tools.find(.pdfinfo),
      let printed = try? ProgramRun.output(
        of: program.path, ["-enc", "UTF-8", "-isodates", "/dev/stdin"], input: input.input)
    else { return PageText.Metadata() }
    return PDFConverter.facts(in: String(decoding: printed, as: UTF8.self))
  }

  /// Parses the output of `pdfinfo`: a field a line.
  static func facts(in printed: String) -> PageText.Metadata {
    var facts = PageText.Metadata()
    facts.dateIsOfFile = true
    for line in printed.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      guard !value.isEmpty else { continue }
      switch line[..<colon] {
      case "Title" where isTitle(value): facts.title = String(value)
      case "Author" where value.contains(" "): facts.author = String(value)
      case "CreationDate": facts.date = String(value.prefix(10))
      default: break
      }
    }
    return facts
  }

  /// Whether a title in a PDF file is plausible: not a file name, not a single word.
  private static func isTitle(_ title: Substring) -> Bool {
    let small = title.lowercased()
    return title.contains(" ") && title.utf8.count <= 300
      && !small.hasPrefix("microsoft ") && !small.hasPrefix("untitled")
      && ![".doc", ".docx", ".indd", ".qxd", ".qxp", ".pdf", ".tex", ".dvi", ".odt", ".rtf"]
        .contains { small.hasSuffix($0) }
  }
}
