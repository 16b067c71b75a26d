"""Opening findings and walking them. Every decision is made by the compiled core."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, ParamSpec, TypeAlias, TypeVar, cast

from nextmove import _native
from nextmove._native import Alert
from nextmove._wire import (
    About,
    Answer,
    Ask,
    Next,
    Purpose,
    ReadAlert,
    Remaining,
    Step,
    Tell,
    TrailEntry,
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
        self.outputs: list[dict[str, Any]] = list(self._request.pop("outputs", []))
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
    def reply(self) -> Next:
        """Everything that the core replied."""
        return self._next

    def answer(self, value: Answer, reason: str | None = None) -> Step:
        """Answer the present step, and return the next one.

        Raises `Refusal` where the step does not take this answer, and `ValueError` where the case
        is closed. In both cases nothing changes.
        """
        if self.step["kind"] == "end":
            raise ValueError("the case is closed; revise an earlier answer instead")
        return self.revise(self.step["asks"], value, reason)

    def revise(self, key: str, value: Answer | None, reason: str | None = None) -> Step:
        """Change the answer with a key, or take it back with `None`; later answers are kept."""
        answer = value if reason is None else {"value": value, "reason": reason}
        answers: dict[str, Any] = {**self.answers, key: answer}
        if value is None:
            del answers[key]
        self._next = self._walk(answers)
        self.answers = answers
        return self.step

    def tell(
        self,
        step: str,
        *,
        stdout: str | bytes | Mapping[str, Any] | list[Any] | None = None,
        stderr: str | None = None,
        status: int | None = None,
        purpose: Purpose = "run",
        n: int = 0,
        item: str | None = None,
        taken_at: str | None = None,
    ) -> Tell:
        """Say what a command of a step printed, and return what it told.

        `stdout` is its text, or the dict that a vendor's library returned; `purpose`, `n` and
        `item` are those of the command as the step shows it. Raises `Refusal` where no command of
        the playbook printed that; then nothing changes.
        """
        output = printed(step, purpose, n, item, stdout, stderr, status, taken_at)
        request = {**self._request, "output": output, "answers": self.answers}
        request = {**request, "outputs": self.outputs}
        request.pop("lang", None)
        told: Tell = _forward(self._engine.tell, self._document, json.dumps(request))
        self.outputs = [*self.outputs, told["output"]]
        self._next = self._walk(self.answers)
        return told

    def question(self, fact: str) -> Ask:
        """Return the question for a fact, with its options, so that `revise` can change its value.

        Raises `Refusal` where the playbook knows no such fact.
        """
        step = self._walk(self.answers, ask=fact)["step"]
        return cast(Ask, step)

    def _walk(self, answers: Mapping[str, Answer], **request: Any) -> Next:
        request = {**self._request, **request, "answers": answers, "outputs": self.outputs}
        reply: Next = _forward(self._engine.next, self._document, json.dumps(request))
        return reply


def printed(
    step: str,
    purpose: Purpose,
    n: int,
    item: str | None,
    stdout: str | bytes | Mapping[str, Any] | list[Any] | None,
    stderr: str | None,
    status: int | None,
    taken_at: str | None,
) -> dict[str, Any]:
    """Return what a command printed, as the core takes it."""
    if isinstance(stdout, bytes):
        stdout = stdout.decode()
    elif stdout is not None and not isinstance(stdout, str):
        stdout = _document(stdout).decode()
    output = {"step": step, "purpose": purpose, "n": n, "item": item, "status": status}
    return {**output, "stdout": stdout, "stderr": stderr, "taken_at": taken_at}


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
    alerts: list[ReadAlert] = _forward(_engine(bundle).read, _document(finding))["alerts"]
    return alerts


def about(*, bundle: Bundle | None = None) -> About:
    """Return the version, the languages and the playbooks."""
    about: About = json.loads(_engine(bundle).about())
    return about


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


def _forward(call: Callable[..., str], *arguments: bytes | str) -> Any:
    return json.loads(_refusing(call, *arguments))


def _refusing(call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    try:
        return call(*arguments, **named)
    except ValueError as error:
        raise _refusal(error) from None


def _refusal(error: ValueError) -> Refusal:
    return Refusal(**json.loads(str(error)))
