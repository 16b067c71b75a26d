"""What the core says of itself: playbooks, sources, types of alert; see docs/wire.md."""

from typing import Literal, TypedDict

from nextmove._wire import PlaybookName


class PlaybookAbout(PlaybookName):
    """A playbook and how large it is."""

    steps: int


class SourceAbout(TypedDict):
    """A source of alerts, and its name in each language."""

    id: str
    names: dict[str, str]


class About(TypedDict):
    """What is built in."""

    version: str
    languages: list[str]
    playbooks: list[PlaybookAbout]
    sources: list[SourceAbout]


class Outcome(TypedDict):
    """A way in which a playbook ends."""

    id: str
    verdict: str


class Length(TypedDict):
    """How long a route is."""

    steps: int
    replies: int


class Waiver(TypedDict):
    """A rule that a playbook breaks on purpose, and the steps that do."""

    rule: str
    reason: str
    steps: list[str]


class PlaybookSummary(PlaybookAbout):
    """A playbook in numbers."""

    acts: int
    decides: int
    outcomes: list[Outcome]
    shortest: Length
    longest: Length
    starts: Literal["alert", "by_hand"]
    handles: str
    alert_types: int
    waivers: list[Waiver]
    languages: list[str]


class AlertType(TypedDict):
    """A known type of alert, and the playbooks that take it."""

    source: str
    fact: str
    alert_type: str
    status: str
    resources: list[str]
    policies: list[str]
    tactics: list[str]
    playbooks: list[str]
