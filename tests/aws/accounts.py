"""The synthetic accounts in which stored cases are recorded: what each alert names, and what its case is about."""

import datetime
import json
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from moto.iam.models import iam_backends

from world import ACCOUNT, World, logs, policy

ME = f"arn:aws:iam::{ACCOUNT}:role/moto"
S3 = "aws/aws-s3-bucket"
CR = "aws/aws-credentials"
EC2 = "aws/aws-ec2-instance"
ANY = "generic/any-alert"
PUBLIC = "http://acs.amazonaws.com/groups/global/AllUsers"
KEPT = [f"arn:aws:iam::aws:policy/{it}" for it in ("AWSDenyAll", "AWSCompromisedKeyQuarantineV3")]

# By the name of the file: the playbook, the stored case, and what is special about the account.
ACCOUNTS: dict[str, dict] = {
    "policy-opens": {
        "playbook": S3,
        "case": "a stranger reads a bucket that its policy opens",
        "policy": "Public Tls",
    },
    "preflight": {
        "playbook": S3,
        "case": "a preflight that no website needs",
        "policy": "Public",
        "cors": True,
    },
    "stolen-key": {
        "playbook": S3,
        "case": "a stolen long-term key reads a bucket",
        "doors": "inventory",
    },
    "key-without-deny": {
        "playbook": S3,
        "case": "nobody reached, the user could not be denied",
        "no_logs": True,
    },
    "doors-open": {
        "playbook": S3,
        "case": "nobody can tell which door is unexplained, so all of them are closed",
        "doors": "replication lifecycle notification inventory access_point access_grant multi_region logging",
    },
    "no-doors": {
        "playbook": S3,
        "case": "the lock fails and help is called",
        "doors": "notification",
        "stops": ["stop_inventory"],
        "until": "lock_bucket",
    },
    "no-cors": {
        "playbook": S3,
        "case": "a preflight, and no CORS rules that anyone could remove",
        "until": "plan_containment",
    },
    "no-rules": {
        "playbook": S3,
        "case": "deletions are denied at once and nobody can tell how old the rules are",
        "until": "plan_containment",
        "unchecked": ["end_new_rule"],
        "policy": "Tls",
    },
    "role-session": {
        "playbook": S3,
        "case": "a role session from a malicious address",
        "doors": "replication",
        "users": ["synthetic-deployer"],
        "assumed_by": {"type": "IAMUser", "userName": "synthetic-deployer"},
    },
    "role-chain": {
        "playbook": S3,
        "case": "a role that another role assumed, and a user behind both",
        "users": ["build-bot"],
        "roles": ["build-hop"],
        "assumed_by": {
            "type": "AssumedRole",
            "sessionContext": {"sessionIssuer": {"userName": "build-hop"}},
        },
    },
    "role-of-a-pipeline": {
        "playbook": S3,
        "case": "a role that a pipeline assumed",
        "assumed_by": {"type": "WebIdentityUser", "userName": "repo:synthetic/site"},
        "assumed_with": "AssumeRoleWithWebIdentity",
        "until": "origin.block_origin_provider",
    },
    "role-of-a-job": {
        "playbook": S3,
        "case": "a role that a job of ours assumed",
        "assumed_by": {"type": "AWSService", "invokedBy": "lambda.amazonaws.com"},
        "until": "origin.stop_origin_work",
    },
    "role-of-nobody": {
        "playbook": S3,
        "case": "a role of which nobody knows who assumed it refuses everything",
    },
    "foreign-account": {
        "playbook": S3,
        "case": "another account of nobody we know",
        "doors": "lifecycle notification inventory",
    },
    "center-session": {
        "playbook": S3,
        "case": "an Identity Center session turns off the block",
        "until": "end_center_sessions",
    },
    "bulk-deletion": {"playbook": S3, "case": "objects are deleted in bulk", "no_logs": True},
    "new-rule": {
        "playbook": S3,
        "case": "a rule that wipes the bucket is stopped before anyone is called",
        "bucket": "nextmove-synthetic-archive",
        "doors": "lifecycle",
    },
    "logging-off": {
        "playbook": S3,
        "case": "root turns off logging",
        "logs": "nextmove-synthetic-logs",
    },
    "refused-call": {"playbook": S3, "case": "every call was refused"},
    "pentest": {"playbook": S3, "case": "no test covers the client", "until": "deny_user"},
    "account-block-off": {"playbook": S3, "case": "the account-wide block is turned off"},
    "both-open": {
        "playbook": S3,
        "case": "a bucket is opened by ACL and policy",
        "acl": True,
        "policy": "Public",
    },
    "acl-opens": {
        "playbook": S3,
        "case": "a bucket is opened by its ACL",
        "acl": "of a bucket from before ownership was a setting",
        "users": ["synthetic-deployer"],
        "assumed_by": {"type": "IAMUser", "userName": "synthetic-deployer"},
    },
    "borrowed-name": {
        "playbook": S3,
        "case": "a user with the name of a sample",
        "acl": True,
        "until": "deny_user",
    },
    "stolen-role": {
        "playbook": S3,
        "case": "a role of ours is used from another account",
        "users": ["synthetic-deployer"],
        "assumed_by": {"type": "IAMUser", "userName": "synthetic-deployer"},
        "until": "origin.deny_origin_user",
    },
    "service-linked-role": {
        "playbook": S3,
        "case": "a service-linked role acts for somebody",
        "until": "find_service",
    },
    "console-user": {
        "playbook": S3,
        "case": "a console session without an access key",
        "until": "deny_user",
    },
    "issued-by-user": {
        "playbook": S3,
        "case": "a federated session leads to the user who issued it",
        "users": ["payroll-broker"],
        "issued_by": {"type": "IAMUser", "userName": "payroll-broker"},
    },
    "issued-by-role": {
        "playbook": S3,
        "case": "a federated session that came through a role",
        "roles": ["payroll-sso"],
        "issued_with": "AssumeRoleWithSAML",
        "issued_by": {"type": "SAMLUser", "userName": "payroll-guest"},
        "issued_role": "payroll-sso",
    },
    "service-write": {
        "playbook": S3,
        "case": "a service writes for an unknown job",
        "until": "rule_question",
    },
    "expected": {"playbook": S3, "case": "the owner and a change record expected it"},
    # Credentials. Most are recorded up to what comes first of the containment, as that is what outputs bring forward.
    "leaked-key": {
        "playbook": CR,
        "case": "a leaked key of a user starts instances through Tor",
        "login": True,
        "other_key": "AKIAI44QH8DHBEXAMPLE",
        "device": "unknown",
        "users": ["svc-helper"],
        "roles": ["data-admin"],
        "assumes": ["data-admin"],
        "does": ["write_identity_brake"],
        "organization": True,
    },
    "quarantined-key": {
        "playbook": CR,
        "case": "a key that AWS quarantined is not yet contained",
        "quarantined": True,
        "until": "contain",
    },
    "name-of-a-sample": {
        "playbook": CR,
        "case": "a borrowed name that nobody can place is treated as real",
        "until": "contain",
    },
    "key-and-ssh-key": {
        "playbook": CR,
        "case": "a leaked key whose owner confirms it with a change record",
        "ssh": True,
        "certificate": True,
        "credentials": True,
    },
    "refused-key": {
        "playbook": CR,
        "case": "a key whose every call was refused is cut all the same",
        "until": "contain",
    },
    "user-session": {
        "playbook": CR,
        "case": "a session of a user that GetSessionToken opened",
        "other_key": "AKIAI44QH8DHBEXAMPLE",
        "until": "revoke_assumed",
    },
    "console-sign-in": {
        "playbook": CR,
        "case": "a console sign-in of a user from two places",
        "until": "contain",
    },
    "role-escalation": {
        "playbook": CR,
        "case": "a role session raises its rights, and the role trusts a stranger",
        "users": ["synthetic-deployer"],
        "roles": ["data-admin"],
        "trusts": "444455556666",
        "assumed_by": {"type": "IAMUser", "userName": "synthetic-deployer"},
        "organization": True,
        "until": "write_identity_brake",
    },
    "chain": {
        "playbook": CR,
        "case": "a role that another role assumed, and a user behind both",
        "users": ["build-bot"],
        "roles": ["build-hop"],
        "assumed_by": {
            "type": "AssumedRole",
            "sessionContext": {"sessionIssuer": {"userName": "build-hop"}},
        },
        "until": "revoke_role",
    },
    "pipeline-role": {
        "playbook": CR,
        "case": "a role that a pipeline assumed",
        "assumed_by": {"type": "WebIdentityUser", "userName": "repo:synthetic/site"},
        "assumed_with": "AssumeRoleWithWebIdentity",
        "until": "contain",
    },
    "job-role": {
        "playbook": CR,
        "case": "a role that a job of ours assumed",
        "assumed_by": {"type": "AWSService", "invokedBy": "lambda.amazonaws.com"},
        "until": "contain",
    },
    "nobody-role": {
        "playbook": CR,
        "case": "a role of which nobody knows who assumed it refuses everything",
        "until": "trust_question",
    },
    "root-used": {
        "playbook": CR,
        "case": "root was used and the owner knows nothing",
        "organization": True,
        "does": ["write_root_brake"],
        "until": "cut_root",
    },
    "root-key": {
        "playbook": CR,
        "case": "a root key of the management account is used, and its owner signs in",
        "until": "contain",
    },
    "center-user": {
        "playbook": CR,
        "case": "a user of IAM Identity Center lists secrets",
        "until": "contain",
    },
    "function": {"playbook": CR, "case": "credentials of a function leave AWS", "until": "contain"},
    "task": {
        "playbook": CR,
        "case": "credentials of a task are used from another account",
        "until": "contain",
    },
    "workload": {
        "playbook": CR,
        "case": "credentials of a workload that nobody can name",
        "until": "contain",
    },
    "service-linked": {
        "playbook": CR,
        "case": "a service-linked role works for somebody",
        "until": "contain",
    },
    "user-issued": {
        "playbook": CR,
        "case": "a federated session issued by a user",
        "users": ["visitor-portal"],
        "issued_by": {"type": "IAMUser", "userName": "visitor-portal"},
        "until": "second_case",
    },
    "role-issued": {
        "playbook": CR,
        "case": "a federated session issued through a role",
        "roles": ["saml-readers"],
        "issued_with": "AssumeRoleWithSAML",
        "issued_by": {"type": "SAMLUser", "userName": "lee@example.com"},
        "issued_role": "saml-readers",
        "organization": True,
        "until": "block_at_provider",
    },
    "other-account": {"playbook": CR, "case": "an identity of another account", "until": "contain"},
    "trail-stopped": {
        "playbook": CR,
        "case": "a stopped trail is started before anything else",
        "users": ["synthetic-deployer"],
        "trail": "management-events",
        "until": "origin.find_origin",
    },
    "trail-changed": {
        "playbook": CR,
        "case": "a changed trail is left as evidence, and another one is added",
        "logs": "nextmove-synthetic-logs",
        "until": "deny_user",
    },
    "password-rules": {
        "playbook": CR,
        "case": "a weakened password policy",
        "until": "origin.find_origin",
    },
    "model-logging": {"playbook": CR, "case": "model logging was turned off", "until": "contain"},
    "red-team": {"playbook": CR, "case": "a penetration test without a record", "until": "contain"},
    "instance-outside": {
        "playbook": CR,
        "case": "instance credentials leave AWS, and every session may end",
        "until": "contain",
    },
    "instance-inside": {
        "playbook": CR,
        "case": "instance credentials of a shared role, so only one instance is denied",
        "stops": ["keep_instance", "isolate_instance"],
        "until": "trust_question",
    },
    "instance-session": {
        "playbook": CR,
        "case": "an instance role named only by its session",
        "until": "contain",
    },
    "known-key": {
        "playbook": CR,
        "case": "credentials that threat intelligence knows",
        "until": "contain",
    },
    "denied-tor-key": {
        "playbook": CR,
        "case": "an intruder with IAM rights makes the deny fail, so the brake is written",
        "until": "contain",
    },
    "saml-session": {
        "playbook": CR,
        "case": "a federated session of unknown origin",
        "until": "contain",
    },
    "prompts": {
        "playbook": CR,
        "case": "an application without a record is contained",
        "users": ["synthetic-deployer"],
        "assumed_by": {"type": "IAMUser", "userName": "synthetic-deployer"},
        "until": "contain",
    },
    "model-cost": {
        "playbook": CR,
        "case": "a stolen key calls models at our cost",
        "until": "contain",
    },
    "named-user": {
        "playbook": CR,
        "case": "a custom rule names no caller, and the analyst names a user",
        "users": ["contractor"],
        "until": "contain",
    },
    "nobody-named": {
        "playbook": CR,
        "case": "a custom rule names no caller, and nobody knows the credential",
        "until": "contain",
    },
    "untyped": {
        "playbook": CR,
        "case": "a finding without type, with an anonymised key",
        "users": ["contractor"],
        "until": "contain",
    },
    # Buckets whose first steps are enough.
    "unknown-type": {"playbook": S3, "case": "a type that nobody knows yet", "until": "contain"},
    "federated": {
        "playbook": S3,
        "case": "a federated session of nobody knows whom",
        "until": "contain",
    },
    "from-tor": {
        "playbook": S3,
        "case": "a role from Tor, and an access point nobody knows",
        "doors": "access_point",
        "users": ["synthetic-deployer"],
        "assumed_by": {"type": "IAMUser", "userName": "synthetic-deployer"},
        "until": "contain",
    },
    "affiliated": {
        "playbook": S3,
        "case": "an account of our organization is misused",
        "until": "contain",
    },
    "public-read": {
        "playbook": S3,
        "case": "an owner without a record is not enough",
        "policy": "Public",
        "until": "contain",
    },
    "short-rule": {
        "playbook": S3,
        "case": "a lifecycle rule deletes data within days",
        "bucket": "nextmove-synthetic-archive",
        "doors": "lifecycle",
        "until": "contain",
    },
    "foreign-first": {
        "playbook": S3,
        "case": "the owner confirms only part of it",
        "until": "contain",
    },
    "any-miner": {
        "playbook": ANY,
        "case": "a machine mines currency, and its identity is taken with it",
        "until": "contain",
    },
    "any-sign-ins": {
        "playbook": ANY,
        "case": "sign-ins to a database were all refused, and the name in the finding proves no sample",
        "until": "contain",
    },
    # Instances: what is printed before anything is looked up. Further outputs stand in the cases.
    "finding-tor": {
        "playbook": EC2,
        "case": "the owner denies it, and no output is at hand",
        "until": "begin.alert.prepare_team",
    },
    "finding-unusual": {
        "playbook": EC2,
        "case": "unusual traffic whose owner knows half of it",
        "until": "begin.alert.prepare_team",
    },
    "finding-guessing": {
        "playbook": EC2,
        "case": "guessing at other machines is no test",
        "until": "begin.alert.prepare_team",
    },
    "finding-port-scan": {
        "playbook": EC2,
        "case": "a scan whose owner nobody reaches",
        "until": "begin.alert.prepare_team",
    },
    "finding-undecided": {
        "playbook": EC2,
        "case": "direction and role contradict each other, and the machine acts",
        "until": "begin.alert.prepare_team",
    },
    "finding-miner-run": {
        "playbook": EC2,
        "case": "a miner that is seen by its process, on a machine without a role",
        "until": "begin.alert.prepare_team",
    },
    "finding-reverse-shell": {
        "playbook": EC2,
        "case": "a reverse shell is cut off by the runbook",
        "until": "begin.alert.prepare_team",
    },
    "finding-command": {
        "playbook": EC2,
        "case": "nothing isolates, so somebody else goes on",
        "until": "begin.alert.prepare_team",
    },
    "finding-malware": {
        "playbook": EC2,
        "case": "an unknown file on the disks",
        "until": "begin.alert.prepare_team",
    },
    "finding-process": {
        "playbook": EC2,
        "case": "an unknown process",
        "until": "begin.alert.prepare_team",
    },
    "finding-unknown-type": {
        "playbook": EC2,
        "case": "a type that nobody knows is contained first, whatever it is",
        "until": "begin.alert.prepare_team",
    },
    "finding-miner": {
        "playbook": EC2,
        "case": "a miner is cut off, and another one is found in a Region that nobody uses",
        "until": "begin.alert.prepare_team",
    },
    "finding-dns-exfiltration": {
        "playbook": EC2,
        "case": "the checks do not show it yet, and a person sees it in the console",
        "until": "begin.alert.prepare_team",
    },
    "finding-guessed-passwords": {
        "playbook": EC2,
        "case": "guessed passwords, nobody got in, and the port is closed",
        "until": "begin.alert.prepare_team",
    },
    "finding-port-probe": {
        "playbook": EC2,
        "case": "the check does not show it yet, and a person sees it",
        "until": "begin.alert.prepare_team",
    },
    "finding-metadata": {
        "playbook": EC2,
        "case": "tokens are required and the role is denied, and the machine stays",
        "until": "begin.alert.prepare_team",
    },
    "finding-setting": {
        "playbook": EC2,
        "case": "user data was changed by nobody of ours",
        "until": "contain",
    },
}


