"""The roles of a caller are all seen, each is removed by its ID, and each comes back as it was."""

import json

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


def step_of(facts, **more):
    """The step that follows."""
    return next_step(ALERT, {**ANSWERS, "log_workspace": facts["log_workspace"], **more})


def remove(facts, assignment):
    """The step that removes one assignment, by its ID."""
    scope, _, name = assignment.partition("/providers/Microsoft.Authorization/roleAssignments/")
    step = step_of(facts, list_roles="done", role_scope=scope, role_assignment=name)
    assert step["id"] == "remove_roles"
    return step


def test_the_saved_lists_name_roles_through_groups_below_the_vault_above_it_and_eligible(case):
    session, facts = case(ALERT, rbac=True)
    step = step_of(facts)
    assert step["id"] == "list_roles"
    lines = Route(session).run(step, "run", step["commands"])
    held, eligible = (json.loads(line.output) for line in lines)
    assert set(session.world.roles()) <= {one["id"] for one in held}
    assert GROUP in {one["principalId"] for one in held}
    assert any(one["scope"].endswith("/secrets/s1") for one in held)
    assert len(eligible["value"]) == 1


def test_each_role_is_removed_by_its_id_and_the_check_sees_it(case):
    session, facts = case(ALERT, rbac=True)
    route = Route(session)
    for assignment in session.world.roles():
        some = by_purpose(step := remove(facts, assignment))
        route.run(step, "before", some["before"])
        seen = route.run(step, "verify", some["verify"])[0].output
        assert assignment in seen
        route.run(step, "run", some["run"])
        assert assignment not in route.run(step, "verify", some["verify"])[0].output
    assert not session.world.roles()
    assert not route.findings


def test_a_role_comes_back_under_its_name_with_its_condition(case):
    session, facts = case(ALERT, rbac=True)
    route, old = Route(session), session.world.state()
    own = next(r for r in session.world.roles() if r.endswith(ASSIGNMENT))
    some = by_purpose(step := remove(facts, own))
    for purpose in ("before", "run", "before", "run", "undo"):
        route.run(step, purpose, some[purpose])
    assert not route.findings
    assert not difference(old, session.world.state())
    assert session.world.arm.find(own)["properties"]["condition"]


def test_nothing_is_removed_that_could_not_be_saved(case):
    session, facts = case(ALERT, rbac=True)
    route, old = Route(session), session.world.state()
    some = by_purpose(step := remove(facts, session.world.roles()[0]))
    session.world.granted = ["Microsoft.Authorization/roleAssignments/delete"]
    assert route.run(step, "before", some["before"])[0].code
    session.world.granted = None
    assert route.run(step, "run", some["run"], until_failure=True)[-1].code
    assert not difference(old, session.world.state())


def test_a_save_that_failed_is_done_again_and_then_kept(case):
    session, facts = case(ALERT, rbac=True)
    route = Route(session)
    some = by_purpose(step := remove(facts, session.world.roles()[0]))
    session.world.granted = []
    assert route.run(step, "before", some["before"])[0].code
    name = some["before"][0]["save"]
    assert "does not hold" in (session.folder / f"{name}.err").read_text()
    session.world.granted = None
    first = route.run(step, "before", some["before"])[0]
    assert first.code == 0 and json.loads(first.output)
    route.run(step, "run", some["run"])
    assert route.run(step, "before", some["before"])[0].output == first.output
