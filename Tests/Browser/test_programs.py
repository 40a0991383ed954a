"""The interface for programs: equal to the command line, as described, and safe."""

import http.client
import json
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import urllib.parse
import urllib.request

import jsonschema
import pytest
from conftest import PROGRAMS, ROOT, free_port

VALIDATOR = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs/schema/izde-output.schema.json").read_text()))


def records(data):
    """Records without what is different at each call."""
    kept = [json.loads(line) for line in data.decode().splitlines() if line.strip()]
    for record in kept:
        record.pop("elapsed_ms", None)
    return kept


def ask(server, path, **fields):
    query = urllib.parse.urlencode(fields)
    with urllib.request.urlopen(f"{server.url}{path}?{query}") as answer:
        return answer.read()


def queries():
    """A hundred queries made of the words of the corpus that ships."""
    words = sorted(set(re.findall(
        r"\w{4,}", " ".join(path.read_text() for path in (ROOT / "corpus").glob("*.txt")))))
    chance = random.Random(2026)
    return [" ".join(chance.sample(words, chance.randint(1, 3))) for _ in range(100)]


@pytest.mark.parametrize("command", ["search", "mentions", "names", "figures", "quote"])
def test_equals_the_command_line(server, command):
    for query in queries():
        answer = records(ask(server, f"/api/v1/{command}", q=query, format="jsonl"))
        expected = records(server.izde(command, "--format", "jsonl", "--", query))
        assert answer == expected, query
        for line in ask(server, f"/api/v1/{command}", q=query, format="jsonl").splitlines():
            VALIDATOR.validate(json.loads(line))


@pytest.mark.parametrize("form", ["text", "jsonl", "json", "csv", "tsv", "markdown", "html"])
def test_exports_are_the_same_bytes(server, form):
    def stable(data):
        return re.sub(rb"elapsed_ms\"?:[0-9.]+|[0-9.]+ ms|<code>izde .*?</code>", b"", data)
    for query in queries()[:20]:
        exported = ask(server, "/export/mentions", q=query, format=form)
        printed = server.izde(
            "mentions", "--format", form, "--spelling", "near", "--", query)
        assert stable(exported) == stable(printed), query


def test_page_shows_what_the_command_line_finds(server):
    for query in queries():
        page = ask(server, "/search", q=query).decode()
        found = records(server.izde("search", "--format", "jsonl", "--limit", "20", "--", query))
        ids = [record["id"] for record in found if record["type"] == "passage"]
        assert re.findall(r"· ([a-z0-9-]+/\d+)</code>", page) == ids, query


def test_description_holds(server):
    """Requests made from the description get what it promises."""
    done = subprocess.run(
        [shutil.which("schemathesis", path=os.path.dirname(sys.executable)), "run",
         f"{server.url}/api/v1/openapi.json", "--max-examples", "40", "--seed", "1",
         "--suppress-health-check", "all",
         "--exclude-checks", "unsupported_method"],
        capture_output=True, cwd=server.folder,
        env=os.environ | {"SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(ROOT / "Tests/Browser")})
    assert done.returncode == 0, done.stdout.decode()[-6000:]


def test_assistants(server):
    lines = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize",
         "params": {"protocolVersion": "2025-06-18", "capabilities": {}}},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/list"},
        {"jsonrpc": "2.0", "id": "a", "method": "tools/call",
         "params": {"name": "mentions", "arguments": {"name": "Shetpe"}}},
        {"jsonrpc": "2.0", "id": 4, "method": "tools/call",
         "params": {"name": "check_quotation",
                    "arguments": {"text": "It calls a toll of seventeen confirmed"}}},
        {"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": {"name": "nothing"}},
        {"jsonrpc": "2.0", "id": 6, "method": "nothing"},
    ]
    text = "\n".join(map(json.dumps, lines)) + "\nno json\n"
    done = subprocess.run([PROGRAMS / "izde-serve", "mcp", "--index", server.index],
                          input=text.encode(), capture_output=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, 2, "a", 4, 5, 6, None]
    assert len(answers[1]["result"]["tools"]) == 6
    assert records(answers[2]["result"]["content"][0]["text"].encode())[-1]["count"] == 10
    assert '"altered"' in answers[3]["result"]["content"][0]["text"]
    assert [answer["error"]["code"] for answer in answers[4:]] == [-32602, -32601, -32700]