HELD = """<ServiceSpecificCredentials><member><UserName>build-agent</UserName><Status>Active</Status>
<ServiceUserName>build-agent-at-111122223333</ServiceUserName><CreateDate>2026-11-20T08:00:00Z</CreateDate>
<ServiceSpecificCredentialId>ACCAEXAMPLE0000000001</ServiceSpecificCredentialId>
<ServiceName>codecommit.amazonaws.com</ServiceName></member></ServiceSpecificCredentials>"""
CONTROL = (
    '<?xml version="1.0"?><%s xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/">%s</%s>'
)
MULTI = "ListMultiRegionAccessPointsResult"
GRANT = """<AccessGrantsList><AccessGrant><AccessGrantId>a0b1c2d3-4455-6677-8899-aabbccddeeff</AccessGrantId>
<AccessGrantsLocationId>default</AccessGrantsLocationId><Permission>READ</Permission><GrantScope>s3://nextmove*</GrantScope>
</AccessGrant></AccessGrantsList>"""
REGIONS = ["ap-northeast-2", "eu-west-3", "us-east-1"]
CALLER = f"""<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:sts::{ACCOUNT}:assumed-role/IncidentResponder/kim</Arn><UserId>AROAEXAMPLE:kim</UserId><Account>{ACCOUNT}</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>"""
CONTACT = {
    "FullName": "Synthetic Owner",
    "AddressLine1": "1 Example Street",
    "City": "Example",
    "PostalCode": "00000",
    "CountryCode": "KR",
    "PhoneNumber": "+1 555 0100",
}
IAM = "https://iam.amazonaws.com/doc/2010-05-08/"
CREDENTIALS = f"""<ListServiceSpecificCredentialsResponse xmlns="{IAM}"><ListServiceSpecificCredentialsResult>
<ServiceSpecificCredentials/></ListServiceSpecificCredentialsResult></ListServiceSpecificCredentialsResponse>"""
ACCESSED = f"""<GenerateServiceLastAccessedDetailsResponse xmlns="{IAM}"><GenerateServiceLastAccessedDetailsResult>
<JobId>00000000-0000-4000-8000-000000000000</JobId></GenerateServiceLastAccessedDetailsResult>
</GenerateServiceLastAccessedDetailsResponse>"""


