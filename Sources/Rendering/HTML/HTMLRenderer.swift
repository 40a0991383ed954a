/// HTML report, to come.
struct HTMLRenderer: Renderer {
  var output: [UInt8] = []
  init(_ options: RenderOptions) {}
  mutating func begin() {}
  mutating func render(_ answer: Answer) {}
  mutating func end() {}
}
