"""Every printed line of the routes through `azure-key-vault`, run with the real `az` against a synthetic cloud."""

import json
import pathlib

import pytest

from nextmove_cli import ALERTS
from route import walk

EXPECTED = json.loads((pathlib.Path(__file__).parent / "expected.json").read_text())
COMMON = {
    "exercise": "no",
    "object_id_known": "yes",
    "purge_protection": "inactive",
    "vault_logging": "inactive",
    "owner_confirms": "no",
    "call_outcome": "got_through",
    "vault_firewall": "inactive",
    "secrets_named": "yes",
    # The secret and the key of a certificate are replaced with it.
    "leaked_secrets": ["s1"],
    "rotated_keys": ["k1"],
}
EXPECTED_ACTIVITY = {"owner_confirms": "yes", "record_shows": "yes", "alert_matches": "yes"}
APPLICATION = {"caller": "application", "stolen_identity": "application"}
MANAGED = {"caller": "managed_identity", "stolen_identity": "managed_identity"}
# The name of a route: its alert, whether the vault uses RBAC, the kind of the caller, and what is answered on it. The first route
# runs every step; the others run the steps that only they come by, as each line takes its time.
ROUTES = {
    "a user, access policies": ("stolen-user", False, "user", {"access_model": "policies"}),
    "a user, roles": ("stolen-user", True, "user", {"access_model": "rbac", "in_use_now": "no"}),
    "an application": ("unknown-application", False, "application", APPLICATION),
    "a managed identity": (
        "managed-identity",
        True,
        "managed_identity",
        {**MANAGED, "access_model": "rbac", "vault_firewall": "active"},
    ),
    "an expected activity": ("user-denied", False, "user", EXPECTED_ACTIVITY),
}
STORED = {
    "a user, access policies": "user",
    "a user, roles": "roles",
    "an application": "application",
    "a managed identity": "managed",
    "an expected activity": "expected",
}
ONLY = {
    "a user, access policies": None,
    "a user, roles": {"list_roles", "remove_roles"},
    "an application": {"know_caller", "save_application", "disable_application"},
    "a managed identity": {"know_caller", "cut_managed_identity", "trim_network"},
    "an expected activity": {"dismiss_alert"},
}


def is_met(entry, finding):
    """Whether a finding is the one that was expected."""
    same = (entry["step"], entry["purpose"]) == (finding.step, finding.purpose)
    return same and finding.says.startswith(entry["says"])


@pytest.mark.parametrize("name", ROUTES)
def test_every_line_of_a_route_does_what_its_step_says(case, name):
    alert, rbac, caller, choices = ROUTES[name]
    session, facts = case(ALERTS / f"{alert}.json", rbac, caller)
    route = walk(
        session, ALERTS / f"{alert}.json", facts, {**COMMON, **choices}, ONLY[name], STORED[name]
    )
    expected = [e for e in EXPECTED if name in e["routes"]]
    new = [f for f in route.findings if not any(is_met(e, f) for e in expected)]
    stale = [e for e in expected if not any(is_met(e, f) for f in route.findings)]
    told = [f"{f.step} {f.purpose}: {f.says}\n      {f.line}" for f in new]
    assert not told, f"{len(told)} findings:\n" + "\n".join(told)
    assert not stale, f"expected, but did not come: {stale}"


def test_each_expectation_has_a_reason_and_a_route():
    assert all(e["why"] and set(e["routes"]) <= set(ROUTES) for e in EXPECTED)
