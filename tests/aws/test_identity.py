"""Laws of the steps that cut an identity or a machine off, and of the searches in logs, with the real AWS CLI."""

import datetime
import json

import pytest

from route import ROOT, run, shown, walk
from world import World

ALERTS = ROOT / "playbooks/aws/aws-credentials/alerts"
ME = "arn:aws:iam::111122223333:role/moto"
ANSWERS = {
    "owner_confirms": "no",
    "leak_known": "no",
    "other_key_active": "no",
    "side_door": "none",
    "assumed_by": "cannot_tell",
    "trust_sound": "no",
    "unknown_principal": "999988887777",
    "assumed_roles": "no",
    "new_way": "none",
    "brake": "account",
    "responders": ME,
    "call_outcome": "all_refused",
    "in_group": "no",
    "isolation_group": "sg-0123456789abcdef0",
    "revoke_reach": "every_session",
    "activity_stopped": "yes",
    "conclusion": "malicious",
    "account_id": "111122223333",
    "region": "us-east-1",
}
USER, ROLE = "build-agent", "deploy-pipeline"


def acts(bundle, name: str, until: str, **answers) -> dict:
    return walk(bundle, ALERTS / f"{name}.json", ANSWERS | answers, until=until)


def do(act: dict, folder, env) -> str:
    return "\n".join(shown(run(act, purpose, folder, env)) for purpose in ("before", "run"))


def test_a_denied_user_is_as_before_after_undo(bundle, world: World, env, tmp_path):
    key = world.user(USER)
    found = acts(bundle, "user-key-tor", "deactivate_key")
    for step in ("deny_user", "deactivate_key"):
        for it in found[step]["commands"]:
            it["posix"] = it["posix"].replace("AKIAIOSFODNN7EXAMPLE", key)
        before = world.identity_state(user=USER)
        do(found[step], tmp_path, env)
        said = do(found[step], tmp_path, env)
        assert world.identity_state(user=USER) != before, said
        undone = run(found[step], "undo", tmp_path, env)
        assert world.identity_state(user=USER) == before, shown(undone)


def test_a_deny_that_was_there_before_stays(bundle, world: World, env, tmp_path):
    world.user(USER)
    denied = "arn:aws:iam::aws:policy/AWSDenyAll"
    world.client("iam").attach_user_policy(UserName=USER, PolicyArn=denied)
    found = acts(bundle, "user-key-tor", "deny_user")
    do(found["deny_user"], tmp_path, env)
    run(found["deny_user"], "undo", tmp_path, env)
    assert world.identity_state(user=USER)["attached"] == ["AWSDenyAll"]


def test_sessions_are_revoked_as_of_now(bundle, world: World, env, tmp_path):
    world.role(ROLE)
    found = acts(bundle, "role-escalation", "revoke_role", assumed_by="service")
    before = world.identity_state(role=ROLE)
    start = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    said = do(found["revoke_role"], tmp_path, env)
    end = datetime.datetime.now(datetime.UTC)
    reply = world.client("iam").get_role_policy(
        RoleName=ROLE, PolicyName="IncidentRevokeOlderSessions"
    )
    statement = reply["PolicyDocument"]["Statement"][0]
    time = statement["Condition"]["DateLessThan"]["aws:TokenIssueTime"]
    assert start <= datetime.datetime.fromisoformat(time) <= end, said
    assert time in shown(run(found["revoke_role"], "verify", tmp_path, env))
    run(found["revoke_role"], "undo", tmp_path, env)
    assert world.identity_state(role=ROLE) == before


def test_a_role_of_unknown_origin_refuses_everything(bundle, world: World, env, tmp_path):
    world.role(ROLE)
    found = acts(bundle, "role-escalation", "close_trust")
    assert list(found).index("deny_role") < list(found).index("close_trust")
    for step in ("deny_role", "close_trust"):
        before = world.identity_state(role=ROLE)
        do(found[step], tmp_path, env)
        said = do(found[step], tmp_path, env)
        assert world.identity_state(role=ROLE) != before, said
        run(found[step], "undo", tmp_path, env)
        assert world.identity_state(role=ROLE) == before


