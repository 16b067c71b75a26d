"""A loopback proxy that answers for the public cloud: it ends TLS itself and hands each request to the services.

`az` runs with HTTPS_PROXY set to it, so it talks to the hosts of the public cloud and never leaves the machine. A host
that no service plays is refused, and recorded.
"""

import json
import ssl
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from cloud.certificate import write_certificate

HOSTS = [
    "login.microsoftonline.com",
    "management.azure.com",
    "graph.microsoft.com",
    "api.loganalytics.io",
    "*.vault.azure.net",
]
READS_BY_POST = ("/query", "/getByIds", "/token")


@dataclass
class Request:
    """One request of `az`, and what it was answered."""

    method: str
    host: str
    path: str
    query: dict
    body: object
    headers: dict
    status: int = 0
    reply: object = field(default=None, repr=False)

    @property
    def sends_change(self):
        """Whether it asks for a change, as opposed to reading."""
        return self.method not in ("GET", "HEAD") and not self.path.endswith(READS_BY_POST)

    def line(self):
        """It as one line: status, method, place, version, and the body of a change."""
        version = f" {self.query['api-version']}" if "api-version" in self.query else ""
        body = f" {json.dumps(self.body)}" if self.body is not None and self.sends_change else ""
        return f"{self.status} {self.method} {self.host}{self.path}{version}{body}"


class Problem(Exception):
    """A refusal of a service, with its status and code."""

    def __init__(self, status, code, message, headers=()):
        super().__init__(message)
        self.status, self.headers = status, dict(headers)
        self.body = {"error": {"code": code, "message": message}}


def played(host):
    """Whether a service answers for this host."""
    return host in HOSTS or host.endswith(".vault.azure.net")


class Handler(BaseHTTPRequestHandler):
    """One connection: CONNECT, then requests inside TLS."""

    protocol_version = "HTTP/1.1"
    host = None

    def do_CONNECT(self):
        """Ends TLS for a host that is played; refuses any other."""
        host = self.path.rpartition(":")[0]
        if not played(host):
            self.server.record(Request("CONNECT", host, "", {}, None, {}, 502))
            self.send_error(502, "no service plays this host")
            return
        self.host = host
        self.close_connection = False  # Python's own client asks with HTTP/1.0
        self.send_response(200)
        self.end_headers()
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)

    def answer(self):
        """Has a service answer, and records the request with its reply."""
        request = self.read_request()
        try:
            status, body, headers = self.server.services(request)
        except Problem as problem:
            status, body, headers = problem.status, problem.body, problem.headers
        except Exception as fault:  # a fault of these services has to show as one
            status, headers = 599, {}
            body = {"error": {"code": "Fault", "message": repr(fault)}}
        request.status, request.reply = status, body
        self.server.record(request)
        self.write_reply(status, body, headers)

    def read_request(self):
        """The request, its body as JSON where it says so."""
        url = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        kind = self.headers.get("Content-Type") or ""
        body = json.loads(raw) if raw and "json" in kind else raw.decode() or None
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        path = url.path.rstrip("/") or "/"
        return Request(self.command, self.host or "", path, query, body, dict(self.headers))

    def write_reply(self, status, body, headers):
        """Writes JSON, or nothing."""
        raw = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        own = {"Content-Type": "application/json", "Content-Length": len(raw)}
        for name, value in {**own, **headers}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(raw)

    do_GET = do_HEAD = do_PUT = do_POST = do_PATCH = do_DELETE = answer

    def log_message(self, *_):
        """Nothing: requests are recorded."""


class Proxy(ThreadingHTTPServer):
    """The proxy around `services`, a function of a request to (status, body, headers)."""

    daemon_threads = True

    def __init__(self, services, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.ca, pair = write_certificate(folder, HOSTS)
        self.tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.tls.load_cert_chain(pair)
        self.services, self.requests, self.lock = services, [], threading.Lock()

    def record(self, request):
        """Keeps a request for `take`."""
        with self.lock:
            self.requests.append(request)

    def take(self):
        """The requests recorded since the last call."""
        with self.lock:
            taken, self.requests = self.requests, []
        return taken

    def handle_error(self, *_):
        """Nothing: a client that hangs up is not news."""

    def environment(self):
        """The variables that send `az` here."""
        proxy = {
            "HTTPS_PROXY": f"http://127.0.0.1:{self.server_port}",
            "NO_PROXY": "",
            "no_proxy": "",
        }
        return {**proxy, "REQUESTS_CA_BUNDLE": str(self.ca)}

    def start(self):
        """Serves in a thread of its own."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self
