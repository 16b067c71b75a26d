"""A certificate authority and one certificate for all hosts, good for two days."""

import datetime
import pathlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def name_of(text):
    """A distinguished name with a common name alone."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def unsigned(subject, issuer, key):
    """A certificate to be signed, with the period that all have here."""
    now = datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder().subject_name(name_of(subject)).issuer_name(name_of(issuer))
    builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
    hour, days = datetime.timedelta(hours=1), datetime.timedelta(days=2)
    return builder.not_valid_before(now - hour).not_valid_after(now + days)


def write_certificate(folder, hosts):
    """Returns the path of the authority, and that of the certificate with its key."""
    folder = pathlib.Path(folder)
    root_key, site_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    identifier = x509.SubjectKeyIdentifier.from_public_key(root_key.public_key())
    authority = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)
    root = unsigned("test authority", "test authority", root_key)
    root = root.add_extension(x509.BasicConstraints(True, None), True)
    root = root.add_extension(usage, True).add_extension(identifier, False)
    names = x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts])
    site = unsigned("test cloud", "test authority", site_key).add_extension(names, False)
    site = site.add_extension(x509.BasicConstraints(False, None), True)
    site = site.add_extension(authority, False)
    pem = serialization.Encoding.PEM
    ca, pair = folder / "ca.pem", folder / "site.pem"
    ca.write_bytes(root.sign(root_key, hashes.SHA256()).public_bytes(pem))
    key = site_key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pair.write_bytes(site.sign(root_key, hashes.SHA256()).public_bytes(pem) + key)
    return ca, pair
