"""Laws of the steps that change a bucket, with the real AWS CLI."""

import json

import pytest

from route import ROOT, run, shown, walk
from world import World

ALERTS = ROOT / "playbooks/aws/aws-s3-bucket/alerts"
NAME, REGION = "nextmove-synthetic-payroll", "ap-northeast-2"
ME = "arn:aws:iam::111122223333:role/moto"  # moto says that everybody is arn:aws:sts::…:user/moto
ANSWERS = {
    "bucket": NAME,
    "owner_confirms": "no",
    "responders": f"{ME} arn:aws:iam::111122223333:role/BreakGlass",
    "unknown_door": "cannot_tell",
    "unexplained_points": ["synthetic-point"],
    "inventory_id": "list",
    "still_open": "yes",
    "ways_closed": "yes",
    "public_through": "both",
    "must_stay_public": "no",
    "new_rule": "cannot_tell",
    "log_bucket": f"{NAME}-far",
    "data_read": "cannot_tell",
    "data_kind": "neither",
    "activity_stopped": "yes",
    "conclusion": "malicious",
}
STEPS = [
    "block_bucket",
    "end_acls",
    "fix_policy",
    "stop_lifecycle",
    "stop_replication",
    "stop_notifications",
    "stop_inventory",
    "lock_bucket",
    "block_account",
]
DESTRUCTION = ["protect_objects", "deny_deletes", "end_new_rule"]


@pytest.fixture(scope="module")
def acts(bundle) -> dict:
    """All that the routes of three themes of one alert lead to."""
    alert, found = ALERTS / "user-unusual-read.json", {}
    for theme in ("logging_off", "destruction", "access"):
        found |= walk(bundle, alert, ANSWERS, {"theme": theme, "public_through": "both"})
    return found


@pytest.mark.parametrize("step", [*DESTRUCTION, *STEPS, "restore_logging"])
def test_a_refused_read_changes_nothing(step, acts, world: World, env, tmp_path):
    world.bucket(NAME, REGION, "Public", "Tls")
    before = world.bucket_state(NAME, REGION)
    world.cloud.refuse_reads = True
    run(acts[step], "before", tmp_path, env)
    world.cloud.refuse_reads = False
    run(acts[step], "run", tmp_path, env)
    assert world.bucket_state(NAME, REGION) == before


@pytest.mark.parametrize(
    "sids", [("Public", "Tls"), ("Public",), ()], ids=["two", "public", "none"]
)
@pytest.mark.parametrize("step", [*DESTRUCTION, *STEPS, "restore_logging"])
def test_a_step_done_twice_is_taken_back(step, sids, acts, world: World, env, tmp_path):
    about_policy = step in ("deny_deletes", "fix_policy", "lock_bucket")
    if not about_policy and sids != ("Public", "Tls"):
        pytest.skip("it is about another setting")
    if step == "fix_policy" and not sids:
        pytest.skip("there is no statement to remove")
    world.bucket(NAME, REGION, *sids)
    if step == "protect_objects":
        suspended = {"Bucket": NAME, "VersioningConfiguration": {"Status": "Suspended"}}
        world.client("s3", REGION).put_bucket_versioning(**suspended)
    before = world.bucket_state(NAME, REGION)
    first = shown(run(acts[step], "verify", tmp_path, env))
    for _ in range(2):
        run(acts[step], "before", tmp_path, env)
        done = run(acts[step], "run", tmp_path, env)
    assert world.bucket_state(NAME, REGION) != before, shown(done)
    assert shown(run(acts[step], "verify", tmp_path, env)) != first
    undone = run(acts[step], "undo", tmp_path, env)
    assert world.bucket_state(NAME, REGION) == before, shown(undone)


def test_versioning_that_was_on_stays_on(acts, world: World, env, tmp_path):
    world.bucket(NAME, REGION)
    for purpose in ("before", "run", "undo"):
        run(acts["protect_objects"], purpose, tmp_path, env)
    assert world.bucket_state(NAME, REGION)["versioning"] == "Enabled"


def test_who_cannot_tell_closes_every_door(acts, world: World, env, tmp_path):
    world.bucket(NAME, REGION)
    for step in ("stop_lifecycle", "stop_replication", "stop_notifications", "stop_inventory"):
        run(acts[step], "before", tmp_path, env)
        run(acts[step], "run", tmp_path, env)
    after = world.bucket_state(NAME, REGION)
    doors = ("lifecycle", "replication", "notifications", "inventory")
    assert not any(after[door] for door in doors), after
    assert {"close_access_point", "delete_grant", "close_multi_region"} <= acts.keys()


def test_deletions_are_denied_before_anyone_is_called(bundle):
    fixed = {"theme": "destruction"}
    alert = ALERTS / "user-unusual-read.json"
    acts = walk(bundle, alert, ANSWERS, fixed, until="plan_containment")
    assert [*DESTRUCTION, "plan_containment"] == list(acts)[-4:]


@pytest.mark.parametrize(
    "responders",
    [
        "arn:aws:sts::111122223333:assumed-role/IR/me",
        "arn:aws:s3:::nextmove-synthetic-payroll",
        f"{ME} arn:aws:iam::111122223333:user/ir",
        "arn:aws:iam::111122223333:role/SomebodyElse",
    ],
)
def test_the_lock_refuses_who_would_be_locked_out(responders, bundle, world: World, env, tmp_path):
    answers = ANSWERS | {"responders": responders}
    acts = walk(bundle, ALERTS / "user-unusual-read.json", answers, until="lock_bucket")
    world.bucket(NAME, REGION, "Tls")
    before = world.bucket_state(NAME, REGION)
    run(acts["lock_bucket"], "before", tmp_path, env)
    run(acts["lock_bucket"], "run", tmp_path, env)
    assert world.bucket_state(NAME, REGION) == before


def test_the_lock_lets_macie_in_and_is_lifted(acts, world: World, env, tmp_path):
    world.bucket(NAME, REGION, "Tls")
    before = world.bucket_state(NAME, REGION)
    for step in ("lock_bucket", "lift_lock"):
        run(acts[step], "before", tmp_path, env)
        run(acts[step], "run", tmp_path, env)
        if step == "lock_bucket":
            assert "AWSServiceRoleForAmazonMacie" in json.dumps(
                world.bucket_state(NAME, REGION)["policy"]
            )
    assert world.bucket_state(NAME, REGION) == before
