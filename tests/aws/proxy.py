"""A loopback proxy that ends TLS and hands every request to moto, so that the AWS CLI needs no other endpoint."""

import datetime
import http.client
import json
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from moto.s3.models import s3_backends

ACCOUNT = "111122223333"
READS = ("Get", "List", "Describe", "Lookup")


class Authority:
    """Issues a certificate for each host that the CLI asks for."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nextmove tests")])
        self.contexts: dict[str, ssl.SSLContext] = {}
        self.lock = threading.Lock()
        self.bundle = folder / "ca.pem"
        self.bundle.write_bytes(
            self._issue(self.name, self.key, None).public_bytes(serialization.Encoding.PEM)
        )

    def context(self, host: str) -> ssl.SSLContext:
        with self.lock:
            if host not in self.contexts:
                self.contexts[host] = self._context(host)
            return self.contexts[host]

    def _context(self, host: str) -> ssl.SSLContext:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host[:64])])
        file = self.folder / f"{len(self.contexts)}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + self._issue(name, key, host).public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _issue(
        self, subject: x509.Name, key: ec.EllipticCurvePrivateKey, host: str | None
    ) -> x509.Certificate:
        now = datetime.datetime.now(datetime.UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=2))
            .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
        )
        if host is not None:
            builder = builder.add_extension(
                x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
            )
        return builder.sign(self.key, hashes.SHA256())


class Proxy(ThreadingHTTPServer):
    """What a test may ask of the proxy: to refuse reads, and what was sent."""

    daemon_threads = True

    def __init__(self, moto: tuple[str, int], authority: Authority):
        super().__init__(("127.0.0.1", 0), Handler)
        self.moto, self.authority = moto, authority
        self.refuse_reads = False
        self.searches: list[tuple[str, dict]] = []
        self.events: list[dict] = []
        # What is replied to operations in the place of moto, by their name: a body, or the code of an error.
        self.served: dict[str, bytes | str] = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Proxy

    def log_message(self, *_: object) -> None:
        pass

    def do_CONNECT(self) -> None:
        host = self.path.rsplit(":", 1)[0]
        self.send_response(200)
        self.end_headers()
        context = self.server.authority.context(host)
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", 0)
        self.close_connection = False

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, headers, reply = self.reply(body)
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply)

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = answer

    def reply(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        operation = self.operation(body)
        if self.server.refuse_reads and operation.startswith(READS):
            return self.refused("AccessDenied", 403)
        if operation == "LookupEvents":
            self.server.searches.append((self.headers["Host"].split(".")[1], json.loads(body)))
            reply = json.dumps({"Events": self.server.events}).encode()
            return 200, [("Content-Type", "application/x-amz-json-1.1")], reply
        served = self.server.served.get(operation)
        if isinstance(served, str):
            return self.refused(served, 404)
        if served is not None:
            kind = "text/xml" if served.startswith(b"<") else "application/x-amz-json-1.1"
            return 200, [("Content-Type", kind)], served
        if self.command == "PUT" and "policy" in parse_qs(urlsplit(self.path).query, True):
            # S3: "Policies must be valid JSON and the first byte must be '{'"; moto takes anything.
            if not body.lstrip().startswith(b"{"):
                return self.refused("MalformedPolicy", 400)
        if self.command == "DELETE" and "inventory" in parse_qs(urlsplit(self.path).query, True):
            return self.inventory_deleted()
        return self.forward(body)

    def inventory_deleted(self) -> tuple[int, list[tuple[str, str]], bytes]:
        """moto takes this request for the deletion of the bucket."""
        address = urlsplit(self.path)
        host = self.headers["Host"].split(".s3")[0]
        bucket = address.path.strip("/") or host
        configurations = s3_backends[ACCOUNT]["aws"].buckets[bucket].inventory_configs
        configurations.pop(parse_qs(address.query, True)["id"][0], None)
        return 204, [], b""

    def operation(self, body: bytes) -> str:
        target = self.headers.get("X-Amz-Target")
        if target:
            return target.rsplit(".", 1)[-1]
        form = parse_qs(body.decode("utf-8", "replace"))
        if "Action" in form:
            return form["Action"][0]
        return "Get" if self.command in ("GET", "HEAD") else self.command

    def refused(self, code: str, status: int) -> tuple[int, list[tuple[str, str]], bytes]:
        if self.headers.get("X-Amz-Target") or ".lambda." in f".{self.headers['Host']}":
            reply = json.dumps({"__type": code, "message": "refused by the test"}).encode()
            return (
                status,
                [("Content-Type", "application/x-amz-json-1.1"), ("x-amzn-ErrorType", code)],
                reply,
            )
        error = f"<Error><Code>{code}</Code><Message>refused by the test</Message></Error>"
        if self.headers["Host"].startswith("ec2."):
            error = f"<Response><Errors>{error}</Errors></Response>"
        elif ".s3" not in f".{self.headers['Host']}":
            error = f"<ErrorResponse>{error}</ErrorResponse>"
        return status, [("Content-Type", "text/xml")], error.encode()

    def forward(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        connection = http.client.HTTPConnection(*self.server.moto, timeout=60)
        headers = {name: value for name, value in self.headers.items() if name.lower() != "expect"}
        connection.request(self.command, self.path, body=body or None, headers=headers)
        reply = connection.getresponse()
        return reply.status, reply.getheaders(), reply.read()
