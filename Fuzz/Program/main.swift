import FuzzKit
import Glibc

/// libFuzzer's driver; SwiftPM makes this file the program's `main`.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

guard target != nil else {
  print("IZDE_FUZZ_TARGET: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))
  exit(2)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments) { feed($0, $1) })
