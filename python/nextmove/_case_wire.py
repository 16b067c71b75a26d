"""The shapes of what the core replies about the file of a case; see docs/wire.md."""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from nextmove._wire import Approval, Command, Next, PlaybookName, Purpose, Tell


class Change(TypedDict):
    """What an entry does to the route, and to the answers that decide something on it."""

    appear: list[str]
    vanish: list[str]
    stay: list[str]
    parked: list[str]
    returned: list[str]


class Recorded(TypedDict):
    """An entry that was added; `head` is its hash, which may be kept outside."""

    entry: int
    head: str
    meaning: list[Literal["revise", "override", "skip", "unproven"]]
    change: NotRequired[Change]


class _Stands(TypedDict):
    next: Next
    approval: NotRequired[Approval]


class CaseStep(_Stands):
    """Where a case stands after an entry was added; `case` is its file."""

    case: str
    recorded: Recorded
    tell: NotRequired[Tell]


class CheckedOutput(TypedDict):
    """An output of a case, by the entry that keeps it."""

    entry: int
    step: str
    purpose: Purpose
    n: int
    item: NotRequired[str]


class CheckedOutputs(TypedDict):
    """How what a case keeps of outputs compares with the outputs that were given."""

    same: list[CheckedOutput]
    differ: list[CheckedOutput]
    missing: list[CheckedOutput]


class Verified(TypedDict):
    """A case whose chain is whole."""

    entries: int
    head: str
    playbook: PlaybookName
    withheld: NotRequired[int]
    anchored: NotRequired[int]
    outputs: NotRequired[CheckedOutputs]


class Evidence(TypedDict):
    """Evidence that is kept somewhere."""

    entry: int
    name: str
    size: int
    sha256: str
    kept_at: str


class Undo(TypedDict):
    """Something that was changed in the world, or tried."""

    title: str
    text: NotRequired[str]
    entry: int
    at: str
    by: str
    step: str
    reply: Literal["done", "failed"]
    playbook: PlaybookName
    way: Literal["commands", "by_hand", "impossible", "unknown"]
    commands: list[Command]
    saved: list[str]
    evidence: list[Evidence]
    undone: NotRequired[int]


class Unfit(TypedDict):
    """An answer that another playbook does not take."""

    key: str
    why: Literal["unknown_fact", "other_values"]


Move = TypedDict(
    "Move",
    {
        "from": PlaybookName,
        "to": PlaybookName,
        "change": NotRequired[Change],
        "unfit": list[Unfit],
        "next": Next,
    },
)
"""What a move to another playbook or version would do."""


class Point(TypedDict):
    """A time, and where it is from."""

    at: str
    entry: NotRequired[int]


class Span(TypedDict):
    """What lies between two times; below 0 where they are out of order."""

    until: Literal["acknowledged", "contained", "recovered"]
    since: Literal["first_seen", "created", "opened"]
    seconds: int | None


class Times(TypedDict):
    """The times of a case, and what lies between them."""

    first_seen: Point | None
    created: Point | None
    opened: Point | None
    contained: Point | None
    recovered: Point | None
    told: bool
    spans: list[Span]


class Due(TypedDict):
    """A deadline, and when it ends at the earliest reading of the law."""

    id: str
    article: str
    what: str
    condition: NotRequired[str]
    starts: str | dict[str, str]
    within: dict[str, Any] | None
    latest: NotRequired[dict[str, Any]]
    due: str | None
    holidays_decide: bool


class DueLaw(TypedDict):
    """A law, with the ends of its deadlines."""

    id: str
    law: str
    title: str
    url: str
    checked: str
    deadlines: list[Due]


class Clocks(TypedDict):
    """How long things took, and by when laws want to hear of them."""

    clocks: Times
    deadlines: list[DueLaw]
    advice: NotRequired[str]


ReportFormat: TypeAlias = Literal["markdown", "html", "json", "csv"]
ReportTable: TypeAlias = Literal["timeline", "facts"]
