import FuzzKit
import Glibc

/// libFuzzer's driver; its own `main` would take the place of ours.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Which target is fed: `IZDE_FUZZ_TARGET`.
let target = FuzzTarget(rawValue: getenv("IZDE_FUZZ_TARGET").map { String(cString: $0) } ?? "")
guard target != nil else {
  print("IZDE_FUZZ_TARGET: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))
  exit(2)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
let status = withUnsafeMutablePointer(to: &arguments) { pointer in
  pointer.withMemoryRebound(
    to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
  ) {
    runDriver(&count, $0) { bytes, count in
      target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }
}
exit(status)
