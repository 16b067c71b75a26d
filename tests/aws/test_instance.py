"""Laws of the response to findings about an instance: every line is run by the real AWS CLI, and its output handed back."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from respond import Response, respond
from route import ROOT, run, shown
from world import World

ALERTS = ROOT / "playbooks/aws/aws-ec2-instance/alerts"
ROLE = "synthetic-web"
ANSWERS = {
    "authorised_test": "no",
    "got_in": "no",
    "exposure": "close",
    "run_command": "unreachable",
    "used_elsewhere": "no",
    "activity_stopped": "yes",
    "data_kind": [],
    "conclusion": "malicious",
}
# What moto lacks, in the form of the services' models. The rest is moto's.
FIREWALL = {
    "CreateFirewallDomainList": {"FirewallDomainList": {"Id": "rslvr-fdl-0a1b2c3d"}},
    "UpdateFirewallDomains": {"Id": "rslvr-fdl-0a1b2c3d", "Status": "COMPLETE"},
    "CreateFirewallRuleGroup": {"FirewallRuleGroup": {"Id": "rslvr-frg-0a1b2c3d"}},
    "CreateFirewallRule": {"FirewallRule": {"FirewallRuleGroupId": "rslvr-frg-0a1b2c3d"}},
    "AssociateFirewallRuleGroup": {
        "FirewallRuleGroupAssociation": {"Id": "rslvr-frgassoc-0a1b2c3d"}
    },
    "DisassociateFirewallRuleGroup": {
        "FirewallRuleGroupAssociation": {"Id": "rslvr-frgassoc-0a1b2c3d"}
    },
}


# Steps with commands of which moto has no operation.
LACKING = ("isolate.save_disks", "isolate.capture_memory", "scan_disks")


@dataclass
class Machine:
    """An instance with two interfaces, an address, a role, and a rule that opens port 22 to everyone."""

    world: World
    region: str
    id: str
    vpc: str
    image: str
    group: str

    @classmethod
    def start(cls, world: World, region: str) -> "Machine":
        ec2, iam = world.client("ec2", region), world.client("iam")
        vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
        subnet = ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Subnets"][0][
            "SubnetId"
        ]
        image = ec2.describe_images()["Images"][0]["ImageId"]
        group = ec2.create_security_group(GroupName="web", Description="web", VpcId=vpc)["GroupId"]
        port = {
            "IpProtocol": "tcp",
            "FromPort": 22,
            "ToPort": 22,
            "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
        }
        office = {
            "IpProtocol": "tcp",
            "FromPort": 22,
            "ToPort": 22,
            "IpRanges": [{"CidrIp": "192.0.2.0/24"}],
        }
        ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[port, office])
        world.role(ROLE)
        iam.create_instance_profile(InstanceProfileName=ROLE)
        iam.add_role_to_instance_profile(InstanceProfileName=ROLE, RoleName=ROLE)
        started = ec2.run_instances(
            ImageId=image, MinCount=1, MaxCount=1, SubnetId=subnet, SecurityGroupIds=[group]
        )
        instance = started["Instances"][0]["InstanceId"]
        ec2.associate_iam_instance_profile(IamInstanceProfile={"Name": ROLE}, InstanceId=instance)
        second = ec2.create_network_interface(SubnetId=subnet, Groups=[group])["NetworkInterface"]
        ec2.attach_network_interface(
            DeviceIndex=1, InstanceId=instance, NetworkInterfaceId=second["NetworkInterfaceId"]
        )
        return cls(world, region, instance, vpc, image, group)

    def alert(self, name: str, folder: Path) -> Path:
        """The stored alert, of this instance."""
        finding = json.loads((ALERTS / f"{name}.json").read_text())
        details = finding["resource"]["instanceDetails"]
        details |= {"instanceId": self.id, "imageId": self.image}
        interface = details["networkInterfaces"][0]
        interface |= {
            "vpcId": self.vpc,
            "securityGroups": [{"groupId": self.group, "groupName": "web"}],
        }
        file = folder.parent / f"{folder.name}-{name}.json"
        file.write_text(json.dumps(finding))
        (folder / f"{finding['id']}.json").write_text(
            json.dumps({"Findings": [as_the_cli(finding)]})
        )
        return file

    def state(self) -> dict:
        """All that a step may change of it, read without the CLI."""
        ec2, iam = self.world.client("ec2", self.region), self.world.client("iam")
        which = [{"Name": "attachment.instance-id", "Values": [self.id]}]
        interfaces = ec2.describe_network_interfaces(Filters=which)["NetworkInterfaces"]
        attributes = ("disableApiTermination", "instanceInitiatedShutdownBehavior")
        read = {
            it: ec2.describe_instance_attribute(InstanceId=self.id, Attribute=it)
            for it in attributes
        }
        owners = [{"Name": "instance-id", "Values": [self.id]}]
        profiles = ec2.describe_iam_instance_profile_associations(Filters=owners)[
            "IamInstanceProfileAssociations"
        ]
        rules = ec2.describe_security_groups(GroupIds=[self.group])["SecurityGroups"][0][
            "IpPermissions"
        ]
        instance = ec2.describe_instances(InstanceIds=[self.id])["Reservations"][0]["Instances"][0]
        return {
            "groups": {
                it["NetworkInterfaceId"]: [group["GroupId"] for group in it["Groups"]]
                for it in interfaces
            },
            "termination": read["disableApiTermination"]["DisableApiTermination"],
            "shutdown": read["instanceInitiatedShutdownBehavior"][
                "InstanceInitiatedShutdownBehavior"
            ],
            "profiles": [it["IamInstanceProfile"]["Arn"] for it in profiles],
            "policies": iam.list_role_policies(RoleName=ROLE)["PolicyNames"],
            "ranges": sorted(it["CidrIp"] for rule in rules for it in rule["IpRanges"]),
            "tokens": (instance.get("MetadataOptions") or {}).get("HttpTokens"),
            "state": instance["State"]["Name"],
        }


def as_the_cli(value):
    """A finding with the names of members that the CLI prints."""
    if isinstance(value, dict):
        return {key[0].upper() + key[1:]: as_the_cli(it) for key, it in value.items()}
    return [as_the_cli(it) for it in value] if isinstance(value, list) else value


@pytest.fixture
def machine(world: World) -> Machine:
    return Machine.start(world, "eu-central-1")


@pytest.fixture
def folder(tmp_path) -> Path:
    path = tmp_path / "case"
    path.mkdir()
    return path


def serve(machine: Machine, **more: dict) -> None:
    managed = {
        "InstanceInformationList": [
            {"InstanceId": machine.id, "PingStatus": "Online", "PlatformType": "Linux"}
        ]
    }
    replies = FIREWALL | {"DescribeInstanceInformation": managed} | more
    machine.world.cloud.served = {
        name: json.dumps(reply).encode() for name, reply in replies.items()
    }


def go(machine: Machine, name: str, bundle: Path, folder: Path, env: dict, until: str) -> Response:
    return respond(bundle, machine.alert(name, folder), ANSWERS, folder, env, until)


def undo(response: Response, step: str, folder: Path, env: dict) -> str:
    return shown(run(response.acts[step], "undo", folder, env))


def test_a_miner_is_cut_off_at_the_fourth_reply(machine, bundle, env, folder):
    """Memory, disks, every interface, DNS and role, in this order, and each of them is taken back."""
    association = {
        "FirewallRuleGroupId": "rslvr-frg-0a1b2c3d",
        "VpcId": machine.vpc,
        "Status": "COMPLETE",
        "Priority": 101,
    }
    serve(
        machine, ListFirewallRuleGroupAssociations={"FirewallRuleGroupAssociations": [association]}
    )
    before = machine.state()
    response = go(machine, "miner", bundle, folder, env, until="role.elsewhere_question")
    after = machine.state()
    assert response.asked.index("isolate.isolate_instance") == 3, response.asked
    order = [
        "isolate.capture_memory",
        "isolate.save_disks",
        "isolate.isolate_instance",
        "block_dns",
        "role.cut_role",
    ]
    assert [it for it in response.acts if it in order] == order
    isolated = {group for groups in after["groups"].values() for group in groups}
    assert len(after["groups"]) == 2 and len(isolated) == 1 and machine.group not in isolated
    assert after["policies"] == [f"IncidentDeny-{machine.id}"] and after["profiles"] == []
    assert after["termination"]["Value"] and after["state"] == "running"
    ec2 = machine.world.client("ec2", machine.region)
    rules = ec2.describe_security_groups(GroupIds=list(isolated))["SecurityGroups"][0]
    assert rules["IpPermissions"] == [] and rules["IpPermissionsEgress"] == []
    failed = [
        (step, it.args, it.stderr)
        for step, _, it in response.ran
        if it.returncode and step not in LACKING
    ]
    assert not failed, failed
    for step in ("role.cut_role", "isolate.isolate_instance", "isolate.keep_instance"):
        said = undo(response, step, folder, env)
    assert machine.state() == before, said


def test_an_exposed_port_is_closed_and_opened_again(machine, bundle, env, folder):
    """Only the rule for everyone goes, and it comes back as it was."""
    serve(machine, ListCommandInvocations={"CommandInvocations": []})
    before = machine.state()
    response = go(machine, "port-probe", bundle, folder, env, until="archive_exposure")
    assert machine.state()["ranges"] == ["192.0.2.0/24"], response.ran[-3:]
    assert len(response.asked) <= 8
    said = undo(response, "close_exposure", folder, env)
    assert machine.state() == before, said


def test_tokens_are_required_and_no_longer(machine, bundle, env, folder):
    serve(machine)
    before = machine.state()
    response = go(machine, "metadata", bundle, folder, env, until="metadata_role.cut_role")
    assert machine.state()["tokens"] == "required"
    undo(response, "require_tokens", folder, env)
    assert machine.state() == before


def test_an_accepted_password_in_the_log_is_a_break_in(machine, bundle, env, folder):
    plugin = {"Output": "sshd[811]: Accepted password for ops from 203.0.113.77 port 41522 ssh2"}
    invocation = {"InstanceId": machine.id, "CommandPlugins": [plugin]}
    serve(machine, ListCommandInvocations={"CommandInvocations": [invocation]})
    response = go(machine, "guessed-passwords", bundle, folder, env, until="plan_containment")
    assert "got_in" not in response.asked
