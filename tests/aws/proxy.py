"""A loopback proxy that ends TLS and hands every request to moto, so that the AWS CLI needs no other endpoint."""

import datetime
import http.client
import json
import re
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
# Operations of services without a name on the wire, by the address that the CLI sends them to.
ADDRESSES = [
    ("GetFindings", r"POST guardduty\..*/findings/get"),
    ("ListFindings", r"POST guardduty\..*/findings"),
    ("ListFilters", r"GET guardduty\..*/filter"),
    ("CreateFilter", r"POST guardduty\..*/filter"),
    ("GetFilter", r"GET guardduty\..*/filter/[^/]+"),
    ("ListAccessGrants", r"GET .*s3-control\..*/accessgrantsinstance/grants"),
    ("ListMultiRegionAccessPoints", r"GET .*s3-control\..*/mrap/instances"),
    ("ListAccessPoints", r"GET .*s3-control\..*/accesspoint"),
    ("ListAnalyzers", r"GET access-analyzer\..*/analyzer"),
    ("ListFindingsV2", r"POST access-analyzer\..*/findingv2"),
    ("ListRegions", r"POST account\..*/listRegions"),
    ("GetContactInformation", r"POST account\..*/getContactInformation"),
    ("GetAlternateContact", r"POST account\..*/getAlternateContact"),
    ("DescribeBuckets", r"POST macie2\..*/datasources/s3"),
    ("GetModelInvocationLoggingConfiguration", r"GET bedrock\..*/logging/modelinvocations"),
]
READS = ("Get", "List", "Describe", "Lookup")


def found(event: dict, region: str, search: dict) -> bool:
    """Whether a search of the event history finds an event, as far as the event says."""
    record = json.loads(event["CloudTrailEvent"])
    said = {
        "AccessKeyId": [event["AccessKeyId"]] if "AccessKeyId" in event else None,
        "EventName": [event["EventName"]],
        "Username": [event["Username"]] if "Username" in event else None,
        "ResourceName": [it["ResourceName"] for it in event["Resources"]]
        if "Resources" in event
        else None,
    }
    wanted = [
        (it["AttributeKey"], it["AttributeValue"]) for it in search.get("LookupAttributes", [])
    ]
    if "Resources" not in event:  # It says too little of itself.
        return True
    here = record.get("awsRegion", region) == region
    return here and all(said.get(key) is None or value in said[key] for key, value in wanted)


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
            region, search = self.headers["Host"].split(".")[1], json.loads(body)
            self.server.searches.append((region, search))
            reply = json.dumps(
                {"Events": [it for it in self.server.events if found(it, region, search)]}
            ).encode()
            return 200, [("Content-Type", "application/x-amz-json-1.1")], reply
        served = self.server.served.get(operation)
        if isinstance(served, str) and not served.startswith("<"):
            return self.refused(served, 404)
        if isinstance(served, str):
            served = served.encode()
        if served is not None:
            kind = "text/xml" if served.startswith(b"<") else "application/x-amz-json-1.1"
            return 200, [("Content-Type", kind)], served
        if self.command == "PUT" and "policy" in parse_qs(urlsplit(self.path).query, True):
            # S3: "Policies must be valid JSON and the first byte must be '{'"; moto takes anything.
            if not body.lstrip().startswith(b"{"):
                return self.refused("MalformedPolicy", 400)
        if self.command == "GET" and "policyStatus" in parse_qs(urlsplit(self.path).query, True):
            return self.policy_status()
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

    def policy_status(self) -> tuple[int, list[tuple[str, str]], bytes]:
        """moto says nothing of whether a policy is public."""
        host = self.headers["Host"].split(".s3")[0]
        policy = (
            s3_backends[ACCOUNT]["aws"].buckets[urlsplit(self.path).path.strip("/") or host].policy
        )
        if not policy:
            return self.refused("NoSuchBucketPolicy", 404)
        public = any(
            it["Effect"] == "Allow" and it["Principal"] == "*"
            for it in json.loads(policy)["Statement"]
        )
        status = f"<PolicyStatus><IsPublic>{str(public).lower()}</IsPublic></PolicyStatus>"
        return 200, [("Content-Type", "text/xml")], status.encode()

    def operation(self, body: bytes) -> str:
        target = self.headers.get("X-Amz-Target")
        if target:
            return target.rsplit(".", 1)[-1]
        form = parse_qs(body.decode("utf-8", "replace"))
        if "Action" in form:
            return form["Action"][0]
        address = f"{self.command} {self.headers['Host']}{urlsplit(self.path).path}"
        named = [name for name, pattern in ADDRESSES if re.fullmatch(pattern, address)]
        return named[0] if named else "Get" if self.command in ("GET", "HEAD") else self.command

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
