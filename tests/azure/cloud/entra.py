"""Microsoft Entra sign-in, Microsoft Graph, and the query endpoint of Log Analytics."""

import base64
import json
import re
import time
from urllib.parse import parse_qsl

from cloud.arm import OK, merge
from cloud.proxy import Problem

RESPONDER = "00000000-0000-4000-8000-0000000000aa"


def unsigned_token(**claims):
    """A token that nobody signed: `az` reads it, no cloud would take it."""
    parts = ({"alg": "none", "typ": "JWT"}, {"exp": int(time.time()) + 7200, **claims})
    written = (base64.urlsafe_b64encode(json.dumps(p).encode()).rstrip(b"=") for p in parts)
    return ".".join(part.decode() for part in written) + "."


def audience_of(request):
    """Whom the token of a request was made for, or None where it carries none."""
    _, _, token = request.headers.get("Authorization", "").partition(" ")
    if not token:
        return None
    claims = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))["aud"]


def sign_in(request):
    """Discovery and tokens of Microsoft Entra ID."""
    tenant = request.path.split("/")[1]
    root = f"https://login.microsoftonline.com/{tenant}"
    discovery = f"{root}/v2.0/.well-known/openid-configuration"
    if request.path.endswith("/.well-known/openid-configuration"):
        places = {f"{p}_endpoint": f"{root}/oauth2/v2.0/{p}" for p in ("authorize", "token")}
        places["authorization_endpoint"] = places.pop("authorize_endpoint")
        return 200, {"issuer": f"{root}/v2.0", **places}, OK
    if request.path.endswith("/discovery/instance"):
        return 200, {"tenant_discovery_endpoint": discovery, "metadata": []}, OK
    if request.path.endswith("/token"):
        scope = dict(parse_qsl(request.body))["scope"]
        audience = scope.removesuffix("/.default").rstrip("/")
        token = unsigned_token(aud=audience, tid=tenant, oid=RESPONDER, appid="responder")
        return 200, {"token_type": "Bearer", "expires_in": 7200, "access_token": token}, OK
    raise Problem(501, "NotPlayed", request.path)


# The kinds of directory objects, by the collection that holds them.
KINDS = {"users": "user", "servicePrincipals": "servicePrincipal", "applications": "application"}


class Graph:
    """Users, service principals and applications, each a JSON object."""

    def __init__(self):
        self.objects = {}  # (collection, id) -> object
        self.roles = {"roleAssignments": [], "roleEligibilityScheduleInstances": []}

    def add(self, collection, **one):
        """Adds an object."""
        self.objects[collection, one["id"]] = one

    def find(self, collection, number):
        """An object by its ID or its user principal name."""
        for (kind, key), one in self.objects.items():
            if kind == collection and number in (key, one.get("userPrincipalName")):
                return one
        raise Problem(404, "Request_ResourceNotFound", f"Resource '{number}' does not exist.")

    def __call__(self, request):
        """Answers a request."""
        _, _, collection, *rest = request.path.split("/")
        if collection == "directoryObjects" and rest == ["getByIds"]:
            return 200, {"value": self.named(request.body["ids"])}, OK
        if collection == "directoryObjects" and len(rest) == 1 and request.method == "GET":
            return 200, self.of_any_kind(rest[0]), OK
        if collection == "roleManagement" and request.method == "GET":
            return 200, {"value": self.held(rest[-1], request.query.get("$filter", ""))}, OK
        if collection == "me":
            return 200, {"id": RESPONDER, "displayName": "Responder"}, OK
        if not rest:
            text = request.query.get("$filter", "")
            return 200, {"value": self.matching(collection, text)}, OK
        one = self.find(collection, rest[0])
        if request.method == "POST" and rest[1:] == ["revokeSignInSessions"]:
            now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            one["signInSessionsValidFromDateTime"] = now
            return 200, {"value": True}, OK
        if request.method == "PATCH" and not rest[1:]:
            return self.change(one, request.body)
        if request.method == "GET":
            return 200, view(one, rest[1:], request.query), OK
        raise Problem(501, "NotPlayed", f"{request.method} {request.path}")

    def named(self, numbers):
        """Objects of any kind by their IDs, each with its kind."""
        found = [(k, o) for (k, i), o in self.objects.items() if i in numbers]
        return [{"@odata.type": f"#microsoft.graph.{KINDS[k]}", **o} for k, o in found]

    def of_any_kind(self, number):
        """The object with an ID, whatever it is."""
        found = self.named([number])
        if not found:
            raise Problem(404, "Request_ResourceNotFound", f"Resource '{number}' does not exist.")
        return found[0]

    def held(self, what, text):
        """The directory roles that a filter by the principal selects."""
        asked = re.fullmatch("principalId eq '([^']+)'", text)
        if not asked or what not in self.roles:
            raise Problem(501, "NotPlayed", f"{what} {text}")
        return [one for one in self.roles[what] if one["principalId"] == asked[1]]

    def change(self, one, body):
        """A PATCH of an object; one without a body, or with members that it lacks, is refused."""
        unknown = [k for k in body or {} if k not in one]
        if not isinstance(body, dict) or unknown:
            raise Problem(
                400, "Request_BadRequest", f"Invalid property {unknown} or empty payload."
            )
        one.update(merge(one, body))
        return 204, None, OK

    def matching(self, collection, text):
        """The objects that a filter by a name or an ID selects."""
        pattern = r"(?:(\w+) eq|servicePrincipalNames/any\(c:c eq) '([^']+)'"
        asked = re.search(pattern, text)
        every = [o for (k, _), o in self.objects.items() if k == collection]
        return [o for o in every if not asked or asked[2] in names_of(o, asked[1])]


def names_of(one, member):
    """The values by which a filter may select an object."""
    return (one.get(member),) if member else (one.get("appId"), one["id"])


def view(one, rest, query):
    """An object, a list in it, or the members that are selected."""
    if rest:
        if rest[0] not in one:
            raise Problem(501, "NotPlayed", "/".join(rest))
        return {"value": one[rest[0]]}
    chosen = query.get("$select")
    return {k: one.get(k) for k in chosen.split(",")} if chosen else one
