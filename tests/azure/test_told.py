"""What outputs of the real `az` tell: values by their place, what was cut as cut, and nothing by what went wrong."""

import json

import pytest

import told
from nextmove_cli import ALERTS, reply
from route import Route, by_purpose
from test_roles import ANSWERS

ALERT = ALERTS / "stolen-user.json"
# What `az` prints where it may not, cannot or need not answer, as azure-cli writes it.
ERRORS = [
    "ERROR: (TooManyRequests) The request is being throttled as the limit has been reached.",
    "ERROR: (Forbidden) Client address is not authorized and caller is not a trusted service.",
    'ERROR: Forbidden({"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}})',
    "ERROR: Insufficient privileges to complete the operation.",
    "ERROR: (ResourceNotFound) The Resource was not found.",
    "Max retries exceeded with url: /subscriptions",
]


@pytest.fixture
def logs(case):
    """The step that reads the logs, with what its commands print: (session, route, outputs)."""

    def logs(**state):
        session, facts = case(ALERT, rbac=True)
        vars(session.world.logs).update(state)
        route = Route(session, ALERT)
        answers = {**ANSWERS, "log_workspace": facts["log_workspace"]}
        route.answers |= {key: answers[key] for key in answers if key != "find_logs"}
        step = reply(ALERT, route.answers)["step"]
        assert step["id"] == "find_logs"
        lines = route.run(step, "run", by_purpose(step)["run"])
        return session, route, [told.output(step, line) for line in lines]

    return logs


def test_the_log_tells_that_a_call_got_through(logs):
    _, route, outputs = logs()
    after = reply(ALERT, {**route.answers, "owner_confirms": "no"}, outputs)
    source = {
        one["fact"]: one["provenance"] for one in after["trail"] if one["step"] == "find_logs"
    }
    assert "output" in source["find_logs"]  # the outputs are the reply
    row = json.loads(outputs[-1]["stdout"])[0]
    assert row["Calls"] == "1" and row["TableName"] == "PrimaryResult"  # all values are text
    assert json.loads(outputs[-1]["stdout"])[-2]["Application"] == "None"


def test_a_cut_result_is_said_and_tells_no_whole_list(logs):
    session, route, outputs = logs(cut=True)
    notices = reply(ALERT, route.answers, outputs)["notices"]
    cut = {one["fact"] for one in notices if one["why"] == "cut"}
    assert {"secrets_used", "keys_used", "certificates_used", "callers_seen"} <= cut
    session, route, outputs = logs(cut=True, rows=session.world.logs.rows[-1:])
    after = reply(ALERT, {**route.answers, "find_logs": "done"}, outputs)
    used = [one for one in after["trail"] if "_used" in one["fact"]]
    assert not used


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_tells_nothing(logs, error):
    _, route, outputs = logs()
    failed = [{**one, "status": 1, "stdout": "", "stderr": error} for one in outputs]
    after = reply(ALERT, route.answers, failed)
    assert after["step"]["id"] == "find_logs"  # nothing answers for the step
    assert {one["why"] for one in after["notices"]} == {"refused"}
