"""Which permission a request needs, so that a step's `needs` can be held against what its commands send.

Sources: the permissions that each provider lists (learn.microsoft.com/azure/role-based-access-control/permissions,
2026-11-28), and those that the pages of Microsoft Graph name for each operation.
"""

import fnmatch
import re

from cloud.arm import split

VERBS = {"GET": "read", "PUT": "write", "PATCH": "write", "DELETE": "delete"}
VAULT_DATA = [
    ("GET", r"/secrets(/[^/]+/versions)?|/deletedsecrets", "secrets/readMetadata/action"),
    ("GET", r"/secrets/.+", "secrets/getSecret/action"),
    ("PUT", r"/secrets/.+", "secrets/setSecret/action"),
    ("PATCH", r"/secrets/.+", "secrets/update/action"),
    ("GET", r"/(deleted)?keys.*", "keys/read"),
    ("POST", r"/keys/[^/]+/rotate", "keys/rotate/action"),
    ("PATCH", r"/keys/.+", "keys/update/action"),
    ("GET", r"/(deleted)?certificates.*", "certificates/read"),
    ("PATCH", r"/certificates/.+", "certificates/update/action"),
]
GRAPH = [
    ("GET", r"/v1.0/users.*", "User.Read.All"),
    ("PATCH", r"/v1.0/users/[^/]+", "User.EnableDisableAccount.All"),
    ("POST", r".+/revokeSignInSessions", "User.RevokeSessions.All"),
    ("GET", r"/v1.0/(servicePrincipals|applications).*", "Application.Read.All"),
    ("PATCH", r"/v1.0/(servicePrincipals|applications)/.+", "Application.ReadWrite.All"),
    ("POST", r".+/getByIds", "Directory.Read.All"),
    ("GET", r"/v1.0/directoryObjects/[^/]+", "Directory.Read.All"),
    ("GET", r"/v1.0/roleManagement/directory/.+", "RoleManagement.Read.Directory"),
    ("GET", r"/v1.0/me", None),
]


def of_arm(request):
    """The permission of a request to Resource Manager; None for what any reader may."""
    _, kind, _ = split(re.sub("/+", "/", request.path))
    if kind is None:
        return None
    if "/eventtypes" in kind.lower():
        return "Microsoft.Insights/eventtypes/values/read"
    policies = re.search(r"/accessPolicies/\w+$", request.path)
    if policies:
        return "Microsoft.KeyVault/vaults/accessPolicies/write"
    if request.method == "POST":  # an action has no name: the last word of the type is the action
        return f"{kind}/action"
    return f"{kind}/{VERBS[request.method]}"


def first(table, request):
    """The permission of the first row that fits a request."""
    rows = [p for m, path, p in table if m == request.method and re.fullmatch(path, request.path)]
    return rows[0] if rows else "unknown"


def of(request):
    """The permission as the provider names it, or None where any signed-in caller may."""
    if request.host == "management.azure.com":
        return of_arm(request)
    if request.host.endswith(".vault.azure.net"):
        return "Microsoft.KeyVault/vaults/" + first(VAULT_DATA, request)
    if request.host == "graph.microsoft.com":
        return first(GRAPH, request)
    if request.host == "api.loganalytics.io":
        return "Microsoft.OperationalInsights/workspaces/query/read"
    return None


def lacking(request, held):
    """Whether a request needs a permission that is not among those held."""
    wanted = of(request)
    # In Graph, writing includes reading.
    held = {*held, *(h.replace(".ReadWrite.", ".Read.") for h in held)}
    return wanted is not None and not any(fnmatch.fnmatch(wanted.lower(), h.lower()) for h in held)


def missing(requests, needs):
    """The permissions that requests need and `needs` does not name."""
    return sorted({of(r) for r in requests if lacking(r, needs)})
