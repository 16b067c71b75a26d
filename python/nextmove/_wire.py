"""The shapes of what the core replies; see docs/wire.md."""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, final

Value: TypeAlias = str | float | bool | list[str]


class Declined(TypedDict):
    """An answer to a typed question that there is no value to give."""

    declined: Literal["none", "cannot_get"]


class WithReason(TypedDict):
    """An answer that says why, or who approved it."""

    value: Value | Declined
    reason: NotRequired[str]
    approved_by: NotRequired[str]


Answer: TypeAlias = Value | Declined | WithReason


Elsewhere = TypedDict("Elsewhere", {"value": Value, "from": str})
"""What another place of the alert says."""

AlertFact = TypedDict(
    "AlertFact",
    {
        "value": Value,
        "from": str,
        "raw": NotRequired[Value],
        "others": NotRequired[list[Elsewhere]],
    },
)
"""A fact that an alert states; `from` is a JSON pointer."""


class ReadAlert(TypedDict):
    """An alert and what it states."""

    source: str
    envelope: str
    alert_type: str | None
    sample: bool
    playbook: str | None
    facts: dict[str, AlertFact]
    notices: list[dict[str, str]]


class PlaybookName(TypedDict):
    """A playbook, exactly."""

    id: str
    version: str
    hash: str


class Choice(TypedDict):
    """Something that can be chosen."""

    value: str
    label: str


class ReplyChoice(Choice):
    """A reply to an action."""

    needs_reason: bool


class DeclineChoice(TypedDict):
    """A way to answer a typed question without a value."""

    value: Declined
    label: str
    text: str


class LeftOut(TypedDict):
    """A command that is not there because a value that it needs was declined."""

    purpose: Literal["before", "run", "verify", "undo"]
    tool: str
    declined: list[dict[str, str]]


class Suggested(TypedDict):
    """What rules derived, to be confirmed."""

    value: Value
    label: str
    provenance: dict[str, Any]


class Ask(TypedDict):
    """A question."""

    kind: Literal["ask"]
    id: str
    title: str
    text: str
    asks: str
    answer: str
    options: list[Choice]
    none: NotRequired[str]
    suggested: NotRequired[Suggested]
    form: NotRequired[str]
    example: NotRequired[Value]
    declines: NotRequired[list[DeclineChoice]]
    replies: NotRequired[list[ReplyChoice]]
    conflict: NotRequired[list[Suggested]]
    seen: NotRequired[list["Seen"]]


Purpose: TypeAlias = Literal["before", "run", "verify", "undo"]


class Seen(TypedDict):
    """What an output shows of a question that it could not answer.

    `error` is empty if the error has no code.
    """

    step: str
    title: str
    purpose: Purpose
    n: int
    item: NotRequired[str]
    taken_at: NotRequired[str]
    looked: int
    why: NotRequired[str]
    error: NotRequired[str]
    told: NotRequired[dict[str, "Told"]]


Stand: TypeAlias = Literal["not_sent", "sent", "holds", "does_not_hold", "not_yet", "cannot_tell"]


class ItemStanding(TypedDict):
    """How far an action is for one item."""

    item: str
    value: Stand


Standing = TypedDict(
    "Standing",
    {
        "value": Stand,
        "before": NotRequired[Literal["yes", "no"]],
        "from": NotRequired[str],
        "missing": NotRequired[str],
        "items": NotRequired[list[ItemStanding]],
    },
)
"""How far an action is, as its outputs show."""


class _AnyCommand(TypedDict):
    purpose: Purpose
    tool: str
    n: NotRequired[int]
    item: NotRequired[str]
    instead: NotRequired[Literal[True]]
    save: NotRequired[str]


@final
class ProgramCommand(_AnyCommand):
    """A filled command: as a program is started, and ready to paste."""

    argv: list[str]
    posix: str
    powershell: str


@final
class TextCommand(_AnyCommand):
    """A PowerShell command, a query, a request or steps in words, ready to paste or follow."""

    text: str
    method: NotRequired[str]
    url: NotRequired[str]
    body: NotRequired[str]


Command: TypeAlias = ProgramCommand | TextCommand


class Disruption(TypedDict):
    """What doing something stops."""

    value: Literal["none", "partial", "outage"]
    label: str
    text: NotRequired[str]


class Act(TypedDict):
    """Something to do."""

    kind: Literal["act"]
    id: str
    title: str
    text: str
    asks: str
    phase: str
    phase_label: str
    why: str
    disruption: Disruption
    check: NotRequired[str]
    undo: NotRequired[str]
    commands: list[Command]
    awaits: NotRequired[list[str]]
    standing: NotRequired[Standing]
    replies: list[ReplyChoice]
    needs: list[str]
    approve: NotRequired[str]
    irreversible: bool
    reversibility: Literal["read_only", "reversible", "outside_our_reach", "irreversible"]
    reversibility_label: str
    left_out: NotRequired[list[LeftOut]]
    cites: list[dict[str, str]]


class Status(TypedDict):
    """What becomes of an alert where it came from."""

    value: str
    label: str
    commands: list[Command]


class End(TypedDict):
    """An outcome."""

    kind: Literal["end"]
    id: str
    title: str
    text: str
    verdict: str
    verdict_label: str
    status: NotRequired[Status]
    not_done: NotRequired[list[dict[str, str]]]


Step: TypeAlias = Ask | Act | End


class TrailEntry(TypedDict):
    """A step that was passed, and the fact that decided it."""

    step: str
    fact: str
    value: Value
    title: str
    label: str
    provenance: dict[str, Any]


class Remaining(TypedDict):
    """How many replies are still to come."""

    least: int
    most: int


class FollowUp(TypedDict):
    """A case that follows from a step: `CaseFile.follow` opens it."""

    step: str
    number: int
    playbook: str
    facts: dict[str, Value]


class Highlight(TypedDict):
    """A fact that says what a case is about."""

    fact: str
    title: str
    value: Value
    label: str
    provenance: dict[str, Any]


class WhatHappened(TypedDict):
    """What happened, in a sentence and in the facts that say most."""

    text: str
    facts: list[Highlight]


class Approval(TypedDict):
    """The approval that a step needs."""

    step: str
    role: str
    by_another: bool
    approvers: list[str]


class Next(TypedDict):
    """The next step and the route to it; of a `CaseFile`, its `approval` stands beside it."""

    playbook: PlaybookName
    lang: str
    what_happened: NotRequired[WhatHappened]
    step: Step
    trail: list[TrailEntry]
    remaining: Remaining
    unused: list[str]
    debts: NotRequired[list[dict[str, str]]]
    follow: NotRequired[list[FollowUp]]
    approval: NotRequired[Approval]
    notices: NotRequired[list[dict[str, Any]]]


Told = TypedDict(
    "Told",
    {
        "value": Value,
        "from": str,
        "missing": NotRequired[str],
        "at_least": NotRequired[Literal[True]],
    },
)
"""A value that an output told, and where it stands."""


class Tell(TypedDict):
    """What an output told; `output` is what is kept of it."""

    output: dict[str, Any]
    told: dict[str, Told]
    settled: list[Highlight]
    holds: NotRequired[dict[str, Any]]
    standing: NotRequired[Standing]
    notices: list[dict[str, Any]]
