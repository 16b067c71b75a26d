"""A slow, obvious walker over authored files, written apart from the core, which must agree."""

import ipaddress
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

# An act that is left out or put off by one of these has no command whose places have to be filled.
LEFT_OUT = ["skipped", "not_applicable"]
LATER = "later"
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
        derive = {option: condition(when) for option, when in rules.items()}
        return declared | ({"derive": derive} if derive else {})

    return {name: fact(declared) for name, declared in facts.items()}


@dataclass
class Walk:
    """A walk through one playbook, from the start each time."""

    playbook: dict[str, Any]
    stated: dict[str, Any]
    answers: dict[str, Any]
    # What outputs told, by the step whose commands printed it: a fact, its value, whether there
    # may be more.
    told: dict[str, dict[str, tuple[Any, bool]]] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)
    trail: list[tuple[str, str, str]] = field(default_factory=list)
    debts: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scope = Scope(self.playbook)
        scopes = self.scope.everywhere()
        # A fact is one wherever it is used: what one use says of it holds for all.
        for name, one in (
            pair for it in scopes for pair in (it.playbook.get("facts") or {}).items()
        ):
            self.facts[name] = self.facts.get(name, {}) | one
        steps = [(it.prefix + name, step) for it in scopes for name, step in it.steps.items()]
        self.asked = {fact for name, step in steps for fact in self.needs(name, step)}
        self.tellable = {fact for _, step in steps for fact in told_by(step)}
        self.tellable |= {f"{name}|holds" for name, step in steps if is_verified(step)}

    def is_choice(self, fact: str) -> bool:
        declared = self.facts.get(fact) or {}
        return "one_of" in declared or isinstance(declared.get("several_of"), list)

    def needs(self, name: str, step: dict[str, Any]) -> list[str]:
        """The keys that a step asks for, in order."""
        if "act" in step:
            choices = {fact for fact in conditions_read(step) if self.is_choice(fact)}
            in_order = [fact for fact in self.facts if fact in choices]
            return [*in_order, *placeables(step), name]
        return [step[key] for key in ("decide", "each") if key in step]

    def output(self, fact: str) -> tuple[Any, bool] | None:
        """What outputs of the steps passed told of a fact, and whether there may be more."""
        found = [self.told[step][fact] for step in self.heard if fact in self.told.get(step, {})]
        return found[0] if found else None

    def counts(self, fact: str) -> bool:
        counts = fact in self.reached or fact in self.stated or fact not in self.asked
        return fact in self.answers and counts

    def among(self, fact: str) -> dict[str, str]:
        """The list among whose items a fact is chosen, and the one that is suggested."""
        declared = self.facts.get(fact) or {}
        several = declared.get("several_of")
        return {**several, **declared} if isinstance(several, dict) else {}

    def suggested(self, fact: str) -> tuple[Any, bool] | None:
        among = self.among(fact)
        found = self.output(among["among"]) if among else None
        if not found:
            return None
        return found if found == ([], False) else self.output(among.get("suggest", ""))

    def value(self, fact: str) -> Any:
        if self.counts(fact):
            return None if declined(self.answers[fact]) else self.answers[fact]
        if fact in self.stated:
            return self.stated[fact]
        told = self.output(fact) or self.suggested(fact)
        return told[0] if told else self.derived(fact)

    def derived(self, fact: str) -> Any:
        """What rules give; nothing where nobody can tell one that might decide."""
        declared = self.facts.get(fact) or {}
        rules = (declared.get("derive") or {}).items()
        judged = [(option, self.judged(when)) for option, when in rules]
        if "several_of" in declared:
            holding = [option for option, holds in judged if holds]
            is_open = any(holds is None for _, holds in judged) and "confirm" not in declared
            chosen = [option for option in declared["several_of"] if option in holding]
            return None if is_open else chosen or None
        first = next((one for one in judged if one[1] is not False), (None, False))
        return first[0] if first[1] else None

    def settled(self, fact: str) -> bool:
        """Whether a fact is known, confirmed where that is wanted, the same everywhere."""
        if self.counts(fact):
            return True
        confirmed = "confirm" not in (self.facts.get(fact) or {})
        told, suggested = self.output(fact), self.suggested(fact)
        if fact in self.stated:
            return confirmed and (told is None or told[0] == self.stated[fact])
        if told or suggested:
            whole = suggested == ([], False) if self.among(fact) else told and not told[1]
            return confirmed and bool(whole)
        return confirmed and self.value(fact) is not None

    def judged(self, condition: Any) -> bool | None:
        """Whether a condition holds; none where nobody can tell."""
        if isinstance(condition, list):
            return either([self.judged(inner) for inner in condition])
        tests = [self.test(key, wanted) for key, wanted in condition.items()]
        return negated(either([negated(test) for test in tests]))

    def test(self, key: str, wanted: Any) -> bool | None:
        if key == "not":
            return negated(self.judged(wanted))
        fact, _, modifier = key.partition("|")
        if modifier == "holds":
            fact, modifier = key, ""
        value, at_least = self.value(fact), False
        if not self.counts(fact) and fact not in self.stated:
            at_least = (self.output(fact) or (None, False))[1]
            value = None if value == [] and not at_least else value
            is_open = fact in self.tellable and self.output(fact) is None and value is None
            if is_open:
                return None
        if modifier == "exists":
            if at_least and value == []:
                return None
            return (value is not None) == (shown(wanted) == "true")
        if value is None:
            return False
        texts = [shown(item).lower() for item in as_list(value)]
        wanted = [shown(item).lower() for item in as_list(wanted)]
        found = any(compare(modifier, text, want) for text in texts for want in wanted)
        return None if at_least and not found else found

    def run(self) -> tuple[str, str | None]:
        """The step, and the key that it asks for. At an end what was put off is asked for first."""
        at, asks = self.walk()
        if asks is None and self.debts:
            return self.due(*self.debts[0])
        return at, asks

    def due(self, name: str, step: dict[str, Any]) -> tuple[str, str]:
        """What an action that was put off asks for once it cannot wait longer."""
        self.reached.update(self.needs(name, step), awaited(step))
        values = [fact for fact in self.needs(name, step)[:-1] if self.wanted(step, fact)]
        return name, next((fact for fact in values if not self.settled(fact)), name)

    def walk(self) -> tuple[str, str | None]:
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
                if "decide" in step or ("act" in step and (fact in self.answers or fact == name)):
                    self.note(name, fact)
            if "each" in step:
                options = [key for key in step if key not in EACH_KEYS]
                open_branches.append((scope, at, options))
                at = "next"
                continue
            value = shown(self.value(asks[-1]))
            if value == LATER:
                self.debts.append((name, step))
            scope, at = scope.lead(onward(step, value))

    def asks(self, name: str, step: dict[str, Any]) -> list[str]:
        """The keys that a step asks for here: from here on, the answers to them count."""
        asks = self.needs(name, step)
        self.heard.add(name)
        self.reached.update(asks[-1:])
        if "act" in step and self.value(name) in [*LEFT_OUT, LATER]:
            return [name]
        self.reached.update(asks, awaited(step), conditions_read(step))
        # What its own commands tell is not asked for here; an answer given elsewhere is used.
        given = [fact for fact in dict.fromkeys(awaited(step)) if fact in self.answers]
        facts = dict.fromkeys([*asks[:-1], *given])
        wanted = [fact for fact in facts if self.wanted(step, fact)]
        return wanted + asks[-1:]

    def wanted(self, step: dict[str, Any], fact: str) -> bool:
        """Whether a command that is used names a fact, or one waits for it."""
        used = [it for it in commands(step) if "saved" in it.get("when", {}) or self.applies(it)]
        return any(fact in named(command) for command in used) or fact in conditions_read(step)

    def applies(self, command: dict[str, Any]) -> bool:
        return "when" not in command or bool(self.judged(command["when"]))

    def note(self, name: str, fact: str) -> None:
        given = self.answers[fact] if self.counts(fact) else self.value(fact)
        self.trail.append((name, fact, shown(given)))

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


