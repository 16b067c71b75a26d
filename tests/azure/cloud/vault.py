"""The data plane of Key Vault: secrets, keys and certificates with their versions, behind a firewall."""

import copy
import ipaddress
import time
import uuid

from cloud.arm import OK
from cloud.proxy import Problem

KINDS = ("secrets", "keys", "certificates")
CHALLENGE = 'Bearer authorization="https://login.microsoftonline.com/{}", resource="https://vault.azure.net"'


def allowed(vault, caller):
    """Whether the firewall of a vault lets an address in."""
    rules = vault["properties"].get("networkAcls") or {}
    if (rules.get("defaultAction") or "Allow") == "Allow":
        return True
    address = ipaddress.ip_address(caller)
    return any(address in ipaddress.ip_network(r["value"]) for r in rules.get("ipRules") or [])


class Vaults:
    """Objects by vault, kind and name; `caller` is the address from which all requests come."""

    def __init__(self, arm, caller):
        self.arm, self.caller = arm, caller
        self.kept = {}  # (vault, kind, name) -> versions, oldest first

    def add(self, vault, kind, name, version=None, made=None, **more):
        """Adds a version of an object, made now where no time is given."""
        now = made or int(time.time())
        attributes = {"enabled": True, "created": now, "updated": now}
        item = {"_version": version or uuid.uuid4().hex, "attributes": attributes, **more}
        self.kept.setdefault((vault, kind, name), []).append(item)
        return item

    def __call__(self, request):
        """Answers a request: who carries no token is told where to get one."""
        if "Authorization" not in request.headers:
            headers = {"WWW-Authenticate": CHALLENGE.format(self.arm.tenant)}
            raise Problem(401, "Unauthorized", "no token", headers)
        name = request.host.split(".")[0]
        vaults = [r for r in self.arm.resources.values() if r["type"].endswith("/vaults")]
        owner = next((r for r in vaults if r["name"] == name), None)
        if owner is None:
            raise Problem(404, "VaultNotFound", name)
        if not allowed(owner, self.caller):
            raise Problem(403, "Forbidden", f"Client address is not authorized: {self.caller}")
        _, kind, *rest = request.path.split("/")
        if kind.startswith("deleted"):
            return 200, {"value": []}, OK
        if kind not in KINDS:
            raise Problem(501, "NotPlayed", request.path)
        return self.serve(request, name, kind, rest)

    def serve(self, request, vault, kind, rest):
        """Answers for the objects of one kind."""
        if not rest:
            return 200, {"value": self.listed(vault, kind)}, OK
        name, *tail = rest
        if request.method == "PUT" and kind == "secrets":
            return 200, shown(vault, kind, name, self.add(vault, kind, name, **request.body)), OK
        versions = self.kept.get((vault, kind, name))
        if not versions:
            raise Problem(404, f"{kind[:-1].capitalize()}NotFound", f"{name} was not found.")
        if tail == ["versions"]:
            return 200, {"value": [shown(vault, kind, name, v, short=True) for v in versions]}, OK
        if tail == ["rotate"] and request.method == "POST":
            new = self.add(vault, kind, name, key=versions[-1]["key"])
            return 200, shown(vault, kind, name, new), OK
        item = version_of(versions, tail[0] if tail else "")
        if request.method == "PATCH":
            item["attributes"].update((request.body or {}).get("attributes") or {})
        elif request.method != "GET":
            raise Problem(501, "NotPlayed", f"{request.method} {request.path}")
        return 200, shown(vault, kind, name, item), OK

    def listed(self, vault, kind):
        """The newest version of each object, without its number."""
        own = [(n, v[-1]) for (w, k, n), v in self.kept.items() if (w, k) == (vault, kind)]
        return [shown(vault, kind, n, v, short=True, bare=True) for n, v in own]


def version_of(versions, number):
    """The version with a number; the newest where none is given."""
    found = [v for v in versions if number in ("", v["_version"])]
    if not found:
        raise Problem(404, "NotFound", f"version {number} was not found")
    return found[-1]


def shown(vault, kind, name, item, short=False, bare=False):
    """A version as Key Vault shows it; `short` without its value, `bare` without its number."""
    hidden = ("value", "key") if short else ()
    view = {k: v for k, v in copy.deepcopy(item).items() if k[0] != "_" and k not in hidden}
    number = f"https://{vault}.vault.azure.net/{kind}/{name}" + (
        "" if bare else f"/{item['_version']}"
    )
    if kind == "keys":
        key = view.pop("key", None)
        return {**view, "kid": number} if short else {**view, "key": {**key, "kid": number}}
    return {**view, "id": number}