def prepare(world: World, alert: dict, spec: dict) -> None:
    """Makes the account: the bucket, the identity, the event history, and what moto lacks."""
    finding = plain(alert)
    serve(world, finding)
    iam = iam_backends[ACCOUNT]["aws"]
    # An account has hundreds of managed policies, of which one is used.
    for arn in [
        it for it in iam.managed_policies if it.startswith("arn:aws:iam::aws:") and it not in KEPT
    ]:
        del iam.managed_policies[arn]
    identity(world, finding, spec)
    bucket(world, finding, spec)
    if spec["playbook"] == S3 and "no_logs" not in spec:
        record_objects(world, finding["region"])
    world.cloud.events = events(finding, spec)


def record_objects(world: World, region: str) -> None:
    """A trail that records what is done with objects."""
    s3, trails = world.client("s3", region), world.client("cloudtrail", region)
    where = (
        {}
        if region == "us-east-1"
        else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    )
    s3.create_bucket(Bucket="nextmove-synthetic-trail", **where)
    trails.create_trail(
        Name="objects", S3BucketName="nextmove-synthetic-trail", IsMultiRegionTrail=True
    )
    selector = {"ReadWriteType": "All", "IncludeManagementEvents": True}
    selector["DataResources"] = [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}]
    trails.put_event_selectors(TrailName="objects", EventSelectors=[selector])


