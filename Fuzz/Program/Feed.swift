import FuzzKit
import Glibc

/// Which target is fed: `IZDE_FUZZ_TARGET`.
let target = FuzzTarget(rawValue: getenv("IZDE_FUZZ_TARGET").map { String(cString: $0) } ?? "")

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func feed(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
