"""A synthetic tenant: one vault, its objects, its callers, one alert. Its state can be copied and compared."""

import copy
import json

from cloud import permissions
from cloud.arm_types import (
    ADMINISTRATOR,
    READER,
    SECRETS_OFFICER,
    SECRETS_USER,
    eligibility,
    new_arm,
)
from cloud.entra import RESPONDER as SELF
from cloud.entra import Graph, audience_of, sign_in
from cloud.logs import Logs
from cloud.proxy import Problem
from cloud.vault import Vaults

SUBSCRIPTION = "00000000-0000-4000-8000-000000000001"
TENANT = "00000000-0000-4000-8000-0000000000ff"
GROUP = "00000000-0000-4000-8000-0000000000dd"
OTHER = "00000000-0000-4000-8000-0000000000bb"
RESPONDER = "192.0.2.10"
OUTSIDE = "203.0.113.9"
ASSIGNMENT = "00000000-0000-4000-8000-00000000a001"  # the caller's own role at the vault
MADE = 1767225600  # when what is in the vault was made: before any alert
OLD = {"secrets": "0" * 32, "keys": "2" * 32, "certificates": "1" * 32}
AUDIENCES = {
    "management.azure.com": ["https://management.core.windows.net", "https://management.azure.com"]
}


class World:
    """facts: the names that printed lines speak of; rbac: the access model; caller: its kind."""

    def __init__(self, facts, rbac=False, caller="user"):
        self.facts, self.rbac, self.caller = facts, rbac, caller
        self.arm, self.graph = new_arm(SUBSCRIPTION, TENANT), Graph()
        self.vaults, self.logs = Vaults(self.arm, RESPONDER), Logs()
        self.granted = None  # a list: the responder holds these permissions only
        subscription = f"/subscriptions/{SUBSCRIPTION}"
        self.group = f"{subscription}/resourceGroups/{facts.get('resource_group', 'synthetic')}"
        self.vault = f"{self.group}/providers/Microsoft.KeyVault/vaults/{facts.get('vault', 'kv')}"
        self.arm.resources[self.group.lower()] = {
            "id": self.group,
            "name": self.group.rpartition("/")[2],
            "type": "Microsoft.Resources/resourceGroups",
            "location": "westeurope",
            "properties": {},
        }
        self.seed_vault()
        self.seed_logs()
        self.seed_roles()
        self.seed_directory()
        self.seed_objects()
        self.alert = self.seed_alert(self.group if facts.get("resource_group") else subscription)

    def seed_alert(self, scope):
        """The alert, still active, of a resource group or of the whole subscription."""
        place = f"Microsoft.Security/locations/{self.facts['azure_location']}"
        path = f"{scope}/providers/{place}/alerts/{self.facts['azure_alert_name']}"
        properties = {"status": "Active", "alertType": "KV_UserAnomaly", "severity": "Medium"}
        self.arm.put(path, {"properties": properties})
        return path

    def seed_vault(self):
        """The vault; with access policies, the caller has one alone and one with an application."""
        mine = {"tenantId": TENANT, "objectId": self.facts["caller_object_id"]}
        some = {"secrets": ["get", "list"], "keys": ["get", "sign"], "certificates": ["get"]}
        policies = [
            {**mine, "permissions": some},
            {**mine, "applicationId": self.facts["application_id"], "permissions": some},
            {"tenantId": TENANT, "objectId": OTHER, "permissions": some},
        ]
        properties = {
            "tenantId": TENANT,
            "sku": {"family": "A", "name": "standard"},
            "enableSoftDelete": True,
            "softDeleteRetentionInDays": 90,
            "enableRbacAuthorization": self.rbac,
            "publicNetworkAccess": "Enabled",
            "accessPolicies": [] if self.rbac else policies,
        }
        body = {"location": "westeurope", "tags": {"team": "pay"}, "properties": properties}
        self.arm.put(self.vault, body)

    def seed_logs(self):
        """The workspace that takes logs, and what it holds: reads of the caller and of somebody else."""
        properties = {"customerId": self.facts["log_workspace"], "provisioningState": "Succeeded"}
        self.arm.put(self.facts["log_store"], {"location": "westeurope", "properties": properties})
        caller, address = self.facts["caller_object_id"], self.facts.get("remote_ip", OUTSIDE)
        at = self.facts.get("first_seen", "2026-11-21T08:41:00Z")
        place = f"https://{self.facts.get('vault', 'kv')}.vault.azure.net"
        used = {
            "secrets/s1": "SecretGet",
            "keys/k1": "KeySign",
            "certificates/c1": "CertificateBackup",
        }
        for name, operation in used.items():
            self.logs.add(
                at, caller, address, operation, f"{place}/{name}/{OLD[name.split('/')[0]]}"
            )
        self.logs.add(at, OTHER, RESPONDER, "SecretGet", f"{place}/secrets/s2", Application=None)
        self.logs.add(at, caller, address, "SecretGet", f"{place}/secrets/s3", "Forbidden")

    def keep_logs(self):
        """Has the vault write logs, as one that is set up well does."""
        logs = [{"category": "AuditEvent", "enabled": True}]
        path = f"{self.vault}/providers/microsoft.insights/diagnosticSettings/audit"
        self.arm.put(path, {"properties": {"workspaceId": self.facts["log_store"], "logs": logs}})

    def seed_roles(self):
        """Roles of the caller: at the vault with a condition, at one secret, above it, through a group, eligible."""
        caller, kind = self.facts["caller_object_id"], "ServicePrincipal"
        kind = {"principalType": "User" if self.caller == "user" else kind}
        note = {"description": "ticket 4711", "condition": "@Resource[name] StringEquals 'a'"}
        self.assign(
            self.vault, caller, SECRETS_USER, "a001", **kind, **note, conditionVersion="2.0"
        )
        self.assign(f"/subscriptions/{SUBSCRIPTION}", caller, READER, "a002", **kind)
        self.assign(self.group, caller, SECRETS_OFFICER, "a003", **kind)
        self.assign(self.vault + "/secrets/s1", caller, SECRETS_OFFICER, "a004", **kind)
        self.assign(self.group, GROUP, ADMINISTRATOR, "a005", principalType="Group")
        self.arm.groups[caller] = [GROUP]
        self.arm.eligible.append(eligibility(self.vault, caller, ADMINISTRATOR["id"]))

    def assign(self, scope, principal, role, number, **more):
        """Assigns a role; `number` ends the name of the assignment."""
        name = f"00000000-0000-4000-8000-00000000{number}"
        path = f"{scope}/providers/Microsoft.Authorization/roleAssignments/{name}"
        properties = {
            "principalId": principal,
            "roleDefinitionId": role["id"],
            "scope": scope,
            **more,
        }
        self.arm.put(path, {"properties": properties})

    def seed_directory(self):
        """The caller in the directory."""
        caller, app = self.facts["caller_object_id"], self.facts["application_id"]
        self.graph.add("users", id=SELF, accountEnabled=True, displayName="Responder")
        reader = {"principalId": caller, "roleDefinitionId": "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"}
        for held in self.graph.roles.values():
            held.append({"id": "made-up", "directoryScopeId": "/", **reader})
        lists = {"passwordCredentials": [], "keyCredentials": []}
        if self.caller == "user":
            name = {"userPrincipalName": "mina@synthetic.example", "displayName": "Mina"}
            more = {"userType": "Member", "onPremisesSyncEnabled": None}
            since = {"signInSessionsValidFromDateTime": "2026-01-01T00:00:00Z"}
            self.graph.add("users", id=caller, accountEnabled=True, **name, **more, **since)
            return
        own = {"id": caller, "appId": app, "displayName": "pay-worker", "accountEnabled": True}
        own |= {"servicePrincipalType": "Application", "appOwnerOrganizationId": TENANT}
        if self.caller == "managed_identity":
            own["servicePrincipalType"] = "ManagedIdentity"
        self.graph.add("servicePrincipals", **own, **lists, servicePrincipalNames=[app])
        registered = {"id": "00000000-0000-4000-8000-0000000000cc", "appId": app, "owners": []}
        registered["federatedIdentityCredentials"] = []
        self.graph.add("applications", **registered, displayName="pay-worker", **lists)

    def seed_objects(self):
        """A secret and a certificate of two versions each, and a key of one."""
        v = self.vault.rpartition("/")[2]
        rsa = {"kty": "RSA", "n": "AQAB", "e": "AQAB", "key_ops": ["sign", "verify"]}
        for number in (OLD["secrets"], "a" * 32):
            self.vaults.add(v, "secrets", "s1", number, MADE, value="synthetic", tags={"for": "db"})
        self.vaults.add(v, "keys", "k1", OLD["keys"], MADE, key=rsa)
        for number in (OLD["certificates"], "c" * 32):
            self.vaults.add(v, "certificates", "c1", number, MADE, x5t="AQAB", cer="AQAB")
            self.vaults.add(v, "secrets", "c1", number, MADE, value="synthetic", managed=True)
            self.vaults.add(v, "keys", "c1", number, MADE, key=rsa, managed=True)

    def __call__(self, request):
        """Answers a request of `az`, after its permission and the audience of its token."""
        host, signed = request.host, "Authorization" in request.headers
        if self.granted is not None and signed and permissions.lacking(request, self.granted):
            needed = permissions.of(request)
            raise Problem(403, "AuthorizationFailed", f"The client does not hold {needed}.")
        if host.endswith(".vault.azure.net"):
            return self.vaults(request)
        services = {
            "management.azure.com": self.arm,
            "graph.microsoft.com": self.graph,
            "login.microsoftonline.com": sign_in,
            "api.loganalytics.io": self.logs,
        }
        if host not in services:
            raise Problem(501, "NotPlayed", host)
        audience = audience_of(request)
        if services[host] is not sign_in and audience not in AUDIENCES.get(
            host, [f"https://{host}"]
        ):
            raise Problem(401, "InvalidAuthenticationToken", f"the token is for {audience}")
        return services[host](request)

    def state(self):
        """All that is stored, by a readable name."""
        graph = {"/".join(k): v for k, v in self.graph.objects.items()}
        kept = {"/".join(k): {i["_version"]: i for i in v} for k, v in self.vaults.kept.items()}
        eligible = {one["id"]: one for one in self.arm.eligible}
        stored = {**self.arm.resources, **graph, **kept, **eligible, "deleted": self.arm.deleted}
        return json.loads(json.dumps(stored))

    def ways(self):
        """What still lets the caller in, each way a line."""
        caller, vault = self.facts["caller_object_id"], self.arm.find(self.vault)
        ways = self.roles() if self.rbac else []
        for policy in vault["properties"].get("accessPolicies", []):
            if policy["objectId"] == caller:
                ways.append(f"policy with application {policy.get('applicationId')}")
        kind = "users" if self.caller == "user" else "servicePrincipals"
        account = self.graph.objects[kind, caller]
        return ways + (["can sign in"] if account["accountEnabled"] else [])

    def roles(self):
        """The assignments that let the caller read the vault or a part of it, by their IDs."""
        mine = {self.facts["caller_object_id"], GROUP}
        every = self.arm.of_kind("", "Microsoft.Authorization/roleAssignments")
        held = [r for r in every if r["properties"]["principalId"] in mine]
        reads = [r for r in held if r["properties"]["roleDefinitionId"] != READER["id"]]
        return [r["id"] for r in reads]

    def copy(self):
        """A copy of the state, for `restore`."""
        arm = (self.arm.resources, self.arm.deleted, self.arm.eligible)
        return copy.deepcopy((*arm, self.graph.objects, self.vaults.kept))

    def restore(self, kept):
        """Puts a copied state back."""
        *arm, self.graph.objects, self.vaults.kept = copy.deepcopy(kept)
        self.arm.resources, self.arm.deleted, self.arm.eligible = arm


def difference(old, new, at=""):
    """Lines that say where two states differ."""
    if old == new:
        return []
    if isinstance(old, list) and isinstance(new, list):
        lost, come = [x for x in old if x not in new], [x for x in new if x not in old]
        gone = [f"{at}: lost {json.dumps(x)}" for x in lost]
        return gone + [f"{at}: new {json.dumps(x)}" for x in come]
    if isinstance(old, dict) and isinstance(new, dict):
        keys = sorted({*old, *new})
        return [line for k in keys for line in difference(old.get(k), new.get(k), f"{at}>{k}")]
    return [f"{at}: {json.dumps(old)} -> {json.dumps(new)}"]
