"""Reading findings against parsing them, interleaved in one process: only ratios mean something.

What is measured, each on the same bytes:

- `orjson.loads`: the whole finding as dicts, lists and values;
- `json.loads`: the same with Python's own parser;
- `nextmove.alerts`: the finding read to facts, none of which becomes a value yet;
- `six facts`: the same, and what a program asks that sorts findings: source, type, six facts;
- `all facts`: the same, and every fact as a value, by name;
- `read`, text: each fact with the pointer to its place, notices and the playbook, as JSON text;
- `nextmove.read`: the same and that text parsed into dicts;
- `next`, text: the finding read and walked as far as it leads; the next step in words as text.

Times are those of the processor, which do not count what other programs take of it meanwhile.
"""

import gc
import json
import statistics
from collections.abc import Callable
from pathlib import Path
from time import thread_time_ns
from typing import Any

import orjson

import nextmove
from nextmove import _native

ROOT = Path(__file__).parents[2]
FINDINGS = 40
ROUNDS = 101
CALL = _native.Bundle.built_in().call

CONTESTANTS: dict[str, Callable[[bytes], Any]] = {
    "orjson.loads": orjson.loads,
    "json.loads": json.loads,
    "nextmove.alerts": nextmove.alerts,
    "  and six facts": lambda document: six_facts(nextmove.alerts(document)[0]),
    "  and all facts": lambda document: nextmove.alerts(document)[0].facts,
    "read, text": lambda document: CALL("read", document, ""),
    "nextmove.read, dicts": nextmove.read,
    "next, text": lambda document: CALL("next", document, "{}"),
}


def finding(number: int) -> bytes:
    """Return the synthetic finding with what the vendor sends beside what is read, over 4 kB."""
    finding = json.loads((ROOT / "tests/alerts/synthetic-s3-finding.json").read_bytes())
    finding["id"] = f"{number:032x}"
    finding["description"] = f"Synthetic finding {number}. " + "Detail. " * 40
    finding["resource"]["s3BucketDetails"][0]["tags"] = [
        {"key": f"synthetic-tag-{tag}", "value": f"value {number} of {tag}"}
        for tag in range(12 + number % 6)
    ]
    profile = [
        {"profileType": "FREQUENCY", "observations": {"text": [f"observed-{number}-{index}"]}}
        for index in range(8)
    ]
    finding["service"]["detection"] = {"anomaly": {"profiles": {"user": {"apis": profile}}}}
    return orjson.dumps(finding)


def six_facts(alert: nextmove.Alert) -> tuple[object, ...]:
    """Return what a program asks of a finding to sort it."""
    names = ("account_id", "region", "severity", "principal_name", "bucket", "remote_ip")
    return alert.source, alert.alert_type, *[alert.get(name) for name in names]


def nanoseconds(run: Callable[[bytes], Any], documents: list[bytes]) -> float:
    """Return how long a contestant takes for a document, over all of them."""
    start = thread_time_ns()
    for document in documents:
        run(document)
    return (thread_time_ns() - start) / len(documents)


def main() -> None:
    """Measure and print."""
    documents = [finding(number) for number in range(FINDINGS)]
    assert all(len(nextmove.read(document)) == 1 for document in documents)
    size = sum(map(len, documents)) // FINDINGS
    print(
        f"{FINDINGS} synthetic findings of {size} bytes, {ROUNDS} rounds, interleaved, no collector"
    )
    times: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    # The collector would run in one contestant for what another one left.
    gc.disable()
    for _ in range(ROUNDS):
        for name, run in CONTESTANTS.items():
            times[name].append(nanoseconds(run, documents))
    reference = times["orjson.loads"]
    for name, its in times.items():
        least, median = min(its), statistics.median(its)
        print(
            f"{name:22} min {least:8.0f} ns  median {median:8.0f} ns  "
            f"{min(reference) / least:5.2f} times as fast as orjson.loads by the least, "
            f"{statistics.median(reference) / median:5.2f} by the median"
        )


if __name__ == "__main__":
    main()
