"""The account that a test acts on, and what is set in it, read without the CLI."""

import http.client
import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from proxy import Proxy

ACCOUNT = "111122223333"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "ec2.amazonaws.com"},
            "Action": "sts:AssumeRole",
        },
        {
            "Effect": "Allow",
            "Principal": {"AWS": "arn:aws:iam::999988887777:root"},
            "Action": "sts:AssumeRole",
        },
    ],
}
RULES = [{"ID": "wipe", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 1}}]
OFF = dict.fromkeys(
    ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], False
)


def policy(bucket: str, *sids: str) -> str:
    resource = f"arn:aws:s3:::{bucket}/*"
    kinds = {
        "Public": {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": resource,
        },
        "Tls": {
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": resource,
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        },
    }
    return json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Sid": sid, **kinds[sid]} for sid in sids]}
    )


def logs(bucket: str) -> str:
    """Lets the logging service write."""
    service = {"Service": "logging.s3.amazonaws.com"}
    allow = {
        "Effect": "Allow",
        "Principal": service,
        "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{bucket}/*",
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [allow]})


class World:
    def __init__(self, cloud: Proxy):
        self.cloud = cloud
        cloud.refuse_reads = False
        cloud.searches.clear()
        cloud.events = []
        cloud.served = {}
        connection = http.client.HTTPConnection(*cloud.moto)
        connection.request("POST", "/moto-api/reset")
        connection.getresponse().read()

    def client(self, service: str, region: str = "us-east-1"):
        return boto3.client(
            service,
            region,
            verify=str(self.cloud.authority.bundle),
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
            config=Config(proxies={"https": self.cloud.url}),
        )

    def bucket(self, name: str, region: str, *sids: str) -> None:
        """A bucket with every door open; of its policy, these statements."""
        s3 = self.client("s3", region)
        where = (
            {}
            if region == "us-east-1"
            else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        )
        for it in (name, f"{name}-far"):
            s3.create_bucket(Bucket=it, ObjectOwnership="ObjectWriter", **where)
            s3.put_bucket_versioning(Bucket=it, VersioningConfiguration={"Status": "Enabled"})
        if sids:
            s3.put_bucket_policy(Bucket=name, Policy=policy(name, *sids))
        s3.put_bucket_policy(Bucket=f"{name}-far", Policy=logs(f"{name}-far"))
        s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={"Rules": RULES})
        target = {"Bucket": f"arn:aws:s3:::{name}-far"}
        rule = {
            "ID": "far",
            "Priority": 1,
            "Status": "Enabled",
            "Filter": {"Prefix": ""},
            "Destination": target,
        }
        rule["DeleteMarkerReplication"] = {"Status": "Disabled"}
        role = f"arn:aws:iam::{ACCOUNT}:role/replication"
        s3.put_bucket_replication(
            Bucket=name, ReplicationConfiguration={"Role": role, "Rules": [rule]}
        )
        sqs = self.client("sqs", region)
        url = sqs.create_queue(QueueName="events")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"][
            "QueueArn"
        ]
        queue = {"Id": "events", "QueueArn": arn, "Events": ["s3:ObjectCreated:*"]}
        s3.put_bucket_notification_configuration(
            Bucket=name, NotificationConfiguration={"QueueConfigurations": [queue]}
        )
        inventory = {
            "Id": "list",
            "IsEnabled": True,
            "IncludedObjectVersions": "All",
            "Schedule": {"Frequency": "Daily"},
            "Destination": {"S3BucketDestination": {"Format": "CSV", **target}},
        }
        s3.put_bucket_inventory_configuration(
            Bucket=name, Id="list", InventoryConfiguration=inventory
        )

    def user(self, name: str) -> str:
        iam = self.client("iam")
        iam.create_user(UserName=name)
        return iam.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]

    def role(self, name: str) -> None:
        self.client("iam").create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST))

    def bucket_state(self, name: str, region: str) -> dict:
        s3, control = self.client("s3", region), self.client("s3control", region)
        where = {"Bucket": name}
        return {
            "policy": json.loads(said(s3.get_bucket_policy, "Policy", "{}", **where)),
            "block": said(
                s3.get_public_access_block, "PublicAccessBlockConfiguration", OFF, **where
            ),
            "account": said(
                control.get_public_access_block,
                "PublicAccessBlockConfiguration",
                OFF,
                AccountId=ACCOUNT,
            ),
            "versioning": said(s3.get_bucket_versioning, "Status", "Suspended", **where),
            "lifecycle": said(s3.get_bucket_lifecycle_configuration, "Rules", [], **where),
            "replication": said(s3.get_bucket_replication, "ReplicationConfiguration", {}, **where),
            "notifications": said(
                s3.get_bucket_notification_configuration, "QueueConfigurations", [], **where
            ),
            "inventory": said(
                s3.list_bucket_inventory_configurations, "InventoryConfigurationList", [], **where
            ),
            "logging": said(s3.get_bucket_logging, "LoggingEnabled", {}, **where),
            "grants": said(s3.get_bucket_acl, "Grants", [], **where),
            "ownership": said(s3.get_bucket_ownership_controls, "OwnershipControls", {}, **where),
        }

    def identity_state(self, user: str | None = None, role: str | None = None) -> dict:
        iam, state = self.client("iam"), {}
        if user:
            keys = iam.list_access_keys(UserName=user)["AccessKeyMetadata"]
            state["keys"] = {it["AccessKeyId"]: it["Status"] for it in keys}
            state["attached"] = names(iam.list_attached_user_policies(UserName=user))
            state["inline"] = iam.list_user_policies(UserName=user)["PolicyNames"]
        if role:
            state["role_attached"] = names(iam.list_attached_role_policies(RoleName=role))
            state["role_inline"] = iam.list_role_policies(RoleName=role)["PolicyNames"]
            state["trust"] = iam.get_role(RoleName=role)["Role"]["AssumeRolePolicyDocument"]
        return state


def names(reply: dict) -> list[str]:
    return [it["PolicyName"] for it in reply["AttachedPolicies"]]


def said(call, member: str, nothing, **arguments):
    """What a service says is set, or `nothing` where it says that there is none."""
    try:
        return call(**arguments).get(member, nothing)
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if "NotFound" in code or code.startswith("NoSuch"):
            return nothing
        raise
