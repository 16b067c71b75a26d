"""What single types of resources answer in Azure Resource Manager: the list `SPECIAL` for `Arm`."""

import re

from cloud.arm import OK, Arm, split, without_nulls
from cloud.proxy import Problem

SUB = r"/subscriptions/[^/]+"
EXTENSIONS = (
    "microsoft.authorization/",
    "microsoft.insights/diag",
    "microsoft.security/",
    "microsoft.eventgrid/ev",
)


def subscriptions(arm, request):
    """The one subscription."""
    one = {
        "id": f"/subscriptions/{arm.subscription}",
        "subscriptionId": arm.subscription,
        "state": "Enabled",
        "displayName": "synthetic",
        "tenantId": arm.tenant,
        "homeTenantId": arm.tenant,
        "managedByTenants": [],
        "subscriptionPolicies": {},
    }
    return 200, {"value": [one]}, OK


def tenants(arm, request):
    """The one tenant."""
    return 200, {"value": [{"id": f"/tenants/{arm.tenant}", "tenantId": arm.tenant}]}, OK


def all_resources(arm, request):
    """Resources of the subscription, without their properties."""
    own = [r for r in arm.resources.values() if not r["type"].lower().startswith(EXTENSIONS)]
    return 200, {"value": [{k: v for k, v in r.items() if k != "properties"} for r in own]}, OK


def deleted_vaults(arm, request):
    """Vaults that were deleted and not purged."""
    kind = "Microsoft.KeyVault/deletedVaults"
    scope = f"/subscriptions/{arm.subscription}/providers/{kind}"
    listed = [
        {
            "id": f"{scope}/{v['name']}",
            "name": v["name"],
            "type": kind,
            "properties": {"vaultId": v["id"]},
        }
        for v in arm.deleted.values()
    ]
    return 200, {"value": listed}, OK


def who(policy):
    """Whose an access policy is: an identity, alone or together with an application."""
    return policy["objectId"], policy.get("applicationId")


def access_policies(arm, request, vault, act):
    """Adds permissions to entries, takes them away, or replaces them; an entry without any is gone."""
    policies = arm.find(vault)["properties"].setdefault("accessPolicies", [])
    for given in without_nulls(request.body)["properties"]["accessPolicies"]:
        old = next((p for p in policies if who(p) == who(given)), None)
        policies[:] = [p for p in policies if p is not old]
        kept = changed(old, given, act.lower())
        if any(kept["permissions"].values()):
            policies.append(kept)
    return 200, {"id": request.path, "properties": {"accessPolicies": policies}}, OK


def changed(old, given, act):
    """An access policy with the permissions that an act leaves it."""
    had, asked = (old or {"permissions": {}})["permissions"], given["permissions"]

    def left(kind):
        one, other = set(had.get(kind) or []), set(asked.get(kind) or [])
        return {"add": one | other, "remove": one - other, "replace": other}[act]

    return {**given, "permissions": {k: sorted(left(k)) for k in {*had, *asked}}}


def role_assignments(arm, request, scope):
    """Those that a filter selects.

    atScope(): at the scope and above. principalId: above, at and below. assignedTo(): also through groups.
    Source: learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest, 2026-11-28.
    """
    text, scope = request.query.get("$filter", ""), scope.lower()
    holders = holders_of(arm, text)

    def counts(one):
        at = split(one["id"])[0].lower()
        above = scope == at or scope.startswith(at.rstrip("/") + "/")
        below = at.startswith(scope.rstrip("/") + "/")
        mine = holders is None or one["properties"]["principalId"] in holders
        return mine and (above or (below and "atScope()" not in text))

    kind = "microsoft.authorization/roleassignments"
    every = [r for r in arm.resources.values() if r["type"].lower() == kind]
    return 200, {"value": [r for r in every if counts(r)]}, OK


def holders_of(arm, text):
    """The principals that a filter names, with their groups where it says assignedTo; None for all."""
    found = re.search(r"(principalId|assignedTo)[ (]*(?:eq )?'([^']+)'", text, re.IGNORECASE)
    if not found:
        return None
    through = arm.groups.get(found[2], []) if found[1].lower() == "assignedto" else []
    return [found[2], *through]


def eligibilities(arm, request, scope):
    """Roles that somebody may activate."""
    holders = holders_of(arm, request.query.get("$filter", ""))
    own = [e for e in arm.eligible if holders is None or e["properties"]["principalId"] in holders]
    return 200, {"value": own}, OK


def eligibility_request(arm, request, scope):
    """Ends or gives a role that somebody may activate.

    Source: learn.microsoft.com/rest/api/authorization/privileged-role-eligibility-rest-sample, 2026-11-28.
    """
    asked = without_nulls(request.body)["properties"]
    pair = ("principalId", "roleDefinitionId")

    def same(one):
        own = one["properties"]
        return own["scope"] == scope and all(own[k] == asked[k] for k in pair)

    if asked["requestType"] == "AdminRemove":
        if not any(same(one) for one in arm.eligible):
            raise Problem(400, "RoleAssignmentDoesNotExist", "The role assignment does not exist.")
        arm.eligible[:] = [one for one in arm.eligible if not same(one)]
    elif asked["requestType"] == "AdminAssign":
        expiration = asked["scheduleInfo"]["expiration"]
        arm.eligible.append(
            eligibility(scope, *(asked[k] for k in pair), expiration.get("endDateTime"))
        )
    else:
        raise Problem(501, "NotPlayed", asked["requestType"])
    return (
        201,
        {"id": request.path, "name": request.path.rpartition("/")[2], "properties": asked},
        OK,
    )