def raw(server, data):
    """The status of an answer to bytes as they are; None where the connection was closed."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    return int(answer.split()[1]) if answer else None


def hostile(server):
    """A thousand requests that no reader sends."""
    chance = random.Random(7)
    host = f"Host: localhost:{server.port}\r\nConnection: close\r\n"
    paths = ["/../../etc/passwd", "/read/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd",
             "/search?q=%", "/search?q=%ff", "/search?q=%00", "/search?spelling=x&q=a",
             "/api/v1/search", "/api/v1/search?q=a&limit=x", "/api/v1/nothing", "/nothing",
             "/export/search?format=exe&q=a", "/export/etc?q=a", "/search?q=" + "a" * 9000,
             "/cite/a", "/read/nobody", "/search?" + "&".join(f"a{n}=1" for n in range(300))]
    for number in range(1000):
        kind = number % 8
        if kind < 3:
            yield f"GET {chance.choice(paths)} HTTP/1.1\r\n{host}\r\n".encode()
        elif kind == 3:
            method = chance.choice(["PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "FOO"])
            yield f"{method} / HTTP/1.1\r\n{host}\r\n".encode()
        elif kind == 4:
            name = chance.choice(["evil.example", "localhost.evil.example", "127.0.0.2", ""])
            yield f"GET / HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode()
        elif kind == 5:
            origin = chance.choice(["http://evil.example", "null", "https://localhost"])
            yield (f"POST /decide HTTP/1.1\r\n{host}Origin: {origin}\r\nContent-Length: 7\r\n\r\n"
                   "one=two").encode()
        elif kind == 6:
            fields = "".join(f"X-{n}: {'a' * 500}\r\n" for n in range(150))
            yield f"GET / HTTP/1.1\r\n{host}{fields}\r\n".encode()
        else:
            yield f"GET /{chance.randbytes(20).hex()}\xff HTTP/1.1\r\n{host}\r\n".encode("latin1")


def test_hostile_requests(server):
    before = sorted((path, path.read_bytes()) for path in server.folder.rglob("*")
                    if path.is_file())
    for request in hostile(server):
        status = raw(server, request)
        assert status is None or 400 <= status < 500, (status, request[:120])
    body = b"text=" + b"a" * (5 << 20)
    connection = http.client.HTTPConnection("localhost", server.port)
    try:
        connection.request("POST", "/check", body)
        assert connection.getresponse().status == 413
    except (BrokenPipeError, ConnectionResetError):
        pass
    after = sorted((path, path.read_bytes()) for path in server.folder.rglob("*")
                   if path.is_file())
    assert after == before
    assert ask(server, "/search", q="Zhanaozen")


def test_no_path_of_the_machine(server):
    for path in ("/", "/corpus", "/search?q=Zhanaozen", "/name?q=Shetpe", "/names",
                 "/read/briefing-ten-years", "/api/v1/info", "/api/v1/search?q=Zhanaozen",
                 "/api/v1/passages/briefing-ten-years/1", "/export/mentions?q=Shetpe&format=html"):
        with urllib.request.urlopen(server.url + path) as answer:
            assert str(server.folder).encode() not in answer.read(), path


def test_answers_stay_old_or_new_while_the_index_is_rebuilt(server):
    counts = set()
    build = subprocess.Popen(
        [PROGRAMS / "izde", "index", "--rebuild", "--index", server.index, server.corpus],
        stdout=subprocess.DEVNULL)
    while True:
        is_over = build.poll() is not None
        answer = records(ask(server, "/api/v1/mentions", q="Shetpe", format="jsonl"))
        counts.add((answer[-1]["count"], answer[-1]["complete"]))
        if is_over:
            break
    assert build.returncode == 0 and counts == {(10, True)}


def test_password(server):
    hashed = subprocess.run([PROGRAMS / "izde-serve", "password"], input=b"correct horse\n",
                            capture_output=True).stdout
    file = server.folder / "password.txt"
    file.write_bytes(hashed)
    port = free_port()
    refused = subprocess.run(
        [PROGRAMS / "izde-serve", "--index", server.index, "--listen", "0.0.0.0"],
        capture_output=True)
    assert refused.returncode != 0 and b"--password-file" in refused.stderr
    process = subprocess.Popen(
        [PROGRAMS / "izde-serve", "--index", server.index, "--port", str(port),
         "--password-file", file], stdout=subprocess.PIPE)
    try:
        process.stdout.readline()
        connection = http.client.HTTPConnection("localhost", port)

        def status(method, path, body=None, headers={}):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status, answer.getheader("set-cookie")

        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        assert status("GET", "/search?q=a")[0] == 401
        assert status("GET", "/api/v1/info")[0] == 401
        assert status("POST", "/password", "password=wrong", kind)[0] == 401
        code, cookie = status("POST", "/password", "password=correct+horse", kind)
        assert code == 303 and "HttpOnly" in cookie and "SameSite=Strict" in cookie
        assert status("GET", "/", headers={"Cookie": cookie.split(";")[0]})[0] == 200
    finally:
        process.terminate()
        process.wait(20)