def plain(alert: dict) -> dict:
    """The finding as GuardDuty sends it."""
    finding = alert.get("detail", alert)
    if "Findings" in finding:
        return lowered(finding["Findings"][0])
    return finding


def lowered(value: Any) -> Any:
    if isinstance(value, dict):
        return {name[:1].lower() + name[1:]: lowered(it) for name, it in value.items()}
    return [lowered(it) for it in value] if isinstance(value, list) else value


def serve(world: World, finding: dict) -> None:
    """What moto does not know, in the form of the services' models."""
    world.cloud.served = {
        "GetFindings": text({"findings": [finding]}),
        "ListFindings": text({"findingIds": [finding["id"]]}),
        "ListFilters": text({"filterNames": []}),
        "ListAccessGrants": "AccessGrantsInstanceNotExistsError",
        "ListMultiRegionAccessPoints": CONTROL % (MULTI, "<AccessPoints/>", MULTI),
        "ListAccessPoints": CONTROL
        % ("ListAccessPointsResult", "<AccessPointList/>", "ListAccessPointsResult"),
        "ListAnalyzers": text({"analyzers": []}),
        "ListFindingsV2": text({"findings": []}),
        "ListEventDataStores": text({"EventDataStores": []}),
        "DescribeBuckets": text({"buckets": []}),
        "GetCallerIdentity": CALLER.encode(),
        "ListRegions": text(
            {
                "Regions": [
                    {"RegionName": it, "RegionOptStatus": "ENABLED_BY_DEFAULT"} for it in REGIONS
                ]
            }
        ),
        "ListServiceSpecificCredentials": CREDENTIALS.encode(),
        "GetContactInformation": text({"ContactInformation": CONTACT}),
        "GenerateServiceLastAccessedDetails": ACCESSED.encode(),
    }


