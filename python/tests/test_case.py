"""Opening and walking findings from Python."""

import collections
import copy
import json
import os
import pickle
import traceback
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

import nextmove

ALERTS = Path(__file__).parents[2] / "playbooks/aws/aws-s3-bucket/alerts"
FINDING = sorted(ALERTS.glob("*.json"))[0].read_bytes()


def walk(case: nextmove.Case) -> list[str]:
    """Take the first option of everything."""
    steps = []
    while not case.closed:
        step = case.step
        steps.append(step["id"])
        if step["kind"] == "act":
            case.answer("done", approved_by="lee" if case.approval else None)
        elif step["options"]:
            case.answer(step["options"][0]["value"])
        else:
            case.answer({"number": 1, "ip": "203.0.113.7"}.get(step["answer"], "responder"))
    return steps


def test_bytes_text_and_a_dict_are_the_same_finding() -> None:
    said = nextmove.read(FINDING)
    assert nextmove.read(FINDING.decode()) == said
    assert nextmove.read(bytearray(FINDING)) == said
    assert nextmove.read(json.loads(FINDING)) == said


def test_a_dict_may_hold_times_as_boto3_parses_them() -> None:
    finding = json.loads(FINDING)
    finding["service" if "service" in finding else "Service"]["synthetic"] = datetime.now(UTC)
    assert nextmove.read(finding)[0]["facts"] == nextmove.read(FINDING)[0]["facts"]


def test_a_dict_that_holds_something_else_is_refused() -> None:
    with pytest.raises(TypeError, match="a finding cannot hold a set"):
        nextmove.read({"type": set()})


def test_a_case_is_walked_until_it_is_closed() -> None:
    case = nextmove.open(FINDING)
    steps = walk(case)
    assert steps
    assert case.step["kind"] == "end"
    assert case.step["verdict"]
    assert case.remaining == {"least": 0, "most": 0}
    assert [entry["step"] for entry in case.trail]


def test_a_closed_case_takes_no_answer() -> None:
    case = nextmove.open(FINDING)
    walk(case)
    with pytest.raises(ValueError, match="the case is closed"):
        case.answer("done")


def test_a_case_goes_on_from_earlier_answers_in_another_language() -> None:
    case = nextmove.open(FINDING)
    walk(case)
    again = nextmove.open(FINDING, answers=case.answers, lang="ko")
    assert again.closed
    assert again.step["verdict"] == case.step["verdict"]
    assert again.step["title"] != case.step["title"]


def test_taking_an_answer_back_returns_to_its_step() -> None:
    case = nextmove.open(FINDING)
    first = case.step
    walk(case)
    assert case.revise(next(iter(case.answers)), None) == first


def test_a_refusal_says_what_and_how_to_mend_it_and_changes_nothing() -> None:
    case = nextmove.open(FINDING)
    step, answers = case.step, dict(case.answers)
    with pytest.raises(nextmove.Refusal) as refused:
        case.answer("no such option")
    assert refused.value.code == "NM2004"
    assert refused.value.message and refused.value.help
    assert (case.step, case.answers) == (step, answers)


def test_a_number_that_is_none_is_left_out_as_null() -> None:
    finding = json.loads(FINDING)
    unknown = {"nan": float("nan"), "inf": [float("-inf")], "pair": (float("inf"), 1.5)}
    finding["service" if "service" in finding else "Service"]["row"] = unknown
    assert nextmove.read(finding)[0]["facts"] == nextmove.read(FINDING)[0]["facts"]


def test_any_mapping_and_any_path_is_a_finding(tmp_path: Path) -> None:
    said = nextmove.read(FINDING)
    members = json.loads(FINDING).items()
    nested = {
        name: collections.UserDict(it) if isinstance(it, dict) else it for name, it in members
    }
    assert any(isinstance(it, collections.UserDict) for it in nested.values())
    assert nextmove.read(collections.UserDict(nested)) == said
    path = tmp_path / "finding.json"
    path.write_bytes(FINDING)
    assert nextmove.read(path) == said
    assert nextmove.open(path).step == nextmove.open(FINDING).step


@pytest.mark.parametrize("finding", [None, 5, {1}, nextmove.alerts(FINDING)[0]])
def test_what_is_no_document_is_a_mistake_of_type(finding: object) -> None:
    found = f"expected bytes, text, a path, a mapping or a list, found {type(finding).__name__}"
    for take in (nextmove.alerts, nextmove.read, nextmove.open):
        with pytest.raises(TypeError, match=found):
            take(finding)  # type: ignore[operator]


def test_the_name_of_a_file_as_text_is_refused_with_what_was_probably_meant() -> None:
    with pytest.raises(nextmove.Refusal, match="NM1002") as refused:
        nextmove.alerts("findings/one.json")
    assert "pathlib.Path('findings/one.json')" in "".join(traceback.format_exception(refused.value))
    with pytest.raises(nextmove.Refusal) as refused:
        nextmove.alerts("{")
    assert not hasattr(refused.value, "__notes__")


