"""The roles of a caller are all seen, what is chosen is removed by its ID, and each comes back as it was."""

import json

import pytest

import told
from cloud.arm_types import SECRETS_OFFICER
from cloud.world import ASSIGNMENT, GROUP, difference
from nextmove_cli import ALERTS, APPROVED, next_step
from route import Route, by_purpose

ALERT = ALERTS / "stolen-user.json"
ANSWERS = {
    **{s: "done" for s in ("begin.freeze_alert", "begin.prepare_team", "save_vault", "find_logs")},
    "know_caller": "done",
    "plan_containment": APPROVED,
    "vault_logging": "active",
    "owner_confirms": "no",
    "ways_in": ["vault_access"],
    "access_model": "rbac",
}
ROOT = "/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-00000000a006"


@pytest.fixture
def removal(case):
    """The step that removes all roles that are suggested: (session, route, step), what keeps the state done."""

    def removal(root=False):
        session, facts = case(ALERT, rbac=True)
        route = Route(session, ALERT)
        if root:
            body = {"principalId": facts["caller_object_id"], "scope": "/", "principalType": "User"}
            body["roleDefinitionId"] = SECRETS_OFFICER["id"]
            session.world.arm.put(ROOT, {"properties": body})
        route.answers |= {**ANSWERS, "log_workspace": facts["log_workspace"]}
        step = next_step(ALERT, route.answers)
        assert step["id"] == "list_roles"
        lines = route.run(step, "run", by_purpose(step)["run"])
        route.outputs += [told.output(step, line) for line in lines]
        asked = next_step(ALERT, route.answers, route.outputs)
        assert asked["asks"] == "roles_removed"
        route.answers["roles_removed"] = asked["suggested"]["value"]
        step = next_step(ALERT, route.answers, route.outputs)
        assert step["id"] == "remove_roles"
        before = route.run(step, "before", by_purpose(step)["before"])
        return session, route, route.tell(step, before)

    return removal


def held(session):
    """The names of the caller's own assignments."""
    return {role.rpartition("/")[2] for role in session.world.roles()}


def test_what_is_suggested_are_the_own_roles_that_reach_the_vault(removal):
    session, route, _ = removal()
    group = {
        r["name"] for r in session.world.arm.of_kind("", "Microsoft.Authorization/roleAssignments")
    }
    suggested = set(route.answers["roles_removed"])
    listed = json.loads(route.outputs[0]["stdout"])
    assert GROUP in {one["principalId"] for one in listed}
    assert any(one["scope"].endswith("/secrets/s1") for one in listed)
    own = {one["name"] for one in listed if one["principalId"] != GROUP}
    assert suggested == own and suggested < group


def test_chosen_and_eligible_roles_are_removed_and_the_check_sees_it(removal):
    session, route, step = removal()
    some = by_purpose(step)
    assert told.standing(route, step, shown(route, step)) == "does_not_hold"
    route.run(step, "run", some["run"])
    assert held(session) == {"00000000-0000-4000-8000-00000000a005"}  # the group's
    assert not session.world.arm.eligible
    assert told.standing(route, step, shown(route, step)) == "holds"
    assert not route.findings


def shown(route, step):
    """What `verify` prints, as nextmove takes it."""
    return [
        told.output(step, line) for line in route.run(step, "verify", by_purpose(step)["verify"])
    ]


def test_a_role_comes_back_under_its_name_with_its_condition(removal):
    session, route, step = removal()
    old, some = session.world.state(), by_purpose(step)
    own = next(r for r in session.world.roles() if r.endswith(ASSIGNMENT))
    for purpose in ("run", "undo"):
        route.run(step, purpose, some[purpose])
    assert not route.findings
    assert not difference(old, session.world.state())
    assert session.world.arm.find(own)["properties"]["condition"]


def test_a_role_at_the_root_is_removed_with_an_elevation_that_is_given_back(removal):
    session, route, step = removal(root=True)
    run = by_purpose(step)["run"]
    assert any("elevateAccess" in command["posix"] for command in run)
    route.run(step, "run", run)
    assert not route.findings
    names = {
        r["id"] for r in session.world.arm.of_kind("", "Microsoft.Authorization/roleAssignments")
    }
    assert not {one for one in names if one.startswith("/providers/")}


def test_a_save_that_failed_is_done_again_and_then_kept(removal):
    session, route, step = removal()
    before = by_purpose(step)["before"]
    name = before[0]["save"]
    for file in session.folder.iterdir():
        if file.name.startswith(name):
            file.unlink()
    session.world.granted = []
    assert route.run(step, "before", before)[0].code
    assert "does not hold" in (session.folder / f"{name}.err").read_text()
    session.world.granted = None
    first = route.run(step, "before", before)[0]
    assert first.code == 0 and json.loads(first.output)
    route.run(step, "run", by_purpose(step)["run"])
    assert route.run(step, "before", before)[0].output == first.output
