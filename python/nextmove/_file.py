"""Cases as files: every change is an entry of a journal. The compiled core decides all else."""

import json
import os
import secrets
import threading
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Self, Unpack

from nextmove._case import (
    Bundle,
    _call,
    _engine,
    _key_of_answer,
    _refusing,
)
from nextmove._case_wire import (
    CaseStep,
    Clocks,
    Move,
    Recorded,
    ReportFormat,
    ReportTable,
    Undo,
    Verified,
)
from nextmove._document import Finding, Printed, printed, reading
from nextmove._wire import (
    Answer,
    Approval,
    Next,
    PlaybookName,
    Step,
    Tell,
    Value,
)


class CaseFile:
    """A case whose chain is whole, and the step that it is at.

    `text` is its file, byte for byte: keep it as UTF-8 after every change. `by` is who makes
    entries, `lang` the language of the texts, `bundle` the playbooks in place of those built in.

    Threads may share it: each entry is added behind those that were added before it.

    Raises `Refusal` where the text is no whole case.
    """

    def __init__(
        self, text: str | bytes, *, by: str, lang: str | None = None, bundle: Bundle | None = None
    ) -> None:
        """Check the file, and find where the case stands."""
        self._begin(by, lang, bundle)
        self._bytes = text.encode() if isinstance(text, str) else bytes(text)
        self._stands: CaseStep = self._ask({"next": {"lang": lang}})

    def _begin(self, by: str, lang: str | None, bundle: Bundle | None) -> None:
        self.by = by
        self.lang = lang
        self.recorded: Recorded | None = None
        self._engine = _engine(bundle)
        self._changes = threading.RLock()

    @classmethod
    def open(
        cls,
        finding: Finding,
        *,
        by: str,
        lang: str | None = None,
        playbook: str | None = None,
        alert: int | None = None,
        bundle: Bundle | None = None,
    ) -> Self:
        """Open a case for a finding: bytes, text, a path, or what a vendor's library returned."""
        request = {"at": _now(), "by": by, "key": os.urandom(32).hex()}
        chosen = {"lang": lang, "playbook": playbook, "alert": alert}
        case = cls.__new__(cls)
        case._begin(by, lang, bundle)
        with reading(finding) as document:
            case._opened(_call(case._engine, "case_open", document, {**request, **chosen}))
        return case

    def _opened(self, stands: CaseStep) -> None:
        self._stands = stands
        self._bytes = stands["case"].encode()

    @classmethod
    def start(
        cls,
        playbook: str,
        facts: Mapping[str, Value] | None = None,
        *,
        by: str,
        lang: str | None = None,
        bundle: Bundle | None = None,
    ) -> Self:
        """Open a case without an alert, with the facts that are known already."""
        request = {"at": _now(), "by": by, "key": secrets.token_hex(32)}
        begun = {"playbook": playbook, "facts": dict(facts or {}), "lang": lang}
        case = cls.__new__(cls)
        case._begin(by, lang, bundle)
        case._opened(_call(case._engine, "case_open", request={**request, **begun}))
        return case

    @property
    def text(self) -> str:
        """The file."""
        return self._bytes.decode()

    @property
    def reply(self) -> Next:
        """Everything that the core said about the next step; `unused` are the parked answers."""
        return self._stands["next"]

    @property
    def step(self) -> Step:
        """The next step."""
        return self.reply["step"]

    @property
    def closed(self) -> bool:
        """Whether the step is an outcome."""
        return self.step["kind"] == "end"

    @property
    def approval(self) -> Approval | None:
        """The approval that the step needs, and who gave it."""
        return self._stands.get("approval")

    def record(self, event: Mapping[str, Any], *, by: str | None = None) -> Step:
        """Add an entry, such as `{"note": {"text": "…"}}`, and return the next step.

        What it did to the route stands in `recorded`. Raises `Refusal` where the case does not
        allow it; then nothing changes.
        """
        with self._changes:
            entry = {"at": _now(), "by": by or self.by, **event}
            stands: CaseStep = self._ask({"record": {"entry": entry, "lang": self.lang}})
            self._bytes = stands["case"].encode()
            self._stands, self.recorded = stands, stands["recorded"]
            return self.step

    def answer(self, value: Value, reason: str | None = None) -> Step:
        """Answer the present step, and return the next one."""
        with self._changes:
            return self.revise(_key_of_answer(self.step, value), value, reason)

    def revise(self, key: str, value: Answer | None, reason: str | None = None) -> Step:
        """Change the answer with a key, or take it back with `None`; later answers are kept."""
        if value is None:
            return self.record({"retract": {"key": key, "reason": reason}})
        return self.record({"answer": {"key": key, "value": value, "reason": reason}})

    def follow(self, step: str, number: int = 0) -> "CaseFile":
        """Open a case that follows from this one, as `reply["follow"]` names it."""
        request = {"at": _now(), "by": self.by, "key": secrets.token_hex(32)}
        named = {"step": step, "number": number, "lang": self.lang}
        case = CaseFile.__new__(CaseFile)
        case._begin(self.by, self.lang, None)
        case._engine = self._engine
        case._opened(self._ask({"follow": {**request, **named}}))
        return case

    def tell(self, step: str, **output: Unpack[Printed]) -> Tell:
        """Add what is kept of what a command of a step printed, and return what it told.

        The arguments are those of `Case.tell`.
        """
        kept = printed(step, output)
        with self._changes:
            request = {"at": _now(), "by": self.by, "output": kept, "lang": self.lang}
            stands: CaseStep = self._ask({"tell": request})
            self._bytes = stands["case"].encode()
            self._stands, self.recorded = stands, stands["recorded"]
            return stands["tell"]

    def verify(
        self, head: str | None = None, *, outputs: Sequence[Mapping[str, object]] | None = None
    ) -> Verified:
        """Say what the chain holds; `head` is a hash that was kept outside.

        `outputs` are what commands printed, which are compared with what the case keeps of them.
        """
        verified: Verified = self._ask({"verify": {"head": head, "outputs": outputs}})
        return verified

    def undo(self) -> list[Undo]:
        """List what was changed in the world so far, the last first."""
        undo: list[Undo] = self._ask({"undo": {"lang": self.lang}})["undo"]
        return undo

    def redact(self, facts: Iterable[str]) -> str:
        """Return the file of a copy in which pseudonyms stand for the values of some facts."""
        copy: str = self._ask({"redact": {"facts": list(facts)}})["case"]
        return copy

    def preview_move(self, *, playbook: str | None = None, hash: str | None = None) -> Move:
        """Show what a move to another playbook or version would do."""
        chosen = {"playbook": playbook, "hash": hash, "lang": self.lang}
        move: Move = self._ask({"move": chosen})
        return move

    def move(self, to: PlaybookName) -> Step:
        """Follow another playbook from here on, as `preview_move` names it under `to`."""
        return self.record({"move": to})

    def clocks(self, *laws: str, **started: Any) -> Clocks:
        """Say how long things took, and by when each of the laws wants to hear of them.

        `started` says when what starts deadlines happened: `aware_at`, `classified_at`,
        `determined_at`, texts or `datetime`s with a zone, and `sent_at`, a dict of them. Whether a
        law applies is for counsel to say.
        """
        deadlines = {"jurisdictions": laws, "started": started}
        clocks: Clocks = self._ask({"clocks": {"deadlines": deadlines, "lang": self.lang}})
        return clocks

    def report(
        self,
        format: ReportFormat = "markdown",
        *,
        table: ReportTable = "timeline",
        laws: Iterable[str] = (),
        generated_at: str | None = None,
        **started: Any,
    ) -> str:
        """Return what the case says as the content of a file; `table` is for `csv`.

        `laws` and `started` are those of `clocks`.
        """
        deadlines = {"jurisdictions": list(laws), "started": started}
        wanted = {"format": format, "table": table, "lang": self.lang, "deadlines": deadlines}
        content: str = self._ask({"report": {**wanted, "generated_at": generated_at}})["content"]
        return content

    def _ask(self, request: Mapping[str, Any]) -> Any:
        asked = json.dumps(request, default=_in_utc)
        return json.loads(_refusing(self._engine.call, "case_file", self._bytes, asked))


def verify(case: str | bytes, *, head: str | None = None) -> Verified:
    """Check the chain of a case or of a redacted copy; `head` is a hash that was kept outside.

    Raises `Refusal` where it is broken, with the entry that is at fault, counted from 0.
    """
    content = case.encode() if isinstance(case, str) else bytes(case)
    request = {"verify": {"head": head}}
    verified: Verified = _call(_engine(None), "case_file", content, request)
    return verified


def _now() -> str:
    return _in_utc(datetime.now(UTC))


def _in_utc(moment: object) -> str:
    """Write a time as a case has it; one without a zone could be any of them."""
    if not isinstance(moment, datetime):
        raise TypeError(f"a request cannot hold a {type(moment).__name__}")
    if moment.utcoffset() is None:
        raise ValueError(f"expected a time with a zone, found {moment.isoformat()}")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
