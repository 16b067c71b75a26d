"""Opening findings and walking them. Every decision is made by the compiled core."""

import copy
import json
import threading
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, ParamSpec, TypeVar, Unpack, cast

from nextmove import _native
from nextmove._alert import Alert
from nextmove._catalogue import (
    About,
    AlertType,
    PlaybookSummary,
)
from nextmove._document import Finding, Printed, printed, reading
from nextmove._refusal import Refusal
from nextmove._wire import (
    Answer,
    Approval,
    Ask,
    Next,
    ReadAlert,
    Remaining,
    Step,
    Tell,
    TrailEntry,
    Value,
)

T = TypeVar("T")
P = ParamSpec("P")


class Bundle:
    """Playbooks and alert formats that `nextmove compile` wrote, in place of those built in."""

    def __init__(self, data: bytes) -> None:
        """Check all of it; raises `Refusal` where it is damaged or of another version."""
        self._engine = _refusing(_native.Bundle, data)


class Case:
    """An alert, the answers so far, and the step that they lead to.

    Threads may share it: each answer is taken with those that were given before it.
    """

    def __init__(self, finding: Finding, bundle: Bundle | None = None, **request: Any) -> None:
        """Walk as far as the finding alone leads; `open` describes the arguments."""
        self._engine = _engine(bundle)
        self._request = {key: value for key, value in request.items() if value is not None}
        self._answers: dict[str, Answer] = copy.deepcopy(dict(self._request.pop("answers", {})))
        self._outputs: list[dict[str, Any]] = list(self._request.pop("outputs", []))
        with reading(finding) as self._document:
            self._next = self._walk(self._answers)
        self._changes = threading.RLock()

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers so far, by key: a new dict each time. `revise` changes them."""
        return copy.deepcopy(self._answers)

    @property
    def step(self) -> Step:
        """The next step."""
        return self._next["step"]

    @property
    def closed(self) -> bool:
        """Whether the step is an outcome."""
        return self.step["kind"] == "end"

    @property
    def trail(self) -> list[TrailEntry]:
        """The steps passed, each with the fact that decided it."""
        return self._next["trail"]

    @property
    def remaining(self) -> Remaining:
        """How many replies are still to come, at least and at most."""
        return self._next["remaining"]

    @property
    def approval(self) -> Approval | None:
        """The approval that the step needs, and who gave it."""
        return self._next.get("approval")

    @property
    def reply(self) -> Next:
        """Everything that the core replied."""
        return self._next

    def answer(
        self, value: Answer, reason: str | None = None, *, approved_by: str | None = None
    ) -> Step:
        """Answer the present step, and return the next one; `approved_by` names who approved it.

        Raises `Refusal` where the step does not take this answer, and `ValueError` where the case
        is closed. In both cases nothing changes.
        """
        with self._changes:
            key = _key_of_answer(self.step, value)
            return self.revise(key, value, reason, approved_by=approved_by)

    def revise(
        self,
        key: str,
        value: Answer | None,
        reason: str | None = None,
        *,
        approved_by: str | None = None,
    ) -> Step:
        """Change the answer with a key, or take it back with `None`; later answers are kept."""
        with self._changes:
            answers = dict(self._answers)
            if value is None:
                answers.pop(key, None)
            else:
                beside = {"reason": reason, "approved_by": approved_by}
                beside = {name: text for name, text in beside.items() if text is not None}
                given = {"value": value, **beside} if beside else value
                answers[key] = cast(Answer, copy.deepcopy(given))
            self._next = self._walk(answers)
            self._answers = answers
            return self.step

    def tell(self, step: str, **output: Unpack[Printed]) -> Tell:
        """Say what a command of a step printed, and return what it told.

        `stdout` is its text, or the dict that a vendor's library returned; `purpose`, `n` and
        `item` are those of the command as the step shows it. Raises `Refusal` where no command of
        the playbook printed that; then nothing changes.
        """
        kept = printed(step, output)
        with self._changes:
            request = {**self._request, "output": kept, "answers": self._answers}
            request = {**request, "outputs": self._outputs}
            request.pop("lang", None)
            told: Tell = _call(self._engine, "tell", self._document, request)
            before = self._outputs
            self._outputs = [*before, told["output"]]
            try:
                self._next = self._walk(self._answers)
            except Refusal:
                self._outputs = before
                raise
            return told

    def question(self, fact: str) -> Ask:
        """Return the question for a fact, with its options, so that `revise` can change its value.

        Raises `Refusal` where the playbook knows no such fact.
        """
        step = self._walk(self._answers, ask=fact)["step"]
        return cast(Ask, step)

    def _walk(self, answers: Mapping[str, Answer], **request: Any) -> Next:
        request = {**self._request, **request, "answers": answers, "outputs": self._outputs}
        reply: Next = _call(self._engine, "next", self._document, request)
        return reply


def open(
    finding: Finding,
    *,
    answers: Mapping[str, Answer] | None = None,
    lang: str | None = None,
    playbook: str | None = None,
    alert: int | None = None,
    bundle: Bundle | None = None,
) -> Case:
    """Open a finding: bytes, text, a path, or the dict that a vendor's library returned.

    `answers` are those given so far, `lang` the language of the texts, `playbook` a playbook other
    than the one that takes the alert, `alert` which of several alerts, counted from 0, `bundle` the
    playbooks in place of those built in.

    Raises `Refusal` where the finding cannot be read or no playbook takes it.
    """
    return Case(finding, bundle, answers=answers, lang=lang, playbook=playbook, alert=alert)


def start(
    playbook: str,
    facts: Mapping[str, Value] | None = None,
    *,
    answers: Mapping[str, Answer] | None = None,
    lang: str | None = None,
    bundle: Bundle | None = None,
) -> Case:
    """Begin a playbook without an alert, with the facts that are known already.

    Raises `Refusal` where there is no such playbook, or where it takes no such fact.
    """
    request = {"facts": dict(facts or {}), "answers": answers, "lang": lang, "playbook": playbook}
    return Case(b"", bundle, **request)


def alerts(finding: Finding, *, bundle: Bundle | None = None) -> list[Alert]:
    """Return the alerts of a document, to look at some of their facts.

        for alert in nextmove.alerts(document):
            if alert.source == "aws-guardduty" and not alert.sample:
                print(alert.playbook, alert.get("severity"), alert.get("bucket"))

    A fact becomes a value of Python when it is asked for, so this is faster than parsing the JSON.
    `read` tells the same with the place of every fact.

    Raises `Refusal` where the document holds no alert or cannot be read.
    """
    with reading(finding) as document:
        return [Alert(read) for read in _refusing(_engine(bundle).alerts, document)]


def read(finding: Finding, *, bundle: Bundle | None = None) -> list[ReadAlert]:
    """Return what the alerts of a document state, each fact with the JSON pointer to its place.

    Raises `Refusal` where the document holds no alert or cannot be read.
    """
    with reading(finding) as document:
        alerts: list[ReadAlert] = _call(_engine(bundle), "read", document)["alerts"]
    return alerts


def about(*, bundle: Bundle | None = None) -> About:
    """Return the version, the languages and the playbooks."""
    about: About = _call(_engine(bundle), "about")
    return about


def playbooks(*, bundle: Bundle | None = None) -> list[PlaybookSummary]:
    """Return each playbook in numbers, with the rules that it waives."""
    playbooks: list[PlaybookSummary] = _call(_engine(bundle), "playbooks")
    return playbooks


def alert_types(*, bundle: Bundle | None = None) -> list[AlertType]:
    """Return each known type of alert, and the playbooks that take it."""
    types: list[AlertType] = _call(_engine(bundle), "alert_types")
    return types


def diagram(
    playbook: str,
    *,
    format: Literal["mermaid", "dot"] = "mermaid",
    lang: str | None = None,
    bundle: Bundle | None = None,
) -> str:
    """Return a playbook as a picture, for Mermaid or Graphviz to draw.

    Raises `Refusal` where there is no such playbook or language.
    """
    request = {"playbook": playbook, "format": format, "lang": lang}
    content: str = _call(_engine(bundle), "diagram", request=request)["content"]
    return content


def _key_of_answer(step: Step, value: object) -> str:
    """Return the key under which a step takes an answer, unless there is nothing to take."""
    if step["kind"] == "end":
        raise ValueError("the case is closed; revise an earlier answer instead")
    if value is None:
        raise TypeError("expected an answer, found None; revise(key, None) takes an answer back")
    return step["asks"]


def _engine(bundle: Bundle | None) -> _native.Bundle:
    return bundle._engine if bundle else _built_in()


@cache
def _built_in() -> _native.Bundle:
    return _native.Bundle.built_in()


def _call(
    engine: _native.Bundle,
    name: str,
    document: bytes = b"",
    request: Mapping[str, Any] | None = None,
) -> Any:
    """Make a call of the wire."""
    asked = "" if request is None else json.dumps(request)
    return json.loads(_refusing(engine.call, name, document, asked))


def _refusing(call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    try:
        return call(*arguments, **named)
    except ValueError as error:
        raise _refusal(error) from None


def _refusal(error: ValueError) -> Refusal:
    return Refusal(**json.loads(str(error)))
