"""Reads the conformance vectors: `tests/tests/vectors/main.rs` says how they are written."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/vectors"
WRITTEN = FOLDER / "written.txt"
FILES = sorted(path for path in FOLDER.glob("*.txt") if path != WRITTEN)


@dataclass
class Entry:
    """A stored case or the session of a case file: its JSON, further turns, and what is replied."""

    kind: str
    head: str
    turns: list[str] = field(default_factory=list)
    digests: dict[str, list[str]] = field(default_factory=dict)
    said: str = ""

    def turns_in(self, lang: str) -> list[dict]:
        if self.kind == "session":
            turns = [self.head, *self.turns]
            return [json.loads(turn.replace('"LANG"', json.dumps(lang))) for turn in turns]
        case = json.loads(self.head)
        alert, most = case["alert"], len(case["answers"])
        asks = [
            {"alert": alert, "request": request(case, given, lang)} for given in range(most + 1)
        ]
        return [{"alert": alert}, *asks]


def request(case: dict, most: int, lang: str) -> dict:
    """Give the first answers of a stored case, and the outputs that are given with these."""
    taken = [output for output in case.get("outputs", []) if output["from"] <= most]
    outputs = [one for output in taken for one in printed(case["alert"], output)]
    given = {"answers": dict(case["answers"][:most]), "lang": lang}
    return given | ({"outputs": outputs} if outputs else {})


def printed(alert: str, output: dict) -> list[dict]:
    """What commands printed: written out, or in a file beside the alerts."""
    folder = (ROOT / alert).parents[1] / "outputs"
    if "file" in output:
        text = folder.joinpath(output["file"]).read_text(encoding="utf-8")
        return [output["printed"] | {"stdout": text}]
    if "printed" in output:
        return [output["printed"]]
    recorded = json.loads(folder.joinpath(output["recorded"]).read_text(encoding="utf-8"))
    return [{"stdout": "", "stderr": ""} | recorded[place] for place in output["places"]]


def entries_of(path: Path) -> Iterator[Entry]:
    entry = None
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if word in ("case", "session"):
            if entry:
                yield entry
            entry = Entry(word, rest)
        elif word == "turn":
            entry.turns.append(rest)
        elif word == "said":
            entry.said = rest
        else:
            entry.digests[word] = rest.split(" ")
    if entry:
        yield entry


def written() -> Iterator[tuple[dict, str]]:
    """Requests and the replies to them, written out."""
    lines = WRITTEN.read_text(encoding="utf-8").splitlines()
    for turn, reply in zip(lines[::2], lines[1::2], strict=True):
        yield json.loads(turn), reply


def without_hash(reply: str) -> str:
    """Replace the hash of the playbook of a reply."""
    said = json.loads(reply)
    playbook = said.get("playbook", {}) if isinstance(said, dict) else {}
    return reply.replace(playbook["hash"], "HASH") if "hash" in playbook else reply


def numbering() -> Callable[[str], str]:
    """Replace each hash in replies by its number, in the order in which they first occur."""
    numbers: dict[str, int] = {}

    def number(found: re.Match) -> str:
        return f"#{numbers.setdefault(found[0], len(numbers) + 1)}"

    return lambda reply: re.sub("[0-9a-f]{64}", number, reply)


def digests_of(replies: list[str]) -> list[str]:
    """The beginning of the digest of each reply, and the digest of all of them."""
    digests = [hashlib.sha256(reply.encode()).hexdigest() for reply in replies]
    together = hashlib.sha256("".join(digests).encode()).hexdigest()
    return [*(digest[:8] for digest in digests), together]
