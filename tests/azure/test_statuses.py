"""The commands at an end set the status of the alert where it came from, and then show it."""

import json

import pytest

from nextmove_cli import ALERTS, APPROVED, GENERAL, next_step
from route import Route, by_purpose

PREPARED = {"begin.freeze_alert": "done", "begin.prepare_team": "done"}
PLANNED = {"owner_confirms": "yes", "record_shows": "yes"}
WORKSPACE = "00000000-0000-4000-8000-000000000301"
READ = {
    **{step: "done" for step in ("save_vault", "find_logs", "know_caller")},
    "suppress": APPROVED,
    "vault_logging": "active",
    "log_workspace": WORKSPACE,
}
# Alerts of a resource group and of a whole subscription, with the answers that lead to an end.
SCOPES = {
    "resource group": (ALERTS / "user-denied.json", {**READ, "dismiss_alert": "done"}),
    "subscription": (GENERAL / "operation.json", {"save_activity": "done"}),
}
CONCLUSIONS = {
    "Dismissed": {"alert_matches": "yes"},
    "Resolved": {
        "alert_matches": "cannot_tell",
        "conclusion": "cannot_tell",
        "tell_others": "done",
        "resolve_alert": "done",
    },
}


@pytest.mark.parametrize("status", CONCLUSIONS)
@pytest.mark.parametrize("scope", SCOPES)
def test_the_status_is_set_and_shown(case, scope, status):
    alert, answers = SCOPES[scope]
    session, facts = case(alert)
    whole = scope == "subscription"
    assert ("resource_group" in facts) is not whole
    end = next_step(alert, {**PREPARED, **PLANNED, **answers, **CONCLUSIONS[status]})
    assert end["kind"] == "end"
    commands = end["status"]["commands"]
    commands = [c for c in commands if whole or not c.get("instead")]
    route = Route(session)
    lines = route.run({**end, "phase": "close"}, "status", commands)
    assert not route.findings
    assert len(lines[0].changes) == 1
    assert session.world.arm.find(session.world.alert)["properties"]["status"] == status
    assert json.loads(lines[-1].output) == status


@pytest.mark.parametrize("spelling", ["resolve", "dismiss"])
def test_az_sends_nothing_for_a_small_letter(case, spelling):
    """Why the statuses are written with a capital letter; fails when az mends it."""
    session, facts = case(ALERTS / "stolen-user.json")
    line = f"az security alert update --name {facts['azure_alert_name']} --status {spelling}"
    place = f"--location {facts['azure_location']} --resource-group {facts['resource_group']}"
    code, _, _, requests = session.shell(f"{line} {place}")
    assert code == 0
    assert not [r for r in requests if r.sends_change]


def test_each_act_that_closes_an_alert_says_so_and_shows_it(case):
    alert = ALERTS / "user-denied.json"
    session, _ = case(alert)
    step = next_step(alert, {**PREPARED, **PLANNED, **READ, "alert_matches": "yes"})
    assert step["id"] == "dismiss_alert"
    route = Route(session)
    some = by_purpose(step)
    assert json.loads(route.run(step, "verify", some["verify"])[0].output)["status"] == "Active"
    route.run(step, "run", some["run"])
    assert json.loads(route.run(step, "verify", some["verify"])[0].output)["status"] == "Dismissed"
    assert not route.findings
