"""Opening findings and walking them. Every decision is made by the compiled core."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, ParamSpec, TypeAlias, TypeVar, cast

from nextmove import _native
from nextmove._native import Alert
from nextmove._wire import (
    About,
    AlertType,
    Answer,
    Approval,
    Ask,
    Next,
    PlaybookSummary,
    ReadAlert,
    Remaining,
    Step,
    TrailEntry,
    Value,
)

Finding: TypeAlias = bytes | bytearray | memoryview | str | Mapping[str, Any] | list[Any]


T = TypeVar("T")
P = ParamSpec("P")


class Refusal(ValueError):
    """A request that the core refused.

    `code` is stable, `message` says what is wrong, `help` what to do about it.
    """

    def __init__(self, code: str, message: str, help: str) -> None:
        """Keep the three parts."""
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.help = help


class Bundle:
    """Playbooks and alert formats that `nextmove compile` wrote, in place of those built in."""

    def __init__(self, data: bytes) -> None:
        """Check all of it; raises `Refusal` where it is damaged or of another version."""
        self._engine = _refusing(_native.Bundle, data)


class Case:
    """An alert, the answers so far, and the step that they lead to."""

    def __init__(self, finding: Finding, bundle: Bundle | None = None, **request: Any) -> None:
        """Walk as far as the finding alone leads; `open` describes the arguments."""
        self._engine = _engine(bundle)
        self._document = _document(finding)
        self._request = {key: value for key, value in request.items() if value is not None}
        self.answers: dict[str, Answer] = dict(self._request.pop("answers", {}))
        self._next = self._walk(self.answers)

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
        if self.step["kind"] == "end":
            raise ValueError("the case is closed; revise an earlier answer instead")
        return self.revise(self.step["asks"], value, reason, approved_by=approved_by)

    def revise(
        self,
        key: str,
        value: Answer | None,
        reason: str | None = None,
        *,
        approved_by: str | None = None,
    ) -> Step:
        """Change the answer with a key, or take it back with `None`; later answers are kept."""
        beside = {"reason": reason, "approved_by": approved_by}
        beside = {name: text for name, text in beside.items() if text is not None}
        answer = {"value": value, **beside} if beside else value
        answers: dict[str, Any] = {**self.answers, key: answer}
        if value is None:
            del answers[key]
        self._next = self._walk(answers)
        self.answers = answers
        return self.step

    def question(self, fact: str) -> Ask:
        """Return the question for a fact, with its options, so that `revise` can change its value.

        Raises `Refusal` where the playbook knows no such fact.
        """
        step = self._walk(self.answers, ask=fact)["step"]
        return cast(Ask, step)

    def _walk(self, answers: Mapping[str, Answer], **request: Any) -> Next:
        request = {**self._request, **request, "answers": answers}
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
    """Open a finding: bytes, text, or the dict that a vendor's library returned.

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
            if alert.source == "aws-guardduty" and alert["severity"] >= 7:
                route(alert.playbook, alert.get("bucket"), alert.facts)

    A fact becomes a value of Python when it is asked for, so this is faster than parsing the JSON.
    `read` tells the same with the place of every fact.

    Raises `Refusal` where the document holds no alert or cannot be read.
    """
    document = _document(finding)
    try:
        return _engine(bundle).alerts(document)
    except ValueError as error:
        raise _refusal(error) from None


def read(finding: Finding, *, bundle: Bundle | None = None) -> list[ReadAlert]:
    """Return what the alerts of a document state, each fact with the JSON pointer to its place.

    Raises `Refusal` where the document holds no alert or cannot be read.
    """
    alerts: list[ReadAlert] = _call(_engine(bundle), "read", _document(finding))["alerts"]
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


def _engine(bundle: Bundle | None) -> _native.Bundle:
    return bundle._engine if bundle else _built_in()


@cache
def _built_in() -> _native.Bundle:
    return _native.Bundle.built_in()


def _document(finding: Finding) -> bytes:
    if isinstance(finding, bytes):
        return finding
    if isinstance(finding, str):
        return finding.encode()
    if isinstance(finding, (bytearray, memoryview)):
        return bytes(finding)
    return json.dumps(finding, default=_vendor_value, ensure_ascii=False).encode()


def _vendor_value(value: object) -> str:
    """Write the times that vendors' libraries parse back as text."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"a finding cannot hold a {type(value).__name__}")


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
