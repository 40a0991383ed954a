import Testing

@testable import CommandLineTool

/// The command that opens a file at its page.
@Suite struct ViewerTests {
  @Test(arguments: [
    ("evince", "evince --page-index=7 '/a b/c.pdf'"),
    ("/usr/bin/okular", "/usr/bin/okular --page 7 '/a b/c.pdf'"),
    ("zathura", "zathura --page=7 '/a b/c.pdf'"), ("mupdf -I", "mupdf -I '/a b/c.pdf' 7"),
    ("qpdfview", "qpdfview '/a b/c.pdf'#7"), ("mine", "mine '/a b/c.pdf'"),
  ])
  func ofEachViewer(_ viewer: String, _ command: String) {
    #expect(ShowCommand.viewing("/a b/c.pdf", page: 7, by: viewer) == command)
  }

  @Test func withoutOneTheFirstInstalledIsTaken() {
    let command = ShowCommand.viewing("/x/c.pdf", page: 7, by: nil)
    #expect(command.hasPrefix("if command -v evince >/dev/null; then exec evince --page-index=7 "))
    #expect(command.contains("xdg-open ") && command.contains("/x/c.pdf"))
    #expect(ShowCommand.viewing("/x/c.docx", page: nil, by: "evince").hasPrefix("xdg-open "))
  }
}