def text(reply: dict) -> bytes:
    return json.dumps(reply).encode()


def names(finding: dict) -> tuple[str | None, str | None, str | None]:
    """The type, the name and the key of whoever called."""
    details = finding["resource"].get("accessKeyDetails", {})
    return details.get("userType"), details.get("userName"), details.get("accessKeyId")


def identity(world: World, finding: dict, spec: dict) -> None:
    kind, name, key = names(finding)
    world.role("moto")
    if kind == "IAMUser" and name:
        made = world.user(name)
        user = iam_backends[ACCOUNT]["aws"].get_user(name)
        if key:
            for it in user.access_keys:
                if it.access_key_id == made:
                    it.access_key_id = key
    elif kind in ("AssumedRole", "Role") and name:
        world.role(name)
    client = world.client("iam")
    if spec.get("other_key"):
        made = client.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]
        for it in iam_backends[ACCOUNT]["aws"].get_user(name).access_keys:
            if it.access_key_id == made:
                it.access_key_id = spec["other_key"]
    if spec.get("login"):
        client.create_login_profile(UserName=name, Password="synthetic-Passw0rd!")
    if spec.get("device"):
        serial = f"arn:aws:iam::{ACCOUNT}:mfa/{spec['device']}"
        client.enable_mfa_device(
            UserName=name,
            SerialNumber=serial,
            AuthenticationCode1="123456",
            AuthenticationCode2="654321",
        )
    if spec.get("ssh"):
        client.upload_ssh_public_key(
            UserName=name, SSHPublicKeyBody="ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC synthetic"
        )
    if spec.get("certificate"):
        client.upload_signing_certificate(UserName=name, CertificateBody=certificate())
    if spec.get("credentials"):
        world.cloud.served["ListServiceSpecificCredentials"] = CREDENTIALS.replace(
            "<ServiceSpecificCredentials/>", HELD
        )
    if spec.get("quarantined"):
        quarantine = "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3"
        client.attach_user_policy(UserName=name, PolicyArn=quarantine)
    if spec.get("trusts"):
        stranger = {
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{spec['trusts']}:root"},
            "Action": "sts:AssumeRole",
        }
        ours = {
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
            "Action": "sts:AssumeRole",
        }
        trust = json.dumps({"Version": "2012-10-17", "Statement": [ours, stranger]})
        client.update_assume_role_policy(RoleName=name, PolicyDocument=trust)
    if spec.get("organization"):
        organizations = world.client("organizations")
        organizations.create_organization(FeatureSet="ALL")
        root = organizations.list_roots()["Roots"][0]["Id"]
        organizations.enable_policy_type(RootId=root, PolicyType="SERVICE_CONTROL_POLICY")
    if spec.get("trail"):
        region = finding["region"]
        s3, trails = world.client("s3", region), world.client("cloudtrail", region)
        s3.create_bucket(
            Bucket="nextmove-synthetic-logs",
            CreateBucketConfiguration={"LocationConstraint": region},
        )
        trails.create_trail(
            Name=spec["trail"], S3BucketName="nextmove-synthetic-logs", IsMultiRegionTrail=True
        )
    if spec.get("logs") and not finding["resource"].get("s3BucketDetails"):
        world.client("s3").create_bucket(Bucket=spec["logs"])
    for user in spec.get("users", []):
        world.user(user)
    for role in spec.get("roles", []):
        world.role(role)