def test_a_refusal_passes_whole_from_one_process_to_another() -> None:
    refusal = nextmove.Refusal("NM1006", "no alert", "give one")
    refusal.add_note("noted")
    for again in (pickle.loads(pickle.dumps(refusal)), copy.copy(refusal), copy.deepcopy(refusal)):
        assert type(again) is nextmove.Refusal
        assert (again.code, again.message, again.help) == ("NM1006", "no alert", "give one")
        assert (str(again), again.__notes__) == ("NM1006: no alert", ["noted"])
    with ProcessPoolExecutor(1) as pool:
        with pytest.raises(nextmove.Refusal) as refused:
            pool.submit(nextmove.read, b"{}").result()
        assert refused.value.code == "NM1006" and refused.value.help
        assert pool.submit(nextmove.read, FINDING).result() == nextmove.read(FINDING)


def test_an_answer_is_not_taken_back_by_accident() -> None:
    case = nextmove.open(FINDING)
    with pytest.raises(TypeError, match=r"found None; revise\(key, None\)"):
        case.answer(None)  # type: ignore[arg-type]


def test_answers_change_only_by_being_given() -> None:
    case = nextmove.open(FINDING)
    case.answer("skipped", "no access")
    answers, step = case.answers, case.step
    json.dumps(answers)
    next(iter(answers.values()))["value"] = "failed"  # type: ignore[index, call-overload]
    answers.clear()
    assert [it["value"] for it in case.answers.values()] == ["skipped"]  # type: ignore[index, call-overload]
    assert nextmove.open(FINDING, answers=case.answers).step == step


def test_threads_that_share_a_case_lose_no_answer() -> None:
    case = nextmove.open(FINDING)
    facts = [name for name, value in nextmove.alerts(FINDING)[0].items() if isinstance(value, str)]
    asked = [name for name in facts if name != "alert_type"][:12]
    assert len(asked) == 12

    def override(name: str) -> None:
        for attempt in range(4):
            case.revise(name, nextmove.alerts(FINDING)[0][name], f"seen {attempt}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(override, asked))
    assert set(case.answers) == set(asked)


@pytest.mark.parametrize(
    ("finding", "code"),
    [("", "NM1002"), ("{", "NM1002"), ({}, "NM1006"), (b"\xff", "NM1001"), ([], "NM1006")],
)
def test_what_is_no_finding_is_refused(finding: nextmove._document.Finding, code: str) -> None:
    with pytest.raises(nextmove.Refusal) as refused:
        nextmove.open(finding)
    assert refused.value.code == code


def test_about_lists_playbooks_and_languages() -> None:
    about = nextmove.about()
    assert about["languages"][0] == "en"
    assert "aws-s3-bucket" in [playbook["id"] for playbook in about["playbooks"]]


def test_a_question_is_asked_again_with_its_options() -> None:
    case = nextmove.open(FINDING)
    walk(case)
    step, choices = case.step, [it for it in case.trail if "answer" in it["provenance"]]
    for entry in choices:
        question = case.question(entry["fact"])
        assert (question["kind"], question["asks"]) == ("ask", entry["fact"])
        values = [option["value"] for option in question["options"]]
        assert not values or entry["value"] in values
    assert choices and case.step == step
    with pytest.raises(nextmove.Refusal, match="NM2007"):
        case.question("nobody_asks_this")


def test_a_damaged_bundle_is_refused() -> None:
    with pytest.raises(nextmove.Refusal, match="NM3001"):
        nextmove.Bundle(b"nxtmove")


def test_a_compiled_bundle_takes_the_place_of_the_built_in_one() -> None:
    target = Path(os.environ.get("CARGO_TARGET_DIR", Path(__file__).parents[2] / "target"))
    bundles = target.glob("*/build/nextmove-builtin-*/out/bundle.bin")
    newest = max(bundles, key=lambda file: file.stat().st_mtime, default=None)
    if newest is None:
        pytest.skip("not run: a bundle compiled beside the package is missing")
    bundle = nextmove.Bundle(newest.read_bytes())
    assert nextmove.read(FINDING, bundle=bundle)[0]["source"] == "aws-guardduty"
    case = nextmove.open(FINDING, bundle=bundle)
    walk(case)
    assert case.reply["playbook"] in [
        {key: it[key] for key in ("id", "version", "hash")}
        for it in nextmove.about(bundle=bundle)["playbooks"]
    ]


def test_what_has_to_be_approved_is_not_done_without_a_name() -> None:
    case = nextmove.open(FINDING)
    while case.approval is None:
        step = case.step
        assert step["kind"] != "end"
        case.answer("done" if step["kind"] == "act" else step["options"][0]["value"])
    step = case.step
    assert step["kind"] == "act"
    assert case.approval == {
        "step": step["id"],
        "role": step["approve"],
        "by_another": step["irreversible"],
        "approvers": [],
    }
    assert "done" not in [reply["value"] for reply in step["replies"]]
    with pytest.raises(nextmove.Refusal) as refused:
        case.answer("done")
    assert refused.value.code == "NM3008"
    assert case.answer("done", approved_by="lee") != step


def test_every_call_of_the_wire_is_one_of_python() -> None:
    names = [playbook["id"] for playbook in nextmove.playbooks()]
    assert "aws-s3-bucket" in names
    taken = [name for known in nextmove.alert_types() for name in known["playbooks"]]
    assert set(taken) <= set(names)
    assert nextmove.diagram("aws-s3-bucket").startswith("flowchart TD")
    assert nextmove.diagram("aws-s3-bucket", format="dot", lang="ko").startswith("digraph")
    with pytest.raises(nextmove.Refusal) as refused:
        nextmove.diagram("none")
    assert refused.value.code == "NM2002"
