"""A slow, obvious walker over authored files, written apart from the core, which must agree."""

import ipaddress
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

REPLIES = ["done", "failed", "skipped", "not_applicable"]
PURPOSES = ["before", "run", "verify", "undo"]
FACTS_STAND_IN = ("command", "pwsh", "kql", "athena", "graph", "body", "save")


def load(path: Path) -> Any:
    """Read YAML with every scalar as its text, so that `no` is a word."""
    return YAML(typ="base", pure=True).load(path.read_text(encoding="utf-8"))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass
class Walk:
    """A walk through one playbook, from the start each time."""

    playbook: dict[str, Any]
    stated: dict[str, Any]
    answers: dict[str, str]
    reached: set[str] = field(default_factory=set)
    trail: list[tuple[str, str, str]] = field(default_factory=list)

    def asked_somewhere(self, fact: str) -> bool:
        steps = self.playbook["steps"]
        decided = any(step.get("decide") == fact for step in steps.values())
        placed = any(fact in placeables(step) for step in steps.values() if "act" in step)
        return decided or placed or (fact in steps and "act" in steps[fact])

    def value(self, fact: str) -> Any:
        counts = fact in self.reached or fact in self.stated or not self.asked_somewhere(fact)
        if fact in self.answers and counts:
            return self.answers[fact]
        if fact in self.stated:
            return self.stated[fact]
        rules = (self.playbook["facts"].get(fact) or {}).get("derive") or {}
        return next((option for option, when in rules.items() if self.holds(when)), None)

    def holds(self, condition: Any) -> bool:
        if isinstance(condition, list):
            return any(self.holds(inner) for inner in condition)
        return all(self.test(key, wanted) for key, wanted in condition.items())

    def test(self, key: str, wanted: Any) -> bool:
        if key == "not":
            return not self.holds(wanted)
        fact, _, modifier = key.partition("|")
        value = self.value(fact)
        if modifier == "exists":
            return (value is not None) == (shown(wanted) == "true")
        if value is None:
            return False
        texts = [shown(item).lower() for item in as_list(value)]
        wanted = [shown(item).lower() for item in as_list(wanted)]
        return any(compare(modifier, text, want) for text in texts for want in wanted)

    def run(self) -> tuple[str, str | None]:
        """The step, and the key that it asks for."""
        at = self.playbook["start"]
        while True:
            step = self.playbook["steps"][at]
            if "end" in step:
                return at, None
            needs = [step["decide"]] if "decide" in step else [*placeables(step), at]
            for fact in needs:
                self.reached.add(fact)
                if (value := self.value(fact)) is None:
                    return at, fact
                if "decide" in step or fact in self.answers:
                    self.trail.append((at, fact, shown(value)))
            at = onward(step, shown(value))


def compare(modifier: str, text: str, wanted: str) -> bool:
    match modifier:
        case "":
            return text == wanted
        case "contains":
            return wanted in text
        case "startswith":
            return text.startswith(wanted)
        case "endswith":
            return text.endswith(wanted)
        case "cidr":
            return ipaddress.ip_address(text) in ipaddress.ip_network(wanted, strict=False)
    raise ValueError(modifier)


def onward(step: dict[str, Any], value: str) -> str:
    if "decide" in step:
        return step[value]
    return step.get("on_failure", step["then"]) if value == "failed" else step["then"]


def placeables(step: dict[str, Any]) -> list[str]:
    """The facts that the commands of an act have places for, in order, each once."""
    found = []
    for purpose in PURPOSES:
        for command in as_list(step.get(purpose, [])):
            written = {"command": command} if isinstance(command, str) else command
            parts = [written[key] for key in FACTS_STAND_IN if key in written]
            found += [name for part in parts for name in re.findall(r"\{([a-z][a-z0-9_]*)\}", part)]
    return list(dict.fromkeys(found))