def bucket(world: World, finding: dict, spec: dict) -> None:
    details = finding["resource"].get("s3BucketDetails") or [{}]
    name, region = spec.get("bucket", details[0].get("name")), finding["region"]
    if not name:
        return
    s3 = world.client("s3", region)
    where = (
        {}
        if region == "us-east-1"
        else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    )
    owned = (
        {}
        if isinstance(spec.get("acl"), str)
        else {"ObjectOwnership": "ObjectWriter" if spec.get("acl") else "BucketOwnerEnforced"}
    )
    s3.create_bucket(Bucket=name, **owned, **where)
    s3.put_bucket_encryption(Bucket=name, ServerSideEncryptionConfiguration=ENCRYPTION)
    if spec.get("acl"):
        s3.put_bucket_acl(Bucket=name, ACL="public-read")
    if spec.get("policy"):
        s3.put_bucket_policy(Bucket=name, Policy=policy(name, *spec["policy"].split()))
    if spec.get("logs"):
        s3.create_bucket(Bucket=spec["logs"], **where)
        s3.put_bucket_policy(Bucket=spec["logs"], Policy=logs(spec["logs"]))
    for door in spec.get("doors", "").split():
        open_door(world, door, name, region)
    if spec.get("cors"):
        rule = {"AllowedMethods": ["GET"], "AllowedOrigins": ["https://www.example.com"]}
        s3.put_bucket_cors(Bucket=name, CORSConfiguration={"CORSRules": [rule]})


