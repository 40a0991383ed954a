import HarmKit

Torture.main(Array(CommandLine.arguments.dropFirst()))
