import Glibc

do {
  try BenchmarkProgram.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  say("benchmark: \(error)", to: STDERR_FILENO)
  exit(2)
}
