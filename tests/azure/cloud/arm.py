"""Azure Resource Manager: a store of resources by ID, and what all types of them have in common."""

import re

from cloud.proxy import Problem

OK = {}


def split(path):
    """(scope, type, name) of a path; name is None for a collection, type None without a provider."""
    head, found, tail = path.rpartition("/providers/")
    if not found:
        return path, None, None
    namespace, *rest = tail.split("/")
    types, names = rest[0::2], rest[1::2]
    kind = "/".join([namespace, *types])
    if len(types) > len(names):
        parent = "/".join(x for pair in zip(types, names, strict=False) for x in pair)
        return (f"{head}/providers/{namespace}/{parent}" if names else head), kind, None
    return head, kind, names[-1]


def merge(old, new):
    """What a PATCH makes of the old: objects member by member, anything else replaced."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return new
    return {**old, **{k: merge(old.get(k), v) for k, v in new.items()}}


def without_nulls(body):
    """A copy without the members that are null: Azure stores none."""
    if isinstance(body, dict):
        return {k: without_nulls(v) for k, v in body.items() if v is not None}
    return [without_nulls(x) for x in body] if isinstance(body, list) else body


class Arm:
    """The store. `special` lists what single types do: (pattern of method and path, handler)."""

    def __init__(self, subscription, tenant, special):
        self.subscription, self.tenant, self.special = subscription, tenant, special
        self.resources, self.deleted, self.activity = {}, {}, []
        self.groups, self.eligible = {}, []  # principal -> groups; role eligibilities of PIM

    def find(self, path):
        """The resource at a path, whatever its case."""
        if path.lower() not in self.resources:
            raise Problem(404, "ResourceNotFound", f"The Resource '{path}' was not found.")
        return self.resources[path.lower()]

    def put(self, path, body):
        """Stores a resource, after the checks of its type."""
        if not isinstance(body, dict):
            raise Problem(400, "InvalidRequestContent", "The request content was invalid.")
        scope, kind, name = split(path)
        old = self.resources.get(path.lower())
        own = {"id": old["id"] if old else self.spelled(path), "name": name, "type": kind}
        new = {**without_nulls(body), **own}
        new.setdefault("properties", {})
        if kind.lower() == "microsoft.keyvault/vaults":
            check_vault(old, new)
        if kind.lower() == "microsoft.authorization/roleassignments":
            self.check_assignment(path, new)
            new["properties"].setdefault("scope", scope)
        self.resources[path.lower()] = new
        created = kind.lower() == "microsoft.authorization/roleassignments"
        return (201 if created else 200), new, OK

    def spelled(self, path):
        """The path with its owner's spelling, as Azure answers whatever case was asked with."""
        owners = [
            r["id"] for key, r in self.resources.items() if path.lower().startswith(key + "/")
        ]
        owner = max(owners, key=len, default="")
        return owner + path[len(owner) :]

    def check_assignment(self, path, new):
        """One role is assigned to one principal at one scope only once."""
        properties = new["properties"]
        if not properties.get("principalId") or not properties.get("roleDefinitionId"):
            raise Problem(
                400, "InvalidRequestContent", "principalId and roleDefinitionId are required."
            )
        for other in self.of_kind("", "Microsoft.Authorization/roleAssignments"):
            pair = ("roleDefinitionId", "principalId")
            same = all(other["properties"][k].lower() == properties[k].lower() for k in pair)
            if same and split(other["id"])[0].lower() == split(path)[0].lower():
                raise Problem(409, "RoleAssignmentExists", "The role assignment already exists.")

    def delete(self, path):
        """Takes a resource out, with those below it."""
        if path.lower() not in self.resources:
            return 204, None, OK
        self.refuse_locked(path)
        gone = self.resources.pop(path.lower())
        for child in [k for k in self.resources if k.startswith(path.lower() + "/")]:
            del self.resources[child]
        if gone["type"].lower() == "microsoft.keyvault/vaults":
            self.deleted[path.lower()] = gone
        return 200, gone, OK

    def refuse_locked(self, path):
        """A lock keeps what is at or below its scope from being deleted, but for locks themselves.

        Source: learn.microsoft.com/azure/azure-resource-manager/management/lock-resources, 2026-11-22.
        """
        if split(path)[1].lower() == "microsoft.authorization/locks":
            return
        for lock in self.of_kind("", "Microsoft.Authorization/locks"):
            if path.lower().startswith(split(lock["id"])[0].lower()):
                text = (
                    f"The scope '{path}' cannot perform delete operation: '{lock['id']}' locks it."
                )
                raise Problem(409, "ScopeLocked", text)

    def of_kind(self, scope, kind):
        """The resources of a type below a scope."""
        below = scope.lower().rstrip("/") + "/"
        found = [r for key, r in self.resources.items() if key.startswith(below)]
        return [r for r in found if r["type"].lower() == kind.lower()]

    def __call__(self, request):
        """Answers a request."""
        path, method = re.sub("/+", "/", request.path), request.method
        if "api-version" not in request.query:
            raise Problem(400, "MissingApiVersionParameter", "The api-version is required.")
        for pattern, handler in self.special:
            found = re.fullmatch(pattern, f"{method} {path}", re.IGNORECASE)
            if found:
                return handler(self, request, **found.groupdict())
        return self.common(request, path, method)

    def common(self, request, path, method):
        """What every type of resource answers."""
        scope, kind, name = split(path)
        if method == "GET" and path.lower() in self.resources:
            return 200, self.find(path), OK
        if kind is None or method == "POST":
            raise Problem(501, "NotPlayed", f"{method} {path}")
        if name is None:
            return 200, {"value": self.of_kind(scope, kind)}, OK
        if method == "DELETE":
            return self.delete(path)
        if method == "PATCH":
            return self.put(path, merge(self.find(path), request.body))
        if method == "PUT":
            return self.put(path, request.body)
        return 200, self.find(path), OK


def check_vault(old, new):
    """Purge protection never goes off again.

    Source: learn.microsoft.com/azure/key-vault/general/key-vault-recovery, 2026-11-22.
    """
    properties = new["properties"]
    kept = old and old["properties"].get("enablePurgeProtection")
    if kept and not properties.get("enablePurgeProtection"):
        raise Problem(400, "BadRequest", "enablePurgeProtection cannot be set to false.")
    properties.setdefault("vaultUri", f"https://{new['name']}.vault.azure.net/")
    properties.setdefault("provisioningState", "Succeeded")
