import Synchronization

/// The readers who have given the password, if one is required.
final class Sessions: Sendable {
  private let isPassword: (@Sendable (String) -> Bool)?
  private let known = Mutex<Set<String>>([])
  private static let cookie = "izde-session"
  /// The most sessions; beyond it the oldest have to give the password again.
  private static let mostSessions = 1_000

  init(isPassword: (@Sendable (String) -> Bool)?) { self.isPassword = isPassword }

  /// The page that asks for the password, or the response to a password; nil if a request may pass.
  func gate(_ request: WebRequest, page: Page) -> WebResponse? {
    guard let isPassword else { return nil }
    if let session = request.cookie(Self.cookie), known.withLock({ $0.contains(session) }) {
      return nil
    }
    if request.method == "POST", request.path == ["password"] {
      guard let password = request.form?["password"], isPassword(password) else {
        return ask(page, "The password is wrong.")
      }
      let session = Secret.make()
      known.withLock { known in
        if known.count >= Self.mostSessions { known.removeAll() }
        known.insert(session)
      }
      return .redirect(
        to: "/",
        headers: [("set-cookie", "\(Self.cookie)=\(session); HttpOnly; SameSite=Strict; Path=/")])
    }
    if request.path.first == "api" { return .problem(401, "a password is needed", next: "/") }
    return ask(page, nil)
  }

  private func ask(_ page: Page, _ message: String?) -> WebResponse {
    var page = page
    page.add("<h1>Password</h1>\n")
    if let message { page.add("<p class=\"bad\" role=\"alert\">\(escape(message))</p>\n") }
    page.add(
      """
      <form method="post" action="/password" class="stack">
      <label>Password <input type="password" name="password" autocomplete="current-password" \
      required></label>
      <button>Open</button></form>

      """)
    return page.response(status: 401)
  }
}
