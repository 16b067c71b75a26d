"""A slow, obvious walker over authored files, written apart from the core, which must agree."""

import ipaddress
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

# An act that is left out by one of these has no command whose places have to be filled.
LEFT_OUT = ["skipped", "not_applicable"]
REPLIES = ["done", "failed", *LEFT_OUT]
PLAYBOOKS = Path(__file__).parents[2] / "playbooks"
PURPOSES = ["before", "run", "verify", "undo"]
# What a step with branches says beside them.
EACH_KEYS = ("each", "meets", "then")
FACTS_STAND_IN = ("command", "pwsh", "kql", "athena", "graph", "body", "save")


@cache
def load(path: Path) -> Any:
    """Read YAML with every scalar as its text, so that `no` is a word."""
    return YAML(typ="base", pure=True).load(path.read_text(encoding="utf-8"))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass
class Scope:
    """A playbook, or a shared one in the place of a step of another."""

    playbook: dict[str, Any]
    prefix: str = ""
    outer: "Scope | None" = None
    ways_out: dict[str, str] = field(default_factory=dict)

    @property
    def steps(self) -> dict[str, Any]:
        return self.playbook["steps"]

    def inner(self, name: str) -> "Scope":
        """The shared playbook that a step uses, with what it is given."""
        step = self.steps[name]
        shared = load(PLAYBOOKS / step["use"] / "playbook.yaml")
        prefix = f"{self.prefix}{name}."
        given = step.get("with") or {}
        facts = renamed_rules(shared.get("facts") or {}, shared["steps"], prefix)
        given_facts = {name: given[name] for name in facts if name in given}
        given_facts = renamed_rules(given_facts, self.steps, self.prefix)
        playbook = {
            "start": shared["start"],
            "steps": {name: one | (given.get(name) or {}) for name, one in shared["steps"].items()},
            "facts": {name: one | given_facts.get(name, {}) for name, one in facts.items()},
        }
        return Scope(playbook, prefix, self, {key: step[key] for key in shared.get("returns", [])})

    def lead(self, name: str) -> "tuple[Scope, str]":
        """The scope and the step that a name leads to."""
        if name in self.ways_out and self.outer:
            return self.outer.lead(self.ways_out[name])
        if name not in self.steps and name != "next" and self.outer:
            return self.outer.lead(name)
        return self, name

    def everywhere(self) -> "list[Scope]":
        """This playbook and all that are part of it."""
        inner = [self.inner(name) for name, step in self.steps.items() if "use" in step]
        return [self, *(scope for one in inner for scope in one.everywhere())]


def renamed_rules(facts: dict[str, Any], steps: dict[str, Any], prefix: str) -> dict[str, Any]:
    """Facts whose rules call the replies of steps as everybody calls them."""

    def condition(when: Any) -> Any:
        if isinstance(when, list):
            return [condition(inner) for inner in when]
        return {
            "not" if key == "not" else reply(key): condition(value) if key == "not" else value
            for key, value in when.items()
        }

    def reply(key: str) -> str:
        return prefix + key if re.split("[|.]", key)[0] in steps else key

    def fact(declared: dict[str, Any]) -> dict[str, Any]:
        rules = declared.get("derive") or {}
        return declared | {"derive": {option: condition(when) for option, when in rules.items()}}

    return {name: fact(declared) for name, declared in facts.items()}


@dataclass
class Walk:
    """A walk through one playbook, from the start each time."""

    playbook: dict[str, Any]
    stated: dict[str, Any]
    answers: dict[str, Any]
    reached: set[str] = field(default_factory=set)
    trail: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.scope = Scope(self.playbook)
        scopes = self.scope.everywhere()
        self.facts = {name: one for it in scopes for name, one in it.playbook["facts"].items()}
        steps = [(it.prefix + name, step) for it in scopes for name, step in it.steps.items()]
        self.asked = {fact for name, step in steps for fact in needs(name, step)}

    def value(self, fact: str) -> Any:
        counts = fact in self.reached or fact in self.stated or fact not in self.asked
        if fact in self.answers and counts:
            return self.answers[fact]
        if fact in self.stated:
            return self.stated[fact]
        declared = self.facts.get(fact) or {}
        rules = (declared.get("derive") or {}).items()
        holding = [option for option, when in rules if self.holds(when)]
        if "several_of" in declared:
            return [option for option in declared["several_of"] if option in holding] or None
        return holding[0] if holding else None

    def settled(self, fact: str) -> bool:
        """Whether the value of a fact is known, and confirmed where that is wanted."""
        confirmed = "confirm" not in (self.facts.get(fact) or {}) or fact in self.answers
        return self.value(fact) is not None and confirmed

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
        scope, at = self.scope.lead(self.playbook["start"])
        open_branches: list[tuple[Scope, str, list[str]]] = []
        while True:
            if at == "next":
                scope, at, options = open_branches.pop()
                left = self.branch(scope, at, options)
                if left is None:
                    scope, at = scope.lead(scope.steps[at]["then"])
                else:
                    open_branches.append((scope, at, left))
                    scope, at = scope.lead(scope.steps[at][options[len(options) - len(left) - 1]])
                continue
            step, name = scope.steps[at], scope.prefix + at
            if "end" in step:
                return name, None
            if "use" in step:
                scope = scope.inner(at)
                scope, at = scope.lead(scope.playbook["start"])
                continue
            asks = self.asks(name, step)
            for fact in asks:
                if not self.settled(fact):
                    first = next((key for key in step if key not in EACH_KEYS), "")
                    return f"{name}.{first}" if "each" in step else name, fact
                if "decide" in step or ("act" in step and fact in self.answers):
                    self.trail.append((name, fact, shown(self.value(fact))))
            if "each" in step:
                options = [key for key in step if key not in EACH_KEYS]
                open_branches.append((scope, at, options))
                at = "next"
                continue
            scope, at = scope.lead(onward(step, shown(self.value(asks[-1]))))

    def asks(self, name: str, step: dict[str, Any]) -> list[str]:
        """The keys that a step asks for here: from here on, the answers to them count."""
        asks = needs(name, step)
        self.reached.update(asks[-1:])
        if "act" in step and self.value(name) in LEFT_OUT:
            return [name]
        self.reached.update(asks)
        return asks

    def branch(self, scope: Scope, at: str, options: list[str]) -> list[str] | None:
        """What is left after the next option that was chosen; none where no other was."""
        step = scope.steps[at]
        chosen = as_list(self.value(step["each"]))
        for place, option in enumerate(options):
            entry = (f"{scope.prefix}{at}.{option}", step["each"], shown(chosen))
            self.trail.append(entry)
            if option in chosen or "cannot_tell" in chosen:
                return options[place + 1 :]
        return None


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


def needs(name: str, step: dict[str, Any]) -> list[str]:
    """The keys that a step asks for, in order."""
    if "act" in step:
        return [*placeables(step), name]
    return [step[key] for key in ("decide", "each") if key in step]


def placeables(step: dict[str, Any]) -> list[str]:
    """The facts that the commands of an act have places for, in order, each once."""
    found = []
    for purpose in PURPOSES:
        for command in as_list(step.get(purpose, [])):
            written = {"command": command} if isinstance(command, str) else command
            parts = [written[key] for key in FACTS_STAND_IN if key in written]
            found += [name for part in parts for name in re.findall(r"\{([a-z][a-z0-9_]*)\}", part)]
    return list(dict.fromkeys(found))
