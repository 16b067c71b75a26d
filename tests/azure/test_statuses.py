"""The commands at an end set the status of the alert where it came from, and then show it."""

import json

import pytest
from nextmove_cli import ALERTS, GENERAL, next_step
from road import Road, by_purpose

PREPARED = {"begin.freeze_alert": "done", "begin.prepare_team": "done"}
PLANNED = {"owner_confirms": "yes", "record_shows": "yes", "save_activity": "done"}
ENDS = {
    "Dismissed": {**PREPARED, **PLANNED, "alert_matches": "yes"},
    "Resolved": {
        **PREPARED,
        **PLANNED,
        "alert_matches": "cannot_tell",
        "conclusion": "cannot_tell",
        "tell_others": "done",
    },
}


def of_subscription(alert, folder):
    """A copy of an alert as one of a whole subscription: its IDs name no resource group."""
    text = json.loads(alert.read_text())
    parts = text["id"].split("/")
    at = parts.index("resourceGroups")
    text["id"] = "/".join(parts[:at] + parts[at + 2 :])
    subscription = "/".join(parts[:at])
    for place in text["properties"]["resourceIdentifiers"]:
        if "azureResourceId" in place:
            place["azureResourceId"] = subscription
    for entity in text["properties"].get("entities", []):
        if "resourceId" in entity:
            entity["resourceId"] = subscription
    copy = folder / "subscription.json"
    copy.write_text(json.dumps(text))
    return copy


@pytest.mark.parametrize("status", ENDS)
@pytest.mark.parametrize("whole", [False, True], ids=["resource group", "subscription"])
def test_the_status_is_set_and_shown(case, tmp_path, status, whole):
    alert = GENERAL / "operation.json"
    if whole:
        alert = of_subscription(alert, tmp_path)
    session, facts = case(alert)
    assert ("resource_group" in facts) is not whole
    end = next_step(alert, ENDS[status])
    assert end["kind"] == "end"
    commands = end["status"]["commands"]
    first = [c for c in commands if whole or not c.get("instead")]
    road = Road(session)
    lines = road.run({**end, "effect": "close"}, "status", first)
    assert not road.findings
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
    session, facts = case(alert)
    done = {s: "done" for s in ("save_vault", "find_logs", "know_caller", "suppress")}
    answers = {**PREPARED, **PLANNED, **done, "alert_matches": "yes", "vault_logging": "active"}
    step = next_step(alert, {**answers, "log_workspace": facts["log_workspace"]})
    assert step["id"] == "dismiss_alert"
    road = Road(session)
    some = by_purpose(step)
    assert json.loads(road.run(step, "verify", some["verify"])[0].output) == "Active"
    road.run(step, "run", some["run"])
    assert json.loads(road.run(step, "verify", some["verify"])[0].output) == "Dismissed"
    assert not road.findings
