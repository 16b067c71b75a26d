"""The Python package gives the bytes that every language gives."""

import hashlib
import json
from pathlib import Path

import pytest

from nextmove import _native

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests/vectors").glob("*.txt"))
CASES = sorted((ROOT / "tests/case-vectors").glob("*.txt"))
CALL = _native.Bundle.built_in().call


def reply(turn: dict) -> str:
    document = (ROOT / turn["alert"]).read_bytes()
    try:
        if "request" in turn:
            return CALL("next", document, json.dumps(turn["request"]))
        return CALL("read", document, "")
    except ValueError as refusal:
        return f'{{"error":{refusal}}}'


def compact(request: dict) -> str:
    """Write a request as it stands in the vectors: messages name columns."""
    return json.dumps(request, ensure_ascii=False, separators=(",", ":"))


def case_reply(turn: dict, file: str) -> str:
    try:
        if "open" in turn:
            document = (ROOT / turn["alert"]).read_bytes()
            return CALL("case_open", document, compact(turn["open"]))
        changed = file.replace(*turn.get("changed", ("", "")), 1)
        return CALL("case_file", changed.encode(), compact(turn["case"]))
    except ValueError as refusal:
        return f'{{"error":{refusal}}}'


def check(said: str, expected: str) -> None:
    if expected.startswith("sha256:"):
        said = "sha256:" + hashlib.sha256(said.encode()).hexdigest()
    assert said == expected


def test_there_are_vectors() -> None:
    assert FILES and CASES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_vector(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    for turn, expected in zip(lines[::2], lines[1::2], strict=True):
        check(reply(json.loads(turn)), expected)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_vector_of_a_case(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    case = ""
    for turn, expected in zip(lines[::2], lines[1::2], strict=True):
        said = case_reply(json.loads(turn), case)
        check(said, expected)
        case = json.loads(said).get("case", case)


@pytest.mark.parametrize("file", FILES + CASES, ids=lambda file: file.stem)
def test_a_reply_is_the_same_after_python_wrote_it_again(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines()[1::2]:
        if not line.startswith("sha256:"):
            again = json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))
            assert again == line
