"""Alerts as objects say what `read` says."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import nextmove

ROOT = Path(__file__).parents[2]
SHARED = ("synthetic-s3-finding.json", "synthetic-cloud-app.cef", "synthetic-hub-event.json")
DOCUMENTS = [
    *sorted((ROOT / "playbooks").glob("*/*/alerts/*")),
    *[ROOT / "tests/alerts" / name for name in SHARED],
]
FINDING = (ROOT / "tests/alerts/synthetic-s3-finding.json").read_bytes()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_an_alert_says_what_read_says(path: Path) -> None:
    document = path.read_bytes()
    alerts, told = nextmove.alerts(document), nextmove.read(document)
    assert len(alerts) == len(told)
    for alert, expected in zip(alerts, told, strict=True):
        for member in ("source", "envelope", "alert_type", "sample", "playbook"):
            assert getattr(alert, member) == expected[member]
        facts = expected["facts"]
        assert list(alert.facts.items()) == [(name, fact["value"]) for name, fact in facts.items()]
        assert {name: type(value) for name, value in alert.facts.items()} == {
            name: type(fact["value"]) for name, fact in facts.items()
        }
        for name, fact in facts.items():
            assert alert[name] == alert.get(name) == fact["value"]
            assert alert.pointer(name) == fact["from"]


def test_every_kind_of_value_is_one_of_python() -> None:
    [alert] = nextmove.alerts(FINDING.replace(b'"severity": 8', b'"severity": 7.9'))
    assert alert["severity"] == 7.9
    assert (alert["count"], type(alert["count"])) == (3, int)
    assert alert["archived"] is False
    assert alert["access_keys"] == ["AKIASYNTHETIC0000001"]
    assert alert["bucket"] == "nextmove-synthetic-payroll"


def test_a_fact_that_is_not_stated_is_missing() -> None:
    [alert] = nextmove.alerts(FINDING)
    assert "bucket" in alert and "vault" not in alert
    assert alert.get("vault") is None
    assert alert.get("vault", "none") == "none"
    for look in (alert.__getitem__, alert.pointer):
        with pytest.raises(KeyError, match="vault"):
            look("vault")


def test_an_alert_is_a_mapping_of_what_it_states() -> None:
    [alert] = nextmove.alerts(FINDING)
    assert isinstance(alert, Mapping)
    assert dict(alert) == alert.facts
    assert list(alert) == list(alert.keys()) == list(alert.facts)
    assert list(alert.items()) == list(alert.facts.items())
    assert list(alert.values()) == list(alert.facts.values())
    assert len(alert) == len(alert.facts)
    assert 5 not in alert


def test_an_alert_shows_as_what_it_is() -> None:
    [alert] = nextmove.alerts(FINDING)
    assert repr(alert) == f"<Alert {alert.alert_type}, aws-guardduty, aws-s3-bucket>"
    assert (nextmove.Alert.__module__, nextmove.Alert.__qualname__) == ("nextmove", "Alert")
    hostile = FINDING.replace(str(alert.alert_type).encode(), "a\u202eb:S3/\\u001b[2J".encode())
    [alert] = nextmove.alerts(hostile)
    assert repr(alert).isprintable()


def test_an_alert_outlives_the_bundle_and_the_document() -> None:
    document = bytearray(FINDING)
    bundle = nextmove.Bundle.__new__(nextmove.Bundle)
    bundle._engine = nextmove._native.Bundle.built_in()
    [alert] = nextmove.alerts(document, bundle=bundle)
    document.clear()
    del bundle
    assert alert.playbook == "aws-s3-bucket"
    assert alert["bucket"] == "nextmove-synthetic-payroll"


def test_a_list_of_findings_is_an_alert_each() -> None:
    assert len(nextmove.alerts(b"[" + FINDING + b"," + FINDING + b"]")) == 2


@pytest.mark.parametrize(("finding", "code"), [(b"{", "NM1002"), ({}, "NM1006")])
def test_what_is_no_finding_is_refused(finding: nextmove._document.Finding, code: str) -> None:
    with pytest.raises(nextmove.Refusal) as refused:
        nextmove.alerts(finding)
    assert refused.value.code == code