def test_an_unread_trust_policy_is_left_alone(bundle, world: World, env, tmp_path):
    world.role(ROLE)
    found = acts(bundle, "role-escalation", "close_trust")
    before = world.identity_state(role=ROLE)
    world.cloud.refuse_reads = True
    run(found["close_trust"], "before", tmp_path, env)
    world.cloud.refuse_reads = False
    run(found["close_trust"], "run", tmp_path, env)
    assert world.identity_state(role=ROLE) == before


def test_every_interface_is_isolated_and_released(bundle, world: World, env, tmp_path):
    ec2 = world.client("ec2")
    vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
    subnet = ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Subnets"][0][
        "SubnetId"
    ]
    image = ec2.describe_images()["Images"][0]["ImageId"]
    instance = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, SubnetId=subnet)[
        "Instances"
    ][0]["InstanceId"]
    second = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
    ec2.attach_network_interface(DeviceIndex=1, InstanceId=instance, NetworkInterfaceId=second)
    closed = ec2.create_security_group(GroupName="closed", Description="closed", VpcId=vpc)[
        "GroupId"
    ]
    answers = {"isolation_group": closed, "instance_id": instance}
    found = walk(
        bundle, ALERTS / "instance-outside.json", ANSWERS | answers, answers, "isolate_instance"
    )

    def groups() -> dict:
        which = [{"Name": "attachment.instance-id", "Values": [instance]}]
        interfaces = ec2.describe_network_interfaces(Filters=which)["NetworkInterfaces"]
        return {
            it["NetworkInterfaceId"]: [group["GroupId"] for group in it["Groups"]]
            for it in interfaces
        }

    before = groups()
    assert len(before) == 2
    do(found["isolate_instance"], tmp_path, env)
    said = do(found["isolate_instance"], tmp_path, env)
    assert list(groups().values()) == [[closed], [closed]], said
    run(found["isolate_instance"], "undo", tmp_path, env)
    assert groups() == before


def test_the_password_rules_come_back(bundle, world: World, env, tmp_path):
    iam = world.client("iam")
    found = acts(bundle, "password-policy", "restore_password_rules")
    iam.update_account_password_policy(MinimumPasswordLength=6)
    before = iam.get_account_password_policy()["PasswordPolicy"]
    for _ in range(2):
        said = do(found["restore_password_rules"], tmp_path, env)
    assert iam.get_account_password_policy()["PasswordPolicy"] != before, said
    undone = run(found["restore_password_rules"], "undo", tmp_path, env)
    assert iam.get_account_password_policy()["PasswordPolicy"] == before, shown(undone)


def test_every_log_search_begins_before_the_first_event(bundle, world: World, env, tmp_path):
    found = acts(bundle, "role-escalation", "find_new_ways", assumed_by="service")
    identity = {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/build-bot"}
    event = {
        "eventName": "AssumeRole",
        "eventTime": "2026-11-21T08:00:00Z",
        "userIdentity": identity,
    }
    world.cloud.events = [{"EventName": "AssumeRole", "CloudTrailEvent": json.dumps(event)}]
    run(found["begin.alert.freeze_alert"], "run", tmp_path, env)
    for step in ("save_key_events", "save_role", "origin.find_origin", "find_new_ways"):
        run(found[step], "run", tmp_path, env)
    first = datetime.datetime.fromisoformat("2026-11-21T08:14:09Z").timestamp()
    regions = {region for region, _ in world.cloud.searches}
    assert "us-east-1" in regions and len(world.cloud.searches) > 10
    for _, search in world.cloud.searches:
        assert first - 8 * 86400 < search["StartTime"] < first - 86400, search
    assert "build-bot" in (tmp_path / f"role-{ROLE}-assumed-by.json").read_text()
    assert "build-bot" in (tmp_path / "111122223333-iam-changes.json").read_text()


@pytest.mark.parametrize(
    "responders", ["arn:aws:sts::111122223333:assumed-role/IR/me", "arn:aws:s3:::bucket-of-mine"]
)
def test_the_account_brake_takes_roles_only(responders, bundle, world: World, env, tmp_path):
    found = acts(bundle, "role-escalation", "write_account_brake", responders=responders)
    results = run(found["write_account_brake"], "run", tmp_path, env)
    assert results[0].returncode != 0 and "ARNs of IAM roles" in results[0].stderr
    assert (tmp_path / next(tmp_path.glob("*-brake.json")).name).read_text() == ""
