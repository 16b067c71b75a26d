"""What playbooks read of the outputs of the AWS CLI stands in the models of the services."""

import pytest

from route import ROOT
from shapes import Reading, faults, known, readings

PLAYBOOKS = ROOT / "playbooks"
FILES = sorted(PLAYBOOKS.glob("*/*/playbook.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_every_place_is_in_the_model(file):
    found = [f"{it.line}: {fault}" for it in readings(file) for fault in faults(it)]
    assert not found, "\n".join(found)


def test_what_is_known_of_outputs_is_in_the_model():
    found = [
        f"{it.line}: {fault}"
        for it in known(PLAYBOOKS / "outputs/aws.yaml")
        for fault in faults(it)
    ]
    assert not found, "\n".join(found)


def test_a_part_of_an_output_shows_what_every_output_shows():
    """`--query` prints a part, in which what is known of the whole may not stand."""
    whole = {it.line: it.paths for it in known(PLAYBOOKS / "outputs/aws.yaml")}
    asked = [it for file in FILES for it in readings(file) if "--query" in it.line]
    found = [
        f"{it.line}: {fault}"
        for it in asked
        for line, paths in whole.items()
        if it.line.split()[:3] == line.split()
        for fault in faults(Reading(it.file, it.line, paths))
    ]
    assert asked and not found, "\n".join(found)


def test_something_is_read():
    read = [it for file in FILES for it in readings(file)]
    assert len(read) > 40 and sum(len(it.paths) for it in read) > 60


@pytest.mark.parametrize(
    ("line", "paths", "errors"),
    [
        ("aws iam list-access-keys --output json", ["AccessKeyMetadata[].State"], []),
        ("aws iam list-access-keys --output json", ["AccessKeyMetadata.Status"], []),
        (
            "aws iam list-access-keys --output json --query AccessKeyMetadata",
            ["AccessKeyMetadata[].Status"],
            [],
        ),
        ("aws iam list-access-keys --output json --query 'AccessKeyMetadata[0]'", ["Status"], []),
        ("aws iam get-login-profile --output json", [], ["NoSuchLogin"]),
        ("aws iam get-user --output json", ["User{}.Arn"], []),
        (
            "aws cloudtrail lookup-events --output json",
            ["Events[].CloudTrailRecord{}.eventName"],
            [],
        ),
        ("aws s3control get-public-access-block --output json", ["$error"], ["NoSuchBlock"]),
    ],
)
def test_a_wrong_place_is_found(line, paths, errors):
    assert list(faults(Reading(ROOT, line, paths, errors)))
