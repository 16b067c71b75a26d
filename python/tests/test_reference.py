"""The core walks every playbook as an obvious walker over the authored files does."""

import random
from pathlib import Path
from typing import Any

import pytest
from reference import REPLIES, Scope, Walk, load, shown

import nextmove

PLAYBOOKS = Path(__file__).parents[2] / "playbooks"
ALERTS = sorted(PLAYBOOKS.glob("*/*/alerts/*.json"))
TYPED = {"time": "2026-11-22T02:14:00Z", "ip": "203.0.113.7", "number": "1"}
WORDS = ["responder", "arn:aws:iam::111122223333:role/responder", "111122223333", "eu-west-1"]


def authored(alert: Path) -> dict[str, Any]:
    playbook = load(alert.parents[1] / "playbook.yaml")
    playbook.setdefault("facts", {})
    return playbook


def typed_answers(alert: Path) -> dict[str, str]:
    """What stored cases answer, by key, where they answer with a text."""
    folder = alert.parents[1]
    files = [*folder.glob("cases.yaml"), *folder.glob("cases/*.yaml")]
    cases = [case for file in files for case in load(file)["cases"]]
    given = [pair for case in cases for pair in case.get("answers", {}).items()]
    return {key: value for key, value in given if isinstance(value, str)}


def answer(case: nextmove.Case, chance: random.Random, typed: dict[str, str]) -> None:
    """Give a random answer that the step takes."""
    step = case.step
    if step["kind"] == "act":
        case.answer(chance.choice(REPLIES), reason="synthetic", approved_by="lee")
    elif step["answer"] == "several_of":
        case.answer(several([option["value"] for option in step["options"]], chance))
    elif step["options"]:
        case.answer(chance.choice(step["options"])["value"])
    else:
        stored = typed.get(step["asks"], TYPED.get(step["answer"]))
        answer_typed(case, [stored] if stored else [*WORDS, step.get("example", [])])


def several(options: list[str], chance: random.Random) -> list[str]:
    """Any number of options, sometimes none, sometimes that nobody can tell."""
    known = [option for option in options if option != "cannot_tell"]
    chosen = chance.sample(known, chance.randint(0, len(known)))
    return ["cannot_tell"] if chance.random() < 0.2 else chosen


def answer_typed(case: nextmove.Case, values: list[str | list[str]]) -> None:
    for value in values:
        try:
            case.answer(value)
            return
        except nextmove.Refusal:
            continue
    raise AssertionError(f"nothing fits {case.step}")


def is_choice(fact: dict[str, Any]) -> bool:
    # What is chosen among the items of a list is typed where nothing told the list.
    return "one_of" in fact or isinstance(fact.get("several_of"), list)


def any_choice(fact: dict[str, Any], chance: random.Random) -> str | list[str]:
    if "several_of" in fact:
        return several([*fact["several_of"], "cannot_tell"], chance)
    return chance.choice(fact["one_of"])


def replied(reply: str) -> dict[str, str]:
    return {"value": reply, "reason": "synthetic", "approved_by": "lee"}


def plain(answers: dict[str, Any]) -> dict[str, str]:
    return {
        key: value["value"] if isinstance(value, dict) else value for key, value in answers.items()
    }


def compare(case: nextmove.Case, playbook: dict[str, Any], stated: dict[str, Any]) -> None:
    walk = Walk(playbook, stated, plain(case.answers))
    said = (case.step["id"], case.step.get("asks"))
    assert walk.run() == said
    values = [(entry["step"], entry["fact"], shown(entry["value"])) for entry in case.trail]
    assert walk.trail == values


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert.stem)
def test_random_walks_agree(alert: Path) -> None:
    playbook, document, typed = authored(alert), alert.read_bytes(), typed_answers(alert)
    facts = nextmove.read(document)[0]["facts"]
    stated = {name: fact["value"] for name, fact in facts.items()}
    for seed in range(3):
        chance = random.Random(f"{alert.stem} {seed}")
        case = nextmove.open(document)
        compare(case, playbook, stated)
        while not case.closed:
            answer(case, chance, typed)
            compare(case, playbook, stated)


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert.stem)
def test_walks_with_answers_of_another_route_agree(alert: Path) -> None:
    playbook, document = authored(alert), alert.read_bytes()
    facts = nextmove.read(document)[0]["facts"]
    stated = {name: fact["value"] for name, fact in facts.items()}
    scopes = Scope(playbook).everywhere()
    facts = {name: fact for scope in scopes for name, fact in scope.playbook["facts"].items()}
    steps = [(scope.prefix + name, it) for scope in scopes for name, it in scope.steps.items()]
    acts = [name for name, step in steps if "act" in step]
    for seed in range(6):
        chance = random.Random(f"parked {alert.stem} {seed}")
        answers = {
            name: any_choice(fact, chance) for name, fact in facts.items() if is_choice(fact)
        }
        answers |= {name: replied(chance.choice(REPLIES)) for name in acts}
        kept = {name: answers[name] for name in answers if chance.random() < 0.8}
        compare(nextmove.open(document, answers=kept), playbook, stated)
