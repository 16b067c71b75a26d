"""What all tests share: the tools that have to be there, the warm `az`, and a session around a world."""

import pathlib
import shutil
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from az.session import Session, WarmAz
from cloud.world import ASSIGNMENT, OLD, RESPONDER, SUBSCRIPTION, World
from nextmove_cli import facts_of

WORKSPACE = "/providers/Microsoft.OperationalInsights/workspaces/central"
TYPED = {
    "log_store": f"/subscriptions/{SUBSCRIPTION}/resourceGroups/logs{WORKSPACE}",
    "log_workspace": "00000000-0000-4000-8000-000000000301",
    "responder_address": RESPONDER,
    "aware_at": "2026-11-21T09:10:00Z",
    # What is typed where no output was read that lists it.
    "roles_removed": [ASSIGNMENT],
    "old_versions": [f"https://kv.vault.azure.net/secrets/s1/{OLD['secrets']}"],
    "leaked_certificates": ["c1"],
    "old_certificates": [f"https://kv.vault.azure.net/certificates/c1/{OLD['certificates']}"],
    "caller_object_id": "00000000-0000-4000-8000-000000000101",
    "application_id": "00000000-0000-4000-8000-000000000201",
}


@pytest.fixture(scope="session", autouse=True)
def tools():
    """Skips where a tool that printed lines name is missing."""
    for tool in ("bash", "jq", "openssl"):
        if not shutil.which(tool):
            pytest.skip(f"not run: {tool} is missing")


@pytest.fixture(scope="session")
def az(tools):
    """The real `az`, imported once."""
    with WarmAz() as warm:
        yield warm


@pytest.fixture
def case(az):
    """Opens a session around the world of an alert: (session, facts)."""
    opened = []

    def open_case(alert, rbac=False, caller="user"):
        facts = {**TYPED, **facts_of(alert)}
        world = World(facts, rbac, caller)
        session = Session(az, world).__enter__()
        opened.append(session)
        for name in ("s1", "c1"):
            session.give(f"{name}-new.txt", "a-new-value")
        return session, facts

    yield open_case
    for session in opened:
        session.__exit__(None, None, None)