def eligibility(scope, principal, role, until=None):
    """A role that a principal may activate, as the list of instances shows it."""
    kind = "Microsoft.Authorization/roleEligibilityScheduleInstances"
    name = "00000000-0000-4000-8000-00000000e001"
    properties = {
        "principalId": principal,
        "principalType": "User",
        "roleDefinitionId": role,
        "scope": scope,
        "status": "Provisioned",
        "memberType": "Direct",
        "startDateTime": "2026-01-01T00:00:00Z",
        "endDateTime": until,
        "expandedProperties": {
            "roleDefinition": {"id": role, "displayName": "Key Vault Administrator"}
        },
    }
    return {
        "id": f"{scope}/providers/{kind}/{name}",
        "name": name,
        "type": kind,
        "properties": without_nulls(properties),
    }


def elevate(arm, request):
    """Gives the caller the right to assign roles everywhere."""
    path = "/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-00000000a0ff"
    properties = {
        "principalId": "00000000-0000-4000-8000-0000000000aa",
        "roleDefinitionId": USER_ACCESS["id"],
        "scope": "/",
        "principalType": "User",
    }
    arm.put(path, {"properties": properties})
    return 200, None, OK


def role_definitions(arm, request, scope):
    """The roles that this cloud knows."""
    name = re.search(r"roleName eq '([^']+)'", request.query.get("$filter", ""))
    listed = [r for r in ROLES if not name or r["properties"]["roleName"] == name[1]]
    return 200, {"value": listed}, OK


def alert_action(arm, request, alert, act):
    """Sets the status of an alert."""
    states = {"resolve": "Resolved", "dismiss": "Dismissed", "activate": "Active"}
    arm.find(alert)["properties"]["status"] = states[act]
    return 204, None, OK


def alerts(arm, request, scope):
    """The alerts below a scope."""
    return 200, {"value": arm.of_kind(scope, "Microsoft.Security/locations/alerts")}, OK


def activity_log(arm, request):
    """What was done with settings."""
    return 200, {"value": arm.activity}, OK


def role(name, number):
    """A built-in role."""
    scope = "/subscriptions/00000000-0000-4000-8000-000000000001"
    properties = {
        "roleName": name,
        "type": "BuiltInRole",
        "permissions": [],
        "assignableScopes": ["/"],
    }
    kind = "Microsoft.Authorization/roleDefinitions"
    return {
        "id": f"{scope}/providers/{kind}/{number}",
        "name": number,
        "type": kind,
        "properties": properties,
    }


SECRETS_USER = role("Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6")
ADMINISTRATOR = role("Key Vault Administrator", "00482a5a-887f-4fb3-b363-3b7fe8e74483")
SECRETS_OFFICER = role("Key Vault Secrets Officer", "b86a8fe4-44ce-4948-aee5-eccb2c155cd7")
READER = role("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7")
USER_ACCESS = role("User Access Administrator", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9")
ROLES = [SECRETS_USER, ADMINISTRATOR, SECRETS_OFFICER, READER, USER_ACCESS]

ROLE_AT = r"GET (?P<scope>.*)/providers/Microsoft\.Authorization"
POLICIES = rf"PUT (?P<vault>{SUB}/.+/vaults/[^/]+)/accessPolicies/(?P<act>add|remove|replace)"
SPECIAL = [
    (r"GET /subscriptions", subscriptions),
    (r"GET /tenants", tenants),
    (rf"GET {SUB}/resources", all_resources),
    (rf"GET {SUB}/providers/Microsoft\.KeyVault/deletedVaults", deleted_vaults),
    (POLICIES, access_policies),
    (rf"{ROLE_AT}/roleAssignments", role_assignments),
    (rf"{ROLE_AT}/roleDefinitions", role_definitions),
    (rf"{ROLE_AT}/roleEligibilityScheduleInstances", eligibilities),
    (
        r"PUT (?P<scope>.*)/providers/Microsoft\.Authorization/roleEligibilityScheduleRequests/[^/]+",
        eligibility_request,
    ),
    (r"POST /providers/Microsoft\.Authorization/elevateAccess", elevate),
    (r"POST (?P<alert>.+/alerts/[^/]+)/(?P<act>resolve|dismiss|activate)", alert_action),
    (r"GET (?P<scope>.+)/providers/Microsoft\.Security/alerts", alerts),
    (rf"GET {SUB}/providers/microsoft\.insights/eventtypes/management/values", activity_log),
]


def new_arm(subscription, tenant):
    """A Resource Manager without resources."""
    return Arm(subscription, tenant, SPECIAL)
