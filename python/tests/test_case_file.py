"""Cases as files from Python, and their chain checked by somebody else than nextmove."""

import hashlib
import hmac
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import nextmove

FINDING = (Path(__file__).parents[2] / "tests/alerts/synthetic-s3-finding.json").read_bytes()
LEAVES = {
    "answer": ["value", "reason", "note"],
    "retract": ["reason"],
    "note": ["text"],
    "evidence": ["name", "kept_at"],
    "hand_over": ["note"],
    "undone": ["note"],
}


def compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Chain:
    """What docs/case.md says of the chain, once more."""

    def __init__(self, text: str) -> None:
        self.case = json.loads(text)

    def commitment(self, pointer: str, name: str, value: Any) -> str:
        redacted = self.case.get("redacted")
        if redacted is None:
            salt = hmac.digest(bytes.fromhex(self.case["key"]), name.encode(), "sha256")
        elif pointer in redacted["withheld"]:
            return redacted["withheld"][pointer]
        else:
            salt = bytes.fromhex(redacted["salts"][pointer])
        return sha256(salt + compact(value))

    def header(self) -> str:
        header = {name: self.case[name] for name in ("format", "alert", "playbook")}
        for fact, stated in header["alert"]["facts"].items():
            place = f"/alert/facts/{fact}/value"
            stated["value"] = self.commitment(place, place, stated["value"])
        return sha256(compact(header))

    def entry(self, number: int, entry: dict[str, Any]) -> str:
        for kind, leaves in LEAVES.items():
            for leaf in leaves:
                if leaf in entry.get(kind, {}):
                    within = f"/{kind}/{leaf}"
                    pointer, name = f"/journal/{number}{within}", entry["previous"] + within
                    entry[kind][leaf] = self.commitment(pointer, name, entry[kind][leaf])
        return sha256(compact(entry))

    def holds(self) -> bool:
        expected = self.header()
        for number, entry in enumerate(self.case["journal"]):
            if entry["previous"] != expected:
                return False
            expected = self.entry(number, entry)
        return expected == self.case["head"]


def walked() -> nextmove.CaseFile:
    case = nextmove.CaseFile.open(FINDING, by="kim")
    for _ in range(12):
        step = case.step
        if step["kind"] == "end":
            break
        if case.approval:
            approve = {"step": case.approval["step"], "role": case.approval["role"]}
            case.record({"approve": approve}, by="lee")
        options = step["options"] if step["kind"] == "ask" else []
        case.answer(options[0]["value"] if options else "done" if step["kind"] == "act" else "x")
    digest = hashlib.sha256(b"evidence").hexdigest()
    kept = {"name": "trail.json", "size": 8, "sha256": digest, "kept_at": "금고 3"}
    case.record({"evidence": kept})
    case.record({"note": {"text": "seen in 111122223333, “again” \u202e"}})
    return case


def test_the_chain_can_be_checked_without_nextmove() -> None:
    case = walked()
    copy = case.redact(["account_id"])
    assert Chain(case.text).holds()
    assert Chain(copy).holds()
    assert "111122223333" in case.text
    assert "111122223333" not in copy
    assert not Chain(case.text.replace("kim", "lee", 1)).holds()


def test_a_case_is_kept_and_gone_on_with() -> None:
    case = walked()
    again = nextmove.CaseFile(case.text, by="lee", lang="ko")
    assert again.step["id"] == case.step["id"]
    again.record({"hand_over": {"to": "night"}})
    assert again.recorded is not None
    head = again.recorded["head"]
    again.record({"note": {"text": "later"}})
    assert again.verify(head)["anchored"] == again.verify()["entries"] - 2
    assert nextmove.verify(again.text)["head"] == again.recorded["head"]


def test_an_answer_is_revised_taken_back_and_refused() -> None:
    case = nextmove.CaseFile.open(FINDING, by="kim")
    first = case.step
    assert first["kind"] != "end"
    case.answer("done")
    case.revise(first["asks"], "skipped", "no access")
    assert case.recorded is not None
    assert case.recorded["meaning"] == ["revise", "skip"]
    assert case.revise(first["asks"], None) == first
    text = case.text
    with pytest.raises(nextmove.Refusal, match="NM2004"):
        case.answer("perhaps")
    assert (case.text, case.step) == (text, first)


def test_threads_that_share_a_case_lose_no_entry() -> None:
    case = nextmove.CaseFile.open(FINDING, by="kim")
    notes = [f"note {number}" for number in range(160)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: case.record({"note": {"text": text}}), notes))
    journal = json.loads(case.text)["journal"]
    assert sorted(entry["note"]["text"] for entry in journal[1:]) == sorted(notes)
    assert nextmove.verify(case.text)["entries"] == len(notes) + 1


def test_a_new_case_stands_where_its_file_stands() -> None:
    case = nextmove.CaseFile.open(FINDING, by="kim", lang="ko")
    again = nextmove.CaseFile(case.text, by="kim", lang="ko")
    assert (case.step, case.approval, case.recorded) == (again.step, again.approval, None)
    assert case.text == again.text


def test_an_entry_is_not_taken_back_by_accident() -> None:
    case = nextmove.CaseFile.open(FINDING, by="kim")
    with pytest.raises(TypeError, match="found None"):
        case.answer(None)  # type: ignore[arg-type]
    assert case.verify()["entries"] == 1


def test_a_broken_case_is_refused() -> None:
    case = walked()
    with pytest.raises(nextmove.Refusal, match="NM3004: entry 1"):
        nextmove.verify(case.text.replace('"done"', '"failed"', 1))
    with pytest.raises(nextmove.Refusal, match="NM3002"):
        nextmove.CaseFile("{}", by="kim")


def test_a_move_is_shown_before_it_is_made() -> None:
    case = walked()
    shown = case.preview_move(playbook="aws-credentials")
    assert shown["from"] == case.reply["playbook"]
    assert shown["to"]["id"] == "aws-credentials"
    assert case.move(shown["to"]) == shown["next"]["step"]
    assert all(change["way"] for change in case.undo())


def test_a_case_is_reported_in_every_format() -> None:
    case = nextmove.CaseFile.open(FINDING, by="kim", lang="ko")
    assert case.report().startswith("# ")
    assert case.report("html").startswith('<!DOCTYPE html>\n<html lang="ko">')
    report = json.loads(case.report("json", generated_at="2026-11-22T09:00:00Z"))
    assert report["format"] == "nextmove-report/1"
    assert report["generated_at"] == "2026-11-22T09:00:00Z"
    assert len(case.report("csv").splitlines()) == 2
    assert len(case.report("csv", table="facts").splitlines()) == len(report["facts"]) + 1


def test_deadlines_are_computed_for_the_laws_that_are_named() -> None:
    case = nextmove.CaseFile.open(FINDING, by="kim")
    assert case.clocks()["deadlines"] == []
    clocks = case.clocks("eu-gdpr", aware_at="2026-11-22T02:00:00Z")
    assert clocks["deadlines"][0]["deadlines"][0]["due"] == "2026-11-25T02:00:00Z"
    assert "advice" in clocks
    assert case.clocks("eu-gdpr", aware_at=datetime(2026, 11, 22, 2, tzinfo=UTC)) == clocks
    seoul = timezone(timedelta(hours=9))
    assert case.clocks("eu-gdpr", aware_at=datetime(2026, 11, 22, 11, tzinfo=seoul)) == clocks
    with pytest.raises(ValueError, match="expected a time with a zone"):
        case.clocks("eu-gdpr", aware_at=datetime(2026, 11, 22, 2))
    with pytest.raises(nextmove.Refusal, match="NM3014"):
        case.clocks("mars")