def open_door(world: World, door: str, name: str, region: str) -> None:
    s3 = world.client("s3", region)
    far = {"Bucket": f"arn:aws:s3:::{name}-far"}
    if door in ("replication", "inventory"):
        where = (
            {}
            if region == "us-east-1"
            else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        )
        try:
            s3.create_bucket(Bucket=f"{name}-far", **where)
        except s3.exceptions.BucketAlreadyOwnedByYou:
            pass
    if door == "lifecycle":
        rule = {
            "ID": "wipe",
            "Status": "Enabled",
            "Filter": {"Prefix": ""},
            "Expiration": {"Days": 1},
        }
        s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={"Rules": [rule]})
    elif door == "replication":
        for it in (name, f"{name}-far"):
            s3.put_bucket_versioning(Bucket=it, VersioningConfiguration={"Status": "Enabled"})
        rule = {
            "ID": "far",
            "Priority": 1,
            "Status": "Enabled",
            "Filter": {"Prefix": ""},
            "Destination": far,
        }
        rule["DeleteMarkerReplication"] = {"Status": "Disabled"}
        role = f"arn:aws:iam::{ACCOUNT}:role/replication"
        s3.put_bucket_replication(
            Bucket=name, ReplicationConfiguration={"Role": role, "Rules": [rule]}
        )
    elif door == "notification":
        sqs = world.client("sqs", region)
        url = sqs.create_queue(QueueName="events")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"][
            "QueueArn"
        ]
        queue = {"Id": "events", "QueueArn": arn, "Events": ["s3:ObjectCreated:*"]}
        s3.put_bucket_notification_configuration(
            Bucket=name, NotificationConfiguration={"QueueConfigurations": [queue]}
        )
    elif door == "inventory":
        inventory = {
            "Id": "synthetic-inventory",
            "IsEnabled": True,
            "IncludedObjectVersions": "All",
            "Schedule": {"Frequency": "Daily"},
            "Destination": {"S3BucketDestination": {"Format": "CSV", **far}},
        }
        s3.put_bucket_inventory_configuration(
            Bucket=name, Id="synthetic-inventory", InventoryConfiguration=inventory
        )
    elif door == "access_grant":
        world.cloud.served["ListAccessGrants"] = CONTROL % (
            "ListAccessGrantsResult",
            GRANT,
            "ListAccessGrantsResult",
        )
    elif door == "multi_region":
        reached = f"<AccessPoints><AccessPoint><Name>far</Name><Regions><Region><Bucket>{name}</Bucket></Region></Regions></AccessPoint></AccessPoints>"
        world.cloud.served["ListMultiRegionAccessPoints"] = CONTROL % (MULTI, reached, MULTI)
    elif door == "logging":
        s3.create_bucket(
            Bucket=f"{name}-logs", CreateBucketConfiguration={"LocationConstraint": region}
        )
        s3.put_bucket_policy(Bucket=f"{name}-logs", Policy=logs(f"{name}-logs"))
        enabled = {"TargetBucket": f"{name}-logs", "TargetPrefix": "log/"}
        s3.put_bucket_logging(Bucket=name, BucketLoggingStatus={"LoggingEnabled": enabled})
    elif door == "access_point":
        world.client("s3control", region).create_access_point(
            AccountId=ACCOUNT, Name="synthetic-reports", Bucket=name
        )
        del world.cloud.served["ListAccessPoints"]


