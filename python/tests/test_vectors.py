"""The Python package gives the bytes that every language gives."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from vectors import FILES, ROOT, Entry, digests_of, entries_of, numbering, without_hash, written

from nextmove import _native

CALL = _native.Bundle.built_in().call
ENTRIES = [(path, entry) for path in FILES for entry in entries_of(path)]


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


def teller() -> Callable[[dict], str]:
    """Reply to the turns of one entry, each about the case file that came before."""
    numbered = numbering()
    file = ""

    def tell(turn: dict) -> str:
        nonlocal file
        if "open" not in turn and "case" not in turn:
            return without_hash(reply(turn))
        said = case_reply(turn, file)
        file = json.loads(said).get("case", file)
        return numbered(said)

    return tell


def check(entry: Entry, lang: str) -> list[str]:
    """Say which turn is the first that differs, and what was replied to it."""
    turns = entry.turns_in(lang)
    tell = teller()
    replies = [tell(turn) for turn in turns]
    digests = digests_of(replies)
    for number, (found, expected) in enumerate(zip(digests, entry.digests[lang], strict=True)):
        about = [f"{entry.head}\n{lang}, turn {number}: ", *turns[number : number + 1]]
        assert found == expected, (*about, *replies[number : number + 1])
    return replies


def name_of(path_and_entry: tuple[Path, Entry]) -> str:
    path, entry = path_and_entry
    return f"{path.stem} {json.loads(entry.head).get('name', entry.kind)}"


def test_there_are_vectors() -> None:
    assert ENTRIES
    assert all(entry.digests for _, entry in ENTRIES)
    assert any(entry.said for _, entry in ENTRIES)


@pytest.mark.parametrize("entry", [entry for _, entry in ENTRIES], ids=map(name_of, ENTRIES))
def test_vector(entry: Entry) -> None:
    replies = {lang: check(entry, lang) for lang in entry.digests}
    if entry.said:
        assert next(iter(replies.values()))[-1] == entry.said


def test_replies_that_are_written_out() -> None:
    tell = teller()
    for turn, expected in written():
        assert tell(turn) == expected


def test_a_reply_is_the_same_after_python_wrote_it_again() -> None:
    shown = [entry.said for _, entry in ENTRIES if entry.said]
    for line in [*shown, *(expected for _, expected in written())]:
        assert compact(json.loads(line)) == line
