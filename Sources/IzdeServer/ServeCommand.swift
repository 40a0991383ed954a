#if Server
  import ArgumentParser
  import CommandLineTool
  import FoundationEssentials
  import Glibc
  import Izde
  import Platform
  import WebInterface

  /// The program.
  package enum ServeProgram {
    /// Runs the process's own command line, and ends the process.
    package static func main() async { await ServeCommand.main() }
  }

  /// The command line of the server.
  struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "izde-serve",
      abstract: "A page in the browser for an index, and an interface for programs.",
      discussion: """
        Listens on this machine only, unless --listen says otherwise; then a password is needed.

        Examples:
          izde-serve --index index
          izde-serve --port 8080
          izde-serve password > password.txt
          izde-serve --listen 0.0.0.0 --host archive.example --password-file password.txt
          izde-serve mcp --index index
        """,
      version: Version.current,
      subcommands: [Listen.self, Assistant.self, Password.self], defaultSubcommand: Listen.self)
  }

  /// Which index.
  struct IndexOption: ParsableArguments {
    @Option(help: "The folder of the index (default: $IZDE_INDEX, else index).")
    var index: String?

    var directory: String {
      index ?? getenv("IZDE_INDEX").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        ?? "index"
    }

    func validate() throws {
      do {
        _ = try SearchIndex(at: directory)
      } catch let error as IzdeError {
        throw ValidationError(
          error.message + (error.suggestion.map { "\ntry: \($0)" } ?? ""))
      }
    }
  }

  struct Listen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "listen", abstract: "Serve the page and the interface for programs.")

    @OptionGroup var index: IndexOption
    @Option(help: "The port.") var port = 4848
    @Option(help: "The address to listen on.") var listen = "127.0.0.1"
    @Option(help: "A name under which colleagues reach the server; may be given several times.")
    var host: [String] = []
    @Option(help: "A file with the hash that “izde-serve password” prints.")
    var passwordFile: String?
    @Option(help: "How many requests are answered at once.") var workers = 4
    @Option(help: "A question that takes longer than so many seconds is stopped.") var timeLimit =
      30

    private var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(listen) }

    func validate() throws {
      guard (1...65_535).contains(port) else { throw ValidationError("--port is 1 to 65535") }
      guard (1...3_600).contains(timeLimit) else {
        throw ValidationError("--time-limit is 1 to 3600 seconds")
      }
      guard (1...64).contains(workers) else { throw ValidationError("--workers is 1 to 64") }
      guard isLoopback || passwordFile != nil else {
        throw ValidationError(
          """
          listening on “\(listen)” needs --password-file, since others can reach it; \
          put TLS in front (nginx, Caddy), for the password travels as it is
          try: izde-serve password > password.txt
          """)
      }
    }

    func run() async throws {
      var hosts = RequestGuard.loopback(port: port)
      for name in host + (isLoopback ? [] : [listen]) {
        hosts.formUnion([name.lowercased(), "\(name.lowercased()):\(port)"])
      }
      var configuration = WebApplication.Configuration(
        indexDirectory: index.directory, hosts: hosts)
      configuration.workers = workers
      configuration.timeLimit = timeLimit
      configuration.version = Version.current
      if let passwordFile {
        guard let bytes = try? DescriptorSource(path: passwordFile).all(),
          let hash = PasswordHash(String(decoding: bytes, as: UTF8.self))
        else {
          throw ValidationError(
            "“\(passwordFile)” holds no hash of a password\ntry: izde-serve password > FILE")
        }
        configuration.isPassword = { hash.matches($0) }
      }
      let address = "http://\(isLoopback ? "localhost" : listen):\(port)/"
      try await WebServer(configuration, at: .init(host: listen, port: port)).run {
        print("izde-serve: open \(address); stop with Ctrl-C")
        fflush(nil)
      }
    }
  }

  struct Assistant: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mcp",
      abstract: "Speak the Model Context Protocol over standard input and output.")

    @OptionGroup var index: IndexOption

    func run() throws {
      let session = AssistantSession(
        indexDirectory: index.directory, version: Version.current)
      while let line = readLine() {
        guard !line.isEmpty, let answer = session.answer(to: line) else { continue }
        print(answer)
        fflush(nil)
      }
    }
  }

  struct Password: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password", abstract: "Read a password and print its hash, for --password-file.")

    func run() throws {
      if Descriptor.input.isTerminal {
        try DescriptorSink(.errors).write(Array("Password: ".utf8))
      }
      guard let password = readLine(), password.utf8.count >= 8 else {
        throw ValidationError("the password needs eight characters or more")
      }
      print(try PasswordHash(of: password).text)
    }
  }
#endif