ENCRYPTION = {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}


def events(finding: dict, spec: dict) -> list[dict]:
    call = finding["service"].get("action", {}).get("awsApiCallAction", {})
    # S3 writes nothing of objects into the event history.
    is_there = bool(call) and not (
        "s3BucketDetails" in finding["resource"] and "Object" in call["api"]
    )
    found = [event(finding, call)] if is_there else []
    session = names(finding)
    for role in spec.get("assumes", []):
        by = {
            "type": session[0],
            "accountId": ACCOUNT,
            "userName": session[1],
            "accessKeyId": session[2],
        }
        found.append(
            event(finding, {**call, **assumed(role, "ASIAIOSFODNN7ROLE000", by, "AssumeRole")})
        )
    if "assumed_by" in spec:
        found.append(
            event(
                finding,
                {
                    **call,
                    **assumed(
                        session[1],
                        session[2],
                        spec["assumed_by"],
                        spec.get("assumed_with", "AssumeRole"),
                    ),
                },
            )
        )
    if "issued_by" in spec:
        with_role = spec.get("issued_role", session[1])
        found.append(
            event(
                finding,
                {
                    **call,
                    **assumed(
                        with_role,
                        session[2],
                        spec["issued_by"],
                        spec.get("issued_with", "GetFederationToken"),
                    ),
                },
            )
        )
    return found


def assumed(role: str | None, key: str | None, by: dict, how: str) -> dict:
    """The call that issued a session: its key is in what was replied."""
    return {
        "api": how,
        "serviceName": "sts.amazonaws.com",
        "errorCode": None,
        "by": {**by, "accountId": ACCOUNT},
        "parameters": {
            "roleArn": f"arn:aws:iam::{ACCOUNT}:role/{role}",
            "roleSessionName": "synthetic",
        },
        "elements": {"credentials": {"accessKeyId": key, "expiration": "Nov 21, 2026, 9:00:00 AM"}},
        "resources": [role, key],
    }


def certificate() -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "synthetic")])
    day = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    )
    made = (
        made.serial_number(1)
        .not_valid_before(day)
        .not_valid_after(day + datetime.timedelta(days=365))
    )
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode()


def event(finding: dict, call: dict) -> dict:
    """An event as LookupEvents gives it: the record is JSON in a string."""
    kind, name, key = names(finding)
    details = finding["resource"].get("s3BucketDetails") or [{}]
    by = call.get("by") or {
        "type": kind,
        "accountId": ACCOUNT,
        "userName": name,
        "accessKeyId": key,
    }
    record = {
        "eventVersion": "1.11",
        "userIdentity": {member: value for member, value in by.items() if value},
        "eventTime": finding["service"]["eventLastSeen"][:19] + "Z",
        "eventSource": call.get("serviceName", "s3.amazonaws.com"),
        "eventName": call["api"],
        "awsRegion": call.get("region", finding["region"]),
        "sourceIPAddress": call.get("remoteIpDetails", {}).get("ipAddressV4", "AWS Internal"),
        "requestParameters": call.get("parameters"),
        "responseElements": call.get("elements"),
        "recipientAccountId": ACCOUNT,
    }
    if call.get("errorCode"):
        record["errorCode"] = call["errorCode"]
    resources = call.get("resources") or [details[0].get("name", ACCOUNT)]
    return {
        "EventId": "00000000-0000-4000-8000-000000000000",
        "EventName": call["api"],
        "EventSource": record["eventSource"],
        "EventTime": 1763712849,
        "Username": by.get("userName", ""),
        "AccessKeyId": by.get("accessKeyId") or "",
        "Resources": [{"ResourceName": it} for it in resources],
        "CloudTrailEvent": json.dumps(record),
    }