def either(judged: list[bool | None]) -> bool | None:
    """Whether one of several holds."""
    return True if True in judged else None if None in judged else False


def negated(judged: bool | None) -> bool | None:
    return None if judged is None else not judged


def declined(value: Any) -> bool:
    """Whether an answer says that there is no value to give."""
    return isinstance(value, dict) and "declined" in value


def commands(step: dict[str, Any]) -> list[dict[str, Any]]:
    """The commands of an act, in the order in which they are used."""
    written = [one for purpose in PURPOSES for one in as_list(step.get(purpose, []))]
    return [{"command": one} if isinstance(one, str) else one for one in written]


def named(command: dict[str, Any]) -> list[str]:
    """The facts that a command has places for, in order; first the list that it repeats for."""
    item, _, each = command.get("for", "").partition(" in ")
    parts = [command[key] for key in FACTS_STAND_IN if key in command]
    names = [name for part in parts for name in re.findall(r"\{([a-z][a-z0-9_]*)\}", part)]
    return [name for name in [each, *names] if name and name != item]


def tells(step: dict[str, Any]) -> list[str]:
    """The facts that outputs of an act tell."""
    told = [command["tells"] for command in commands(step) if "tells" in command]
    return [fact for facts in told if isinstance(facts, dict) for fact in facts]


def told_by(step: dict[str, Any]) -> list[str]:
    return tells(step) if "act" in step else []


def is_verified(step: dict[str, Any]) -> bool:
    """Whether an output of an act shows that it holds."""
    return "act" in step and any("holds" in command for command in commands(step))


def awaited(step: dict[str, Any]) -> list[str]:
    """The facts that the commands of an act need and its own outputs tell."""
    return [fact for command in commands(step) for fact in named(command) if fact in tells(step)]


def placeables(step: dict[str, Any]) -> list[str]:
    """The facts that the commands of an act have places for, in order, each once."""
    names = [fact for command in commands(step) for fact in named(command)]
    return [fact for fact in dict.fromkeys(names) if fact not in tells(step)]


def conditions_read(step: dict[str, Any]) -> set[str]:
    """The facts that the conditions of the commands of an act read."""

    def facts(condition: Any) -> set[str]:
        maps = as_list(condition)
        entries = [entry for one in maps for entry in one.items()]
        inner = [facts(value) if key == "not" else {key.split("|")[0]} for key, value in entries]
        return set().union(*inner)

    waits = [command["when"] for command in commands(step) if "when" in command]
    return set().union(*(facts(when) for when in waits if "saved" not in when))
