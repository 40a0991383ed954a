import CSQLiteExtension
import CorpusIndex

// The C names of `CSQLiteExtension.h`. Memory is borrowed for the length of the call.

@_cdecl("izde_extension_register_tokenizer")
func registerTokenizer(_ api: UnsafeMutableRawPointer) -> CInt {
  IndexConnection.registerTokenizer(onFullTextAPI: api)
}

@_cdecl("izde_extension_key")
func writeKey(
  _ bytes: UnsafePointer<CChar>, _ count: Int, _ context: UnsafeMutableRawPointer?,
  _ take: izde_extension_take
) {
  give(NameFunctions.key(of: text(bytes, count)), context, take)
}

@_cdecl("izde_extension_fold")
func writeFolded(
  _ bytes: UnsafePointer<CChar>, _ count: Int, _ context: UnsafeMutableRawPointer?,
  _ take: izde_extension_take
) {
  give(NameFunctions.folded(text(bytes, count)), context, take)
}

@_cdecl("izde_extension_same_name")
func areSameName(
  _ first: UnsafePointer<CChar>, _ firstCount: Int, _ second: UnsafePointer<CChar>,
  _ secondCount: Int
) -> CInt {
  NameFunctions.areSame(text(first, firstCount), text(second, secondCount)) ? 1 : 0
}

private func text(_ bytes: UnsafePointer<CChar>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(
    start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: count)
}

private func give(
  _ result: [UInt8], _ context: UnsafeMutableRawPointer?, _ take: izde_extension_take
) {
  result.withUnsafeBytes { bytes in
    take(context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
  }
}
