#if Server
  import HTTPTypes
  import Hummingbird
  import Logging
  import NIOCore
  import NIOPosix
  package import WebInterface

  /// The interface over HTTP/1.1.
  package struct WebServer: Sendable {
    /// Where the server listens.
    package struct Address: Sendable {
      package var host: String
      package var port: Int

      /// Creates an address.
      package init(host: String, port: Int) {
        self.host = host
        self.port = port
      }
    }

    private let application: WebApplication
    private let address: Address
    private let threads: NIOThreadPool

    /// Creates a server; `workers` requests are answered at once.
    package init(_ configuration: WebApplication.Configuration, at address: Address) {
      let threads = NIOThreadPool(numberOfThreads: configuration.workers + 1)
      threads.start()
      var configuration = configuration
      configuration.background = { work in
        threads.submit { state in if case .active = state { work() } }
      }
      self.threads = threads
      self.address = address
      application = WebApplication(configuration)
    }

    /// Listens until the process is asked to end.
    ///
    /// - Throws: If the address cannot be listened on.
    package func run(onStart: @escaping @Sendable () -> Void) async throws {
      var logger = Logger(label: "izde-serve")
      logger.logLevel = .warning
      let responder = WebResponder(application: application, threads: threads)
      let server = Application(
        responder: responder,
        server: .http1(
          configuration: .init(
            idleTimeout: .seconds(60),
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
          )
        ),
        configuration: .init(address: .hostname(address.host, port: address.port)),
        onServerRunning: { _ in onStart() }, logger: logger)
      try await server.runService()
      try await threads.shutdownGracefully()
    }
  }
#endif
